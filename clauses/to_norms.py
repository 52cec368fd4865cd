"""Clauses to norms: what a whole draft does, with every point that leaves more than one way open."""

from collections.abc import Iterator
from datetime import date

from attrs import evolve

from treatylint.clauses.clause import Clause
from treatylint.clauses.context import DEEPEST, Context
from treatylint.clauses.document import Document
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.guards import ALWAYS, All, Guard, Happens
from treatylint.clauses.meaning.application import apply_to_each_other
from treatylint.clauses.meaning.conditions import Conditions, conjunction, deadline_end, ways_of_conditions
from treatylint.clauses.meaning.determiners import determining
from treatylint.clauses.meaning.in_force import bind_in_time
from treatylint.clauses.meaning.norming import Draft
from treatylint.clauses.meaning.open_figures import open_figures_of
from treatylint.clauses.meaning.others_ground import party_by_party
from treatylint.clauses.meaning.shape import PRESENCE, acts_of, ways_of_shape
from treatylint.clauses.meaning.special import drafts_for
from treatylint.clauses.meaning.surges import raised
from treatylint.clauses.meaning.written import as_written
from treatylint.clauses.norms import Choice, Meaning, Norm
from treatylint.clauses.times import Period
from treatylint.clauses.values import Modality
from treatylint.clauses.ways import Way, join
from treatylint.grammar.source import Span

__all__ = ["norms_of"]

QUIET = ("definition", "heading", "preamble", "title")


def norms_of(document: Document, gazetteer: Gazetteer, on: date) -> Meaning:
    """All norms of a draft. ``on`` is the date at which groups such as NATO are taken to have their members.

    Never raises on a draft: what could not be resolved stays in the norms as doubts.
    """
    context = Context(gazetteer, on, document)
    norms = _once(norm for clause in _operative(document) for norm in norms_of_clause(clause, context))
    numbered = [evolve(norm, id=f"{norm.at or 'text'}#{n}") for n, norm in enumerate(norms, 1)]
    return Meaning(
        norms=tuple(bind_in_time(apply_to_each_other(raised(numbered, context), context), context)),
        written=as_written(numbered, document),
        points=(*document.points, *context.points.values()),
        problems=document.problems,
    )


def _operative(document: Document) -> Iterator[Clause]:
    """The clauses that do something. What a definition says is in the terms that other clauses use; only a defined
    event may also say who finds that it happened."""
    for sentence in document.sentences:
        quiet = sentence.role in QUIET
        yield from (clause for clause in sentence.clauses if not quiet or clause.kind == "trigger_definition")


def _once(norms: Iterator[Norm]) -> list[Norm]:
    """Two kinds that see the same words may well say the same of them."""
    found: dict[tuple[str, Span], list[Norm]] = {}
    for norm in norms:
        beside = found.setdefault((norm.at, norm.span), [])
        if norm not in beside:
            beside.append(norm)
    return [norm for beside in found.values() for norm in beside]


def norms_of_clause(clause: Clause, context: Context) -> Iterator[Norm]:
    """The norms of one clause, without numbers."""
    norms = [norm for single in party_by_party(clause, context) for norm in _norms_of_one(single, context)]
    open_ = tuple(open_figures_of(clause, norms, context))
    yield from (evolve(norm, doubts=(*norm.doubts, *open_)) if open_ else norm for norm in norms)


def _norms_of_one(clause: Clause, context: Context) -> Iterator[Norm]:
    chosen = tuple(Choice(group, option) for group, option in clause.choice)
    ways = join((Way((), chosen),), ways_of_shape(clause, context), lambda _, shape: shape)
    both = join(ways, ways_of_conditions(clause, context), lambda shape, conditions: (shape, conditions))
    for way in both:
        shape, conditions = way.value
        for draft in drafts_for(clause, shape, context):
            full = join((way,), (Way(draft, draft.choice, draft.doubts),), lambda _, d: d)
            for found in full:
                yield from _norms(clause, found, conditions, context)
    yield from determining(clause, chosen, context)


def _norms(clause: Clause, way: Way[Draft], conditions: Conditions, context: Context) -> Iterator[Norm]:
    draft = way.value
    cases = conditions.cases() if draft.modality is not Modality.POWER else (_opening(clause, conditions),)
    for case in cases:
        yield Norm(
            id="",
            modality=draft.modality,
            box=draft.box,
            limit=draft.limit,
            when=conjunction(_at_any_rate(case.when, clause, draft), draft.when),
            unless=case.unless,
            holes=(*draft.holes, *case.holes),
            period=_period(clause, draft, case, context),
            edges=case.edges,
            suspends=_suspended(clause, draft),
            implied=draft.implied,
            choice=way.choice,
            at=clause.at,
            span=clause.span,
            text=_words(clause, context),
            doubts=tuple(dict.fromkeys((*clause.doubts, *way.doubts, *case.doubts))),
        )


def _at_any_rate(when: Guard, clause: Clause, draft: Draft) -> Guard:
    """ "May station up to N with the consent of A": the leave depends on the consent, the ceiling does not."""
    ceiling = draft.modality is Modality.PROHIBITION and clause.modality is Modality.PERMISSION and draft.limit
    return _without_leave(when) if ceiling else when


def _without_leave(guard: Guard, depth: int = 0) -> Guard:
    if isinstance(guard, Happens):
        return ALWAYS if guard.event.key.startswith("consent:") else guard
    if not isinstance(guard, All) or depth > DEEPEST:
        return guard
    kept: Guard = ALWAYS
    for part in guard.parts:
        kept = conjunction(kept, _without_leave(part, depth + 1))
    return kept


def _opening(clause: Clause, conditions: Conditions) -> Conditions:
    """"Shall not be raised except with the consent of A" gives a power in that case, and in no other."""
    if clause.modality is not Modality.PROHIBITION:
        return conditions
    when = conditions.when
    for guard in (*conditions.unless, *(gate for gate, _ in conditions.gates)):
        when = conjunction(when, guard)
    return evolve(conditions, when=when, unless=(), gates=(), holes=())


def _period(clause: Clause, draft: Draft, case: Conditions, context: Context) -> Period:
    """What must be done by a deadline must have been done from then on, and not before; what a withdrawal leaves
    empty stays empty from then on."""
    end = deadline_end(clause.deadline)
    acts = draft.box.dims.get("act")
    emptied = clause.kind == "withdrawal_of_forces" and acts and acts.items <= acts_of(PRESENCE, context)
    if end is None or not (draft.modality is Modality.OBLIGATION or emptied):
        return case.period
    return evolve(case.period, start=end)


def _suspended(clause: Clause, draft: Draft) -> tuple[str, ...]:
    """The provisions that a power can switch off. Leaving the treaty is no such power: a line is held against the
    text while it binds."""
    if draft.modality is not Modality.POWER or clause.kind == "treaty_withdrawal":
        return ()
    return tuple(path for reference in clause.references for path in reference.paths)


def _words(clause: Clause, context: Context) -> str:
    return context.document.source[clause.span] if context.document else ""
