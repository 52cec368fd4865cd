"""A red line's sentence as queries: what is counted, where and when, against which figure.

"Permit" and "not permit" ask of the act that S names. "Require" and "not require" ask of the norms that S would be, if
it stood in the draft: to require a ceiling is to permit nothing above it; not to require one is to permit more.
"""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from attrs import evolve, frozen

from treatylint.clauses.box import Box
from treatylint.clauses.clause import Clause
from treatylint.clauses.context import Context
from treatylint.clauses.document import Document
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.meaning.atoms import range_of
from treatylint.clauses.meaning.conditions import Conditions, deadline_end, ways_of_conditions
from treatylint.clauses.meaning.limits import CEILINGS, is_count, ways_of_limit, whole
from treatylint.clauses.meaning.norming import Draft
from treatylint.clauses.meaning.shape import UNKNOWN_ACT, Shape, ways_of_shape
from treatylint.clauses.meaning.special import drafts_for, waived
from treatylint.clauses.norms import Choice, Limit, Query
from treatylint.clauses.statement import Statement
from treatylint.clauses.values import Bound, Modality
from treatylint.clauses.ways import Way, join

__all__ = ["BEYOND_COUNT", "queries_of"]

BEYOND_COUNT = Fraction(10**10)
"""More persons than there are: a draft permits this many only where it sets no ceiling at all."""

UNCLEAR = "it is not clear what a red line against at most a number forbids"

P, O, M = Modality.PROHIBITION, Modality.OBLIGATION, Modality.PERMISSION  # noqa: E741 - the usual letters


@frozen
class Asked:
    """A query before its conditions."""

    form: str
    box: Box
    limit: Limit | None = None
    holes: tuple[Box, ...] = ()


def queries_of(
    statement: Statement, gazetteer: Gazetteer, on: date, document: Document | None = None
) -> tuple[Query, ...]:
    """Every query of a statement. Those under the same choices must all hold; () where it could not be read.

    ``document`` is the draft that the line is held against: its terms, zones and parties are in scope. Readings that
    the line shares with the draft ("brigade") carry the same choices as the draft's norms do.
    """
    if not statement.form:
        return ()
    context = Context(gazetteer, on, document)
    found = [query for clause in statement.clauses for query in _queries(statement.form, clause, context)]
    points = tuple(context.points.values())
    return tuple(evolve(query, points=points) for query in found) if points else tuple(found)


def _queries(form: str, clause: Clause, context: Context) -> Iterator[Query]:
    if form == "permit" and (several := _one_by_one(clause)):
        for single in several:
            yield from _queries(form, single, context)
        return
    chosen = tuple(Choice(group, option) for group, option in clause.choice)
    ways = join((Way((), chosen),), ways_of_shape(clause, context), lambda _, shape: shape)
    asked = _asked_of_norms if form in ("require", "not_require") else _asked_of_acts
    for way in join(ways, ways_of_conditions(clause, context), lambda shape, cond: (shape, cond)):
        shape, conditions = way.value
        for part in asked(form, clause, shape, context):
            for found in join((way,), (part,), lambda _, asked: asked):
                yield from _query(clause, found, conditions)


def _one_by_one(clause: Clause) -> tuple[Clause, ...]:
    """To permit the forces of A and B is to permit those of A and those of B, unless a figure counts them together."""
    owner = clause.force.of if clause.force else None
    actors = owner or clause.actor
    if clause.bounds or actors is None or len(actors.names) < 2 or actors.quantifier or " or " in actors.text:
        return ()
    single = [evolve(actors, names=(name,)) for name in actors.names]
    if clause.force is not None and owner is not None:
        return tuple(evolve(clause, force=evolve(clause.force, of=one)) for one in single)
    return tuple(evolve(clause, actor=one) for one in single)


