"""For a figure that a draft leaves open: which values keep each party inside its lines, exactly."""

from collections.abc import Callable, Hashable, Iterable
from itertools import pairwise

from attrs import frozen

__all__ = ["MOST", "Interval", "Range", "kept_in", "steps", "values_kept"]

MOST = 10**12
"""Figures are looked at from 0 to this one; a range that reaches it is shown as open above."""

Interval = tuple[int, int | None]


@frozen
class Range:
    """What one placeholder may be: for each party the intervals (both ends included, None: open above) with which
    some text breaks and disputes none of its lines; for ``everyone`` those with which one text does for all.

    ``indifferent`` are parties no line of which depends on it, ``hidden`` those whose range is kept back.
    """

    placeholder: str
    words: str
    by_party: tuple[tuple[str, tuple[Interval, ...]], ...]
    everyone: tuple[Interval, ...]
    indifferent: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()


def values_kept(keeps: Callable[[int], bool], figures: Iterable[int]) -> tuple[Interval, ...]:
    """The values that ``keeps`` is true of. It may change at most once between neighbouring ``figures``."""
    return kept_in([(start, keeps(start)) for start in steps(keeps, figures)])


def steps(outcome: Callable[[int], Hashable], figures: Iterable[int]) -> list[int]:
    """0, and each value at which an outcome is another than just below it.

    It is looked for by halving wherever two outcomes differ, first between neighbouring ``figures`` (those that the
    draft and the lines name): exact for an outcome that does not come back once it has gone. Nothing is sampled.
    """
    stops = sorted({0, MOST, *(v for f in figures for v in (f - 1, f, f + 1) if 0 <= v <= MOST)})
    seen: dict[int, Hashable] = {}

    def at(value: int) -> Hashable:
        if value not in seen:
            seen[value] = outcome(value)
        return seen[value]

    starts, waiting = [0], list(pairwise(stops))[::-1]
    while waiting:
        low, high = waiting.pop()
        if at(low) == at(high):
            continue
        if high - low == 1:
            starts.append(high)
        else:
            middle = (low + high) // 2
            waiting += [(middle, high), (low, middle)]
    return starts


def kept_in(segments: Iterable[tuple[int, bool]]) -> tuple[Interval, ...]:
    """The intervals from segments, each by its first value and whether its values are kept; the last one is open."""
    intervals: list[Interval] = []
    start: int | None = None
    for first, kept in segments:
        if kept and start is None:
            start = first
        elif not kept and start is not None:
            intervals.append((start, first - 1))
            start = None
    return (*intervals, (start, None)) if start is not None else tuple(intervals)
