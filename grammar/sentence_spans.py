"""The sentences of one block, cut so that no bracket is torn: a choice lies inside one sentence, or whole sentences
lie inside an option.

A stop inside a bracket that opened in mid-sentence is therefore no end ("… extend [10 km. It shall be empty] [20
km]."): what stands once a choice is made is split again by ``sentence_ends.split_sentences``.
"""

import re
from collections.abc import Sequence
from heapq import heapify, heappop, heappush
from itertools import pairwise

from attrs import define, field

from treatylint.grammar.block import Block
from treatylint.grammar.brackets import Brackets
from treatylint.grammar.choices import ChoiceGroup
from treatylint.grammar.sentence_ends import sentence_ends, trimmed
from treatylint.grammar.span import Span

_VISIBLE = re.compile(r"\S")
_STOP = re.compile(r"[.,;:]")
_CLOSED = re.compile(r"[.!?;:][\"”’»)\]]*\s*$")


def sentence_spans(brackets: Brackets, block: Block) -> list[Span]:
    """The spans of the sentences in the words of one block, in order, each with the brackets that belong to it."""
    text, words = brackets.masked, block.text_span
    if not len(words):
        return []
    area = _area(text, block, words)
    groups = [group for group in brackets.within(area) if len(group.options) > 1]
    edges = [area.start, *_ends(text, area, words, groups), area.end]
    spans: list[Span] = []
    for start, end in pairwise(edges):
        span = trimmed(text, start, end)
        stop = groups and _STOP.fullmatch(text, span.start, span.end)  # of a list of options: it says nothing
        if len(span) and not stop:
            spans.append(_with_own_brackets(brackets, span, Span(start, end)))
    return spans


def title_span(brackets: Brackets, block: Block, title: Span) -> Span:
    """The words of a title, which is never cut, with the brackets that open or close it."""
    return _with_own_brackets(brackets, title, _area(brackets.masked, block, title))


def _area(text: str, block: Block, words: Span) -> Span:
    """The words with the blanked stretches around them: there stand the brackets that open or close them."""
    before = text[block.span.start : words.start]
    return Span(block.span.start + len(before.rstrip()), _visible_after(text, words.end, block.span.end))


@define
class _Cutter:
    """Takes stops and brackets in the order of the text, and keeps the stops that end a sentence."""

    text: str
    area: Span
    words: Span
    waiting: list[int]
    begins: int  # the first visible character of the sentence being read
    torn_until: int = 0
    kept: list[int] = field(factory=list)

    def take_bracket(self, group: ChoiceGroup) -> None:
        """A choice of whole sentences ends one with each option; within any other choice nothing ends."""
        if group.span.start < self.torn_until:
            return
        if self.begins >= group.span.start and _whole_sentences(self.text, group, self.words.end):
            for span in _own_texts(group):
                heappush(self.waiting, span.end)
        else:
            self.torn_until = group.span.end

    def take_stop(self) -> None:
        """The next stop ends a sentence unless it stands inside a choice that goes on after it."""
        end = heappop(self.waiting)
        inside = end < self.torn_until and _visible_after(self.text, end, self.torn_until) < self.torn_until
        if not inside and end > self.begins:
            end = max(end, self.torn_until)  # the bracket that closes right after the stop goes with its sentence
            self.kept.append(end)
            self.begins = _visible_after(self.text, end, self.area.end)


def _ends(text: str, area: Span, words: Span, groups: Sequence[ChoiceGroup]) -> list[int]:
    waiting = sentence_ends(text, words.start, words.end)
    heapify(waiting)
    cutter = _Cutter(text, area, words, waiting, words.start)
    for group in groups:
        while cutter.waiting and cutter.waiting[0] <= group.span.start:
            cutter.take_stop()
        cutter.take_bracket(group)
    while cutter.waiting:
        cutter.take_stop()
    return cutter.kept


def _whole_sentences(text: str, group: ChoiceGroup, last: int) -> bool:
    """Whether each option is closed by a stop of its own, or nothing follows the group in the block."""
    own = _own_texts(group)
    if not any(char.isalnum() for span in own for char in text[span.start : span.end]):
        return False  # a bracket round a stop alone is no sentence
    closed = (_CLOSED.search(text[max(span.start, span.end - 12) : span.end]) for span in own)
    return group.span.end >= last or all(closed)


def _own_texts(group: ChoiceGroup) -> list[Span]:
    """The texts that stand in the group's own brackets: those of blocks elsewhere are no part of this block."""
    return [option.text_span for option in group.options if option.text_span and not option.elsewhere]


def _visible_after(text: str, offset: int, end: int) -> int:
    found = _VISIBLE.search(text, offset, end)
    return found.start() if found else end


def _with_own_brackets(brackets: Brackets, span: Span, area: Span) -> Span:
    """The sentence widened to the edges of brackets that open or close it, such as the first one of "[The] [Each]
    Party shall …".
    """
    start, end = span.start, span.end
    for group in brackets.within(area):
        if group.span.start >= span.start and group.span.end <= span.end:
            continue
        if not any(option.text_span and option.text_span.covers(span) for option in group.options):
            start, end = min(start, group.span.start), max(end, group.span.end)
    return Span(start, end)
