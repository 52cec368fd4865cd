"""What stands in the way of a text for all, on a terminal: lines no text respects, conflicts, and what would help."""

from treatylint.checker.options.answer import Clash, WayOut
from treatylint.checker.options.page import Page
from treatylint.checker.options.table import Outcome, Stake
from treatylint.checker.options.words import group_words, lines_words, listed

__all__ = ["Blocked"]


class Blocked(Page):
    """The sections that are there only where no text does for all."""

    def hopeless(self) -> str:
        found = self.answer.hopeless
        if not found:
            return ""
        lines = [line for row in self.lines(found) for line in self.wrapped(row)]
        note = (
            "No choice of brackets helps with these (treatylint repair looks for an edit); they are left aside below."
        )
        return self.section("Respected in no text", [*lines, *self.wrapped(note)])

    def clashes(self) -> str:
        rows = [self._clash(clash) for clash in self.answer.clashes]
        title = "Red lines that cannot stand together in this draft"
        if not self.answer.complete:
            title += " (there are more)"
        return self.section(title, self.cut(rows, "conflicts"))

    def _clash(self, clash: Clash) -> str:
        stakes = list(map(self.line, clash.lines))
        if len(stakes) == 1:
            return f"{stakes[0]}: not with what is agreed"
        never = frozenset(stake.line.id for stake in clash.lines) in self.answer.opposed
        return " against ".join(stakes) + (": no wording at all does for both" if never else "")

    def ways_out(self) -> str:
        rows = [self._way(way) for way in self.answer.ways_out]
        return self.section("What would let all agree, the cheapest ways first", self.cut(rows, "ways"))

    def _way(self, way: WayOut) -> str:
        parts = [f"move {lines_words(way.lines, self.names)}"] if way.lines else []
        for group in way.groups:
            hanging = [stake for stake in self._clashing() if stake not in way.lines and _hangs(stake, group)]
            words = f" in words that respect {lines_words(hanging, self.names)}" if hanging else ""
            parts.append(f"reopen {group_words(self.answer.table.groups[group])}{words}")
        return f"cost {way.cost / 2:g}: {listed(parts)}"

    def _clashing(self) -> list[Stake]:
        return list(dict.fromkeys(stake for clash in self.answer.clashes for stake in clash.lines))


def _hangs(stake: Stake, group: int) -> bool:
    return any(group in dict(part) for part in stake.below(Outcome.UNKNOWN))
