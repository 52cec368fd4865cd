"""How many texts, and which is the best: by elimination where its tables stay small, else by a solver, and said so."""

from collections.abc import Collection

from attrs import evolve, field, frozen

from treatylint.checker.options import sat
from treatylint.checker.options.chains import linked
from treatylint.checker.options.eliminate import Elimination, eliminate, order_for
from treatylint.checker.options.marginals import marginals
from treatylint.checker.options.partial import Partial
from treatylint.checker.options.puzzle import Puzzle
from treatylint.checker.options.search import TooLong, find_text
from treatylint.checker.options.tables import COSTS, COUNTS, NEVER

__all__ = ["Tally", "fitting_text", "tally"]

MOST_CELLS = 2_000_000
"""Table cells in one pass: about two seconds and a hundred megabytes. Beyond it nothing is counted."""

Text = tuple[int, ...]


@frozen
class Tally:
    """What one puzzle gives. ``count`` is None where the groups interact beyond reach (``width`` says how widely); the
    best text and its cost are exact all the same. ``best`` is None where there is no text."""

    count: int | None
    width: int
    best: Text | None
    cost: int
    puzzle: Puzzle
    _done: Elimination | None = field(default=None, repr=False, eq=False)

    def by_option(self) -> tuple[tuple[int, ...], ...] | None:
        """How many texts take each option of each group; None beyond reach."""
        return None if self._done is None else marginals(self._done, COUNTS)[: len(self.puzzle.sizes)]

    def possible(self) -> tuple[tuple[bool, ...], ...]:
        """Whether any text takes each option of each group; exact beyond reach too."""
        counts = self.by_option()
        if counts is not None:
            return tuple(tuple(number > 0 for number in row) for row in counts)
        sizes, hard = self.puzzle.sizes, self.puzzle.hard
        return tuple(
            tuple(fitting_text(sizes, [*hard, *_but(group, o, size)]) is not None for o in range(size))
            for group, size in enumerate(sizes)
        )

    def runner_up(self, groups: Collection[int] = ()) -> "Tally | None":
        """The best text other than the best one; with ``groups``, the best that differs from it in one of those."""
        if self.best is None:
            return None
        groups = groups or range(len(self.best))
        if self._done is None:
            every = tuple((group, 1 << option) for group, option in enumerate(self.best) if group in groups)
            return _solved(evolve(self.puzzle, hard=(*self.puzzle.hard, every)), self.width)
        rows = marginals(self._done, COSTS if self.puzzle.soft else COUNTS)[: len(self.best)]
        prices = [
            (price if self.puzzle.soft else 0, group, option)
            for group, row in enumerate(rows)
            for option, price in enumerate(row)
            if group in groups and option != self.best[group] and (price < NEVER if self.puzzle.soft else price > 0)
        ]
        if not prices:
            return None
        _, group, option = min(prices)
        return tally(evolve(self.puzzle, hard=(*self.puzzle.hard, *_but(group, option, self.puzzle.sizes[group]))))


def tally(puzzle: Puzzle) -> Tally:
    """Count the texts of a puzzle and find one of least cost. Raises ``SolverMissing`` where neither is in reach."""
    chained = linked(puzzle)
    order = order_for(chained)
    if order.cells <= MOST_CELLS:
        done = eliminate(chained, order)
        best = done.cheapest()
        text = None if best is None else best[: len(puzzle.sizes)]
        return Tally(done.count, order.width, text, done.cost, puzzle, done)
    count = None
    if puzzle.soft:  # costs tie groups together that the question of what fits leaves apart
        count = tally(evolve(puzzle, soft=())).count
    return evolve(_solved(puzzle, order.width), count=count)


def fitting_text(sizes: tuple[int, ...], parts: list[Partial]) -> Text | None:
    """A text that avoids all of ``parts``, or None: the search first, then tables, then a solver."""
    try:
        return find_text(sizes, parts)
    except TooLong:
        return tally(Puzzle(sizes, tuple(parts))).best


def _solved(puzzle: Puzzle, width: int) -> Tally:
    if not puzzle.soft:
        text = _feasible(puzzle)
        return Tally(None, width, text, 0 if text else NEVER, puzzle)
    found = sat.cheapest_text(puzzle)
    return Tally(None, width, found and found[0], found[1] if found else NEVER, puzzle)


def _feasible(puzzle: Puzzle) -> Text | None:
    try:
        return find_text(puzzle.sizes, puzzle.hard)
    except TooLong:
        return sat.some_text(puzzle.sizes, puzzle.hard)


def _but(group: int, option: int, size: int) -> tuple[Partial, ...]:
    """Forbids every other option of a group."""
    return (((group, (1 << size) - 1 & ~(1 << option)),),)
