"""Foreign forces: those of everybody but the state on whose ground they would be."""

from treatylint.clauses.box import Box
from treatylint.clauses.clause import Clause
from treatylint.clauses.context import Context
from treatylint.clauses.meaning.atoms import everyone_but, some
from treatylint.clauses.meaning.what import TRUE
from treatylint.clauses.places import Inside, Known, PlaceExpr, Union

__all__ = ["from_abroad"]

FOREIGN = "foreign"
OWN = "own:"


def from_abroad(box: Box, clause: Clause, context: Context) -> Box:
    """Foreign forces in a state are those of all others; a state that lets none in is told so about its own ground."""
    if box.ranges.get(FOREIGN) != TRUE:
        return box
    hosts = _states_at(box.place, context) or _hosts(clause, context)
    if not hosts:
        return box
    who = box.dims.get("actor")
    others_too = clause.force is not None and "other" in clause.force.text.lower().split()
    apart = hosts | _drafts_own_makers(context) if others_too else hosts
    others = everyone_but(some(apart)) if who is None or who == some(hosts) else who
    ranges = {name: interval for name, interval in box.ranges.items() if name != FOREIGN}
    ground = box.place or _all_ground(hosts)
    return Box({**box.dims, "actor": others}, ranges, ground)


def _drafts_own_makers(context: Context) -> frozenset[str]:
    """Whoever makes up a force that the draft itself brings: "no other foreign forces" does not mean them."""
    made = (clause for clauses in context.compositions.values() for clause in clauses)
    return frozenset(name.id for clause in made if clause.actor for name in clause.actor.names)


def _states_at(place: PlaceExpr | None, context: Context) -> frozenset[str]:
    """The state that a named place is, or lies in; none where nothing says. The draft may have states of its own."""
    while isinstance(place, Inside):
        place = place.whole
    if not isinstance(place, Known):
        return frozenset()
    if place.id.startswith(OWN):
        return frozenset({place.id})
    unit = context.gazetteer.ground.units.get(place.id.partition("/")[0])
    state = unit.state if unit is not None else place.id
    return frozenset({state} if context.gazetteer.is_state(state) else ())


def _hosts(clause: Clause, context: Context) -> frozenset[str]:
    names = clause.actor.names if clause.actor is not None else ()
    states = frozenset(name.id for name in names if context.gazetteer.is_state(name.id) or name.id.startswith(OWN))
    return states if len(states) == len(names) == 1 else frozenset()


def _all_ground(hosts: frozenset[str]) -> PlaceExpr:
    parts = tuple(Known(host) for host in sorted(hosts))
    return parts[0] if len(parts) == 1 else Union(parts)
