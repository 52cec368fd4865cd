"""Which block a reference names: "Article 3(2)", "paragraph 2 of this Article", "Articles 9 to 11", "D9"."""

import re
from collections.abc import Sequence

from attrs import field, frozen

from treatylint.grammar.block import Block
from treatylint.grammar.figures import ORDINALS, roman_value
from treatylint.grammar.markers import reference_label
from treatylint.grammar.span import Span

__all__ = ["ArticleIndex", "article_index"]

Step = tuple[str, str]
"""A kind of block and its label: ``("article", "3")``, ``("subparagraph", "a")``, ``("label", "D9")``."""


@frozen
class ArticleIndex:
    """The paths of a draft, to be asked for by reference."""

    blocks: tuple[Block, ...]
    _by_path: dict[str, int] = field(init=False, repr=False, eq=False)

    @_by_path.default
    def _index(self) -> dict[str, int]:
        return {block.path: index for index, block in enumerate(self.blocks)}

    def resolve(self, reference: Sequence[Step], current: str = "") -> tuple[str, ...] | None:
        """The paths that a reference names when read at the path ``current``; None when the draft holds no such block."""
        return None

    def spans_named(self, words: str, current: str = "") -> tuple[Span, ...]:
        return ()

    def path_at(self, offset: int) -> str:
        return ""


def article_index(blocks: Sequence[Block]) -> ArticleIndex:
    return ArticleIndex(tuple(blocks))
