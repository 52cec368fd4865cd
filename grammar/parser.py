"""Chunks to a tree: Lark's LALR(1) parser over the chunk classes, one sentence at a time."""

from collections.abc import Iterator, Sequence
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from lark import Lark, Tree
from lark import __version__ as lark_version
from lark.lexer import Lexer

from treatylint.grammar.chunk import Chunk
from treatylint.grammar.groups import close_groups
from treatylint.grammar.kept import kept
from treatylint.grammar.lexicon import Lexicon
from treatylint.grammar.lookahead import narrow
from treatylint.grammar.mend import mend
from treatylint.grammar.scanner import Piece, scan

__all__ = ["build_parser", "chunks_of", "parse"]

HERE = Path(__file__).parent
GRAMMAR = ("sentence.lark", "phrase.lark")  # two files for the reader, one grammar for Lark


class _Chunks(Lexer):
    """Hands chunks to Lark as they are: the scanner has done the lexing."""

    __future_interface__ = True

    def __init__(self, lexer_conf: Any) -> None:
        pass

    def lex(self, lexer_state: Any, _parser_state: Any) -> Iterator[Chunk]:  # type: ignore[override]
        return iter(lexer_state.text)


def build_parser(**options: Any) -> Lark:
    """A parser of the bundled grammar. ``options`` go to Lark (the conflict test asks for its debug report)."""
    grammar = "\n".join((HERE / name).read_text(encoding="utf-8") for name in GRAMMAR)
    return Lark(grammar, parser="lalr", lexer=_Chunks, maybe_placeholders=False, keep_all_tokens=True, **options)


@cache
def _parser() -> Lark:
    tables = kept("grammar", [HERE / name for name in (*GRAMMAR, "parser.py")], f"lark {lark_version}", _tables)
    return Lark.load(BytesIO(tables))


def _tables() -> bytes:
    """The parser's tables, which take ten times as long to work out as to load."""
    saved = BytesIO()
    build_parser().save(saved)
    return saved.getvalue()


def chunks_of(pieces: Sequence[Piece], lexicon: Lexicon) -> list[Chunk]:
    """The terminals of one sentence, ready for the grammar."""
    return mend(close_groups(narrow(scan(pieces, lexicon))))


def parse(pieces: Sequence[Piece], lexicon: Lexicon, seen: list[Chunk] | None = None) -> Tree[Chunk]:
    """The tree of one sentence; its leaves are chunks with offsets into the draft. ``seen`` collects them in order."""
    chunks = chunks_of(pieces, lexicon)
    if seen is not None:
        seen.extend(chunks)
    return _parser().parse(chunks)  # type: ignore[return-value]
