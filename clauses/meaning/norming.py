"""From the shape of a clause to its norms: caps, floors, bans, duties, rights, each in whatever clothing it came.

"Shall not exceed N", "may deploy up to N", "shall limit … to N" and "at most N shall" are one thing: a prohibition
above N and, where the clause supposes that something is there, a permission up to N.
"""

from attrs import evolve, frozen

from treatylint.clauses.box import Atoms, Box
from treatylint.clauses.clause import Clause
from treatylint.clauses.context import Context
from treatylint.clauses.guards import ALWAYS, Guard
from treatylint.clauses.meaning.atoms import everyone_but, range_of
from treatylint.clauses.meaning.duties import each_of
from treatylint.clauses.meaning.limits import FLOORS, Measure, counted, is_count, largest, ways_of_limit, whole
from treatylint.clauses.meaning.shape import Shape, is_holding
from treatylint.clauses.meaning.sizes import size_of
from treatylint.clauses.meaning.terms import is_provided
from treatylint.clauses.norms import Choice, Limit
from treatylint.clauses.values import Bound, Modality
from treatylint.clauses.ways import Way

__all__ = ["Draft", "drafts_of"]

P, O, M = Modality.PROHIBITION, Modality.OBLIGATION, Modality.PERMISSION  # noqa: E741 - the usual letters


@frozen
class Draft:
    """A norm before it knows its clause."""

    modality: Modality
    box: Box
    limit: Limit | None = None
    holes: tuple[Box, ...] = ()
    implied: bool = False
    choice: tuple[Choice, ...] = ()
    doubts: tuple[str, ...] = ()
    when: Guard = ALWAYS  # beyond what the clause itself says


def drafts_of(clause: Clause, shape: Shape, context: Context) -> tuple[Draft, ...]:
    """All norms of a clause in one of its shapes, before its conditions."""
    if clause.actor and clause.actor.quantifier == "only":
        return _only_they(clause, shape)
    counts = [bound for bound in clause.bounds if is_count(bound, context)] if _counts(clause, context) else []
    measured = [bound for bound in clause.bounds if bound.attribute in ATTRIBUTES and bound.number is not None]
    if counts:
        counts = largest(counts)
        found = [draft for bound in counts for draft in _bounded(clause, shape, bound, context)]
        return (*found, *_confined(clause, shape, context)) if shape.allowed else tuple(found)
    if measured:
        return tuple(draft for bound in measured for draft in _measured(clause, shape, bound, context))
    if shape.allowed:
        return _confined(clause, shape, context)
    if "cap" in clause.families and clause.kind in CEILING_KINDS:
        open_ceiling = Limit(None)  # "comply with the numerical limitations": how many is said elsewhere
        return (Draft(P, shape.box, open_ceiling, shape.holes), Draft(M, shape.box, open_ceiling, shape.holes, True))
    if clause.modality is O:
        doubts = _thresholds(clause, context)
        return tuple(Draft(O, box, holes=shape.holes, doubts=doubts) for box in each_of(shape.box, context))
    return (Draft(clause.modality, shape.box, holes=shape.holes),)


def _counts(clause: Clause, context: Context) -> bool:
    """Whether figures count what the clause is about: forces that are there or held, or acts that a cap numbers."""
    return is_holding(clause, context) or "cap" in clause.families


def _thresholds(clause: Clause, context: Context) -> tuple[str, ...]:
    """"Notify of any exercise of more than 5,000 personnel": the figure says of which, and no cell of ours keeps it."""
    if _counts(clause, context):
        return ()
    found = (bound for bound in clause.bounds if is_count(bound, context) and counted(bound.unit, context))
    return tuple(f'"{bound.text or "the figure"}" says of what, and is not weighed' for bound in found)


CEILING_KINDS = ("own_force_ceiling", "deployment_cap", "weapon_limit")
PERSONNEL = "personnel"
ATTRIBUTES = ("range_km", "tons", "calibre_mm", "payload_kg", "yield_kt")
"""What a weapon itself may measure. A depth or a length of stay is no feature of what is counted."""


def _only_they(clause: Clause, shape: Shape) -> tuple[Draft, ...]:
    """"Only A may": A may, and nobody else."""
    others = evolve(shape.box, dims={**shape.box.dims, "actor": everyone_but(shape.box.dims.get("actor", Atoms()))})
    theirs = () if clause.modality is P else (Draft(M, shape.box, holes=shape.holes),)
    return (*theirs, Draft(P, others, holes=shape.holes))


