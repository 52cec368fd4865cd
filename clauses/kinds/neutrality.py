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
    families: ClassVar[tuple[str, ...]] = ("obligation_other",)


def _says(frame: Frame, slots: Slots) -> bool:
    if "remain_neutral" in frame.does:
        return True
    heads = [p.parts[0].head for p in (frame.subject, *frame.objects) if p is not None]
    return any(h is not None and h.key in ("neutral", "neutrality", "non-aligned", "neutral state") for h in heads)


KIND = Kind(
    cls=Neutrality,
    says=_says,
    act=lambda frame, slots: ("neutrality",),
    yields_to=frozenset({"demilitarized_zone", "exclusion"}),
    accepts=("Ukraine shall remain neutral.",),
    rejects=("Ukraine shall remain a party.",),
)
