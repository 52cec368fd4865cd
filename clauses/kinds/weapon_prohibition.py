"""A kind of weapon must not be held, made or passed on, wherever."""

from typing import ClassVar

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.facts import is_weapon, plain_act
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.values import Modality


class WeaponProhibition(Clause):
    """A kind of weapon must not be held, made or passed on, wherever."""

    __slots__ = ()
    kind: ClassVar[str] = "weapon_prohibition"
    families: ClassVar[tuple[str, ...]] = ("obligation_other",)


def _says(frame: Frame, slots: Slots) -> bool:
    sized = all(bound.attribute for bound in slots.counts)
    return frame.modality is Modality.PROHIBITION and bool(frame.does & _ACTS) and is_weapon(slots) and sized


_ACTS = frozenset("possess acquire produce supply maintain provide deploy station carry establish".split())


KIND = Kind(
    cls=WeaponProhibition,
    says=_says,
    act=plain_act,
    yields_to=frozenset({"confinement", "enabling_support", "exclusion", "own_force_ceiling"}),
    accepts=(
        "Ukraine shall not possess nuclear weapons.",
        "Ukraine shall not possess missiles with a range above 40 km.",
    ),
    rejects=("Ukraine shall not deploy tanks in the zone.",),
)
