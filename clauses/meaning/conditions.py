"""When a clause holds, and what it leaves out: guards, exceptions, overrides, periods."""

from attrs import evolve, frozen

from treatylint.clauses.box import Atoms, Box
from treatylint.clauses.clause import Clause, Exemption
from treatylint.clauses.context import Context
from treatylint.clauses.guards import ALWAYS, All, Always, Guard
from treatylint.clauses.meaning.atoms import box
from treatylint.clauses.meaning.entailment import with_what_it_means
from treatylint.clauses.meaning.what import ways_of_force
from treatylint.clauses.meaning.where import all_places
from treatylint.clauses.meaning.who import ways_of_actors
from treatylint.clauses.norms import Edge
from treatylint.clauses.places import PlaceExpr
from treatylint.clauses.times import Deadline, Moment, Period
from treatylint.clauses.values import Modality
from treatylint.clauses.ways import Way, gather, join, one

__all__ = ["Conditions", "conjunction", "deadline_end", "ways_of_conditions"]


TIMED = (Modality.PROHIBITION, Modality.PERMISSION)
DEADLINED = frozenset({"withdrawal_of_forces", "notification"})


@frozen
class Conditions:
    """``gates`` are holes that open only in a case: "except in the Zone with the consent of A"."""

    when: Guard = ALWAYS
    unless: tuple[Guard, ...] = ()
    holes: tuple[Box, ...] = ()
    gates: tuple[tuple[Guard, tuple[Box, ...]], ...] = ()
    edges: tuple[Edge, ...] = ()
    period: Period = Period()
    doubts: tuple[str, ...] = ()

    def cases(self) -> "tuple[Conditions, ...]":
        """The same conditions without gates: each gate shut in one case, and open in another."""
        found = [evolve(self, gates=())]
        for guard, holes in self.gates:
            found = [
                case
                for have in found
                for case in (
                    evolve(have, unless=(*have.unless, guard)),
                    evolve(have, when=conjunction(have.when, guard), holes=(*have.holes, *holes)),
                )
            ]
        return tuple(found)


def ways_of_conditions(clause: Clause, context: Context) -> tuple[Way[Conditions], ...]:
    edges = tuple(
        Edge(override.kind, tuple(path for target in override.targets for path in target.paths))
        for override in clause.overrides
        if any(target.paths for target in override.targets)
    )
    ways = one(Conditions(with_what_it_means(clause.when, context), edges=edges, period=_period_of(clause)))
    for exception in clause.exceptions:
        ways = join(ways, _ways_of_exception(exception, context), _leave_out)
    return ways


def _period_of(clause: Clause) -> Period:
    """ "Shall not join before 1 January 2035": what is forbidden or allowed before a date ends on it. What is owed
    before a date is owed by it, which is a deadline and no end."""
    deadline = clause.deadline
    before = deadline is not None and deadline.date and deadline.text.lower().startswith(("before", "prior to"))
    if not before or clause.modality not in TIMED or clause.period.end is not None or clause.kind in DEADLINED:
        return clause.period
    return evolve(clause.period, end=deadline_end(deadline))


def _leave_out(conditions: Conditions, more: Conditions) -> Conditions:
    return evolve(
        conditions,
        when=conjunction(conditions.when, more.when),
        unless=(*conditions.unless, *more.unless),
        holes=(*conditions.holes, *more.holes),
        gates=(*conditions.gates, *more.gates),
        edges=(*conditions.edges, *more.edges),
        doubts=(*conditions.doubts, *more.doubts),
    )


def conjunction(left: Guard, right: Guard) -> Guard:
    if isinstance(left, Always):
        return right
    if isinstance(right, Always):
        return left
    return All((*left.parts, right)) if isinstance(left, All) else All((left, right))  # flat, however many are joined


def _ways_of_exception(exception: Exemption, context: Context) -> tuple[Way[Conditions], ...]:
    paths = tuple(path for reference in exception.references for path in reference.paths)
    edges = (Edge("except_as_provided", paths),) if paths else ()
    guard = with_what_it_means(exception.guard, context)
    if exception.kind == "provided":
        return one(Conditions(when=guard, edges=edges, doubts=_unread(exception)))
    base = Conditions(edges=edges, doubts=_unread(exception))
    return join(one(base), _holes(exception, context), lambda have, holes: _except(have, guard, holes))


def _except(base: Conditions, guard: Guard, holes: tuple[Box, ...]) -> Conditions:
    if isinstance(guard, Always):
        return evolve(base, holes=holes)
    return evolve(base, gates=((guard, holes),)) if holes else evolve(base, unless=(guard,))


def _holes(exception: Exemption, context: Context) -> tuple[Way[tuple[Box, ...]], ...]:
    """One hole where an exception joins its parts ("troops of A in R"); the parts together draw it."""
    nothing: tuple[Box, ...] = ()
    if not (exception.places or exception.forces or exception.actors):
        return one(nothing)
    actors: tuple[Way[Atoms | None], ...] = one(None)
    owner = exception.actors or next((force.of for force in exception.forces if force.of), None)
    if owner is not None:
        actors = tuple(Way(way.value, way.choice, way.doubts) for way in ways_of_actors(owner, context))
    forces = gather([ways_of_force(force, context) for force in exception.forces] or [one(Box())], tuple)
    drawn = join(actors, all_places(exception.places, context), lambda who, where: (who, where))
    return join(drawn, forces, lambda ground, kinds: tuple(_hole(what, *ground) for what in kinds))


def _hole(what: Box, who: Atoms | None, where: PlaceExpr | None) -> Box:
    return Box({**what.dims, **box(actor=who).dims}, what.ranges, where or what.place)


def _unread(exception: Exemption) -> tuple[str, ...]:
    said = exception.places or exception.forces or exception.actors or exception.references
    if said or not isinstance(exception.guard, Always):
        return ()
    return (f'the exception "{exception.words}" is not understood',) if exception.words else ()


def deadline_end(deadline: Deadline | None) -> Moment | None:
    """The moment by which something must be done; None where the text gives no length or date, or only notice."""
    if deadline is None or deadline.lead:
        return None
    if deadline.date:
        return Moment(f"date:{deadline.date}")
    if deadline.duration is None:
        return None
    anchor = deadline.anchor.key if deadline.anchor else "entry-into-force"
    return Moment(anchor, deadline.duration)
