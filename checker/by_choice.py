"""What a decision says, choice by choice, besides where a line fails: for those who ask of all texts at once."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from treatylint.checker.problem import DUTY, Problem
from treatylint.checker.search import Open, Search
from treatylint.checker.situations import Unsettled
from treatylint.checker.world_tests import impossible

__all__ = ["clashes_in", "facts_of"]

Pairs = frozenset[tuple[str, str]]


class Case(Protocol):
    @property
    def problem(self) -> Problem: ...
    @property
    def search(self) -> Search: ...


def facts_of(cases: Sequence[Case], named: Callable[[Problem, Open, int], Pairs]) -> tuple[Pairs, ...]:
    """Answers to unknowns that cannot all be true together: every class of ground lies somewhere."""
    return tuple(
        named(case.problem, nowhere, number) for number, case in enumerate(cases) for nowhere in _nowhere(case.problem)
    )


def _nowhere(problem: Problem) -> Iterator[Open]:
    for some in problem.cells.at_least_one if problem.cells is not None else ():
        gone = {variable: cell for variable, cell in problem.ground.items() if cell & some}
        covered = 0
        for cell in gone.values():
            covered |= cell
        if not some & ~covered:
            yield dict.fromkeys(gone, 0b01)


def clashes_in(cases: Sequence[Case], named: Callable[[Problem, Open, int], Pairs]) -> tuple[Pairs, ...]:
    """The minimal choices under which, in some world, the norms that bear on the line cannot all be kept."""
    found: dict[Pairs, None] = {}
    for number, case in enumerate(cases):
        if any(local.kind == DUTY for local in case.problem.locals):
            for partial in _clashing(Search(case.problem, case.search.withheld)):
                found[named(case.problem, partial, number)] = None
    return tuple(found)


def _clashing(search: Search) -> list[Open]:
    try:
        return search.nogoods(impossible(), True)
    except Unsettled:
        return [{}]  # too much to look through: then no text is known to be free of them
