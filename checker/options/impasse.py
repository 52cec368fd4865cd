"""Where no text does for all: who could still agree, which lines clash, and what it takes to move on."""

from treatylint.checker.options.answer import Clash, Coalition
from treatylint.checker.options.conflicts import conflicts_of
from treatylint.checker.options.shares import shares
from treatylint.checker.options.table import Outcome, Stake, Table
from treatylint.checker.options.tally import fitting_text
from treatylint.checker.options.weights import Weights

__all__ = ["coalition_of", "conflicts_between"]

Way = tuple[tuple[Stake, ...], int]


def conflicts_between(table: Table, weights: Weights) -> tuple[tuple[Clash, ...], tuple[Way, ...], bool]:
    """All minimal sets of binding lines that no text keeps together, and all minimal sets of lines to move with their
    cost, the cheapest first; False where there are more than can be listed."""
    stakes = table.of(table.parties)
    lines = [stake.below(Outcome.UNKNOWN) for stake in stakes]
    found = conflicts_of(lines, lambda parts: fitting_text(table.sizes, [*table.idle, *parts]))
    clashes = tuple(Clash(tuple(stakes[n] for n in one)) for one in found.sets)
    ways = [tuple(stakes[n] for n in one) for one in found.ways_out if one]
    costed = [(way, sum(2 * weights.of(stake.line) for stake in way)) for way in ways]
    return clashes, tuple(sorted(costed, key=lambda pair: (pair[1], len(pair[0])))), found.complete


def coalition_of(table: Table, clashes: tuple[Clash, ...]) -> Coalition:
    """The largest set of parties that one text can stand with, the one with most texts among equals."""
    parties = table.parties
    parts = [[part for stake in table.of([party]) for part in stake.below(Outcome.UNKNOWN)] for party in parties]
    found = conflicts_of(parts, lambda against: fitting_text(table.sizes, [*table.idle, *against]))
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
