"""A state is taken back into an organisation."""

from typing import ClassVar

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind


class Readmission(Clause):
    """A state is taken back into an organisation."""

    __slots__ = ()
    kind: ClassVar[str] = "readmission"
    families: ClassVar[tuple[str, ...]] = ("obligation_other",)


def _says(frame: Frame, slots: Slots) -> bool:
    return "readmit" in frame.does


KIND = Kind(
    cls=Readmission,
    says=_says,
    act=lambda frame, slots: ("readmit",),
    yields_to=frozenset(),
    accepts=("Russia shall be readmitted to the Group of Seven.",),
    rejects=("Russia shall leave the Group of Seven.",),
)
