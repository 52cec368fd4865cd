"""The box that a clause speaks of: who, what act, with what, where, upon whom."""

from attrs import evolve, frozen

from treatylint.clauses.box import Atoms, Box
from treatylint.clauses.clause import Clause
from treatylint.clauses.context import Context
from treatylint.clauses.meaning.abroad import from_abroad
from treatylint.clauses.meaning.atoms import some
from treatylint.clauses.meaning.terms import is_term, ways_of_term
from treatylint.clauses.meaning.what import TRUE, Range, narrowed, ways_of_force
from treatylint.clauses.meaning.where import all_places
from treatylint.clauses.meaning.who import ways_of_actors
from treatylint.clauses.places import Known, Place, PlaceExpr
from treatylint.clauses.values import Actors
from treatylint.clauses.ways import Way, join, one

__all__ = ["HOLDINGS", "PRESENCE", "UNKNOWN_ACT", "Shape", "acts_of", "is_holding", "ways_of_shape"]

PRESENCE = "presence"
HOLDINGS = ("presence", "facility", "own_force", "armament")
"""Acts whose doer is whoever the forces, bases or weapons belong to: a host that lets them in is not the one there."""

POSTURE_ACTS = {"rotational": "rotate", "transit": "transit", "exercise": "exercise"}
UNKNOWN_ACT = "other"
"""Acts that the data does not name: each clause's is an act of its own, so that no two of them clash by accident."""
OUTSIDE = ("outside", "beyond")
BODIES = (" force", " mission", " contingent", ":force", ":mission", ":contingent")
LEAVING = "withdraw_forces"
CEILING = "own_force_ceiling"
HAVING = ("possess", "maintain")
"""To have weapons in a place is to have them deployed there."""
FITTING = (("presence", "personnel"), ("facility", "sites"), ("armament", "items"))
# Help that is to be given by armed force is another act than help of any kind.
BY_FORCE = "armed_force"
BARE_HELP = ("assist_other", "other")



@frozen
class Shape:
    """``holes`` are what the clause's own words leave out ("outside A"); ``allowed`` is where an "only" confines it."""

    box: Box
    holes: tuple[Box, ...] = ()
    allowed: tuple[Box, ...] = ()


def acts_of(act: str, context: Context) -> frozenset[str]:
    return context.gazetteer.activity_leaves(act) if act in context.gazetteer.activities.nodes else frozenset({act})


def is_holding(clause: Clause, context: Context) -> bool:
    acts = acts_of(clause.act, context)
    return any(acts <= acts_of(root, context) for root in HOLDINGS)


def ways_of_shape(clause: Clause, context: Context) -> tuple[Way[Shape], ...]:
    forces = join(ways_of_force(clause.force, context), _reach(clause, context), _reaching)
    base = tuple(evolve(way, value=_base(clause, way.value, context)) for way in forces)
    own = frozenset(name.id for name in clause.actor.names) if clause.actor else frozenset()
    doers = _doers(clause, context)
    apart = own if doers is not clause.actor else frozenset()
    ways = join(base, _actors(doers, context, apart), lambda box, who: _with(box, "actor", who))
    upon = None if clause.act == LEAVING else clause.counterpart  # whose ground is left is a place, said as such
    ways = join(ways, _actors(upon, context, own), lambda box, whom: _with(box, "object", whom))
    shaped = join(ways, _places(clause, context), _placed)
    if not is_holding(clause, context) and clause.act != LEAVING:
        return shaped
    abroad = (evolve(way.value, box=from_abroad(way.value.box, clause, context)) for way in shaped)
    return tuple(evolve(way, value=shape) for way, shape in zip(shaped, abroad, strict=True))


def _reach(clause: Clause, context: Context) -> tuple[Way[Box], ...]:
    """A force of the draft that is told where to be is told as the force it is: no other forces of its makers."""
    doers = _doers(clause, context)
    if doers is None or len(doers.names) != 1 or not is_term(doers.names[0].id) or not is_holding(clause, context):
        return one(Box())
    return ways_of_term(doers.names[0].id, context)


def _reaching(force: Box, term: Box) -> Box:
    return Box({**term.dims, **force.dims}, {**term.ranges, **force.ranges}, force.place or term.place)


def _base(clause: Clause, force: Box, context: Context) -> Box:
    """The act, and what it is done with. A term's makers do the act only where they are there themselves."""
    words = [word for word in clause.qualifiers if word != BY_FORCE]
    ranges = {**force.ranges, **narrowed(words, context)}
    acts = acts_of(clause.act, context)
    if clause.kind == CEILING and _is_drafts_force(clause, context):
        acts = acts_of(PRESENCE, context)
    if BY_FORCE in clause.qualifiers and clause.act in BARE_HELP:
        acts = acts_of("assist_force", context)
    if acts <= acts_of(PRESENCE, context):
        acts = _by_posture(acts, ranges, context)
    if clause.act in HAVING and any(place.relation not in OUTSIDE for place in clause.places):
        acts = acts_of("deploy_weapon", context) if _is_weapons(force, context) else acts
    if clause.act == UNKNOWN_ACT:
        acts = frozenset({f"{UNKNOWN_ACT}:{clause.at}:{clause.span.start}"})
    if _is_helped(clause, context):
        helped = {"object": force.dims["actor"]} if "actor" in force.dims else {}
        return Box({**helped, "act": some(acts)}, narrowed(words, context))
    dims = {**force.dims, "act": some(acts)}
    if "force" in dims:
        dims["force"] = _fitting(dims["force"], acts, context)
    if clause.actor is not None and not is_holding(clause, context):
        dims.pop("actor", None)
    if clause.actor is None and "actor" not in dims and (body := _unmanned(clause)):
        dims["actor"] = some({body})
    return Box(dims, ranges, force.place)


