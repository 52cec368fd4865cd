"""A party may stop applying some or all of the treaty for a time."""

from typing import ClassVar

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.values import Modality


class Suspension(Clause):
    """A party may stop applying some or all of the treaty for a time."""

    __slots__ = ()
    kind: ClassVar[str] = "suspension"
    families: ClassVar[tuple[str, ...]] = ("treaty_withdrawal",)


_SUSPENDED = frozenset({"guarantee", "guarantees", "obligations", "commitments", "security guarantees"})


def _says(frame: Frame, slots: Slots) -> bool:
    suspends = "suspend" in frame.does or any(c.type == "VERB" and c.value == "suspend" for c in frame.chunks)
    return suspends and frame.modality is not Modality.STATEMENT and (
        bool(slots.references) or frame.has("INSTRUMENT") or bool(frame.keys & _SUSPENDED)
    )


KIND = Kind(
    cls=Suspension,
    says=_says,
    act=lambda frame, slots: ("suspend",),
    yields_to=frozenset({"treaty_withdrawal"}),
    accepts=("Ukraine may suspend Article 7 if a Trigger has been determined.",),
    rejects=("The Parties shall suspend hostilities.",),
)
