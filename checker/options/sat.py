"""Puzzles whose groups interact too widely for tables: feasibility and optimum through python-sat, when it is there.

python-sat is the extra ``solver``; it is imported when this module is first asked, never before.
"""

from collections.abc import Iterable, Sequence
from importlib.util import find_spec

from treatylint.checker.misuse import Misuse
from treatylint.checker.options.partial import Partial
from treatylint.checker.options.puzzle import Puzzle

__all__ = ["SolverMissing", "available", "cheapest_text", "some_text"]


class SolverMissing(Misuse):
    """The brackets of this draft interact too widely without python-sat."""

    def __init__(self) -> None:
        super().__init__("the brackets of this draft interact too widely; install treatylint[solver] for an answer")


def available() -> bool:
    return find_spec("pysat") is not None


def some_text(sizes: Sequence[int], parts: Iterable[Partial]) -> tuple[int, ...] | None:
    """An option for each group so that none of ``parts`` holds; None where there is none."""
    if not available():
        raise SolverMissing
    from pysat.solvers import Cadical153

    names = _names(sizes)
    with Cadical153(bootstrap_with=[*_one_each(names), *(_clause(names, part) for part in parts)]) as solver:
        return _choice(names, solver.get_model()) if solver.solve() else None


def cheapest_text(puzzle: Puzzle) -> tuple[tuple[int, ...], int] | None:
    """A text of least cost, and that cost; None where there is no text."""
    if not available():
        raise SolverMissing
    from pysat.examples.rc2 import RC2
    from pysat.formula import WCNF

    names = _names(puzzle.sizes)
    problem = WCNF()
    for clause in [*_one_each(names), *(_clause(names, part) for part in puzzle.hard)]:
        problem.append(clause)
    paid = sum(puzzle.sizes)
    for cost in puzzle.soft:
        if cost.cost == 0:
            continue
        paid += 1
        problem.append([-paid], weight=cost.cost)
        for part in cost.parts:
            problem.append([*_clause(names, part), paid])
    with RC2(problem) as solver:
        model = solver.compute()
        return None if model is None else (_choice(names, model), int(solver.cost))


def _names(sizes: Sequence[int]) -> list[list[int]]:
    """The solver's variable for each option of each group, from 1."""
    names, at = [], 1
    for size in sizes:
        names.append(list(range(at, at + size)))
        at += size
    return names


def _one_each(names: list[list[int]]) -> list[list[int]]:
    pairs = [[-one, -other] for row in names for at, one in enumerate(row) for other in row[:at]]
    return [*names, *pairs]


def _clause(names: list[list[int]], part: Partial) -> list[int]:
    """Some group takes an option that the part does not speak of."""
    return [name for group, mask in part for option, name in enumerate(names[group]) if not mask >> option & 1]


def _choice(names: list[list[int]], model: Iterable[int] | None) -> tuple[int, ...]:
    true = frozenset(model or ())
    return tuple(next((o for o, name in enumerate(row) if name in true), 0) for row in names)
