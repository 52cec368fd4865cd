"""A state stays out of alliances and wars."""

from typing import ClassVar

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.phrases import NounPhrase


class Neutrality(Clause):
    """A state stays out of alliances and wars."""

    __slots__ = ()
    kind: ClassVar[str] = "neutrality"
    families: ClassVar[tuple[str, ...]] = ("obligation_other",)


def _says(frame: Frame, slots: Slots) -> bool:
    if "remain_neutral" in frame.does:
        return True
    phrases = [p for p in (frame.subject, *frame.objects) if p is not None]
    return any(_is_neutral(phrase) for phrase in phrases)


def _is_neutral(phrase: NounPhrase) -> bool:
    """ "Neutrality", "neutral", "a perpetually neutral State": not the neutral zone, nor neutral observers."""
    first = phrase.parts[0]
    if first.head is None:
        return False
    state = first.head.key in ("state", "country", "nation", "power")
    return first.head.key in _NEUTRAL or (state and any(chunk.key in _NEUTRAL for chunk in first.nouns))


_NEUTRAL = frozenset({"neutral", "neutrality", "non-aligned", "neutral state", "neutralised", "neutralized"})


KIND = Kind(
    cls=Neutrality,
    says=_says,
    act=lambda frame, slots: ("neutrality",),
    yields_to=frozenset({"demilitarized_zone", "exclusion"}),
    accepts=("Ukraine shall remain neutral.",),
    rejects=("Ukraine shall remain a party.",),
)
