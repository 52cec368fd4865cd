"""For a figure that a draft leaves open: which values keep each party inside its lines, exactly."""

from collections.abc import Callable, Iterable
from itertools import pairwise

from attrs import frozen

__all__ = ["MOST", "Interval", "Range", "common", "values_kept"]

MOST = 10**12
"""Figures are looked at from 0 to this one; a range that reaches it is shown as open above."""

Interval = tuple[int, int | None]


@frozen
class Range:
    """What one placeholder may be: for each party the intervals (both ends included, None: open above) with which
    some text breaks and disputes none of its lines; for ``everyone`` those that keep all of them.

    ``indifferent`` are parties no line of which depends on it, ``hidden`` those whose range is kept back.
    """

    placeholder: str
    words: str
    by_party: tuple[tuple[str, tuple[Interval, ...]], ...]
    everyone: tuple[Interval, ...]
    indifferent: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()


def values_kept(keeps: Callable[[int], bool], figures: Iterable[int]) -> tuple[Interval, ...]:
    """The values that ``keeps`` is true of.

    It may change at most once between neighbouring ``figures`` (those that the draft and the lines name); where it does
    is then a question of halving. Nothing is sampled.
    """
    stops = sorted({0, MOST, *(v for f in figures for v in (f - 1, f, f + 1) if 0 <= v <= MOST)})
    seen = {value: keeps(value) for value in stops}
    edges = [_edge(keeps, low, high) for low, high in pairwise(stops) if seen[low] != seen[high]]
    return _intervals(seen[0], edges)


def _edge(keeps: Callable[[int], bool], low: int, high: int) -> tuple[int, int]:
    """The neighbouring values between which it changes."""
    at_low = keeps(low)
    while high - low > 1:
        middle = (low + high) // 2
        if keeps(middle) == at_low:
            low = middle
        else:
            high = middle
    return low, high


def _intervals(keeps_nought: bool, edges: list[tuple[int, int]]) -> tuple[Interval, ...]:
    intervals: list[Interval] = []
    start = 0 if keeps_nought else None
    for low, high in edges:
        if start is None:
            start = high
        else:
            intervals.append((start, low))
            start = None
    return (*intervals, (start, None)) if start is not None else tuple(intervals)


def common(ranges: Iterable[tuple[Interval, ...]]) -> tuple[Interval, ...]:
    """The values that lie in each of the ranges."""
    result: tuple[Interval, ...] = ((0, None),)
    for intervals in ranges:
        result = tuple(met for one in result for other in intervals if (met := _met(one, other)) is not None)
    return result


def _met(one: Interval, other: Interval) -> Interval | None:
    low = max(one[0], other[0])
    ends = [end for end in (one[1], other[1]) if end is not None]
    high = min(ends) if ends else None
    return None if high is not None and high < low else (low, high)
