"""A state's own forces are limited to a figure, or must not grow."""

from typing import ClassVar

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.ceilings import counted_acts, is_ceiling, of_weapons
from treatylint.clauses.clause import Clause
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind


class OwnForceCeiling(Clause):
    """A state's own forces are limited to a figure, or must not grow."""

    __slots__ = ()
    kind: ClassVar[str] = "own_force_ceiling"
    families: ClassVar[tuple[str, ...]] = ("cap",)


def _says(frame: Frame, slots: Slots) -> bool:
    return (
        is_ceiling(frame, slots) and not of_weapons(slots) and not slots.places and "verify" not in counted_acts(slots)
    )


KIND = Kind(
    cls=OwnForceCeiling,
    says=_says,
    act=lambda frame, slots: ("maintain",),
    yields_to=frozenset(),
    accepts=(
        "The armed forces of Norway shall not exceed 30,000 personnel.",
        "The size of the armed forces of Norway will be limited to 30,000 personnel.",
    ),
    rejects=(
        "Norway shall notify Sweden of any exercise of more than 3,000 personnel.",
        "The contribution of each State shall not exceed 22 per cent.",
    ),
)
