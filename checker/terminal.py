"""What the terminal can do: colours, its width, and how many columns a text takes up."""

import os
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple, TextIO

__all__ = ["Screen", "columns", "padded", "printable", "screen_of", "wrapped"]

_CODES = {
    "error": "1;31", "warning": "1;33", "info": "1;34", "good": "32", "bold": "1", "dim": "2", "frame": "1;34",
}  # fmt: skip


class Screen(NamedTuple):
    """How to write: ``width`` in columns; ``paint`` colours, or does nothing where colour is off."""

    color: bool = False
    width: int = 100

    def paint(self, text: str, role: str) -> str:
        return f"\x1b[{_CODES[role]}m{text}\x1b[0m" if self.color and text else text


def screen_of(choice: str, stream: TextIO) -> Screen:
    """The screen behind ``stream``; ``choice`` is auto, always or never (NO_COLOR and FORCE_COLOR decide auto)."""
    terminal = stream.isatty()
    color = choice == "always" or (
        choice == "auto"
        and not os.environ.get("NO_COLOR")
        and (bool(os.environ.get("FORCE_COLOR")) or (terminal and os.environ.get("TERM") != "dumb"))
    )
    width = 100
    if terminal or "COLUMNS" in os.environ:
        import shutil  # late: hooks write into pipes

        width = shutil.get_terminal_size((100, 24)).columns
    return Screen(color, min(max(width, 60), 160))


def columns(text: str) -> int:
    """How many columns of a terminal a text takes up: wide characters two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(_columns_of(character) for character in text)


def _columns_of(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def padded(text: str, width: int) -> str:
    return text + " " * max(0, width - columns(text))


def printable(text: str) -> str:
    """The text in one line, without what would steer a terminal: a draft may quote anything."""
    line = " ".join(text.split())
    return line if line.isprintable() else "".join(c if c.isprintable() else "\ufffd" for c in line)


def wrapped(text: str, width: int) -> list[str]:
    """The words of ``text`` on lines of at most ``width`` columns; a word that is longer is cut. Never empty."""
    lines: list[str] = [""]
    for word in printable(text).split():
        for piece in _pieces(word, width):
            joined = f"{lines[-1]} {piece}" if lines[-1] else piece
            if columns(joined) <= width:
                lines[-1] = joined
            else:
                lines.append(piece)
    return lines


def _pieces(word: str, width: int) -> Iterator[str]:
    """A word in pieces of at most ``width`` columns, each taken once: linear in the word's length."""
    start, used = 0, 0
    for at, character in enumerate(word):
        wide = _columns_of(character)
        if used + wide > width and at > start:
            yield word[start:at]
            start, used = at, 0
        used += wide
    yield word[start:]
