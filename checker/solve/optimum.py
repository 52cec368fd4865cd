"""The way in: the cheapest method that is exact for a programme, and a plain word where none is within budget."""

from treatylint.checker.solve.branch import branch_and_bound
from treatylint.checker.solve.flow import fill_by_flow, two_families
from treatylint.checker.solve.nested import cover_nested, fill_nested, is_nested
from treatylint.checker.solve.outside import solve_outside
from treatylint.checker.solve.program import UNBOUNDED, Program, Solution, bits_of
from treatylint.checker.solve.simplex import OutOfSteps, Steps

__all__ = ["least", "most"]

TOO_HARD = (
    "its overlapping limits make a whole-number problem too large for the built-in solver; "
    "installing the extra treatylint[solver] settles it"
)
MOST_CROSSING = 400
"""Rows compared pair by pair at most; more go to the general method."""


def most(program: Program, steps: int, outside: bool = True) -> Solution:
    """The most that the counted columns can hold."""
    if any(program.low):
        return _general(program, True, steps, outside)
    capped = _mask(i for i, high in enumerate(program.high) if high is not None)
    if any(not program.columns[j] & capped for j in bits_of(program.counted)):
        return UNBOUNDED
    small = _tightest(program)
    sets = small.row_sets()
    if is_nested(sets):
        return _widen(fill_nested(small), program, small)
    families = two_families(sets) if len(sets) <= MOST_CROSSING else None
    if families is not None:
        return _widen(fill_by_flow(small, sets, families), program, small)
    return _widen(_general(small, True, steps, outside), program, small)


def least(program: Program, steps: int, outside: bool = True) -> Solution:
    """The least that the counted columns must hold."""
    if not any(program.low):
        return Solution("optimal", 0, [0] * len(program.columns))
    sets = program.row_sets()
    floors = [i for i, low in enumerate(program.low) if low > 0]
    touched = 0
    for i in floors:
        touched |= sets[i]
    free = not any(sets[i] & touched for i, high in enumerate(program.high) if high is not None)
    if free and not touched & ~program.counted and all(sets[i] for i in floors):
        rows = [sets[i] for i in floors]
        if is_nested(rows):
            only = Program(
                program.columns, program.counted, tuple(program.low[i] for i in floors), (None,) * len(rows)
            )
            return cover_nested(only, rows)
    return _general(program, False, steps, outside)


def _general(program: Program, largest: bool, steps: int, outside: bool) -> Solution:
    if not all(program.low[i] <= 0 or columns for i, columns in enumerate(program.row_sets())):
        return Solution("infeasible")
    try:
        return branch_and_bound(program, largest, Steps(steps))
    except OutOfSteps:
        found = solve_outside(program, largest) if outside else None
        return found or Solution("unsettled", reason=TOO_HARD)


def _mask(indices: object) -> int:
    mask = 0
    for i in indices:  # type: ignore[attr-defined]
        mask |= 1 << i
    return mask


def _tightest(program: Program) -> Program:
    """Only the counted columns that no other makes pointless: one in fewer ceilings can always stand in for it."""
    kept: list[int] = []
    for column in sorted({program.columns[j] for j in bits_of(program.counted)}, key=int.bit_count):
        if not any(not other & ~column for other in kept):
            kept.append(column)
    return Program(tuple(kept), (1 << len(kept)) - 1, program.low, program.high)


def _widen(solution: Solution, program: Program, small: Program) -> Solution:
    """The amounts again in the order of the programme that was asked."""
    if solution.status != "optimal":
        return solution
    given = dict(zip(small.columns, solution.amounts, strict=True))
    amounts = [
        given.pop(column, 0) if program.counted >> j & 1 else 0 for j, column in enumerate(program.columns)
    ]
    return Solution(solution.status, solution.value, amounts)
