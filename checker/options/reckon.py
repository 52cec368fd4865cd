"""From the table of a draft to the whole answer: counts by party, pair and all, best texts, conflicts."""

from collections.abc import Callable, Iterable, Iterator
from itertools import combinations

from treatylint.checker.options.answer import Answer, Candidate, Clash, Forced, RuledOut, Shares
from treatylint.checker.options.conflicts import Conflicts, conflicts_of
from treatylint.checker.options.partial import Partial
from treatylint.checker.options.puzzle import Puzzle, Soft
from treatylint.checker.options.table import Outcome, Stake, Table
from treatylint.checker.options.tables import NEVER
from treatylint.checker.options.tally import Tally, fitting_text, tally
from treatylint.checker.options.weights import Weights

__all__ = ["reckon", "shares"]

Progress = Callable[[str, int, int], None]


def _silent(_: str, __: int, ___: int) -> None:
    return None


def reckon(table: Table, weights: Weights, progress: Progress = _silent) -> Answer:
    """The whole answer for a draft; ``progress`` is told what is being worked on, and how far."""
    parties = table.parties
    pairs = list(combinations(parties, 2)) if len(parties) > 2 else []
    steps = iter(range(1, len(parties) + len(pairs) + 4))
    total = len(parties) + len(pairs) + 4

    def told(what: str) -> None:
        progress(what, next(steps, total), total)

    told("counting the texts")
    texts = tally(Puzzle(table.sizes, table.idle))
    by_party = {}
    for party in parties:
        told(f"counting for {party}")
        by_party[party] = shares(table, [party])
    by_pair = {}
    for pair in pairs:
        told(f"counting for {pair[0]} and {pair[1]}")
        by_pair[pair] = shares(table, pair)
    told("looking for the best texts")
    everyone = shares(table, parties)
    best, runner_up = _best(table, weights, everyone)
    favourites = {party: found for party in parties if (found := _favourite(table, weights, party)) is not None}
    told("looking for conflicts")
    clashes, ways_out, complete = _conflicts(table, weights)
    return Answer(
        table=table, combinations=texts.count, everyone=everyone, by_party=by_party, by_pair=by_pair,
        best=best, runner_up=runner_up, favourites=favourites,
        forced=tuple(_forced(table, everyone)), ruled_out=tuple(_ruled_out(table)),
        clashes=clashes, ways_out=ways_out, complete=complete,
    )  # fmt: skip


def shares(table: Table, parties: Iterable[str]) -> Shares:
    """How many texts the binding lines of ``parties`` accept, and how many stand in doubt."""
    stakes = table.of(parties)
    by_outcome = [
        tally(_puzzle(table, stakes, outcome)) for outcome in (Outcome.RESPECTED, Outcome.UNKNOWN, Outcome.DISPUTED)
    ]
    counts = [found.count for found in by_outcome]
    clean, but_unknown, but_disputed = counts
    return Shares(
        clean,
        None if but_disputed is None or but_unknown is None else but_disputed - but_unknown,
        None if but_unknown is None or clean is None else but_unknown - clean,
        max(found.width for found in by_outcome),
        by_outcome[0].best is not None,
    )


def _puzzle(table: Table, stakes: Iterable[Stake], outcome: Outcome = Outcome.RESPECTED) -> Puzzle:
    """The texts in which each of the lines fares at least as well as ``outcome``."""
    parts = {part: None for stake in stakes for part in stake.below(outcome)}
    return Puzzle(table.sizes, (*table.idle, *parts))


def _costs(table: Table, weights: Weights, factor: Callable[[Stake], int] = lambda _: 1) -> tuple[Soft, ...]:
    """Half a weight where a line is in doubt or worse, another half where it is broken."""
    soft = []
    for stake in table.stakes:
        half = weights.of(stake) * factor(stake)
        soft += [Soft(half, parts) for parts in (stake.below(Outcome.RESPECTED), stake.broken) if parts and half]
    return tuple(soft)


def _best(table: Table, weights: Weights, everyone: Shares) -> tuple[Candidate | None, Candidate | None]:
    """The cheapest text among those that everyone accepts, if there are any, else among all; and the next one."""
    binding = table.of(table.parties) if everyone.some else ()
    found = tally(Puzzle(table.sizes, _puzzle(table, binding).hard, _costs(table, weights)))
    second = found.runner_up()
    return _candidate(table, weights, found), _candidate(table, weights, second) if second else None


