"""One block of a draft: a title, an article, a paragraph, a list item, and so on."""

from typing import Literal

from attrs import frozen

from treatylint.grammar.span import Span

BlockKind = Literal["title", "preamble", "article", "paragraph", "item", "annex", "definition", "signature", "heading"]


@frozen
class Block:
    """A stretch of the draft with its place in the hierarchy.

    ``span`` runs from the marker (or line) that opens the block to the next block, whatever its level: spans of
    consecutive blocks tile the text. ``text_span`` is the block's own words without marker and heading, trimmed,
    possibly empty. ``marker`` is the marker as written (``Article 3``, ``(a)``), ``path`` its stable address
    (``art-3/para-2/a``), ``parent`` the index of the block above, ``heading`` the words of its title line, ``depth``
    the number of blocks above it.
    """

    kind: BlockKind
    marker: str
    path: str
    span: Span
    text_span: Span
    parent: int | None = None
    heading: Span | None = None
    depth: int = 0