def _query(clause: Clause, way: Way[Asked], conditions: Conditions) -> Iterator[Query]:
    asked = way.value
    # Done by a deadline is done from then on; "for 15 years" is a stretch, not a deadline, and stays one.
    done = deadline_end(clause.deadline) if asked.form == "require" else None
    for case in conditions.cases():
        yield Query(
            form=asked.form,
            box=asked.box,
            limit=asked.limit,
            when=case.when,
            unless=case.unless,
            holes=(*asked.holes, *case.holes),
            period=evolve(case.period, start=done) if done and case.period.end is None else case.period,
            choice=way.choice,
            doubts=tuple(dict.fromkeys((*clause.doubts, *way.doubts, *case.doubts, *_unknown_act(asked)))),
        )


def _unknown_act(asked: Asked) -> tuple[str, ...]:
    acts = asked.box.dims.get("act")
    unknown = acts is not None and any(act.startswith(f"{UNKNOWN_ACT}:") for act in acts.items)
    return ("the act that the red line speaks of is not known",) if unknown else ()


# --- permit, not permit: the act ------------------------------------------------------------------------------------


def _asked_of_acts(form: str, clause: Clause, shape: Shape, context: Context) -> Iterator[Way[Asked]]:
    shape = _measured(clause, waived(clause, shape, context))
    inside = evolve(shape.box, place=shape.allowed[0].place) if shape.allowed else shape.box
    bounds = [bound for bound in clause.bounds if is_count(bound, context)]
    if shape.allowed:
        # "permit S only in R" asks for R, and for nothing elsewhere
        yield Way(Asked("not_permit", shape.box, None, (*shape.holes, *shape.allowed)))
        if form == "not_permit":
            return
    for bound in bounds:
        yield from _amount(form, inside, bound, shape, context)
    if not bounds:
        yield Way(Asked(form, inside, None, shape.holes))


def _measured(clause: Clause, shape: Shape) -> Shape:
    ranges = dict(shape.box.ranges)
    for bound in clause.bounds:
        if bound.attribute and bound.number is not None:
            ranges[bound.attribute] = range_of(bound.op, bound.number)
    return evolve(shape, box=evolve(shape.box, ranges=ranges))


def _amount(form: str, box: Box, bound: Bound, shape: Shape, context: Context) -> Iterator[Way[Asked]]:
    """Not to permit N or more is to permit at most N - 1; to permit more than N is to permit N + 1."""
    upper = form == "not_permit"
    strict = bound.op in (">=", "=") if upper else bound.op == ">"
    odd = (UNCLEAR,) if upper and bound.op in CEILINGS else ()
    for way in ways_of_limit(bound, context, upper=not upper):
        limit = whole(evolve(way.value.limit, strict=strict), upper=upper)
        force = way.value.force
        counted = box if "force" in box.dims or force is None else evolve(box, dims={**box.dims, "force": force})
        yield Way(Asked(form, counted, limit, shape.holes), way.choice, (*way.doubts, *odd))


# --- require, not require: the norms that S would be ----------------------------------------------------------------


def _asked_of_norms(form: str, clause: Clause, shape: Shape, context: Context) -> Iterator[Way[Asked]]:
    wanted = evolve(clause, modality=O) if clause.modality is not P else clause
    drafts = drafts_for(wanted, shape, context)
    duties = [draft for draft in drafts if draft.modality is O]
    for draft in duties or [draft for draft in drafts if draft.modality is P]:
        yield Way(_of_draft(form, draft), draft.choice, draft.doubts)


def _of_draft(form: str, draft: Draft) -> Asked:
    if draft.modality is O:
        return Asked(form, draft.box, draft.limit if form == "require" else _less(draft.limit), draft.holes)
    if form == "require":
        return Asked("not_permit", draft.box, draft.limit and whole(draft.limit, upper=True), draft.holes)
    return Asked("permit", draft.box, _more(draft.limit), draft.holes)


def _less(limit: Limit | None) -> Limit | None:
    """Not to require N is to require at most N - 1."""
    if limit is None or limit.number is None:
        return limit
    return whole(evolve(limit, strict=True), upper=True)


def _more(limit: Limit | None) -> Limit | None:
    """Not to be capped at N is to be free to have N + 1; not to be capped at all, to have more than there are."""
    if limit is None:
        return None
    if limit.number is None:
        return evolve(limit, number=BEYOND_COUNT)
    return whole(limit if limit.strict else evolve(limit, strict=True), upper=False)
