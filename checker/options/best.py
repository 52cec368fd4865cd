"""The best texts under weights: for all together, the next one, and for each party."""

from collections.abc import Callable

from treatylint.checker.options.answer import Candidate
from treatylint.checker.options.puzzle import Puzzle, Soft
from treatylint.checker.options.shares import puzzle_of
from treatylint.checker.options.table import Outcome, Stake, Table
from treatylint.checker.options.tables import NEVER
from treatylint.checker.options.tally import Tally, tally
from treatylint.checker.options.weights import Weights

__all__ = ["best_texts", "favourite"]


def best_texts(rest: Table, table: Table, weights: Weights, some: bool) -> tuple[Candidate | None, Candidate | None]:
    """The cheapest text, and the next one that any line tells from it: among those that break or dispute no binding
    line of ``rest`` (the lines that some text respects), if there are ``some``, else among all.
    """
    binding = rest.of(rest.parties) if some else ()
    found = tally(Puzzle(table.sizes, puzzle_of(table, binding).hard, _costs(table, weights)))
    second = found.runner_up(table.hanging) if table.hanging else None  # else all texts are alike
    return _candidate(table, weights, found), _candidate(table, weights, second) if second else None


def favourite(table: Table, weights: Weights, party: str) -> Candidate | None:
    """The text that costs one party least; among equals the one that costs all of them least."""
    everything = 1 + sum(2 * weights.of(stake.line) for stake in table.stakes)
    own_first = everything if everything**2 < NEVER else 1
    costs = _costs(table, weights, lambda stake: own_first if stake.party == party else 1)
    return _candidate(table, weights, tally(Puzzle(table.sizes, table.hard, costs)))


def _costs(table: Table, weights: Weights, factor: Callable[[Stake], int] = lambda stake: 1) -> tuple[Soft, ...]:
    """Half a weight where a line is in doubt or worse, another half where it is broken."""
    soft: list[Soft] = []
    for stake in table.stakes:
        half = weights.of(stake.line) * factor(stake)
        soft += [Soft(half, parts) for parts in (stake.below(Outcome.RESPECTED), stake.broken) if parts and half]
    return tuple(soft)


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
