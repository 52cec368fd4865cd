"""Chunks to phrases: the LALR(1) tables of the bundled grammar over the chunk classes, one sentence at a time.

Lark makes the tables from the ``.lark`` files; ``driver.py`` runs them. Lark itself is loaded for ``show tree`` alone.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from treatylint.grammar.chunk import Chunk
from treatylint.grammar.driver import Driver, Maker
from treatylint.grammar.groups import close_groups
from treatylint.grammar.lexicon import Lexicon
from treatylint.grammar.lookahead import narrow
from treatylint.grammar.mend import mend
from treatylint.grammar.scanner import Piece, scan
from treatylint.grammar.tables import GRAMMAR, grammar_text, load_tables

if TYPE_CHECKING:
    from lark import Lark, Tree

__all__ = ["GRAMMAR", "build_parser", "chunks_of", "driver_of", "parse"]


def driver_of(makers: Mapping[str, Maker]) -> Driver:
    """A parser that makes of each rule what its maker says; a rule with an underscore has none."""
    return Driver(load_tables(), makers)


def build_parser(**options: Any) -> "Lark":
    """Lark's own parser of the bundled grammar. ``options`` go to Lark (the conflict test asks for its report)."""
    from treatylint.grammar.by_lark import lark_parser

    return lark_parser(grammar_text(), **options)


@cache
def _parser() -> "Lark":
    return build_parser()


def chunks_of(pieces: Sequence[Piece], lexicon: Lexicon) -> list[Chunk]:
    """The terminals of one sentence, ready for the grammar."""
    return mend(close_groups(narrow(scan(pieces, lexicon))))


def parse(pieces: Sequence[Piece], lexicon: Lexicon) -> "Tree[Chunk]":
    """Lark's tree of one sentence, to look at; its leaves are chunks with offsets into the draft."""
    return _parser().parse(chunks_of(pieces, lexicon))  # type: ignore[return-value]
