"""Weapons or inspections are limited to a figure."""

from typing import ClassVar

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.ceilings import counted_acts, is_ceiling, of_weapons
from treatylint.clauses.clause import Clause
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind


class WeaponLimit(Clause):
    """Weapons or inspections are limited to a figure."""

    __slots__ = ()
    kind: ClassVar[str] = "weapon_limit"
    families: ClassVar[tuple[str, ...]] = ("cap",)


def _says(frame: Frame, slots: Slots) -> bool:
    return is_ceiling(frame, slots) and (of_weapons(slots) or bool(counted_acts(slots)))


def _act(frame: Frame, slots: Slots) -> tuple[str, ...]:
    if counted_acts(slots):
        return counted_acts(slots)
    return ("deploy_weapon",) if slots.places and not (frame.does & {"possess", "maintain"}) else ("possess",)


KIND = Kind(
    cls=WeaponLimit,
    says=_says,
    act=_act,
    yields_to=frozenset(),
    accepts=(
        "Ukraine shall not possess more than 800 tanks.",
        "Poland shall accept each year up to four inspections.",
    ),
    rejects=("Ukraine shall not possess tanks.",),
)
