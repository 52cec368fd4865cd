"""A limit, or what is there, must not grow (except by consent)."""

from typing import ClassVar

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.standstill import is_standstill


class NonExpansion(Clause):
    """A limit, or what is there, must not grow (except by consent)."""

    __slots__ = ()
    kind: ClassVar[str] = "non_expansion"
    families: ClassVar[tuple[str, ...]] = ("cap",)


def _says(frame: Frame, slots: Slots) -> bool:
    return is_standstill(frame, slots)


KIND = Kind(
    cls=NonExpansion,
    says=_says,
    act=lambda frame, slots: ("amend",),
    yields_to=frozenset({"own_force_ceiling", "deployment_cap", "weapon_limit"}),
    accepts=(
        "The limits in Article 9 shall not be raised except with the written consent of Poland.",
        "No State Party will increase its holdings of tanks above the number held at signature.",
    ),
    rejects=("The Council shall not raise the salaries of its staff.",),
)
