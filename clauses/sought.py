"""Patterns that are looked for in every clause and stand in few: a look at its words comes first.

A pattern can only be found where some of its own letters stand ("consent" or "approval" or … for a pattern about
leave). Which letters those are is told from the pattern itself (``letters.py``), so nobody has to keep them. Each word
is looked at once for all patterns; a pattern is tried on a text that has the words for it, and compiled when first
tried.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from treatylint.clauses.letters import letters_of

__all__ = ["Part", "Sought", "part_of"]

Part = tuple[str, tuple[tuple[str, ...], ...]]
"""A pattern, and the sets of pieces of words of which each match holds a piece each."""

MOST_WORDS = 20_000
"""Words whose marks are kept; a draft of a thousand pages has fewer."""
_GRAM = 3
_sets: dict[tuple[str, ...], int] = {}  # each set of pieces with its mark, a bit of its own
_pieces: dict[str, list[tuple[str, int]]] = {}  # by their first letters, all pieces with the marks of their sets
_marks: dict[str, int] = {}  # what the words met so far have


def part_of(pattern: str) -> Part:
    """What ``Sought`` wants to know of a pattern over words in lower case."""
    sets = [{max(re.findall("[a-z]+", one) or [""], key=len) for one in letters} for letters in letters_of(pattern)]
    return pattern, tuple(tuple(sorted(pieces)) for pieces in sets if all(len(piece) >= _GRAM for piece in pieces))


class Sought:
    """Patterns of which any may stand in a text in lower case; finds what ``re`` finds."""

    __slots__ = ("_parts", "_searches")

    def __init__(self, parts: Iterable[Part]) -> None:
        self._parts = [(pattern, sum(map(_mark_of, sets))) for pattern, sets in parts]
        self._searches: dict[str, Callable[[str], object]] = {}

    def stands_in(self, text: str) -> bool:
        """Whether one of the patterns is found anywhere in ``text``."""
        marks = _marks_in(text)
        for pattern, needed in self._parts:  # noqa: SIM110 - twice as fast as any()
            if marks & needed == needed and self._found(pattern, text):
                return True
        return False

    def _found(self, pattern: str, text: str) -> bool:
        search = self._searches.get(pattern)
        if search is None:
            search = self._searches[pattern] = re.compile(pattern).search
        return search(text) is not None


def _mark_of(pieces: tuple[str, ...]) -> int:
    mark = _sets.get(pieces)
    if mark is None:
        mark = _sets[pieces] = 1 << len(_sets)
        for piece in pieces:
            _pieces.setdefault(piece[:_GRAM], []).append((piece, mark))
        _marks.clear()
        _marks_in.cache_clear()
    return mark


@lru_cache(maxsize=64)
def _marks_in(text: str) -> int:
    """The marks of all words of a text: asked many times over of the few texts of one clause."""
    found = 0
    for word in text.split():
        marks = _marks.get(word)
        found |= _look_at(word) if marks is None else marks
    return found


def _look_at(word: str) -> int:
    """The marks of all pieces that stand in a word, wherever in it."""
    found = 0
    for at in range(len(word) - _GRAM + 1):
        for piece, mark in _pieces.get(word[at : at + _GRAM], ()):
            if word.startswith(piece, at):
                found |= mark
    if len(_marks) >= MOST_WORDS:
        _marks.clear()
    _marks[word] = found
    return found
