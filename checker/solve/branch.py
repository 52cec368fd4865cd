"""Whole optima where ceilings overlap every way: branch on a fractional column, bound by the exact linear optimum."""

from fractions import Fraction
from math import ceil, floor

from treatylint.checker.solve.program import INFEASIBLE, UNBOUNDED, Program, Solution, bits_of
from treatylint.checker.solve.simplex import Steps, maximise

__all__ = ["branch_and_bound"]

Rows = list[tuple[list[int], int]]


def branch_and_bound(program: Program, largest: bool, steps: Steps) -> Solution:
    """The most (or least) of the counted columns; raises ``OutOfSteps`` past the budget."""
    width = len(program.columns)
    sign = 1 if largest else -1
    gain = [sign * (program.counted >> j & 1) for j in range(width)]
    base = _rows(program)
    best: Solution = INFEASIBLE
    waiting: list[Rows] = [[]]
    while waiting:
        extra = waiting.pop()
        status, value, point = maximise(
            gain, [r for r, _ in base + extra], [e for _, e in base + extra], steps
        )
        if status == "unbounded":
            # The ceilings are whole and the linear gain endless, so whole amounts have no end either, if any fit.
            return _endless(program, gain, steps)
        if status == "infeasible" or (best.value is not None and floor(value) <= sign * best.value):
            continue
        j = next((k for k, amount in enumerate(point) if amount.denominator != 1), None)
        if j is None:
            best = Solution("optimal", sign * int(value), [int(amount) for amount in point])
            continue
        steps.take()
        waiting.extend(_branches(extra, j, width, point[j]))
    return best


def _rows(program: Program) -> Rows:
    rows: Rows = []
    for i, columns in enumerate(program.row_sets()):
        line = [columns >> j & 1 for j in range(len(program.columns))]
        high = program.high[i]
        if high is not None:
            rows.append((line, high))
        if program.low[i] > 0:
            rows.append(([-value for value in line], -program.low[i]))
    return rows


def _branches(extra: Rows, j: int, width: int, amount: Fraction) -> tuple[Rows, Rows]:
    up = [-1 if k == j else 0 for k in range(width)]
    down = [-value for value in up]
    return [*extra, (down, floor(amount))], [*extra, (up, -ceil(amount))]


def _endless(program: Program, gain: list[int], steps: Steps) -> Solution:
    """Unbounded if any whole amounts fit at all; asked with nothing counted."""
    if not any(program.low):
        return UNBOUNDED
    fits = branch_and_bound(Program(program.columns, 0, program.low, program.high), True, steps)
    return UNBOUNDED if fits.status == "optimal" else INFEASIBLE


def columns_counted(program: Program) -> list[int]:
    return bits_of(program.counted)
