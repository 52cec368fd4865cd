"""When the agreement binds: from which day, for how long, and what is applied provisionally before that."""

from collections.abc import Iterator

from attrs import evolve

from treatylint.clauses.clause import Clause
from treatylint.clauses.context import Context
from treatylint.clauses.guards import Always, Guard, events_in
from treatylint.clauses.meaning.conditions import deadline_end
from treatylint.clauses.norms import IN_FORCE, Norm
from treatylint.clauses.times import Moment, Period

__all__ = ["bind_in_time"]

ENTRY, SIGNATURE = "entry-into-force", "signature"


def bind_in_time(norms: list[Norm], context: Context) -> list[Norm]:
    """The norms with the time for which the agreement binds to them. What a bracket leaves open is left out."""
    whole = evolve(IN_FORCE, start=_first_day(context), end=_last_day(context))
    early = tuple(_provisional(context))
    if whole == IN_FORCE and not early and not any(_names_the_start(norm) for norm in norms):
        return norms
    return [_bound(norm, whole, early) for norm in norms]


def _bound(norm: Norm, whole: Period, early: tuple[str, ...]) -> Norm:
    provisional = _names_the_start(norm) or any(
        path == "" or norm.at == path or norm.at.startswith(path + "/") for path in early
    )
    force = evolve(whole, start=Moment(SIGNATURE)) if provisional else whole
    return norm if force == norm.force else evolve(norm, force=force)


def _names_the_start(norm: Norm) -> bool:
    """A norm that speaks of the time before entry into force or of signature says itself when it begins."""
    moments = [moment for moment in (norm.period.start, norm.period.end) if moment]
    early = any(moment.anchor == SIGNATURE or (moment.anchor == ENTRY and moment.before) for moment in moments)
    return early or any(_speaks_of_entry(guard) for guard in (norm.when, *norm.unless))


def _speaks_of_entry(guard: Guard) -> bool:
    return any(key in (ENTRY, SIGNATURE) for key in events_in(guard))


def _whole(context: Context, kind: str) -> Iterator[Clause]:
    """Clauses on the agreement as a whole; one on some article leaves the rest alone, as one under a bracket does."""
    for clause in context.clauses:
        own = any(reference.paths for reference in clause.references)
        if clause.kind == kind and not clause.choice and not own and isinstance(clause.when, Always):
            yield clause


def _first_day(context: Context) -> Moment:
    for clause in _whole(context, "entry_into_force"):
        if clause.deadline is not None and clause.deadline.date:
            return deadline_end(clause.deadline) or Moment(ENTRY)
    return Moment(ENTRY)


def _last_day(context: Context) -> Moment | None:
    return next((clause.period.end for clause in _whole(context, "duration") if clause.period.end), None)


def _provisional(context: Context) -> Iterator[str]:
    """The provisions that apply before entry into force; "" where the whole agreement does."""
    source = context.document.source if context.document else None
    for clause in context.clauses if source else ():
        if clause.kind in ("application", "entry_into_force", "procedure", "commitment"):
            assert source is not None
            if "provisional" in source[clause.span].casefold():
                paths = [path for reference in clause.references for path in reference.paths]
                yield from paths or [""]
