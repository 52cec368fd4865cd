"""Where a line fails, choice by choice, for those who ask of all texts of a draft at once: no witness, no words, and no
telling of a crossing from silence, which costs most of the time."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from treatylint.checker.choice_names import groups_of, named
from treatylint.checker.engine import Engine
from treatylint.checker.failures import Case
from treatylint.checker.locating import TooManyFeatures
from treatylint.checker.nogoods import Group, Literals
from treatylint.checker.problem import DUTY, Problem
from treatylint.checker.search import Open, Search
from treatylint.checker.situations import Unsettled
from treatylint.checker.world_tests import impossible
from treatylint.clauses.norms import Query

__all__ = ["ByChoice", "failing_choices"]


@frozen
class ByChoice:
    """``failing``: the minimal partial choices under which the line fails; ``clashing``: those under which, in some
    world, the norms that bear on it cannot all be kept; ``excluded``: answers to unknowns that cannot all be true
    together. ``groups`` has every group that is named."""

    failing: tuple[Literals, ...]
    clashing: tuple[Literals, ...]
    excluded: tuple[Literals, ...]
    groups: Mapping[str, Group]


def failing_choices(
    engine: Engine, queries: Sequence[Query], withheld: frozenset[str] = frozenset()
) -> ByChoice | None:
    """The choices under which one of the queries fails; None where nothing can be said of any text."""
    if not queries or any(q.doubts or (q.limit is not None and q.limit.number is None) for q in queries):
        return None
    try:
        cases = [case for query in queries for case in Case.of(engine, query, None, withheld)]
        failing = [
            named(case.problem, partial, number)
            for number, case in enumerate(cases)
            for partial in case.search.nogoods(case.form.fails, case.form.if_found)
        ]
    except (Unsettled, TooManyFeatures):
        return None
    groups: dict[str, Group] = {}
    for number, case in enumerate(cases):
        groups.update(groups_of(case.problem, number))
    return ByChoice(tuple(dict.fromkeys(failing)), _clashing(cases), _excluded(cases), groups)


def _excluded(cases: Sequence[Case]) -> tuple[Literals, ...]:
    """Every class of ground lies somewhere."""
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


def _clashing(cases: Sequence[Case]) -> tuple[Literals, ...]:
    found: dict[Literals, None] = {}
    for number, case in enumerate(cases):
        if any(local.kind == DUTY for local in case.problem.locals):
            for partial in _impossible(Search(case.problem, case.search.withheld, case.search.granted)):
                found[named(case.problem, partial, number)] = None
    return tuple(found)


def _impossible(search: Search) -> list[Open]:
    try:
        return search.nogoods(impossible(), True)
    except Unsettled:
        return [{}]  # too much to look through: then no text is known to be free of them
