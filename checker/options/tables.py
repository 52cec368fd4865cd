"""Flat tables over groups, and the two sums that are taken over them: how many texts, and the least cost.

A table over a scope is a list; the first group of the scope moves slowest. Arithmetic runs over whole lists at once,
because a loop in Python over each cell would cost ten times as much.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from operator import add, mul

from attrs import frozen

from treatylint.checker.options.partial import Partial

__all__ = ["COSTS", "COUNTS", "NEVER", "Algebra", "bits_of", "spread", "summed"]

NEVER = 1 << 62
"""The cost of what must not be chosen: above every sum of real costs."""


@frozen
class Algebra:
    """How to join two tables cell by cell, how to sum over the options of a group, and the two neutral values."""

    join: Callable[[int, int], int]
    sum: Callable[[int, int], int]
    forbidden: int
    neutral: int

    def joined(self, tables: Sequence[list[int]], cells: int) -> list[int]:
        if not tables:
            return [self.neutral] * cells
        result = tables[0]
        for table in tables[1:]:
            result = list(map(self.join, result, table))
        return result

    def barred(self, table: list[int], forbidden: int) -> list[int]:
        """The table with the cells of a bit set put out of reach."""
        if not forbidden:
            return table
        gone = f"{forbidden:0{len(table)}b}"[::-1]
        return [self.forbidden if bit == "1" else value for bit, value in zip(gone, table, strict=True)]


def _least(one: int, other: int) -> int:
    return one if one < other else other


COUNTS = Algebra(mul, add, 0, 1)
COSTS = Algebra(add, _least, NEVER, 0)


@lru_cache(maxsize=4096)
def spread(inner: tuple[int, ...], outer: tuple[int, ...], sizes: tuple[int, ...]) -> tuple[int, ...]:
    """For each cell of a table over ``outer``, the cell of a table over ``inner`` (part of it, in the same order).

    ``sizes`` are those of the groups of ``outer``.
    """
    strides, step = {}, 1
    size_of = dict(zip(outer, sizes, strict=True))
    for group in reversed(inner):
        strides[group] = step
        step *= size_of[group]
    index = [0]
    for group in outer:
        size, stride = size_of[group], strides.get(group, 0)
        steps = range(0, size * stride, stride) if stride else (0,) * size
        index = [start + more for start in index for more in steps]
    return tuple(index)


def summed(algebra: Algebra, table: Sequence[int], index: Iterable[int], cells: int) -> list[int]:
    """A table summed down to ``cells``; ``index`` says where each of its cells goes."""
    result = [algebra.forbidden] * cells
    sum_ = algebra.sum
    for at, value in zip(index, table, strict=True):
        result[at] = sum_(result[at], value)
    return result


def bits_of(part: Partial, scope: Sequence[int], sizes: Sequence[int]) -> int:
    """The cells of a table over ``scope`` in which a partial choice holds, as a bit set. Other groups are ignored."""
    masks = dict(part)
    bits, width = 1, 1
    for group in reversed(scope):
        size = sizes[group]
        mask = masks.get(group, (1 << size) - 1)
        bits = sum(bits << option * width for option in range(size) if mask >> option & 1)
        width *= size
    return bits
