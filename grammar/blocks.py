"""TEXT -> BLOCKS: title, preamble, articles, paragraphs, items, annexes, signature, each with a stable path.

The spans of consecutive blocks tile the text exactly; the hierarchy is in ``parent``, ``depth`` and ``path``. Reading
is one pass over the lines (``block_reader.py``) with a bounded stack of open levels (``outline.py``).
"""

from treatylint.grammar.block import Block, BlockKind
from treatylint.grammar.block_reader import BlockReader
from treatylint.grammar.brackets import Brackets
from treatylint.grammar.naming import name_blocks
from treatylint.grammar.source import Source

__all__ = ["Block", "BlockKind", "read_blocks"]


def read_blocks(source: Source, brackets: Brackets) -> tuple[Block, ...]:
    """The blocks of a draft in order; none for a draft without a visible character. Never raises on bad text."""
    return name_blocks(brackets.masked, BlockReader(source, brackets.masked).read())
