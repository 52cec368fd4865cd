"""Clauses that do more than their words: what a withdrawal leaves behind, what a waiver gives up, what a power moves.

Each function here is for clauses of one family and gives the drafts of their norms; every other clause is mapped by
its slots alone (``norming``), so a new kind needs nothing here.
"""

from collections.abc import Callable, Iterator
from fractions import Fraction

from attrs import evolve

from treatylint.clauses.box import Atoms, Box
from treatylint.clauses.clause import Clause
from treatylint.clauses.context import Context
from treatylint.clauses.guards import ALWAYS, Always, Guard
from treatylint.clauses.meaning.atoms import some, union
from treatylint.clauses.meaning.norming import Draft, drafts_of
from treatylint.clauses.meaning.shape import PRESENCE, Shape, acts_of
from treatylint.clauses.meaning.what import things
from treatylint.clauses.norms import Limit
from treatylint.clauses.places import Zone
from treatylint.clauses.values import Modality

__all__ = ["SPECIAL", "SUPPRESSED", "drafts_for", "waived"]

Mapper = Callable[[Clause, Shape, Context], tuple[Draft, ...]]
QUIET = (Modality.STATEMENT, Modality.OBLIGATION)
TELLING = (Modality.PROHIBITION, Modality.OBLIGATION, Modality.PERMISSION)
ACTS_OF_ZONING = frozenset({"demilitarise", "establish", "other"})

SUPPRESSED = frozenset(
    "application composition definition duration entry_into_force non_application procedure saving trigger_definition"
    .split()
)
"""Kinds that say what words mean, who makes up a body, or when the text holds: nobody is told to do anything. What they
say is in the terms that other clauses use, in the norms that they switch on, and in the powers of those who decide."""


def drafts_for(clause: Clause, shape: Shape, context: Context) -> tuple[Draft, ...]:
    if clause.kind == "notification" and clause.modality is Modality.PROHIBITION:
        return ()  # "no exercise unless notified": what is forbidden is the exercise
    if clause.kind in ("surge", "counting_rule") or (clause.kind in SUPPRESSED and clause.modality in QUIET):
        return ()
    drafts = SPECIAL.get(clause.kind, _plain)(clause, shape, context)
    return tuple(draft for draft in drafts if draft.modality is not Modality.STATEMENT)


def _plain(clause: Clause, shape: Shape, context: Context) -> tuple[Draft, ...]:
    return drafts_of(_committed(clause), shape, context)


def _committed(clause: Clause) -> Clause:
    """"The Parties recognise …" declares and thereby does: outside definitions a statement is held to its words."""
    if clause.modality is Modality.STATEMENT:
        return evolve(clause, modality=Modality.OBLIGATION)
    return clause


def _withdrawal(clause: Clause, shape: Shape, context: Context) -> tuple[Draft, ...]:
    """Leaving is a duty; having left is a ban on being there."""
    going = drafts_of(_committed(clause), shape, context)
    left = [place for place in clause.places if place.relation in ("from", "within", "outside")]
    if clause.modality is Modality.PERMISSION or shape.box.place is None or not left:
        return going
    stay = (Draft(Modality.PROHIBITION, there, holes=shape.holes) for there in _stays(shape.box, context))
    return (*going, *stay)


def _stays(box: Box, context: Context) -> Iterator[Box]:
    """Being there: people are present, weapons are deployed."""
    force = box.dims.get("force")
    nodes = context.gazetteer.forces.nodes
    weapons = {atom for atom in force.items if atom in nodes and nodes[atom].measures == "items"} if force else set()
    if force is None or force.all_but or not weapons:
        yield evolve(box, dims={**box.dims, "act": some(acts_of(PRESENCE, context))})
        return
    kinds = ((PRESENCE, force.items - weapons), ("deploy_weapon", weapons))
    for act, atoms in kinds:
        if atoms:
            yield evolve(box, dims={**box.dims, "act": some(acts_of(act, context)), "force": some(atoms)})


