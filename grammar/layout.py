"""The lines of a draft, each with what a reader of its layout sees: where its words start, and what stood
before it."""

import re
from collections.abc import Iterator

from attrs import frozen

from treatylint.grammar.source import Source

_LINE = re.compile(r"[^\r\n\v\f\u0085\u2028\u2029]*(?:\r\n|[\r\n\v\f\u0085\u2028\u2029])?")
_VISIBLE = re.compile(r"[^\s]")


@frozen
class Line:
    """A line with something visible on it. ``words .. end`` are its visible characters, ``indent`` the width before
    them.

    ``fresh`` says that a blank line, a title or the start of the draft stands before it; ``level`` is that of a
    Markdown heading, or 0; ``row`` says that it is a row of a table.
    """

    start: int
    words: int
    end: int
    indent: int
    fresh: bool
    level: int
    row: bool


def lines_of(source: Source, text: str) -> Iterator[Line]:
    """The visible lines of the masked text, in order."""
    fresh = True
    for match in _LINE.finditer(text):
        start, end = match.span()
        words = _VISIBLE.search(text, start, end)
        if not words:
            fresh = True
            continue
        level = source.markup.headings.get(start, 0)
        row = start in source.markup.rows
        stop = start + len(text[start:end].rstrip())
        yield Line(
            start,
            words.start(),
            stop,
            _indent(source.text, start, words.start()),
            fresh or level > 0 or row,
            level,
            row,
        )
        fresh = level > 0 or row


def _indent(text: str, start: int, words: int) -> int:
    """The width of the white space that opens the line in the draft itself: blanked markup is no indentation."""
    before = text[start:words]
    blank = before[: len(before) - len(before.lstrip())]
    return len(blank.expandtabs(4))
