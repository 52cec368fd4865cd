"""Which red lines cannot stand together in any text of a draft: all minimal sets, and all minimal ways out.

Seeds are walked over a map of what is not yet explored: a seed that fits grows to a largest fitting set (the lines left
out are a way out), one that does not shrinks to a minimal conflict. Both are taken off the map until it is empty.
"""

from collections.abc import Callable, Sequence

from attrs import frozen

from treatylint.checker.options.partial import Partial, holds
from treatylint.checker.options.search import TooLong, find_text

__all__ = ["Conflicts", "conflicts_of"]

Text = tuple[int, ...]
Finder = Callable[[list[Partial]], Text | None]


@frozen
class Conflicts:
    """``sets``: minimal sets of lines (by index) that no text respects together. ``ways_out``: minimal sets of lines
    without which a text fits all others. ``complete`` is False where there are more than were listed."""

    sets: tuple[tuple[int, ...], ...]
    ways_out: tuple[tuple[int, ...], ...]
    complete: bool = True


def conflicts_of(lines: Sequence[Sequence[Partial]], find: Finder, most: int = 400) -> Conflicts:
    """All minimal conflicts among ``lines``, each given by the partial choices that break it.

    ``find`` gives a text that avoids the parts handed to it, or None. ``most`` bounds how many sets are listed.
    """
    sets: list[tuple[int, ...]] = []
    ways_out: list[tuple[int, ...]] = []
    explored: list[Partial] = []
    while len(sets) + len(ways_out) < most:
        try:
            seed = find_text([2] * len(lines), explored)
        except TooLong:
            return _sorted(sets, ways_out, complete=False)
        if seed is None:
            return _sorted(sets, ways_out, complete=True)
        chosen = {n for n, standing in enumerate(seed) if standing}
        text = find(_parts(lines, chosen))
        if text is None:
            found = _shrunk(lines, chosen, find)
            sets.append(found)
            explored.append(tuple((n, 0b10) for n in found))
        else:
            left_out = _left_out(lines, chosen, text, find)
            ways_out.append(left_out)
            explored.append(tuple((n, 0b01) for n in left_out))
    return _sorted(sets, ways_out, complete=False)


def _parts(lines: Sequence[Sequence[Partial]], chosen: set[int]) -> list[Partial]:
    return [part for n in sorted(chosen) for part in lines[n]]


def _shrunk(lines: Sequence[Sequence[Partial]], chosen: set[int], find: Finder) -> tuple[int, ...]:
    """Drop every line that the conflict does not need."""
    kept = set(chosen)
    for n in sorted(chosen, key=lambda n: (len(lines[n]), n)):
        if find(_parts(lines, kept - {n})) is None:
            kept.discard(n)
    return tuple(sorted(kept))


def _left_out(lines: Sequence[Sequence[Partial]], chosen: set[int], text: Text, find: Finder) -> tuple[int, ...]:
    """Take in every further line that some text can respect too, and say which remain outside."""
    standing = _respected(lines, text) | chosen
    for n in range(len(lines)):
        if n not in standing:
            more = find(_parts(lines, standing | {n}))
            if more is not None:
                standing |= _respected(lines, more)
    return tuple(n for n in range(len(lines)) if n not in standing)


def _respected(lines: Sequence[Sequence[Partial]], text: Text) -> set[int]:
    return {n for n, parts in enumerate(lines) if not any(holds(text, part) for part in parts)}


def _sorted(sets: list[tuple[int, ...]], ways_out: list[tuple[int, ...]], complete: bool) -> Conflicts:
    by_size = [tuple(sorted(found, key=lambda s: (len(s), s))) for found in (sets, ways_out)]
    return Conflicts(by_size[0], by_size[1], complete)
