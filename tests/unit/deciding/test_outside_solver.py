"""The solver library behind the built-in one: the same optimum where it is there, a plain reason where it is not."""

from importlib.util import find_spec
from itertools import combinations
from random import Random

import pytest
from drafting import BAN, box, limit, line, norm, verdict

from treatylint.checker.solve import outside
from treatylint.checker.solve.branch import branch_and_bound
from treatylint.checker.solve.optimum import least, most
from treatylint.checker.solve.outside import solve_outside
from treatylint.checker.solve.program import Program
from treatylint.checker.solve.simplex import Steps
from treatylint.checker.verdicts import VerdictKind as K

STATES = "FR GB DE PL IT ES SE NO".split()
installed = pytest.mark.skipif(find_spec("ortools") is None, reason="the extra treatylint[solver] is not installed")


def tangled(rng: Random, floors: bool = False) -> Program:
    """Rows that overlap in more than two ways."""
    rows, columns = 6, 9
    low = tuple(rng.choice([0, 0, 2]) if floors else 0 for _ in range(rows))
    masks = tuple(rng.getrandbits(rows) | 1 << j % rows for j in range(columns))
    return Program(masks, (1 << columns) - 1, low, tuple(rng.randint(3, 12) for _ in range(rows)))


def triples() -> list:  # type: ignore[type-arg]
    """A ceiling on each three of eight states: no closed form settles their sum."""
    return [
        norm(f"art-{n}", BAN, box(" ".join(three), "presence", "UA"), limit(1_000 + 7 * n))
        for n, three in enumerate(combinations(STATES, 3), 1)
    ]


@installed
@pytest.mark.parametrize("seed", range(12))
def test_the_library_finds_the_optimum_of_the_built_in_solver(seed: int) -> None:
    program = tangled(Random(seed), floors=seed % 2 == 1)
    for largest in (True, False):
        own, theirs = branch_and_bound(program, largest, Steps(100_000)), solve_outside(program, largest)
        assert theirs is not None
        assert (theirs.status, theirs.value) == (own.status, own.value)


@installed
def test_past_its_own_budget_the_answer_is_that_of_the_library() -> None:
    program = tangled(Random(3))
    assert most(program, 1).value == most(program, 100_000).value
    floors = tangled(Random(5), floors=True)
    assert least(floors, 1).value == least(floors, 100_000).value


@installed
def test_a_sum_that_is_too_large_for_the_built_in_solver_is_still_decided_exactly() -> None:
    all_of_them = box(" ".join(STATES), "presence", "UA")
    exact = verdict(triples(), line("not_permit", all_of_them, limit(100_000)), steps=10**7)
    assert exact.found is not None
    kept = line("not_permit", all_of_them, limit(exact.found))
    passed = line("not_permit", all_of_them, limit(exact.found - 1))
    assert verdict(triples(), kept, steps=1).kind is K.RESPECTED
    assert verdict(triples(), passed, steps=1).kind in (K.UNGUARDED, K.CROSSED)


def test_without_the_library_the_verdict_is_unknown_and_names_the_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outside, "find_spec", lambda name: None)
    asked = line("not_permit", box(" ".join(STATES), "presence", "UA"), limit(2_000))
    found = verdict(triples(), asked, steps=1)
    assert found.kind is K.UNKNOWN
    assert "treatylint[solver]" in found.reasons[0]


def test_a_settings_file_may_forbid_the_library() -> None:
    asked = line("not_permit", box(" ".join(STATES), "presence", "UA"), limit(2_000))
    assert verdict(triples(), asked, steps=1, outside_solver=False).kind is K.UNKNOWN
