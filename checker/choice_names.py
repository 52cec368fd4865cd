"""Choices by name: the variables of a search as groups and options of the draft, and failing choices in words."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from treatylint.checker.engine import Engine
from treatylint.checker.naming import Names
from treatylint.checker.nogoods import Group, Nogood
from treatylint.checker.problem import Problem
from treatylint.checker.search import Open

__all__ = ["groups_of", "named", "possible_in", "readings_of"]


MOST_TOGETHER = 4
"""Choices that are told one by one; of more that must come together, the first."""


class Case(Protocol):
    @property
    def problem(self) -> Problem: ...


def named(problem: Problem, partial: Open, number: int) -> frozenset[tuple[str, str]]:
    pairs = []
    for variable, bit in partial.items():
        group = group_of(problem, variable, number)
        pairs.append((group.id, group.options[bit.bit_length() - 1]))
    return frozenset(pairs)


def groups_of(problem: Problem, number: int) -> dict[str, Group]:
    kinds = ("choice", "ground")
    found = (
        group_of(problem, v, number) for v, (kind, _) in enumerate(problem.variables.keys) if kind in kinds
    )
    return {group.id: group for group in found}


def group_of(problem: Problem, variable: int, number: int) -> Group:
    kind, name = problem.variables.keys[variable]
    if kind == "ground":
        return Group(f"ground:{number}:{name}", "unknown", ("no", "yes"))
    point = problem.engine.points.get(name)
    if point is None:
        return Group(name, _kind_of(name), ("otherwise", "so"))
    return Group(name, point.kind, tuple(option for option, _ in point.options))


def _kind_of(name: str) -> str:
    return (
        "unknown" if name.startswith("unknown:") else "reading" if name.startswith("reading:") else "bracket"
    )


def possible_in(cases: Sequence[Case]) -> Callable[[Mapping[str, str]], bool]:
    def possible(known: Mapping[str, str]) -> bool:
        return all(_ground_fits(case.problem, number, known) for number, case in enumerate(cases))

    return possible


def _ground_fits(problem: Problem, number: int, known: Mapping[str, str]) -> bool:
    if problem.cells is None:
        return True
    gone = 0
    for variable, cell in problem.ground.items():
        if known.get(group_of(problem, variable, number).id) == "no":
            gone |= cell
    return all(some & ~gone for some in problem.cells.at_least_one)


def readings_of(engine: Engine, cases: Sequence[Case], nogoods: Sequence[Nogood]) -> tuple[str, ...]:
    """Each failing choice in words, the shortest first; () where the line fails or holds whatever is chosen."""
    found = sorted(nogoods, key=lambda nogood: (len(nogood.choices), sorted(nogood.choices)))
    words = (_choice_words(engine, cases, nogood) for nogood in found if nogood.choices)
    return tuple(dict.fromkeys(words))


def _choice_words(engine: Engine, cases: Sequence[Case], nogood: Nogood) -> str:
    words = [_option_words(engine, cases, group, option) for group, option in sorted(nogood.choices)]
    if len(words) > MOST_TOGETHER:
        return f"{len(words)} choices come together ({'; '.join(words[:MOST_TOGETHER])}; and others)"
    return " and ".join(words)


def _option_words(engine: Engine, cases: Sequence[Case], group: str, option: str) -> str:
    if group.startswith("ground:"):
        _, number, cell = group.split(":")
        problem = cases[int(number)].problem
        assert problem.cells is not None
        return f"{problem.cells.words(1 << int(cell), Names(engine.gazetteer, engine.meaning.written))} is not known"
    point = engine.points.get(group)
    if point is None:
        return f"{group} is {option}"
    words = dict(point.options).get(option, option)
    return f'"{words}" stands' if point.kind == "bracket" else words
