"""Brackets that open inside one provision and close inside another: no choice of theirs leaves whole sentences."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from treatylint.grammar.block import Block
from treatylint.grammar.choices import ChoiceGroup
from treatylint.grammar.problems import Problem
from treatylint.grammar.span import Span

_MESSAGE = "this bracket opens in one provision and closes in another, cutting a sentence; bracket each by itself"
_WHOLE = re.compile(r"(?:[.;:!?,][\"”’)]*|\b(?:and|or|but))\s*$")


def torn_brackets(text: str, groups: Sequence[ChoiceGroup], blocks: Sequence[Block]) -> Iterator[Problem]:
    """A problem for each option whose edges cut the sentences of two different blocks; ``text`` is the masked draft.

    Such an option is read as if it stood, and its words are never taken out of the sentences that it cuts.
    """
    starts = [block.span.start for block in blocks]
    for group in groups:
        for option in group.options:
            span = option.text_span
            if span is None or option.elsewhere or not len(span):
                continue
            first = bisect_right(starts, span.start) - 1
            last = bisect_right(starts, span.end - 1) - 1
            if 0 <= first < last and (
                _cut_at(text, blocks[first], span.start) or _cut_at(text, blocks[last], span.end)
            ):
                yield Problem("BRK002", _MESSAGE, group.span, blocks[first].path)


def _cut_at(text: str, block: Block, offset: int) -> bool:
    """Whether an edge lies inside a sentence of the block: words before it that no stop closes, and words
    after it."""
    words = block.text_span
    if not words.start < offset < words.end:
        return False
    before = text[max(words.start, offset - 200) : offset]
    after = Span(offset, words.end).text(text)
    return bool(before.strip()) and not _WHOLE.search(before) and bool(after.strip())
