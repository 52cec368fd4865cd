"""While the agreement binds: before it enters into force, after it ends and for those who have left, it asks nothing.

A line that names no such time is held against the text while it binds. One that does ("before its entry into force",
"after its expiry", "after the withdrawal of A from this Agreement") meets only the norms that bind then.
"""

from collections.abc import Iterator

from treatylint.checker.problem import Problem, boxes_less
from treatylint.checker.space import ACTOR, Masks
from treatylint.checker.worlds import Both, Condition, Is, placed
from treatylint.clauses.guards import All, Guard, Happens, events_in
from treatylint.clauses.norms import Norm, Query
from treatylint.clauses.times import Duration, Moment, Period

__all__ = ["add_boundaries", "binding", "is_over", "keep_in_force", "left_behind", "required"]

ENTRY = Moment("entry-into-force")
OVER = frozenset({"expiry", "suspension", "leaves:party"})
LEAVES = "leaves:"


def add_boundaries(problem: Problem) -> None:
    """To be done before any condition is made: whether the question looks at the time before or after."""
    query, variables = problem.query, problem.variables
    if _looks_before(query):
        variables.early = True
        variables.add_moments(Period(ENTRY))
    problem.outside = _looks_outside(problem)
    for force in problem.engine.forces:
        if force.end is not None and placed(force.end)[0] in variables.cuts:
            variables.add_moments(Period(force.end))
        if _dated(force) and "date" in variables.cuts:
            variables.add_moments(Period(force.start))


def _dated(force: Period) -> bool:
    return force.start is not None and force.start.anchor.startswith("date:")


def _looks_before(query: Query) -> bool:
    if any(key == ENTRY.anchor for guard in (query.when, *query.unless) for key in events_in(guard)):
        return True
    start, end = query.period.start, query.period.end
    until = end is not None and end.anchor == ENTRY.anchor and (end.before or end.offset == Duration())
    return until or (start is not None and start.anchor == ENTRY.anchor and start.before)


def _looks_outside(problem: Problem) -> bool:
    """Whether the question itself names a time, so that it may reach beyond the one in which the agreement binds."""
    period = problem.query.period
    return problem.variables.early or period.start is not None or period.end is not None


def binding(problem: Problem, norm: Norm) -> tuple[Condition, ...]:
    """The conditions under which the agreement binds to a norm, where the question looks beyond."""
    return _bound_to(problem, norm.force) if problem.outside else ()


def _bound_to(problem: Problem, force: Period) -> tuple[Condition, ...]:
    variables, found = problem.variables, list[Condition]()
    if force.start is not None and force.start.anchor != "signature":
        if variables.early:
            found.append(variables.since(ENTRY))
        if _dated(force) and "date" in variables.cuts:
            found.append(variables.since(force.start))
    if force.end is not None and placed(force.end)[0] in variables.cuts:
        found.append(variables.period(Period(None, force.end)))
    return tuple(found)


def keep_in_force(problem: Problem) -> None:
    """Leave out the worlds in which the agreement no longer binds, unless the question asks about them."""
    parts: list[Condition] = []
    if not problem.outside:
        parts += [part for force in sorted(problem.engine.forces, key=str) for part in _bound_to(problem, force)]
    named = problem.required
    for variable, (kind, key) in enumerate(problem.variables.keys):
        if kind == "event" and (key in OVER or key.startswith(LEAVES)) and key not in named:
            parts.append(Is(variable, 0b01))
    if parts:
        problem.when = Both((problem.when, *parts))


def required(guard: Guard) -> Iterator[str]:
    """The events that must have happened for a guard to be true, as far as that shows on its face."""
    waiting = [guard]
    while waiting:
        part = waiting.pop()
        if isinstance(part, Happens):
            yield part.event.key
        elif isinstance(part, All):
            waiting.extend(part.parts)


def is_over(problem: Problem, norm: Norm) -> bool:
    """Whether the question is about a time at which the agreement no longer binds anybody to a norm."""
    ended = OVER & problem.required
    return bool(ended) and not ended.intersection(_spoken_of(norm))


def left_behind(problem: Problem, norm: Norm, boxes: tuple[Masks, ...]) -> tuple[Masks, ...]:
    """What is left of a norm once those whom the question says to have left are bound no longer."""
    keys = [key for key in problem.required if key.startswith(LEAVES) and key not in OVER]
    gone = {id_ for key in keys if key not in _spoken_of(norm) for id_ in key.removeprefix(LEAVES).split("+")}
    if not gone:
        return boxes
    bits = 0
    for id_ in gone:
        bits |= 1 << problem.engine.space.bit(ACTOR, id_)
    return tuple(part for box in boxes for part in boxes_less(box, ((bits, *(-1 for _ in box[1:])),)))


def _spoken_of(norm: Norm) -> set[str]:
    """A provision that names the end itself is made for the time after it."""
    return {key for guard in (norm.when, *norm.unless) for key in events_in(guard)}
