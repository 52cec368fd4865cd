"""Linear programmes in exact fractions: the bound that branching needs, with no rounding anywhere.

Small dense tableau, two phases, Bland's rule (the lowest index enters, ties leave by lowest index), so it always ends;
the budget of pivots is there for size, not for cycling.
"""

from collections.abc import Sequence
from fractions import Fraction

from attrs import define

__all__ = ["OutOfSteps", "Steps", "maximise"]

ZERO, ONE = Fraction(0), Fraction(1)


class OutOfSteps(Exception):
    """The budget of one decision is used up."""


@define
class Steps:
    left: int

    def take(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise OutOfSteps


Row = list[Fraction]


def maximise(
    gain: Sequence[int], rows: Sequence[Sequence[int]], ends: Sequence[int], steps: Steps
) -> tuple[str, Fraction, list[Fraction]]:
    """The most of gain·x under rows·x <= ends, x >= 0: ("optimal" | "unbounded" | "infeasible", value, x)."""
    width = len(gain)
    table = [
        [*map(Fraction, row), *_unit(i, len(rows)), Fraction(end)]
        for i, (row, end) in enumerate(zip(rows, ends, strict=True))
    ]
    basis = [width + i for i in range(len(rows))]
    if any(row[-1] < 0 for row in table) and not _make_feasible(table, basis, steps):
        return "infeasible", ZERO, []
    goal = [Fraction(-g) for g in gain] + [ZERO] * (len(rows) + 1)
    for i, variable in enumerate(basis):
        if goal[variable]:
            _subtract(goal, table[i], goal[variable])
    if not _climb(table, basis, goal, steps):
        return "unbounded", ZERO, []
    point = [ZERO] * (width + len(rows))
    for i, variable in enumerate(basis):
        point[variable] = table[i][-1]
    return "optimal", goal[-1], point[:width]


def _unit(i: int, size: int) -> Row:
    return [ONE if i == k else ZERO for k in range(size)]


def _subtract(row: Row, other: Row, times: Fraction) -> None:
    for k, value in enumerate(other):
        if value:
            row[k] -= times * value


def _pivot(table: list[Row], basis: list[int], goals: Sequence[Row], i: int, k: int) -> None:
    pivot = table[i][k]
    if pivot != 1:
        table[i] = [value / pivot if value else value for value in table[i]]
    for other in (*table, *goals):
        if other is not table[i] and other[k]:
            _subtract(other, table[i], other[k])
    basis[i] = k


def _climb(table: list[Row], basis: list[int], goal: Row, steps: Steps) -> bool:
    """Improve until nothing does; False where the gain has no end."""
    while True:
        enter = next((k for k, value in enumerate(goal[:-1]) if value < 0), None)
        if enter is None:
            return True
        steps.take()
        leave = min(
            ((row[-1] / row[enter], basis[i], i) for i, row in enumerate(table) if row[enter] > 0),
            default=None,
        )
        if leave is None:
            return False
        _pivot(table, basis, [goal], leave[2], enter)


def _make_feasible(table: list[Row], basis: list[int], steps: Steps) -> bool:
    """Phase one: one extra column eases every row; push it back to nought, then take it out again."""
    extra = len(table[0]) - 1
    for row in table:
        row.insert(extra, -ONE)
    goal = [ZERO] * len(table[0])
    goal[extra] = ONE
    worst = min(range(len(table)), key=lambda i: table[i][-1])
    _pivot(table, basis, [goal], worst, extra)
    _climb(table, basis, goal, steps)
    if goal[-1] != 0:
        return False
    if extra in basis:
        i = basis.index(extra)
        into = next((k for k, value in enumerate(table[i][:-1]) if value and k != extra), None)
        if into is None:
            del table[i], basis[i]
        else:
            _pivot(table, basis, [], i, into)
    for row in table:
        del row[extra]
    return True
