"""Any other commitment in matters of security."""

from typing import ClassVar

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.committing import commits
from treatylint.clauses.facts import plain_act
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind


class Commitment(Clause):
    """Any other commitment in matters of security."""

    __slots__ = ()
    kind: ClassVar[str] = "commitment"
    families: ClassVar[tuple[str, ...]] = ("obligation_other",)


def _says(frame: Frame, slots: Slots) -> bool:
    return commits(frame, slots)


KIND = Kind(
    cls=Commitment,
    says=_says,
    act=plain_act,
    yields_to=frozenset({"ANY"}),
    accepts=(
        "The Parties shall refrain from the threat or use of force.",
        "Russia shall not attack Ukraine.",
    ),
    rejects=("The Parties shall promote tourism.",),
)
