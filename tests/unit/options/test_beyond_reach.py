"""What is said where brackets interact too widely to be counted: no count, but all the rest, and exactly."""

import time
from itertools import combinations
from random import Random

import pytest

from treatylint.checker.options import sat
from treatylint.checker.options import tally as tally_module
from treatylint.checker.options.partial import Partial, holds
from treatylint.checker.options.puzzle import Puzzle, Soft
from treatylint.checker.options.tables import NEVER
from treatylint.checker.options.tally import tally


def tangled(groups: int, lines: int, seed: int) -> Puzzle:
    """Conditions spread over all groups, half of them binding: wide for its size."""
    rng = Random(seed)
    parts: list[Partial] = []
    for _ in range(lines):
        chosen = sorted(rng.sample(range(groups), 3))
        parts.append(tuple((g, 1 << rng.randrange(2)) for g in chosen))
    half = lines // 2
    return Puzzle((2,) * groups, tuple(parts[:half]), tuple(Soft(1 + n % 5, (p,)) for n, p in enumerate(parts[half:])))


def test_the_optimum_is_the_same_whether_or_not_the_tables_are_in_reach(monkeypatch: pytest.MonkeyPatch) -> None:
    for seed in range(20):
        puzzle = tangled(9, 24, seed)
        near = tally(puzzle)
        with monkeypatch.context() as patch:
            patch.setattr(tally_module, "MOST_CELLS", 0)
            far = tally(puzzle)
            assert far.count is None
            assert far.cost == near.cost
            assert far.possible() == near.possible()
            second, other = near.runner_up(), far.runner_up()
            assert (second.cost if second else None) == (other.cost if other else None)
        if far.best is not None:
            assert not any(holds(far.best, part) for part in puzzle.hard)
        else:
            assert near.best is None
            assert near.cost == NEVER


def test_a_wide_puzzle_is_answered_in_seconds_without_its_count() -> None:
    puzzle = tangled(120, 480, 1)
    start = time.perf_counter()
    found = tally(puzzle)
    assert time.perf_counter() - start < 30
    assert found.count is None
    assert found.width > 16
    assert found.best is not None
    assert not any(holds(found.best, part) for part in puzzle.hard)


def test_without_the_solver_the_answer_is_one_clear_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tally_module, "MOST_CELLS", 0)
    monkeypatch.setattr(sat, "available", lambda: False)
    with pytest.raises(sat.SolverMissing, match=r"treatylint\[solver\]"):
        tally(tangled(9, 24, 3))


def test_pigeons_and_holes_defeat_the_search_but_not_the_answer() -> None:
    """Seven pairs of brackets that must all differ and have six options: no text, and no short proof of it."""
    sizes = (6,) * 7
    parts = tuple(((a, 1 << o), (b, 1 << o)) for a, b in combinations(range(7), 2) for o in range(6))
    assert tally_module.fitting_text(sizes, list(parts)) is None
