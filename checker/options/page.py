"""What the sections of the answer on a terminal share: names, titles, wrapped lines, lists that are cut."""

from collections.abc import Iterable, Mapping, Sequence

from treatylint.checker.options.answer import Answer
from treatylint.checker.options.table import Stake
from treatylint.checker.provisions import provisions_in_words
from treatylint.checker.terminal import Screen, wrapped

__all__ = ["Page"]

MOST_ROWS = 12


class Page:
    """Sections of one answer. ``names`` are the parties' names by id."""

    def __init__(self, answer: Answer, names: Mapping[str, str], screen: Screen) -> None:
        self.answer, self.names, self.screen = answer, names, screen

    def name(self, party: str) -> str:
        return self.names.get(party, party)

    def section(self, title: str, lines: Sequence[str]) -> str:
        return "\n".join([self.screen.paint(title, "bold"), *lines]) if lines else ""

    def wrapped(self, text: str, indent: str = "  ") -> list[str]:
        lines = wrapped(text, self.screen.width - len(indent) - 2)
        return [f"{indent}{line}" if n == 0 else f"{indent}  {line}" for n, line in enumerate(lines)]

    def cut(self, rows: Sequence[str], what: str) -> list[str]:
        kept = [line for row in rows[:MOST_ROWS] for line in self.wrapped(row)]
        more = len(rows) - MOST_ROWS
        return [*kept, f"  … and {more} more {what} (--format json lists all)"] if more > 0 else kept

    def line(self, stake: Stake) -> str:
        """A line with its party and what decides it: ``Russia RU-01 (Article 17)``."""
        return f"{self.name(stake.party)} {self.decided(stake)}"

    def lines(self, stakes: Iterable[Stake]) -> list[str]:
        """The same for several, a party named once."""
        by_party: dict[str, list[str]] = {}
        for stake in stakes:
            by_party.setdefault(self.name(stake.party), []).append(self.decided(stake))
        return [f"{party} {', '.join(found)}" for party, found in by_party.items()]

    def decided(self, stake: Stake) -> str:
        """What decides it: provisions, or that none speaks of it; nothing where that was not looked up."""
        paths = self.answer.provisions.get(stake.line.id)
        if paths is None:
            return stake.line.id
        return f"{stake.line.id} ({provisions_in_words(paths) or 'by silence'})"
