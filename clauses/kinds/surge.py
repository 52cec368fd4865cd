"""A ceiling may be passed for a time, by so many: a surge, a handover between rotations."""

from typing import ClassVar

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.values import Modality


class Surge(Clause):
    """A ceiling may be passed for a time, by so many: a surge, a handover between rotations."""

    __slots__ = ()
    kind: ClassVar[str] = "surge"
    families: ClassVar[tuple[str, ...]] = ("cap",)


def _says(frame: Frame, slots: Slots) -> bool:
    leave = frame.modality is Modality.PERMISSION and "exceed" in frame.does and not frame.negated
    return leave and any(bound.number is not None for bound in slots.counts)


KIND = Kind(
    cls=Surge,
    says=_says,
    act=lambda frame, slots: ("maintain",),
    accepts=("The ceiling in Article 2 may be exceeded by up to 500 personnel during rotations.",),
    rejects=("The ceiling in Article 2 shall not be exceeded.",),
)
