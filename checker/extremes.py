"""The figure to show: the highest or lowest optimum over all worlds, and where it lies."""

from heapq import heappop, heappush
from itertools import count
from math import inf

from treatylint.checker.search import Open, Search
from treatylint.checker.solve.program import Solution
from treatylint.checker.worlds import truth

__all__ = ["best_over"]


def best_over(
    search: Search, domains: Open, largest: bool, highest: bool, choices: bool
) -> tuple[Solution, Open] | None:
    """The highest (or lowest) optimum over the question's worlds, and where it lies; None where it has no world.
    ``largest``: of the most that is lawful, else of the least; ``choices``: over what is open to choose, too.

    The case that promises most is looked at first, so the first exact one is the answer."""
    promise = largest is highest  # freedom raises the most and lowers the least
    waiting: list[tuple[float, int, Open]] = [(0.0, 0, domains)]
    turn = count(1)
    barren: tuple[Solution, Open] | None = None
    while waiting:
        _, _, here = heappop(waiting)
        search.spend()
        loose, strict = (search.end(here, largest, side) for side in (True, False))
        variable = next(search.split_on(here, inner=True), None)
        same = (loose.status, loose.value) == (strict.status, strict.value)
        if variable is None and choices and not same:
            variable = next(search.split_on(here, inner=False), None)
        if variable is None or (same and truth(search.given, here) == 2 and not search.tied(here)):
            if strict.status != "infeasible":
                return strict, here
            barren = barren or (strict, here)
            continue
        for half in filter(search.is_possible, search.halves(here, variable)):
            value = amount(search.end(half, largest, promise))
            # Of two that promise as much, the one that was split last: an answer soon, not all halves of everything.
            heappush(waiting, (-value if highest else value, -next(turn), half))
    return barren


def amount(solution: Solution) -> float:
    """An optimum as a number to order cases by; where nothing is lawful, the case comes last."""
    if solution.status == "unbounded":
        return inf
    return -inf if solution.value is None else solution.value
