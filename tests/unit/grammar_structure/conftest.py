"""A draft read as far as sentences, for the tests of the reading stages below the grammar."""

from collections.abc import Callable

import pytest
from attrs import frozen

from treatylint.grammar.blocks import Block, read_blocks
from treatylint.grammar.brackets import Brackets, read_brackets
from treatylint.grammar.sentences import Sentence, read_sentences
from treatylint.grammar.source import Source


@frozen
class Reading:
    """All stages of one draft, with short ways to look at them."""

    source: Source
    brackets: Brackets
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]

    @property
    def paths(self) -> list[str]:
        return [block.path for block in self.blocks]

    @property
    def kinds(self) -> list[str]:
        return [block.kind for block in self.blocks]

    @property
    def words(self) -> list[str]:
        """The sentences as text, without titles, headings, recitals and signatures."""
        return [self.source[s.span] for s in self.sentences if s.role in ("operative", "definition")]

    def text(self, path: str) -> str:
        return next(self.source[block.text_span] for block in self.blocks if block.path == path)

    def sentence(self, start: str) -> Sentence:
        return next(s for s in self.sentences if self.source[s.span].startswith(start))

    def options(self) -> list[tuple[str, list[str | None]]]:
        """Each group's kind and the words of its options, None for no text."""
        return [
            (group.kind, [o.text_span and self.source[o.text_span].strip() for o in group.options])
            for group in self.brackets.groups
        ]


@pytest.fixture
def read() -> Callable[..., Reading]:
    def reading(text: str, path: str = "draft.txt") -> Reading:
        source = Source(path, text)
        brackets = read_brackets(source)
        blocks = read_blocks(source, brackets)
        brackets = brackets.link(blocks)
        return Reading(source, brackets, blocks, read_sentences(source, blocks, brackets))

    return reading
