"""The draft as rules read it: one text with markup and bracket signs blanked, its words, blocks and sentences by place.

The text has the length of the draft, so every offset in it is an offset in the draft. It is made once for all rules.
"""

import re
from bisect import bisect_right
from functools import cached_property

from attrs import define, field

from treatylint.checker.draft import Draft
from treatylint.clauses.document import ReadSentence
from treatylint.grammar.blanking import blanked
from treatylint.grammar.blocks import Block, read_blocks
from treatylint.grammar.brackets import Brackets, read_brackets
from treatylint.grammar.source import Source, Span

__all__ = ["LONGEST", "Prose", "prose_of"]

LONGEST = 4000
"""Characters of one sentence that a rule looks at: no drafter's sentence is longer, and a hostile one costs no more."""

_WORD = re.compile(r"[^\W_]+(?:['’\-\u2010\u2011][^\W_]+)*")


@define(eq=False, slots=False)
class Prose:
    """``text`` keeps the words of every bracketed option. ``sentences`` are in the order of the draft, once each."""

    source: Source
    sentences: tuple[ReadSentence, ...]
    brackets: Brackets = field(init=False, repr=False)

    @brackets.default
    def _read_brackets(self) -> Brackets:
        return read_brackets(self.source)

    @property
    def text(self) -> str:
        return self.brackets.masked

    @cached_property
    def lower(self) -> str:
        """The text in lower case, of the same length: a letter that would grow stays as it is."""
        low = self.text.lower()
        return (
            low if len(low) == len(self.text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in self.text)
        )

    @cached_property
    def words(self) -> dict[str, list[int]]:
        """Where each word stands, in lower case with plain hyphens."""
        found: dict[str, list[int]] = {}
        for match in _WORD.finditer(self.lower):
            found.setdefault(match.group().replace("\u2010", "-").replace("\u2011", "-"), []).append(match.start())
        return found

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        return tuple(read_blocks(self.source, self.brackets))

    @cached_property
    def provisions(self) -> tuple[tuple[ReadSentence, str], ...]:
        """The operative sentences, each with its words in lower case (of a monster, only the beginning)."""
        return tuple(
            (sentence, self.lower[sentence.span.start : min(sentence.span.end, sentence.span.start + LONGEST)])
            for sentence in self.sentences
            if sentence.role == "operative"
        )

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.sentences]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    def __getitem__(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def sentence_at(self, offset: int) -> ReadSentence | None:
        """The sentence that the character at ``offset`` belongs to; None in titles and between sentences."""
        index = bisect_right(self._sentence_starts, offset) - 1
        return self.sentences[index] if index >= 0 and offset < self.sentences[index].span.end else None

    def block_at(self, offset: int) -> Block | None:
        """The block that the character at ``offset`` belongs to."""
        index = bisect_right(self._block_starts, offset) - 1
        return self.blocks[index] if index >= 0 else None

    def can_stand_together(self, one: Span, other: Span) -> bool:
        """Whether no bracket makes the two stretches rival options."""
        chosen = dict(self.brackets.enclosing(one))
        return all(chosen.get(group, option) == option for group, option in self.brackets.enclosing(other))

    def beside(self, words: Span, sentence: ReadSentence) -> str:
        """A sentence in lower case as it reads when the words stand in it: without the options that exclude them."""
        start, end = sentence.span.start, min(sentence.span.end, sentence.span.start + LONGEST)
        chosen = dict(self.brackets.enclosing(words))
        fallen = [
            (max(stretch.start, start) - start, min(stretch.end, end) - start)
            for group in (self.brackets.within(sentence.span) if chosen else ())
            for option in group.options
            if group.id in chosen and option.id != chosen[group.id]
            for stretch in option.stretches
            if stretch.start < end and start < stretch.end
        ]
        return blanked(self.lower[start:end], fallen)

    def path_at(self, offset: int) -> str:
        """The path of that block; "" before the first one."""
        block = self.block_at(offset)
        return block.path if block else ""


def prose_of(draft: Draft) -> Prose:
    """The prose of a draft, made when a rule first asks for it."""
    return draft.once(_read)


def _read(draft: Draft) -> Prose:
    once = {sentence.span: sentence for sentence in draft.document.sentences}
    return Prose(draft.source, tuple(sorted(once.values(), key=lambda sentence: sentence.span.start)))