def _confined(clause: Clause, shape: Shape, context: Context) -> tuple[Draft, ...]:
    """"Only in R": nothing elsewhere; inside, leave where the clause gives it or supposes it.

    A force that another provision lets come has its leave from there, with that provision's figures and conditions.
    """
    outside = Draft(P, shape.box, holes=(*shape.holes, *shape.allowed))
    if clause.modality is not M and any(is_provided(id_, context) for id_ in _named(clause)):
        return (outside,)
    inside = tuple(
        Draft(M, evolve(shape.box, place=hole.place), holes=shape.holes, implied=clause.modality is not M)
        for hole in shape.allowed
    )
    return (outside, *inside)


def _named(clause: Clause) -> tuple[str, ...]:
    doers = clause.actor.names if clause.actor else ()
    return (*(name.id for name in doers), *(clause.force.ids if clause.force else ()))


def _measured(clause: Clause, shape: Shape, bound: Bound, context: Context) -> tuple[Draft, ...]:
    """A ceiling on what a thing can do: nothing beyond it, and leave for what stays within."""
    bound = evolve(bound, number=size_of(bound, context))
    if bound.op in FLOORS and clause.modality is not P:
        return (Draft(clause.modality, _ranged(shape.box, bound.attribute, bound.op, bound), holes=shape.holes),)
    if bound.op in FLOORS:
        return (Draft(P, _ranged(shape.box, bound.attribute, bound.op, bound), holes=shape.holes),)
    beyond = {"<=": ">", "<": ">=", "=": ">"}[bound.op]
    return (
        Draft(P, _ranged(shape.box, bound.attribute, beyond, bound), holes=shape.holes),
        Draft(M, _ranged(shape.box, bound.attribute, "<=", bound), holes=shape.holes, implied=clause.modality is not M),
    )


def _ranged(box: Box, attribute: str, op: str, bound: Bound) -> Box:
    assert bound.number is not None
    return evolve(box, ranges={**box.ranges, attribute: range_of(op, bound.number)})


def _bounded(clause: Clause, shape: Shape, bound: Bound, context: Context) -> tuple[Draft, ...]:
    if bound.op == "=" and clause.modality not in (P, M):
        return _exactly(clause, shape, bound, context)
    if bound.op in FLOORS and clause.modality is not P:
        return _floor(clause, shape, bound, context)
    if bound.op in FLOORS:
        # "shall not station more than N": the words name what is forbidden, not what is allowed
        return _ceiling(clause, shape, evolve(bound, op="<=" if bound.op == ">" else "<"), context)
    return _ceiling(clause, shape, bound, context)


def _exactly(clause: Clause, shape: Shape, bound: Bound, context: Context) -> tuple[Draft, ...]:
    """"Shall be set at N" is a ceiling, a floor, or both: the text does not say which."""
    upper = _ceiling(clause, shape, evolve(bound, op="<="), context)
    lower = _floor(clause, shape, evolve(bound, op=">="), context)
    figure = bound.text or ("the figure" if bound.number is None else f"{float(bound.number):,.10g}")
    level, ceiling, floor = context.open(
        f"reading:direction:{clause.at}:{bound.span.start}",
        f"Is {figure} a ceiling, a floor, or the strength to be kept?",
        (("level", f'"{figure}" is the strength to be kept, no more and no less'),
         ("ceiling", f'"{figure}" is a ceiling'), ("floor", f'"{figure}" is a floor')),
        span=bound.span, at=clause.at,
    )  # fmt: skip
    up, down = ((level, ceiling), (level, floor))
    return (
        *(evolve(draft, choice=(*draft.choice, *chosen)) for draft in upper for chosen in up),
        *(evolve(draft, choice=(*draft.choice, *chosen)) for draft in lower for chosen in down),
    )


