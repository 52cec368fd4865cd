"""Which bracket closes which, and what lies inside what: linear, without recursion, bounded in depth."""

import re
from collections.abc import Sequence

from attrs import frozen

DEPTH_LIMIT = 64
"""Brackets nested deeper than this are no drafting; they are reported and read as if they were not there."""

_DELIMITER = re.compile(r"[\[\]]")


@frozen
class Matching:
    """``pairs`` are (opening, just past closing) in order of opening; ``strays`` brackets without partner;
    ``too_deep`` dropped ones.
    """

    pairs: tuple[tuple[int, int], ...]
    strays: tuple[int, ...]
    too_deep: tuple[tuple[int, int], ...]


def match_brackets(text: str) -> Matching:
    """Pair each closing bracket with the nearest open one."""
    open_at: list[int] = []
    found: list[tuple[int, int]] = []
    too_deep: list[tuple[int, int]] = []
    strays: list[int] = []
    for match in _DELIMITER.finditer(text):
        if match[0] == "[":
            open_at.append(match.start())
        elif not open_at:
            strays.append(match.start())
        else:
            start = open_at.pop()
            (found if len(open_at) < DEPTH_LIMIT else too_deep).append((start, match.end()))
    return Matching(tuple(sorted(found)), tuple(sorted(strays + open_at)), tuple(sorted(too_deep)))


def parents_of(stretches: Sequence[tuple[int, int]]) -> list[int | None]:
    """For each of some properly nested stretches, sorted by start (outer first), the index of the smallest one around
    it.
    """
    parents: list[int | None] = []
    above: list[int] = []
    for index, (start, end) in enumerate(stretches):
        while above and stretches[above[-1]][1] < end:
            above.pop()
        while above and stretches[above[-1]][1] <= start:
            above.pop()
        parents.append(above[-1] if above else None)
        above.append(index)
    return parents
