"""What a norm comes to, whatever its words, its place in the draft and its name."""

import re
from collections.abc import Hashable, Iterable

from treatylint.clauses.box import Box
from treatylint.clauses.norms import Choice, Norm

__all__ = ["essence_of"]

_PLACE_IN_TEXT = re.compile(r":\d+\b")


def essence_of(norm: Norm) -> Hashable:
    """Equal for norms that do the same; norms that differ here may still come to the same in their drafts."""
    return (
        norm.modality,
        _box(norm.box),
        norm.limit,
        norm.when,
        norm.unless,
        tuple(map(_box, norm.holes)),
        norm.period,
        norm.edges,
        norm.suspends,
        norm.implied,
        tuple(_choices(norm.choice)),
        norm.doubts,
    )


def _box(box: Box) -> Hashable:
    return tuple(sorted(box.dims.items(), key=_name)), tuple(sorted(box.ranges.items(), key=_name)), box.place


def _name(item: tuple[str, object]) -> str:
    return item[0]


def _choices(choices: Iterable[Choice]) -> Iterable[tuple[str, str]]:
    """Readings are named after the offset of their words: the same doubt further down in the text is the same doubt."""
    return ((_PLACE_IN_TEXT.sub("", choice.group), choice.option) for choice in choices)
