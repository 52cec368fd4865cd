"""Rights, duties or positions stay as they are, whatever the text says."""

from typing import ClassVar

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.right_holders import of_holder
from treatylint.clauses.waiving import saves


class Saving(Clause):
    """Rights, duties or positions stay as they are, whatever the text says."""

    __slots__ = ()
    kind: ClassVar[str] = "saving"
    families: ClassVar[tuple[str, ...]] = ("waiver",)


def _says(frame: Frame, slots: Slots) -> bool:
    return saves(frame, slots)


KIND = Kind(
    cls=Saving,
    says=_says,
    act=lambda frame, slots: ("other",),
    finish=of_holder,
    yields_to=frozenset(),
    accepts=(
        "Nothing in this Agreement shall affect the rights of the Parties under the Charter of the United Nations.",
        "This Document in no way alters the obligations of the States Parties.",
    ),
    rejects=("Russia shall not affect the elections.",),
)
