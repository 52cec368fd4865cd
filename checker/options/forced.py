"""Choices that are no choices: options that parties must have, and options that rule a party out."""

from collections.abc import Iterable, Iterator

from treatylint.checker.options.answer import Forced, RuledOut
from treatylint.checker.options.partial import Partial
from treatylint.checker.options.puzzle import Puzzle
from treatylint.checker.options.shares import fits, puzzle_of
from treatylint.checker.options.table import Stake, Table
from treatylint.checker.options.tally import tally

__all__ = ["forced_choices", "ruled_out"]


def forced_choices(table: Table, some: bool) -> tuple[Forced, ...]:
    """Where ``some`` texts stand with everyone: the brackets in which only one option does. Else the same by party."""
    rows: dict[tuple[int, int], list[str]] = {}
    for parties in [table.parties] if some else [(party,) for party in table.parties]:
        for group, row in _open_options(table, table.of(parties)):
            if len(row) > 1 and row.count(True) == 1:
                rows.setdefault((group, row.index(True)), []).extend(parties)
    return tuple(Forced(group, option, tuple(named)) for (group, option), named in sorted(rows.items()))


def ruled_out(table: Table) -> tuple[RuledOut, ...]:
    """Options that no text standing with a party takes."""
    found = (one for party in table.parties for one in _lost_by(table, party))
    return tuple(sorted(found, key=lambda one: (one.group, one.option)))


def _lost_by(table: Table, party: str) -> Iterator[RuledOut]:
    stakes = list(table.of([party]))
    for group, row in _open_options(table, stakes):
        for option in (option for option, possible in enumerate(row) if not possible):
            yield RuledOut(group, option, party, _to_blame(table, stakes, group, option))


def _open_options(table: Table, stakes: Iterable[Stake]) -> Iterator[tuple[int, tuple[bool, ...]]]:
    """For each bracket that is there in some text standing with the lines: which of its options such texts take."""
    puzzle, agreed = puzzle_of(table, stakes), {part[0][0] for part in table.agreed}
    rows = enumerate(tally(puzzle).possible())
    for group, row in ((group, row) for group, row in rows if group not in agreed):
        falls = table.falls_when(group)
        there = tally(Puzzle(puzzle.sizes, (*puzzle.hard, *falls))).possible()[group] if falls else row
        if any(there):
            yield group, there


def _to_blame(table: Table, stakes: list[Stake], group: int, option: int) -> tuple[Stake, ...]:
    """A minimal set of lines that leave no text with the option."""
    taken: Partial = ((group, (1 << table.sizes[group]) - 1 & ~(1 << option)),)
    kept = list(stakes)
    for stake in stakes:
        rest = [other for other in kept if other is not stake]
        if not fits(table, rest, [taken, *table.falls_when(group)]):
            kept = rest
    return tuple(kept)
