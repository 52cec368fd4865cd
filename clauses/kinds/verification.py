"""Compliance is inspected, observed or supervised, and inspectors are let in."""

from typing import ClassVar

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.looking import verifies


class Verification(Clause):
    """Compliance is inspected, observed or supervised, and inspectors are let in."""

    __slots__ = ()
    kind: ClassVar[str] = "verification"
    families: ClassVar[tuple[str, ...]] = ("verification",)


def _says(frame: Frame, slots: Slots) -> bool:
    return verifies(frame, slots)


def _act(frame: Frame, slots: Slots) -> tuple[str, ...]:
    if "admit_inspection" in frame.does:
        return ("admit",)
    return ("monitor",) if frame.lemmas & {"monitor", "observe", "lead"} else ("verify",)


KIND = Kind(
    cls=Verification,
    says=_says,
    act=_act,
    yields_to=frozenset(),
    accepts=(
        "Each Party shall have the right to conduct inspections.",
        "A mission of the OSCE shall monitor the ceasefire.",
        "Poland shall admit the inspectors to all sites.",
    ),
    rejects=("Poland shall admit refugees.",),
)
