"""The exact optima against trying every amount, and each method against the others."""

from itertools import product
from random import Random

import pytest

from treatylint.checker.solve.branch import branch_and_bound
from treatylint.checker.solve.flow import fill_by_flow, two_families
from treatylint.checker.solve.nested import is_nested
from treatylint.checker.solve.optimum import least, most
from treatylint.checker.solve.program import Program, bits_of
from treatylint.checker.solve.simplex import OutOfSteps, Steps

TOP = 4


def drawn(rng: Random, floors: bool) -> Program:
    rows, columns = rng.randint(1, 4), rng.randint(1, 4)
    high = [rng.choice([None, *range(TOP + 1)]) for _ in range(rows)]
    low = [rng.choice([0, 0, rng.randint(1, 3)]) if floors else 0 for _ in range(rows)]
    return Program(
        tuple(rng.getrandbits(rows) for _ in range(columns)), rng.getrandbits(columns) | 1, tuple(low), tuple(high)
    )


def fits(program: Program, amounts: tuple[int, ...]) -> bool:
    sums = [sum(amounts[j] for j in bits_of(columns)) for columns in program.row_sets()]
    ends = zip(program.low, sums, program.high, strict=True)
    return all(low <= total and (high is None or total <= high) for low, total, high in ends)


def counted(program: Program, amounts: tuple[int, ...]) -> int:
    return sum(amounts[j] for j in bits_of(program.counted))


@pytest.mark.parametrize("seed", range(8))
def test_optima_are_those_of_trying_every_amount(seed: int) -> None:
    rng = Random(seed)
    for _ in range(60):
        program = drawn(rng, floors=rng.random() < 0.6)
        tried = [a for a in product(range(7), repeat=len(program.columns)) if fits(program, a)]
        up, down = most(program, 2_000), least(program, 2_000)
        if up.status == "unbounded":
            assert any(counted(program, a) >= 6 for a in tried)
        else:
            assert up.value == max((counted(program, a) for a in tried), default=None)
        assert down.value == min((counted(program, a) for a in tried), default=None)
        for found in (up, down):
            if found.status == "optimal":
                assert fits(program, tuple(found.amounts))
                assert counted(program, tuple(found.amounts)) == found.value


def grid(rng: Random, rows: int, columns: int) -> Program:
    """Ceilings on each row and each column of a table, and one on the whole: two nested families."""
    cells = tuple(1 << r | 1 << (rows + c) | 1 << (rows + columns) for r in range(rows) for c in range(columns))
    size = rows + columns + 1
    high = tuple(rng.randint(0, 10**12) for _ in range(size))
    return Program(cells, (1 << len(cells)) - 1, (0,) * size, high)


@pytest.mark.parametrize("seed", range(6))
def test_two_nested_families_flow_to_the_optimum_of_the_general_method(seed: int) -> None:
    program = grid(Random(seed), 3, 4)
    sets = program.row_sets()
    assert not is_nested(sets)
    families = two_families(sets)
    assert families is not None
    by_flow = fill_by_flow(program, sets, families)
    assert by_flow.value == branch_and_bound(program, True, Steps(100_000)).value
    assert fits(program, tuple(by_flow.amounts))


def test_three_ways_of_overlapping_are_no_two_families() -> None:
    triangle = [0b011, 0b110, 0b101]
    assert two_families(triangle) is None
    program = Program((0b101, 0b011, 0b110), 0b111, (0, 0, 0), (1, 1, 1))
    found = most(program, 1_000)
    assert (found.status, found.value) == ("optimal", 1)


def test_a_problem_past_the_budget_says_so_and_names_the_way_out() -> None:
    rng = Random(5)
    columns = tuple(rng.getrandbits(14) | 1 << (j % 14) for j in range(30))
    program = Program(columns, (1 << 30) - 1, (0,) * 14, tuple(rng.randint(3, 9) for _ in range(14)))
    found = most(program, 3, outside=False)
    assert found.status == "unsettled"
    assert "treatylint[solver]" in found.reason
    with pytest.raises(OutOfSteps):
        branch_and_bound(program, True, Steps(3))


def test_quantities_of_a_million_millions_stay_exact() -> None:
    program = Program((0b11, 0b01, 0b10), 0b111, (0, 0), (10**12 + 1, 10**12 + 3))
    found = most(program, 1_000)
    assert found.value == 2 * 10**12 + 4
