"""Forces or weapons leave a place, go back, or are disbanded."""

from typing import ClassVar

from attrs import evolve

from treatylint.clauses.assembly.ground import is_place
from treatylint.clauses.assembly.names import is_force
from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.facts import head_is, is_military
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.leaving import leaves_treaty
from treatylint.clauses.places import Belt, Place
from treatylint.clauses.values import Modality
from treatylint.clauses.wordings import civil


class WithdrawalOfForces(Clause):
    """Forces or weapons leave a place, go back, or are disbanded."""

    __slots__ = ()
    kind: ClassVar[str] = "withdrawal_of_forces"
    families: ClassVar[tuple[str, ...]] = ("withdrawal_of_forces",)


_OF_ARMIES = frozenset(
    "disengage,fall back,pull back,draw back,retreat,demobilise,march off,"
    "march out of,redeploy,stand down,vacate,evacuate".split(",")
)
_PEOPLE = frozenset(
    "civilians population inhabitants wounded sick persons families refugees residents "
    "bodies remains dead corpses hostages bid bridge candidate prisoners merchant internees detainees archives".split()
)


_IN_THE_GROUND = frozenset("mines minefields mine obstacles ordnance traps".split())


def _says(frame: Frame, slots: Slots) -> bool:
    if frame.modality is Modality.PROHIBITION or head_is(frame.object, "INSTRUMENT") or leaves_treaty(frame):
        return False
    going = frame.does & {"withdraw", "remove"}
    if not going or civil(frame) or _of_people(frame):
        return False
    if frame.lemmas & {"clear", "sweep"} and frame.keys & _IN_THE_GROUND:
        return False
    if frame.lemmas == {"return"} and slots.force is None and frame.object is not None and not is_place(frame.object):
        return False  # "shall return to B all goods that were taken from its territory"
    return (
        is_military(frame)
        or bool(frame.lemmas & _OF_ARMIES)
        or any(p.relation == "from" for p in slots.places)
        or head_is(frame.subject, "ACT", ("withdraw",))
    )


def _of_people(frame: Frame) -> bool:
    """ "The wounded shall be evacuated": whoever is named first in what leaves is no soldier."""
    theme = frame.subject if frame.passive or frame.nominal or frame.object is None else frame.object
    for part in theme.parts if theme is not None else ():
        if any(chunk.key in _PEOPLE for chunk in part.nouns):
            return True
        if is_force(part.head):
            return False
    return bool(frame.keys & _PEOPLE)


def _left_behind(clause: Clause, frame: Frame, slots: Slots) -> Clause:
    """ "To a distance of at least 30 km from the Line": what is left is the ground within 30 km of it."""
    places = tuple(
        evolve(place, relation="from", expr=evolve(place.expr, beyond=False))
        if isinstance(place.expr, Belt) and place.expr.beyond
        else place
        for place in clause.places
    )
    return evolve(clause, places=tuple(sorted(places, key=_whence_first)))


def _whence_first(place: Place) -> int:
    """Where the forces leave or go to comes before where they are."""
    return _ORDER.index(place.relation) if place.relation in _ORDER else len(_ORDER)


_ORDER = ("from", "to", "outside")


KIND = Kind(
    cls=WithdrawalOfForces,
    says=_says,
    finish=_left_behind,
    act=lambda frame, slots: ("withdraw_forces",),
    yields_to=frozenset(),
    accepts=(
        "Russia shall withdraw its forces from Donetsk oblast within 30 days of the entry into force of this "
        "Agreement.",
        "Evacuation of all occupied ports within fifteen days.",
    ),
    rejects=("Each Party may withdraw from this Treaty.",),
)