def _zone(clause: Clause, shape: Shape, context: Context) -> tuple[Draft, ...]:
    """A zone that is demilitarised is empty of the forces and weapons of those bound by it."""
    if clause.act not in ACTS_OF_ZONING or shape.box.place is None:
        return _plain(clause, shape, context)
    if clause.actor is None and _said_elsewhere(clause, context):
        return ()
    who = shape.box.dims.get("actor") or some(context.parties)
    doubts = () if clause.actor else ("the text does not say whose forces must keep out of the zone",)
    dims = {
        "actor": who,
        "act": some(acts_of(PRESENCE, context) | acts_of("deploy_weapon", context)),
        "force": union(things(("armed_forces",), context), things(("weapon",), context)),
    }
    return (Draft(Modality.PROHIBITION, Box(dims, {}, shape.box.place), holes=shape.holes, doubts=doubts),)


def _said_elsewhere(clause: Clause, context: Context) -> bool:
    """Whether another clause says who must keep out of the same zone; then this one only draws it."""
    keys = {place.expr.key for place in clause.places if isinstance(place.expr, Zone)}
    others = (other for key in keys for other in context.clauses_in_zone[key])
    return any(other.modality in TELLING and other.act not in ACTS_OF_ZONING for other in others)


def _waiver(clause: Clause, shape: Shape, context: Context) -> tuple[Draft, ...]:
    given_up = waived(clause, shape, context)
    if given_up is shape:
        return _plain(clause, shape, context)
    modality = Modality.PROHIBITION if clause.modality is Modality.STATEMENT else clause.modality
    return (Draft(modality, given_up.box, holes=shape.holes, when=_same_attack(clause, context)),)


def _same_attack(clause: Clause, context: Context) -> Guard:
    """"Such an attack" is the one that the waiver beside it speaks of."""
    if not isinstance(clause.when, Always) or clause.actor is not None:
        return ALWAYS
    beside = (other for other in context.clauses_at.get(clause.at, ()) if other.kind == clause.kind)
    return next((other.when for other in beside if not isinstance(other.when, Always)), ALWAYS)


def waived(clause: Clause, shape: Shape, context: Context) -> Shape:
    """Not to rely on Article 5 is a ban on the act that the article provides for, if the data knows the article."""
    acts = {
        act
        for reference in clause.references
        if reference.instrument and (act := context.provision_act(reference.instrument, reference.provision))
    }
    if clause.kind != "non_coverage" or not (acts or clause.act.startswith("invoke_")):
        return shape
    acts = acts or {clause.act}
    return evolve(shape, box=evolve(shape.box, dims={**shape.box.dims, "act": some(acts)}))


def _release(_clause: Clause, shape: Shape, _context: Context) -> tuple[Draft, ...]:
    """"Shall not be obliged to" permits nothing and forbids nothing: it says that nothing need be done."""
    return (Draft(Modality.PERMISSION, shape.box, Limit(Fraction(0)), shape.holes),)


def _power(_clause: Clause, shape: Shape, _context: Context) -> tuple[Draft, ...]:
    """A right to suspend, or to raise with consent, is a power over other clauses."""
    actor = {"actor": shape.box.dims["actor"]} if "actor" in shape.box.dims else {}
    return (Draft(Modality.POWER, Box({**actor, "act": shape.box.dims.get("act", Atoms())})),)


def _raising(clause: Clause, shape: Shape, context: Context) -> tuple[Draft, ...]:
    """A limit that may be raised with consent is one that a power can lift; without exception it is a plain ban."""
    if any(reference.paths for reference in clause.references) and clause.exceptions:
        return _power(clause, shape, context)
    return _plain(clause, shape, context)


def _duty_to_suspend(clause: Clause, shape: Shape, context: Context) -> tuple[Draft, ...]:
    """A ban on suspending is a ban; anything else that suspends is a power."""
    if clause.modality is Modality.PROHIBITION:
        return _plain(clause, shape, context)
    return _power(clause, shape, context)


SPECIAL: dict[str, Mapper] = {
    "withdrawal_of_forces": _withdrawal,
    "demilitarized_zone": _zone,
    "non_coverage": _waiver,
    "non_expansion": _raising,
    "release": _release,
    "suspension": _duty_to_suspend,
    "treaty_withdrawal": _duty_to_suspend,
}