def _is_weapons(force: Box, context: Context) -> bool:
    atoms, nodes = force.dims.get("force"), context.gazetteer.forces.nodes
    if atoms is None or atoms.all_but or not atoms.items:
        return False
    return all(atom in nodes and nodes[atom].measures == "items" for atom in atoms.items)


def _is_drafts_force(clause: Clause, context: Context) -> bool:
    """A force that others make up is there or is nothing: its strength is how many of them are present."""
    doers = clause.actor or (clause.force.of if clause.force else None)
    ids = [name.id for name in doers.names] if doers else list(clause.force.ids if clause.force else ())
    return len(ids) == 1 and ids[0] in context.compositions


def _unmanned(clause: Clause) -> str:
    """The force of the draft that a clause is about, if nobody is said to make it up: an actor of its own."""
    ids = clause.force.ids if clause.force is not None and clause.force.of is None else ()
    return ids[0] if len(ids) == 1 and is_term(ids[0]) and ids[0].endswith(BODIES) else ""


def _is_helped(clause: Clause, context: Context) -> bool:
    """Whether the force is the one that is helped, not what somebody acts with: support to the Multinational Force."""
    own = clause.force is not None and clause.force.ids and all(map(is_term, clause.force.ids))
    return bool(own) and clause.actor is not None and not is_holding(clause, context) and clause.act != LEAVING


def _fitting(force: Atoms, acts: frozenset[str], context: Context) -> Atoms:
    """Of the kinds named in one breath, those that the act is about: people are stationed, weapons held."""
    for root, wanted in FITTING:
        if acts <= acts_of(root, context):
            nodes = context.gazetteer.forces.nodes
            fit = {atom for atom in force.items if atom not in nodes or nodes[atom].measures == wanted}
            return some(fit) if fit and not force.all_but else force
    return force


def _by_posture(acts: frozenset[str], ranges: dict[str, Range], context: Context) -> frozenset[str]:
    """Rotation, transit and exercises are acts of their own, so such a posture narrows the acts instead."""
    for posture, act in POSTURE_ACTS.items():
        if ranges.get(posture) == TRUE:
            del ranges[posture]
            return acts & acts_of(act, context) or acts_of(act, context)
    return acts


def _doers(clause: Clause, context: Context) -> Actors | None:
    owner = clause.force.of if clause.force else None
    if owner is not None and (is_holding(clause, context) or clause.actor is None):
        return owner
    return clause.actor


def _actors(
    actors: Actors | None, context: Context, apart: frozenset[str] = frozenset()
) -> tuple[Way[Atoms | None], ...]:
    if actors is None or not actors.names:
        return one(None)
    return tuple(Way(way.value, way.choice, way.doubts) for way in ways_of_actors(actors, context, apart))


def _with(box: Box, name: str, atoms: Atoms | None) -> Box:
    return box if atoms is None else evolve(box, dims={**box.dims, name: atoms})


@frozen
class _Where:
    inside: PlaceExpr | None = None
    outside: PlaceExpr | None = None
    only: PlaceExpr | None = None


def _places(clause: Clause, context: Context) -> tuple[Way[_Where], ...]:
    named = clause.places or _host(clause, context)
    inside = tuple(p for p in named if p.relation not in OUTSIDE and not p.only)
    outside = tuple(p for p in named if p.relation in OUTSIDE)
    only = tuple(p for p in named if p.only and p.relation not in OUTSIDE)
    ways = join(all_places(inside, context), all_places(outside, context), _Where)
    return join(ways, all_places(only, context), lambda where, expr: evolve(where, only=expr))


def _host(clause: Clause, context: Context) -> tuple[Place, ...]:
    """A state that must not let in the forces of others is told so about its own ground."""
    owner = clause.force.of if clause.force else None
    if owner is None or clause.actor is None or not is_holding(clause, context):
        return ()
    hosts = [name.id for name in clause.actor.names if context.gazetteer.is_state(name.id)]
    if not hosts or {name.id for name in owner.names} & set(hosts):
        return ()
    return tuple(Place("within", Known(host)) for host in hosts)


def _placed(box: Box, where: _Where) -> Shape:
    return Shape(
        evolve(box, place=where.inside or box.place),
        (Box(place=where.outside),) if where.outside else (),
        (Box(place=where.only),) if where.only else (),
    )
