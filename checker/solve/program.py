"""The programme that a question becomes: columns to put whole quantities on, rows that bound their sums."""

from collections.abc import Sequence

from attrs import frozen

__all__ = ["INFEASIBLE", "UNBOUNDED", "Program", "Solution", "bits_of"]


@frozen
class Program:
    """``columns[j]`` is the bit set of the rows in which column j counts (once each); ``counted`` is the bit set of the
    columns that the question counts. Row i asks low[i] <= sum <= high[i]; a high of None is open."""

    columns: tuple[int, ...]
    counted: int
    low: tuple[int, ...]
    high: tuple[int | None, ...]

    def row_sets(self) -> list[int]:
        """Each row as the bit set of its columns."""
        rows = [0] * len(self.low)
        for j, column in enumerate(self.columns):
            for i in bits_of(column):
                rows[i] |= 1 << j
        return rows


@frozen
class Solution:
    """``status``: "optimal", "unbounded" (no most, or no amounts can be named), "infeasible" (no amounts fit) or
    "unsettled" (the budget ran out; ``reason`` says where). ``amounts`` has a quantity for each column."""

    status: str
    value: int | None = None
    amounts: Sequence[int] = ()
    reason: str = ""


UNBOUNDED = Solution("unbounded")
INFEASIBLE = Solution("infeasible")


def bits_of(mask: int) -> list[int]:
    found = []
    while mask:
        low = mask & -mask
        found.append(low.bit_length() - 1)
        mask ^= low
    return found
