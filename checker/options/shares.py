"""How many texts some parties accept, and the puzzles that such questions come to."""

from collections.abc import Iterable

from treatylint.checker.options.answer import Shares
from treatylint.checker.options.partial import Partial
from treatylint.checker.options.puzzle import Puzzle
from treatylint.checker.options.table import Outcome, Stake, Table
from treatylint.checker.options.tally import fitting_text, tally

__all__ = ["fits", "puzzle_of", "shares"]


def puzzle_of(table: Table, stakes: Iterable[Stake], outcome: Outcome = Outcome.UNKNOWN) -> Puzzle:
    """The texts in which each of the lines fares at least as well as ``outcome``."""
    parts = {part: None for stake in stakes for part in stake.below(outcome)}
    return Puzzle(table.sizes, (*table.hard, *parts))


def shares(table: Table, parties: Iterable[str]) -> Shares:
    """How many texts the binding lines of ``parties`` accept, and how many stand in doubt."""
    stakes = table.of(parties)
    grades = (Outcome.RESPECTED, Outcome.UNKNOWN, Outcome.DISPUTED)
    found = [tally(puzzle_of(table, stakes, grade)) for grade in grades]
    clean, standing, unbroken = (one.count for one in found)
    return Shares(
        acceptable=clean,
        disputed=None if unbroken is None or standing is None else unbroken - standing,
        unknown=None if standing is None or clean is None else standing - clean,
        width=max(one.width for one in found),
        some=found[1].best is not None,
    )


def fits(table: Table, stakes: Iterable[Stake], further: Iterable[Partial] = ()) -> bool:
    """Whether some text breaks none of the lines, disputes none, and avoids ``further``."""
    return fitting_text(table.sizes, [*puzzle_of(table, stakes).hard, *further]) is not None
