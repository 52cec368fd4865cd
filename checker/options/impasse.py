"""Where no text does for all: who could still agree, which lines clash, and what it takes to move on."""

from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from treatylint.checker.options.answer import Clash, Coalition, WayOut
from treatylint.checker.options.conflicts import conflicts_of
from treatylint.checker.options.partial import Partial
from treatylint.checker.options.puzzle import Puzzle, Soft
from treatylint.checker.options.shares import shares
from treatylint.checker.options.table import Outcome, Stake, Table
from treatylint.checker.options.tally import fitting_text, tally
from treatylint.checker.options.weights import Weights

__all__ = ["clashes_in", "coalition_of", "ways_out_of"]


def clashes_in(table: Table) -> tuple[tuple[Clash, ...], bool]:
    """All minimal sets of binding lines that no text keeps together; False where there are more than can be listed."""
    stakes = table.of(table.parties)
    lines = [stake.below(Outcome.UNKNOWN) for stake in stakes]
    found = conflicts_of(lines, lambda parts: fitting_text(table.sizes, [*table.hard, *parts]))
    return tuple(Clash(tuple(stakes[n] for n in one)) for one in found.sets), found.complete


def ways_out_of(
    table: Table, clashes: Sequence[Clash], weights: Weights, opposed: Collection[frozenset[str]]
) -> tuple[tuple[WayOut, ...], bool]:
    """All minimal sets of lines to move and brackets to reopen, the cheapest first; False where there are more.

    A bracket that is reopened gets one more option, new words that do for every line hanging on it; but not for two
    lines (``opposed``, by their ids) that ask for the contrary of one another: no words do for both.
    """
    stakes = sorted({stake for clash in clashes for stake in clash.lines}, key=table.stakes.index)
    if not stakes:
        return (), True
    wider = _Wider.of(table, stakes, opposed)
    found = conflicts_of(wider.kept, lambda parts: fitting_text(wider.sizes, [*wider.hard, *parts]))
    prices = [*(2 * weights.of(stake.line) for stake in stakes), *(2 * weights.bracket for _ in wider.groups)]
    sets = {frozenset(one) for one in found.ways_out}
    if not found.complete:
        sets.add(_cheapest(wider, prices))
    ways = [_way(one, stakes, wider.groups, prices) for one in sets if one]
    return tuple(sorted(ways, key=lambda way: (way.cost, len(way.lines) + len(way.groups), way.groups))), found.complete


class _Wider:
    """The table with one more option in each bracket that a conflict hangs on, and what keeps that option from being
    taken for nothing. ``kept`` are the lines and then the brackets, each by the choices that give it up."""

    def __init__(self, sizes: list[int], hard: list[Partial], kept: list[tuple[Partial, ...]], groups: list[int]):
        self.sizes, self.hard, self.kept, self.groups = tuple(sizes), hard, kept, groups

    @classmethod
    def of(cls, table: Table, stakes: Sequence[Stake], opposed: Collection[frozenset[str]]) -> "_Wider":
        lines = [list(stake.below(Outcome.UNKNOWN)) for stake in stakes]
        parts = (*chain.from_iterable(lines), *table.agreed)
        groups = sorted({group for part in parts for group, _ in part})
        sizes = [size + (n in groups) for n, size in enumerate(table.sizes)]
        for one, other in _pairs(stakes, opposed):
            lines[one].append(((len(sizes), 0b01),))
            lines[other].append(((len(sizes), 0b10),))
            sizes.append(2)
        reopened: list[tuple[Partial, ...]] = []
        for group in groups:
            settled = [part for part in table.agreed if part[0][0] == group]
            reopened.append((((group, 1 << table.sizes[group]),), *settled))
        others = (part for s in table.of(table.parties) if s not in stakes for part in s.below(Outcome.UNKNOWN))
        return cls(sizes, [*table.idle, *others], [*map(tuple, lines), *reopened], groups)


def _pairs(stakes: Sequence[Stake], opposed: Collection[frozenset[str]]) -> Iterator[tuple[int, int]]:
    place = {stake.line.id: n for n, stake in enumerate(stakes)}
    for pair in sorted(map(sorted, opposed)):
        if all(id_ in place for id_ in pair):
            yield place[pair[0]], place[pair[1]]


def _cheapest(wider: _Wider, prices: Sequence[int]) -> frozenset[int]:
    """The cheapest way out by itself, where there are too many to list them all."""
    soft = tuple(Soft(price, parts) for price, parts in zip(prices, wider.kept, strict=True) if parts)
    text = tally(Puzzle(wider.sizes, tuple(wider.hard), soft)).best or ()
    held = [any(all(mask >> text[g] & 1 for g, mask in part) for part in parts) for parts in wider.kept]
    return frozenset(n for n, gone in enumerate(held) if gone)


def _way(one: Collection[int], stakes: Sequence[Stake], groups: Sequence[int], prices: Sequence[int]) -> WayOut:
    lines = tuple(stakes[n] for n in sorted(one) if n < len(stakes))
    reopened = tuple(groups[n - len(stakes)] for n in sorted(one) if n >= len(stakes))
    return WayOut(lines, reopened, sum(prices[n] for n in one))


def coalition_of(table: Table, clashes: tuple[Clash, ...]) -> Coalition:
    """The largest set of parties that one text can stand with, the one with most texts among equals."""
    parties = table.parties
    parts = [[part for stake in table.of([party]) for part in stake.below(Outcome.UNKNOWN)] for party in parties]
    found = conflicts_of(parts, lambda against: fitting_text(table.sizes, [*table.hard, *against]))
    largest = max((len(parties) - len(out) for out in found.ways_out), default=0)
    choices = []
    for out in found.ways_out:
        if len(parties) - len(out) == largest:
            kept = tuple(party for n, party in enumerate(parties) if n not in out)
            choices.append((kept, shares(table, kept)))
    kept, counted = max(choices, key=lambda one: one[1].standing or 0, default=((), shares(table, ())))
    holdouts = tuple((party, _reason(party, kept, clashes)) for party in parties if party not in kept)
    return Coalition(parties=kept, shares=counted, holdouts=holdouts)


def _reason(party: str, coalition: tuple[str, ...], clashes: tuple[Clash, ...]) -> Clash | None:
    """The plainest conflict that keeps a party out: with lines of the others if there is one, few lines first."""
    inside = {party, *coalition}
    fitting = [
        clash
        for clash in clashes
        if {stake.party for stake in clash.lines} <= inside and any(stake.party == party for stake in clash.lines)
    ]
    return min(fitting, key=lambda c: (len({s.party for s in c.lines}) == 1, len(c.lines)), default=None)
