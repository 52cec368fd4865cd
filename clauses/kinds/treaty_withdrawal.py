"""A party leaves the treaty, or the treaty ends."""

from typing import ClassVar

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.leaving import ends_treaty, leaves_treaty


class TreatyWithdrawal(Clause):
    """A party leaves the treaty, or the treaty ends."""

    __slots__ = ()
    kind: ClassVar[str] = "treaty_withdrawal"
    families: ClassVar[tuple[str, ...]] = ("treaty_withdrawal",)


def _says(frame: Frame, slots: Slots) -> bool:
    return leaves_treaty(frame) or ends_treaty(frame, slots)


def _act(frame: Frame, slots: Slots) -> tuple[str, ...]:
    return ("withdraw_from_treaty",) if leaves_treaty(frame) else ("terminate",)


KIND = Kind(
    cls=TreatyWithdrawal,
    says=_says,
    act=_act,
    yields_to=frozenset(),
    accepts=(
        "Each Party may withdraw from this Agreement on six months' notice.",
        "This Convention shall expire with the conclusion of a peace settlement.",
    ),
    rejects=("Russia shall withdraw its forces from Donetsk oblast.",),
)
