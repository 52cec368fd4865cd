"""Clauses that do more than their words: what a withdrawal leaves behind, what a waiver gives up, what a power moves.

Each function here is for clauses of one family and gives the drafts of their norms; every other clause is mapped by
its slots alone (``norming``), so a new kind needs nothing here.
"""

from collections.abc import Callable

from attrs import evolve

from treatylint.clauses.clause import Clause
from treatylint.clauses.context import Context
from treatylint.clauses.meaning.atoms import some, union
from treatylint.clauses.meaning.norming import Draft, drafts_of
from treatylint.clauses.meaning.shape import PRESENCE, Shape, acts_of
from treatylint.clauses.meaning.what import things
from treatylint.clauses.norms import Atoms, Box
from treatylint.clauses.places import Zone
from treatylint.clauses.values import Modality

__all__ = ["SPECIAL", "SUPPRESSED", "drafts_for", "waived"]

Mapper = Callable[[Clause, Shape, Context], tuple[Draft, ...]]
ACTS_OF_ZONING = frozenset({"demilitarise", "establish", "other"})

SUPPRESSED = frozenset({"definition", "procedure", "entry_into_force", "duration", "trigger_definition", "saving"})
"""Kinds whose statements say what words mean or when the whole text holds: no act of theirs is commanded or allowed."""


def drafts_for(clause: Clause, shape: Shape, context: Context) -> tuple[Draft, ...]:
    drafts = SPECIAL.get(clause.kind, _plain)(clause, shape, context)
    return tuple(draft for draft in drafts if draft.modality is not Modality.STATEMENT)


def _plain(clause: Clause, shape: Shape, context: Context) -> tuple[Draft, ...]:
    return drafts_of(_committed(clause), shape, context)


def _committed(clause: Clause) -> Clause:
    """"The Parties recognise …" declares and thereby does: outside definitions a statement is held to its words."""
    if clause.modality is Modality.STATEMENT and clause.kind not in SUPPRESSED:
        return evolve(clause, modality=Modality.OBLIGATION)
    return clause


def _withdrawal(clause: Clause, shape: Shape, context: Context) -> tuple[Draft, ...]:
    """Leaving is a duty; having left is a ban on being there."""
    going = drafts_of(_committed(clause), shape, context)
    left = [place for place in clause.places if place.relation in ("from", "within", "outside")]
    if clause.modality is Modality.PERMISSION or shape.box.place is None or not left:
        return going
    there = evolve(shape.box, dims={**shape.box.dims, "act": some(acts_of(PRESENCE, context))})
    return (*going, Draft(Modality.PROHIBITION, there, holes=shape.holes))


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
    return any(
        other is not clause and other.modality in (Modality.PROHIBITION, Modality.OBLIGATION)
        and other.act not in ACTS_OF_ZONING
        and any(isinstance(place.expr, Zone) and place.expr.key in keys for place in other.places)
        for other in context.clauses
    )  # fmt: skip


def _waiver(clause: Clause, shape: Shape, context: Context) -> tuple[Draft, ...]:
    given_up = waived(clause, shape, context)
    if given_up is shape:
        return _plain(clause, shape, context)
    modality = Modality.PROHIBITION if clause.modality is Modality.STATEMENT else clause.modality
    return (Draft(modality, given_up.box, holes=shape.holes),)


def waived(clause: Clause, shape: Shape, context: Context) -> Shape:
    """Not to rely on Article 5 is a ban on the act that the article provides for, if the data knows the article."""
    acts = {
        act
        for reference in clause.references
        if reference.instrument and (act := context.provision_act(reference.instrument, reference.provision))
    }
    if clause.kind != "non_coverage" or not acts:
        return shape
    return evolve(shape, box=evolve(shape.box, dims={**shape.box.dims, "act": some(acts)}))


def _power(_clause: Clause, shape: Shape, _context: Context) -> tuple[Draft, ...]:
    """A right to suspend, or to raise with consent, is a power over other clauses."""
    actor = {"actor": shape.box.dims["actor"]} if "actor" in shape.box.dims else {}
    return (Draft(Modality.POWER, Box({**actor, "act": shape.box.dims.get("act", Atoms())})),)


def _duty_to_suspend(clause: Clause, shape: Shape, context: Context) -> tuple[Draft, ...]:
    """A ban on suspending is a ban; anything else that suspends is a power."""
    if clause.modality is Modality.PROHIBITION:
        return _plain(clause, shape, context)
    return _power(clause, shape, context)


SPECIAL: dict[str, Mapper] = {
    "withdrawal_of_forces": _withdrawal,
    "demilitarized_zone": _zone,
    "non_coverage": _waiver,
    "non_expansion": _power,
    "suspension": _duty_to_suspend,
    "treaty_withdrawal": _duty_to_suspend,
}
