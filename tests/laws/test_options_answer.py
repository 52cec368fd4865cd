"""The whole answer for a table of stakes, against trying every text."""

from collections.abc import Iterable, Sequence
from itertools import combinations, product
from typing import TypeVar

import hypothesis
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from treatylint.checker.options.answer import Shares
from treatylint.checker.options.partial import Partial, holds
from treatylint.checker.options.reckon import reckon
from treatylint.checker.options.table import Group, Outcome, Stake, Table
from treatylint.checker.options.weights import read_weights
from treatylint.clauses.red_lines import RedLine
from treatylint.grammar.span import Span

Text = tuple[int, ...]
Thing = TypeVar("Thing")
PARTIES = ("arland", "borland", "corland")


@st.composite
def partials(draw: st.DrawFn, sizes: Sequence[int]) -> Partial:
    chosen = draw(st.lists(st.integers(0, len(sizes) - 1), max_size=2, unique=True))
    return tuple(sorted((g, draw(st.integers(1, (1 << sizes[g]) - 2))) for g in chosen))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Up to four brackets, one of them perhaps inside another, and a few lines of three parties."""
    sizes = draw(st.lists(st.integers(2, 3), min_size=1, max_size=4))
    groups = tuple(
        Group(f"g{n}", tuple((chr(65 + o), "words") for o in range(size)), Span(n, n + 1))
        for n, size in enumerate(sizes)
    )
    idle: list[Partial] = []
    if len(sizes) > 1 and draw(st.booleans()):
        idle.append(((0, (1 << sizes[0]) - 2), (1, (1 << sizes[1]) - 2)))
    boxes = st.lists(partials(sizes), max_size=2).map(tuple)
    lines = [
        RedLine(id=f"L-{n}", party=draw(st.sampled_from(PARTIES)), text="", hardness=draw(hardness))
        for n in range(draw(st.integers(0, 5)))
    ]
    stakes = tuple(Stake(line, draw(boxes), draw(boxes), draw(boxes)) for line in lines)
    return Table(groups, stakes, tuple(idle))


hardness = st.sampled_from(["absolute", "conditional", "preference"])


def texts_of(table: Table) -> list[Text]:
    every = product(*map(range, table.sizes))
    return [text for text in every if not any(holds(text, part) for part in table.idle)]


def counted(table: Table, parties: Sequence[str]) -> tuple[int, int, int]:
    worst = [min((s.outcome(text) for s in table.of(parties)), default=Outcome.RESPECTED) for text in texts_of(table)]
    return worst.count(Outcome.RESPECTED), worst.count(Outcome.DISPUTED), worst.count(Outcome.UNKNOWN)


def triple(shares: Shares) -> tuple[int | None, int | None, int | None]:
    return shares.acceptable, shares.disputed, shares.unknown


@given(tables())
@settings(deadline=None)
def test_every_number_is_that_of_trying_every_text(table: Table) -> None:
    answer = reckon(table, read_weights([]))
    assert answer.combinations == len(texts_of(table))
    assert triple(answer.everyone) == counted(table, table.parties)
    for party, shares in answer.by_party.items():
        assert triple(shares) == counted(table, [party])
    for pair, shares in answer.by_pair.items():
        assert triple(shares) == counted(table, pair)


@given(tables())
@settings(deadline=None)
def test_the_best_text_is_the_cheapest_that_stands_with_all_or_else_the_cheapest_of_all(table: Table) -> None:
    weights = read_weights(["absolute=7,conditional=3,preference=2"])
    answer = reckon(table, weights)
    costs = {text: sum(weights.cost(s, s.outcome(text)) for s in table.stakes) for text in texts_of(table)}
    possible = [s for s in table.of(table.parties) if s not in answer.hopeless]
    standing = [t for t in costs if all(s.outcome(t) >= Outcome.UNKNOWN for s in possible)]
    assert answer.best is not None
    assert answer.best.cost == costs[answer.best.text] == min(costs[text] for text in standing or costs)
    for party, found in answer.favourites.items():
        own = {t: sum(weights.cost(s, s.outcome(t)) for s in table.stakes if s.party == party) for t in costs}
        assert found.party_costs[party] == own[found.text] == min(own.values())


@given(tables())
@settings(deadline=None)
def test_lines_that_no_text_respects_are_set_aside_and_the_conflicts_among_the_others_are_minimal(table: Table) -> None:
    answer = reckon(table, read_weights([]))
    texts = texts_of(table)

    def stands(stakes: Sequence[Stake]) -> bool:
        return any(all(s.outcome(text) >= Outcome.UNKNOWN for s in stakes) for text in texts)

    assert set(answer.hopeless) == {s for s in table.of(table.parties) if not stands([s])}
    for clash in answer.clashes:
        assert not stands(clash.lines)
        assert all(stands([s for s in clash.lines if s is not left]) for left in clash.lines)
    rest = [s for s in table.of(table.parties) if s not in answer.hopeless]
    assert bool(answer.clashes) == bool(answer.ways_out) == (not stands(rest))


@given(tables(), st.data())
@settings(deadline=None)
def test_each_way_out_lets_some_text_stand_and_none_is_cheaper(table: Table, data: st.DataObject) -> None:
    """A bracket that is reopened has an option more, on which nothing hangs; what was agreed on in it is open again."""
    settled = data.draw(st.none() | st.integers(0, len(table.sizes) - 1))
    if settled is not None:
        option = data.draw(st.integers(0, table.sizes[settled] - 1))
        table = evolve(table, agreed=(((settled, (1 << table.sizes[settled]) - 1 & ~(1 << option)),),))
        hypothesis.assume(texts_of(table))
    weights = read_weights(["absolute=7,conditional=3,bracket=4"])
    answer = reckon(table, weights)
    rest = [s for s in table.of(table.parties) if s not in answer.hopeless]

    def stands(moved: Iterable[Stake], reopened: Iterable[int]) -> bool:
        open_ = set(reopened)
        hard = [*table.idle, *(part for part in table.agreed if part[0][0] not in open_)]
        kept = [s for s in rest if s not in set(moved)]
        texts = product(*(range(size + (g in open_)) for g, size in enumerate(table.sizes)))
        return any(
            not any(holds(text, part) for part in hard) and all(s.outcome(text) >= Outcome.UNKNOWN for s in kept)
            for text in texts
        )

    def price(moved: Iterable[Stake], reopened: Iterable[int]) -> int:
        return sum(2 * weights.of(s.line) for s in moved) + sum(8 for _ in reopened)

    for way in answer.ways_out:
        assert stands(way.lines, way.groups)
        assert way.cost == price(way.lines, way.groups)
        assert not any(stands([s for s in way.lines if s is not left], way.groups) for left in way.lines)
        assert not any(stands(way.lines, [g for g in way.groups if g != left]) for left in way.groups)
    if answer.clashes:
        ways = product(subsets(rest), subsets(range(len(table.sizes))))
        assert min(way.cost for way in answer.ways_out) == min(price(*way) for way in ways if stands(*way))


def subsets(things: Iterable[Thing]) -> list[tuple[Thing, ...]]:
    found = list(things)
    return [some for n in range(len(found) + 1) for some in combinations(found, n)]


@given(tables())
@settings(deadline=None)
def test_an_option_loses_a_party_exactly_when_no_text_with_it_stands(table: Table) -> None:
    answer = reckon(table, read_weights([]))
    found = {(one.group, one.option, one.party) for one in answer.ruled_out}
    expected = set()
    for party in table.parties:
        stakes = [s for s in table.of([party]) if s not in answer.hopeless]
        for group, size in enumerate(table.sizes):
            there = [t for t in texts_of(table) if not any(holds(t, part) for part in table.falls_when(group))]
            standing = [t for t in there if all(s.outcome(t) >= Outcome.UNKNOWN for s in stakes)]
            if standing:
                expected |= {(group, o, party) for o in range(size) if all(t[group] != o for t in standing)}
    assert found == expected
    for one in answer.ruled_out:
        assert one.lines


@given(tables())
@settings(deadline=None)
def test_the_parties_that_can_agree_are_as_many_as_can(table: Table) -> None:
    answer = reckon(table, read_weights([]))
    stakes = [s for s in table.stakes if s not in answer.hopeless and s.binding]

    def agree(parties: Sequence[str]) -> bool:
        mine = [s for s in stakes if s.party in parties]
        return any(all(s.outcome(text) >= Outcome.UNKNOWN for s in mine) for text in texts_of(table))

    sizes = [n for n in range(len(table.parties) + 1) for some in combinations(table.parties, n) if agree(some)]
    rest_parties = {s.party for s in table.stakes if s not in answer.hopeless}
    assert agree(answer.coalition.parties)
    assert len(set(answer.coalition.parties) | (set(table.parties) - rest_parties)) == max(sizes)