def _ceiling(clause: Clause, shape: Shape, bound: Bound, context: Context) -> tuple[Draft, ...]:
    found: list[Draft] = []
    for way in _limits(clause, shape, bound, context, upper=True):
        box = _counting(shape.box, way.value, context)
        limit = _of_people(way.value.limit, box, context)
        found.append(Draft(P, box, limit, shape.holes, choice=way.choice, doubts=way.doubts))
        elsewhere = clause.modality is not M and box.place is None and _is_one_force(clause, context)
        if limit.number != 0 and (clause.modality is M or is_holding(clause, context)) and not elsewhere:
            upto = whole(limit, upper=True)
            inside = evolve(box, place=shape.allowed[0].place) if shape.allowed else box
            found.append(Draft(M, inside, upto, shape.holes, clause.modality is not M, way.choice, way.doubts))
    return tuple(found)


def _floor(clause: Clause, shape: Shape, bound: Bound, context: Context) -> tuple[Draft, ...]:
    modality = M if clause.modality is M else O
    if modality is M:
        # a right to at least N is a right without a ceiling
        return (Draft(M, shape.box, holes=shape.holes),)
    return tuple(
        Draft(modality, box, whole(_of_people(way.value.limit, box, context), upper=False), shape.holes,
              choice=way.choice, doubts=way.doubts)
        for way in _limits(clause, shape, bound, context, upper=False)
        for box in (_counting(shape.box, way.value, context),)
    )  # fmt: skip


def _of_people(limit: Limit, box: Box, context: Context) -> Limit:
    """A bare figure for armed forces ("shall not exceed 600,000") counts people."""
    force = box.dims.get("force")
    nodes = context.gazetteer.forces.nodes
    people = force is not None and all(atom in nodes and nodes[atom].measures == PERSONNEL for atom in force.items)
    return evolve(limit, unit=PERSONNEL) if people and not limit.unit else limit


def _counting(box: Box, measure: Measure, context: Context) -> Box:
    """The kinds that the figure counts: the clause's own, unless the unit names others ("forces of 50 tanks")."""
    named = box.dims.get("force")
    if measure.force is None or (named is not None and (named.all_but or named.items & measure.force.items)):
        return box
    return _deployed(evolve(box, dims={**box.dims, "force": measure.force}), context)


def _deployed(box: Box, context: Context) -> Box:
    """ "May station 6,000 troops and 75 tanks": weapons that are stationed are deployed."""
    force, acts, nodes = box.dims["force"], box.dims.get("act"), context.gazetteer.forces.nodes
    items = all(atom in nodes and nodes[atom].measures == "items" for atom in force.items) and not force.all_but
    if acts is None or acts.all_but or not items or not acts.items <= context.gazetteer.activity_leaves("presence"):
        return box
    return evolve(box, dims={**box.dims, "act": Atoms(context.gazetteer.activity_leaves("deploy_weapon"))})


def _limits(
    clause: Clause, shape: Shape, bound: Bound, context: Context, *, upper: bool
) -> tuple[Way[Measure], ...]:
    ways = ways_of_limit(bound, context, upper=upper)
    actors = shape.box.dims.get("actor")
    several = actors is not None and (actors.all_but or len(actors.items) > 1)
    quantifier = _quantifier(clause)
    if bound.per or not several or quantifier == "together" or _is_one_force(clause, context):
        return ways
    if quantifier in ("each", "any", "no"):
        return tuple(_each(way, (), True) for way in ways)
    together, each = context.open(
        f"reading:each:{clause.at}:{bound.span.start}",
        f"Does {bound.text or 'the figure'} count for all of them together, or for each?",
        (("together", "the figure is for all of them together"), ("each", "the figure is for each of them")),
        span=bound.span, at=clause.at,
    )  # fmt: skip
    return tuple(_each(way, choice, each_) for way in ways for choice, each_ in ((together, False), (each, True)))


def _is_one_force(clause: Clause, context: Context) -> bool:
    """Whether the figure is for one body that several make up: its strength is counted once."""
    doers = clause.actor or (clause.force.of if clause.force else None)
    ids = [name.id for name in doers.names] if doers else list(clause.force.ids if clause.force else ())
    return len(ids) == 1 and ids[0] in context.compositions


def _each(way: Way[Measure], choice: tuple[Choice, ...], each: bool) -> Way[Measure]:
    measure = evolve(way.value, limit=evolve(way.value.limit, each=each))
    return Way(measure, (*way.choice, *choice), way.doubts)


def _quantifier(clause: Clause) -> str:
    owner = clause.force.of if clause.force else None
    return (clause.actor.quantifier if clause.actor else "") or (owner.quantifier if owner else "")
