"""A state stays out of alliances and wars."""

from typing import ClassVar

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.phrases import Nominal, NounPhrase


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
    return any(_says_neutral(part) for part in phrase.parts if part.link != "of")


def _says_neutral(part: Nominal) -> bool:
    if part.head is None:
        return False
    state = part.head.key in ("state", "country", "nation", "power")
    return part.head.key in _NEUTRAL or (state and any(chunk.key in _NEUTRAL for chunk in part.nouns))


_NEUTRAL = frozenset({"neutral", "neutrality", "non-aligned", "neutral state", "neutralised", "neutralized"})


KIND = Kind(
    cls=Neutrality,
    says=_says,
    act=lambda frame, slots: ("neutrality",),
    yields_to=frozenset({"demilitarized_zone", "exclusion"}),
    accepts=("Ukraine shall remain neutral.",),
    rejects=("Ukraine shall remain a party.",),
)
