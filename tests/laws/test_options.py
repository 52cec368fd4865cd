"""Laws of the counting core: whatever the brackets and the lines, the answers are those of trying every text."""

from itertools import combinations, product

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from treatylint.checker.options import sat
from treatylint.checker.options.chains import linked
from treatylint.checker.options.conflicts import conflicts_of
from treatylint.checker.options.eliminate import eliminate, order_for
from treatylint.checker.options.marginals import marginals
from treatylint.checker.options.partial import Partial, absorbed, holds, merged, met, minus
from treatylint.checker.options.puzzle import Puzzle, Soft
from treatylint.checker.options.search import find_text
from treatylint.checker.options.tables import COSTS, COUNTS, NEVER
from treatylint.checker.options.tally import tally

Text = tuple[int, ...]


@st.composite
def parts(draw: st.DrawFn, sizes: Text, most: int = 4) -> Partial:
    """A partial choice over one to ``most`` groups, each left with some but not all of its options."""
    chosen = draw(st.lists(st.integers(0, len(sizes) - 1), min_size=1, max_size=most, unique=True))
    return tuple(sorted((g, draw(st.integers(1, (1 << sizes[g]) - 2))) for g in chosen))


@st.composite
def puzzles(draw: st.DrawFn, most: int = 12) -> Puzzle:
    sizes = tuple(draw(st.lists(st.integers(2, 3), min_size=1, max_size=most)))
    while len(sizes) > 8 and 3 in sizes:  # keep the brute force within some thousands of texts
        sizes = tuple(2 if at == sizes.index(3) else size for at, size in enumerate(sizes))
    hard = tuple(draw(st.lists(parts(sizes), max_size=10)))
    soft = st.builds(Soft, st.integers(1, 20), st.lists(parts(sizes), min_size=1, max_size=4).map(tuple))
    return Puzzle(sizes, hard, tuple(draw(st.lists(soft, max_size=5))))


def every_text(sizes: Text) -> list[Text]:
    return list(product(*map(range, sizes)))


def allowed(puzzle: Puzzle) -> list[Text]:
    return [text for text in every_text(puzzle.sizes) if not any(holds(text, part) for part in puzzle.hard)]


def price(puzzle: Puzzle, text: Text) -> int:
    return sum(soft.cost for soft in puzzle.soft if any(holds(text, part) for part in soft.parts))


@given(puzzles())
def test_the_count_and_the_least_cost_are_those_of_trying_every_text(puzzle: Puzzle) -> None:
    texts = allowed(puzzle)
    found = tally(puzzle)
    assert found.count == len(texts)
    assert found.cost == min((price(puzzle, text) for text in texts), default=NEVER)
    assert (found.best in texts and price(puzzle, found.best) == found.cost) if texts else found.best is None


@given(puzzles(most=7))
def test_each_option_has_the_count_and_the_least_cost_of_the_texts_that_take_it(puzzle: Puzzle) -> None:
    texts = allowed(puzzle)
    done = eliminate(puzzle, order_for(puzzle))
    counts = marginals(done, COUNTS)
    costs = marginals(done, COSTS) if puzzle.soft else ()
    for group, size in enumerate(puzzle.sizes):
        for option in range(size):
            taking = [text for text in texts if text[group] == option]
            assert counts[group][option] == len(taking)
            if puzzle.soft:
                assert min(costs[group][option], NEVER) == min((price(puzzle, t) for t in taking), default=NEVER)


@given(puzzles(most=7))
def test_laying_wide_costs_out_as_chains_changes_no_answer(puzzle: Puzzle) -> None:
    everywhere = Soft(7, tuple(((group, 1),) for group in range(len(puzzle.sizes))))
    plain = evolve(puzzle, soft=(*puzzle.soft, everywhere))
    chained = linked(plain, widest=2)
    one, other = eliminate(plain, order_for(plain)), eliminate(chained, order_for(chained))
    assert (one.count, one.cost) == (other.count, other.cost)


@given(puzzles(most=6))
def test_the_runner_up_is_the_second_best_text(puzzle: Puzzle) -> None:
    prices = sorted(price(puzzle, text) for text in allowed(puzzle))
    second = tally(puzzle).runner_up()
    if len(prices) < 2:
        assert second is None
    else:
        assert second is not None
        assert second.best != tally(puzzle).best
        assert second.cost == prices[1]


@given(puzzles(most=8))
def test_the_search_and_the_solver_find_a_text_exactly_when_there_is_one(puzzle: Puzzle) -> None:
    texts = allowed(puzzle)
    for found in (find_text(puzzle.sizes, puzzle.hard), sat.some_text(puzzle.sizes, puzzle.hard)):
        assert found in texts if texts else found is None


@given(puzzles(most=6))
def test_the_solver_finds_the_same_least_cost_as_the_tables(puzzle: Puzzle) -> None:
    found = sat.cheapest_text(puzzle)
    texts = allowed(puzzle)
    assert (found is None) == (not texts)
    if found:
        text, cost = found
        assert text in texts
        assert cost == price(puzzle, text) == min(price(puzzle, t) for t in texts)


@st.composite
def sets_of_lines(draw: st.DrawFn) -> tuple[Text, list[list[Partial]]]:
    sizes = tuple(draw(st.lists(st.integers(2, 3), min_size=1, max_size=5)))
    return sizes, draw(st.lists(st.lists(parts(sizes, 2), max_size=4), max_size=6))


@given(sets_of_lines())
def test_conflicts_and_ways_out_are_all_the_minimal_ones(problem: tuple[Text, list[list[Partial]]]) -> None:
    sizes, lines = problem
    texts = every_text(sizes)
    numbers = range(len(lines))
    kept = [frozenset(n for n in numbers if not any(holds(text, part) for part in lines[n])) for text in texts]
    sets = [frozenset(s) for size in range(len(lines) + 1) for s in combinations(numbers, size)]
    clashing = [s for s in sets if not any(s <= respected for respected in kept)]
    found = conflicts_of(lines, lambda against: find_text(sizes, against))
    assert found.complete
    assert set(map(frozenset, found.sets)) == {s for s in clashing if not any(o < s for o in clashing)}
    freeing = [frozenset(numbers) - respected for respected in kept]
    assert set(map(frozenset, found.ways_out)) == {s for s in freeing if not any(o < s for o in freeing)}


@given(st.data())
def test_boxes_of_choices_are_sets_of_texts(data: st.DataObject) -> None:
    sizes = tuple(data.draw(st.lists(st.integers(2, 3), min_size=1, max_size=4)))
    one, other, third = (data.draw(parts(sizes)) for _ in range(3))
    texts = every_text(sizes)

    def those(*boxes: Partial) -> set[Text]:
        return {text for text in texts if any(holds(text, box) for box in boxes)}

    both = met(one, other)
    assert those(*([both] if both is not None else [])) == those(one) & those(other)
    pieces = minus(one, other, sizes)
    assert those(*pieces) == those(one) - those(other)
    assert sum(len(those(piece)) for piece in pieces) == len(those(*pieces))
    kept = absorbed([one, other, third])
    assert those(*kept) == those(one, other, third)
    assert not any(those(box) <= those(wider) for box in kept for wider in kept if box != wider)
    wide = merged([one, other, third, *pieces], sizes)
    assert those(*wide) == those(one, other, third)
    assert len(wide) <= len(absorbed([one, other, third, *pieces]))
