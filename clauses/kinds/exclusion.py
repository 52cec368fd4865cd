"""Forces, weapons, bases or military acts are barred from a place."""

from typing import ClassVar

from attrs import evolve

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.ceilings import is_ceiling
from treatylint.clauses.clause import Clause
from treatylint.clauses.facts import PRESENCE, is_military, presence_or_facility
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.modality import only_subject
from treatylint.clauses.places import Belt
from treatylint.clauses.standstill import raises_works
from treatylint.clauses.staying import kept_inside
from treatylint.clauses.values import Modality


class Exclusion(Clause):
    """Forces, weapons, bases or military acts are barred from a place."""

    __slots__ = ()
    kind: ClassVar[str] = "exclusion"
    families: ClassVar[tuple[str, ...]] = ("exclusion",)


def foreign(slots: Slots) -> bool:
    """ "Stationing of foreign troops", "host bases of other States": the place is the actor's own ground."""
    force = slots.force
    return force is not None and (
        "foreign" in force.qualifiers
        or (force.of is not None and slots.actor is not None and force.of.names != slots.actor.names)
    )


def _keeps_off(frame: Frame, slots: Slots) -> bool:
    """ "Shall stay at least 12 km from the shore": nobody within 12 km of it."""
    away = any(isinstance(place.expr, Belt) and place.expr.beyond for place in slots.places)
    return frame.modality is Modality.OBLIGATION and away and bool(frame.does & {"present", "maintain"})


def _nearer(clause: Clause, frame: Frame, slots: Slots) -> Clause:
    """What is barred is the ground nearer than the distance."""
    if not _keeps_off(frame, slots):
        return clause
    places = tuple(
        evolve(place, relation="within", expr=evolve(place.expr, beyond=False))
        if isinstance(place.expr, Belt)
        else place
        for place in clause.places
    )
    return evolve(clause, places=places)


_TRADERS = frozenset({"merchant", "merchantmen", "merchant ships", "merchant vessels", "fishing", "cargo", "passenger"})


def _says(frame: Frame, slots: Slots) -> bool:
    if any(place.only for place in slots.places) or is_ceiling(frame, slots):
        return False
    if only_subject(frame.subject) and slots.places and frame.does & (PRESENCE | {"maintain"}):
        return frame.modality is not Modality.STATEMENT
    if _keeps_off(frame, slots):
        return True
    if frame.verb == "exclude" and frame.passive and frame.modality is Modality.OBLIGATION:
        return slots.force is not None and bool(slots.places)
    if frame.verb == "cease" and frame.modality is Modality.OBLIGATION and frame.acts_of(frame.object) & PRESENCE:
        return bool(slots.places) and is_military(frame)  # "shall cease all flights of warplanes over R"
    if frame.keys & _TRADERS:
        return False
    if frame.modality is not Modality.PROHIBITION or frame.verb == "demand" or kept_inside(frame, slots):
        return False  # not to ask that forces leave, or come, is no ban on forces
    if slots.places and "forbid" in frame.does and frame.has("FORCE", "hostilities", "armed_forces"):
        return True
    acts = frame.does & (
        PRESENCE
        | {
            "establish",
            "maintain",
            "attack",
            "produce",
            "occupy",
            "use_force",
            "possess",
            "acquire",
            "concentrate",
            "withdraw",
            "carry",
            "admit_inspection",
        }
    )
    if frame.verb == "consent" and frame.passive and slots.force is not None:
        return bool(slots.places)  # "no weapons are permitted in R"
    there = not frame.verbs and bool(slots.places) and slots.force is not None
    barred = bool(acts) or there or raises_works(frame, slots)
    return barred and bool(slots.places or foreign(slots)) and is_military(frame)


KIND = Kind(
    cls=Exclusion,
    says=_says,
    act=presence_or_facility,
    finish=_nearer,
    yields_to=frozenset(),
    accepts=(
        "France shall not station troops in Ukraine.",
        "The establishment of military bases of France in Ukraine is prohibited.",
    ),
    rejects=(
        "France may station troops in Ukraine.",
        "Russia shall not attack Ukraine.",
        "France shall not request the withdrawal of the personnel of Poland.",
    ),
)