def _favourite(table: Table, weights: Weights, party: str) -> Candidate | None:
    """The text that costs one party least; among equals the one that costs all of them least."""
    everything = 1 + sum(2 * weights.of(stake) for stake in table.stakes)
    if everything**2 >= NEVER:
        everything = 1
    costs = _costs(table, weights, lambda stake: everything if stake.party == party else 1)
    return _candidate(table, weights, tally(Puzzle(table.sizes, table.idle, costs)))


def _candidate(table: Table, weights: Weights, found: Tally) -> Candidate | None:
    text = found.best
    if text is None:
        return None
    outcomes = [(stake, stake.outcome(text)) for stake in table.stakes]
    costs = dict.fromkeys(table.parties, 0)
    for stake, outcome in outcomes:
        costs[stake.party] += weights.cost(stake, outcome)
    lapses = tuple((stake, outcome) for stake, outcome in outcomes if outcome is not Outcome.RESPECTED)
    return Candidate(text, sum(costs.values()), costs, lapses)


def _forced(table: Table, everyone: Shares) -> Iterator[Forced]:
    """Where texts that everyone accepts remain: the groups in which only one option does. Else the same by party."""
    rows: dict[tuple[int, int], list[str]] = {}
    for parties in [table.parties] if everyone.some else [(party,) for party in table.parties]:
        for group, row in _open_options(table, table.of(parties)):
            if len(row) > 1 and row.count(True) == 1:
                rows.setdefault((group, row.index(True)), []).extend(parties)
    for (group, option), named in sorted(rows.items()):
        yield Forced(group, option, tuple(named))


def _open_options(table: Table, stakes: Iterable[Stake]) -> Iterator[tuple[int, tuple[bool, ...]]]:
    """For each group that stands in some text that the lines accept: which of its options such texts take."""
    puzzle = _puzzle(table, stakes)
    plain = tally(puzzle).possible()
    for group, row in enumerate(plain):
        falls = table.falls_when(group)
        if falls:
            row = tally(Puzzle(puzzle.sizes, (*puzzle.hard, *falls))).possible()[group]
        if any(row):
            yield group, row


def _ruled_out(table: Table) -> Iterator[RuledOut]:
    """Options that no text acceptable to a party takes. Lines that no text respects at all are left aside here: they
    rule out everything, and say nothing of an option."""
    for party in table.parties:
        stakes = [s for s in table.of([party]) if fitting_text(table.sizes, _against(table, [s])) is not None]
        for group, row in _open_options(table, stakes):
            for option, possible in enumerate(row):
                if not possible:
                    yield RuledOut(group, option, party, _to_blame(table, stakes, group, option))


def _to_blame(table: Table, stakes: list[Stake], group: int, option: int) -> tuple[Stake, ...]:
    """A minimal set of lines that leave no text with the option."""
    taken: Partial = ((group, (1 << table.sizes[group]) - 1 & ~(1 << option)),)
    kept = list(stakes)
    for stake in stakes:
        rest = [other for other in kept if other is not stake]
        if fitting_text(table.sizes, [taken, *table.falls_when(group), *_against(table, rest)]) is None:
            kept = rest
    return tuple(kept)


def _against(table: Table, stakes: Iterable[Stake]) -> list[Partial]:
    return list(_puzzle(table, stakes).hard)


def _conflicts(
    table: Table, weights: Weights
) -> tuple[tuple[Clash, ...], tuple[tuple[tuple[Stake, ...], int], ...], bool]:
    stakes = table.of(table.parties)
    lines = [stake.below(Outcome.RESPECTED) for stake in stakes]
    found: Conflicts = conflicts_of(lines, lambda parts: fitting_text(table.sizes, [*table.idle, *parts]))
    clashes = tuple(_clash(tuple(stakes[n] for n in one)) for one in found.sets)
    ways = [tuple(stakes[n] for n in one) for one in found.ways_out if one]
    costed = [(way, sum(2 * weights.of(stake) for stake in way)) for way in ways]
    costed.sort(key=lambda pair: (pair[1], len(pair[0])))
    return clashes, tuple(costed), found.complete


def _clash(lines: tuple[Stake, ...]) -> Clash:
    return Clash(lines, tuple(tuple(dict.fromkeys(p for _, paths in s.clauses for p in paths)) for s in lines))
