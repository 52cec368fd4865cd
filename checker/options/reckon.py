"""From the table of a draft to the whole answer: counts by party, pair and all, best texts, conflicts."""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from attrs import evolve

from treatylint.checker.options.answer import Answer, Clash
from treatylint.checker.options.best import best_texts, favourite
from treatylint.checker.options.forced import forced_choices, ruled_out
from treatylint.checker.options.impasse import clashes_in, coalition_of, ways_out_of
from treatylint.checker.options.puzzle import Puzzle
from treatylint.checker.options.shares import fits, shares
from treatylint.checker.options.table import Stake, Table
from treatylint.checker.options.tally import tally
from treatylint.checker.options.weights import Weights

__all__ = ["reckon"]

Progress = Callable[[str, int, int], None]


def reckon(
    table: Table,
    weights: Weights,
    progress: Progress = lambda what, done, total: None,
    opposed_in: Callable[[Sequence[Clash]], frozenset[frozenset[str]]] = lambda clashes: frozenset(),
) -> Answer:
    """The whole answer for a draft; ``progress`` is told what is being worked on, and how far. ``opposed_in`` finds the
    pairs of lines, by id, among conflicts, that no wording at all respects together."""
    parties = table.parties
    pairs = list(combinations(parties, 2)) if len(parties) > 2 else []
    told = _told(progress, len(parties) + len(pairs) + 4)
    told("counting the texts")
    texts = tally(Puzzle(table.sizes, table.hard))
    by_party = {party: shares(table, [party]) for party in parties if told(f"counting for {party}")}
    by_pair = {pair: shares(table, pair) for pair in pairs if told(f"counting for {pair[0]} and {pair[1]}")}
    told("looking for the best texts")
    everyone = shares(table, parties)
    ever = evolve(table, agreed=())
    hopeless = tuple(stake for stake in table.of(parties) if not fits(ever, [stake]))
    rest = evolve(table, stakes=tuple(stake for stake in table.stakes if stake not in hopeless))
    some = fits(rest, rest.of(parties))
    best, runner_up = best_texts(rest, table, weights, some)
    favourites = {party: found for party in parties if (found := favourite(table, weights, party)) is not None}
    told("looking for forced choices")
    forced, excluded = forced_choices(rest, some), ruled_out(rest)
    told("looking for conflicts")
    clashes, all_clashes = clashes_in(rest)
    opposed = opposed_in(clashes)
    ways_out, all_ways = ways_out_of(rest, clashes, weights, opposed)
    return Answer(
        table=table, combinations=texts.count, everyone=everyone, by_party=by_party, by_pair=by_pair,
        hopeless=hopeless, otherwise={party: shares(rest, [party]) for party in parties},
        otherwise_all=shares(rest, parties),
        coalition=coalition_of(rest, clashes), undecided=tuple(_undecided(table.stakes)),
        best=best, runner_up=runner_up, favourites=favourites, forced=forced, ruled_out=excluded,
        clashes=clashes, ways_out=ways_out, complete=all_clashes and all_ways, opposed=opposed,
    )  # fmt: skip


def _told(progress: Progress, total: int) -> Callable[[str], bool]:
    steps = iter(range(1, total + 1))

    def told(what: str) -> bool:
        progress(what, next(steps, total), total)
        return True

    return told


def _undecided(stakes: Sequence[Stake]) -> Iterator[Stake]:
    """Lines that are unknown whatever is chosen (in the texts that do not break them)."""
    yield from (
        stake for stake in stakes if () in stake.unknown and () not in stake.broken and () not in stake.disputed
    )
