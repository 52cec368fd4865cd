"""A state stays out of alliances and wars."""

from typing import ClassVar

from attrs import frozen

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind


@frozen(kw_only=True)
class Neutrality(Clause):
    """A state stays out of alliances and wars."""

    kind: ClassVar[str] = "neutrality"
    families: ClassVar[tuple[str, ...]] = ('obligation_other',)


def _says(frame: Frame, slots: Slots) -> bool:
    return "neutral" in frame.keys or "neutrality" in frame.keys or "remain_neutral" in frame.does


KIND = Kind(
    cls=Neutrality,
    says=_says,
    act=lambda frame, slots: ("neutrality",),
    yields_to=frozenset({"demilitarized_zone", "exclusion"}),
    accepts=(
        "Ukraine shall remain neutral.",
    ),
    rejects=(
        "Ukraine shall remain a party.",
    ),
)
