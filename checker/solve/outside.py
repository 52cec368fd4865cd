"""A solver library for the few programmes that outgrow the built-in one: loaded only when one is met."""

from importlib.util import find_spec

from treatylint.checker.solve.program import INFEASIBLE, Program, Solution, bits_of

__all__ = ["solve_outside"]

MOST = 10**15
"""Far above any quantity in a treaty, and far enough below 2^63 for sums of thousands of columns."""


def solve_outside(program: Program, largest: bool, seconds: float = 10.0) -> Solution | None:
    """The exact optimum by OR-Tools CP-SAT; None where the library is not installed or did not prove an optimum."""
    if find_spec("ortools") is None:
        return None
    from ortools.sat.python import cp_model

    model = cp_model.CpModel()
    amounts = [model.new_int_var(0, MOST, f"x{j}") for j in range(len(program.columns))]
    for i, columns in enumerate(program.row_sets()):
        total = sum(amounts[j] for j in bits_of(columns))
        high = program.high[i]
        if high is not None and columns:
            model.add(total <= high)
        if program.low[i] > 0:
            model.add(total >= program.low[i])
    goal = sum(amounts[j] for j in bits_of(program.counted))
    model.maximize(goal) if largest else model.minimize(goal)
    solver = cp_model.CpSolver()
    # One worker and a fixed seed: the same draft gives the same witness every time.
    solver.parameters.num_workers, solver.parameters.random_seed = 1, 0
    solver.parameters.max_time_in_seconds = seconds
    status = solver.solve(model)
    if status == cp_model.INFEASIBLE:
        return INFEASIBLE
    if status != cp_model.OPTIMAL:
        return None
    found = [int(solver.value(amount)) for amount in amounts]
    return Solution("optimal", sum(found[j] for j in bits_of(program.counted)), found)
