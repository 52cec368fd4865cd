"""The answer for a terminal: the headline, then counts, the best text, what is forced, and what stands in the way."""

from collections.abc import Mapping, Sequence

from treatylint.checker.options.answer import Answer, Candidate, Clash, Shares
from treatylint.checker.options.headline import headline
from treatylint.checker.options.table import Outcome
from treatylint.checker.options.words import (
    OUTCOMES,
    count_words,
    group_words,
    interval_words,
    lines_words,
    listed,
    option_words,
)
from treatylint.checker.provisions import provisions_in_words
from treatylint.checker.renderers._tables import Cell, table
from treatylint.checker.terminal import Screen, wrapped

__all__ = ["as_text"]

MOST_ROWS = 12


def as_text(answer: Answer, names: Mapping[str, str], screen: Screen) -> str:
    """Everything that was worked out. ``names`` are the parties' names by id."""
    page = _Page(answer, names, screen)
    sections = (
        page.counts, page.hopeless, page.pairs, page.best, page.favourites, page.forced, page.ruled_out,
        page.placeholders, page.clashes, page.ways_out, page.undecided,
    )  # fmt: skip
    parts = [screen.paint("\n".join(wrapped(headline(answer, names), screen.width)), "bold")]
    parts += [text for section in sections if (text := section())]
    return "\n\n".join(parts) + "\n"


class _Page:
    def __init__(self, answer: Answer, names: Mapping[str, str], screen: Screen) -> None:
        self.answer, self.names, self.screen = answer, names, screen

    def _name(self, party: str) -> str:
        return self.names.get(party, party)

    def _section(self, title: str, lines: Sequence[str]) -> str:
        return "\n".join([self.screen.paint(title, "bold"), *lines]) if lines else ""

    def _wrapped(self, text: str, indent: str = "  ") -> list[str]:
        lines = wrapped(text, self.screen.width - len(indent) - 2)
        return [f"{indent}{line}" if n == 0 else f"{indent}  {line}" for n, line in enumerate(lines)]

    def _cut(self, rows: Sequence[str], what: str) -> list[str]:
        kept = [line for row in rows[:MOST_ROWS] for line in self._wrapped(row)]
        more = len(rows) - MOST_ROWS
        return [*kept, f"  … and {more} more {what} (--format json lists all)"] if more > 0 else kept

    def _counted(self, title: str, rows: Sequence[tuple[str, Shares]]) -> str:
        head = (title, "acceptable", "but for what is unknown", "but for a dispute")
        cells = [tuple(self._cells(who, shares)) for who, shares in rows]
        return table(head, cells, (0, 0, 0, 0), self.screen)

    def _cells(self, who: str, shares: Shares) -> list[Cell]:
        counts = (shares.acceptable, shares.unknown, shares.disputed)
        return [
            Cell(who),
            *(Cell(count_words(count), _role(shares) if n == 0 else "") for n, count in enumerate(counts)),
        ]

    def counts(self) -> str:
        answer = self.answer
        if not answer.table.parties:
            return ""
        rows = [(self._name(party), shares) for party, shares in answer.by_party.items()]
        if len(rows) > 1:
            rows.append(("everyone", answer.everyone))
        title = f"Texts out of {count_words(answer.combinations)}"
        note = ""
        if answer.everyone.acceptable is None:
            note = "\n" + "\n".join(self._wrapped(_not_counted(answer.everyone.width)))
        return self._counted(title, rows) + note

    def hopeless(self) -> str:
        found = self.answer.hopeless
        if not found:
            return ""
        lines = self._wrapped(lines_words(found, self.names))
        counts = [f"{self._name(p)} {count_words(s.standing)}" for p, s in self.answer.otherwise.items()]
        lines += self._wrapped(f"texts that break none of its other lines: {', '.join(counts)}")
        return self._section("Respected in no text, and left aside below", lines)

    def pairs(self) -> str:
        if self.answer.hopeless:
            return ""
        rows = [
            (listed(map(self._name, pair)), shares)
            for pair, shares in self.answer.by_pair.items()
            if shares.acceptable is None or shares.acceptable or shares.unknown or shares.disputed
        ]
        if not self.answer.by_pair:
            return ""
        left = len(self.answer.by_pair) - len(rows)
        text = self._counted("Texts for two", rows) if rows else ""
        none = f"  No text for {'any other' if rows else 'any'} pair ({left} pairs)." if left else ""
        return "\n".join(filter(None, (text, none)))

    def best(self) -> str:
        found = self.answer.best
        if found is None:
            return ""
        everyone = not self.answer.coalition.holdouts
        title = "Best text" if everyone else "Least bad text (none does for everyone)"
        lines = [*self._text(found), *self._lapses(found)]
        second = self.answer.runner_up
        if second is not None:
            lines += self._wrapped(f"Next best, cost {second.cost / 2:g}: {self._difference(found, second)}")
        return self._section(f"{title}, cost {found.cost / 2:g}", lines)

    def _text(self, found: Candidate) -> list[str]:
        """Each bracket as it is settled; those on which no line hangs are named in one line, since any option does."""
        answer = self.answer
        picked = dict(answer.table.picked(found.text))
        hang = answer.table.hanging
        lines, idle = [], []
        for n, (group, option) in enumerate(zip(answer.table.groups, found.text, strict=True)):
            if group.id in picked and n in hang:
                lines += self._wrapped(f"{group_words(group)}: {option_words(group, option)}")
            elif group.id in picked:
                idle.append(group_words(group))
        return [*lines, *(self._wrapped(f"any option does: {', '.join(idle)}") if idle else [])]

    def _difference(self, one: Candidate, other: Candidate) -> str:
        groups = self.answer.table.groups
        changed = [n for n, (a, b) in enumerate(zip(one.text, other.text, strict=True)) if a != b]
        return "; ".join(f"{group_words(groups[n])}: {option_words(groups[n], other.text[n])}" for n in changed)

    def _lapses(self, found: Candidate) -> list[str]:
        lines = []
        for outcome in (Outcome.BROKEN, Outcome.DISPUTED, Outcome.UNKNOWN):
            stakes = [stake for stake, how in found.lapses if how is outcome]
            if stakes:
                lines += self._wrapped(f"{OUTCOMES[outcome]}: {lines_words(stakes, self.names)}")
        return lines

    def favourites(self) -> str:
        lines: list[str] = []
        best = self.answer.best
        for party, found in self.answer.favourites.items():
            if best is None or len(self.answer.favourites) < 2:
                continue
            own = found.party_costs[party]
            change = self._difference(best, found)
            what = (
                f"cost to it {own / 2:g} instead of {best.party_costs[party] / 2:g}: {change}"
                if change
                else "the same text"
            )
            lines += self._wrapped(f"{self._name(party)}: {what}")
        return self._section("What each party would choose instead", lines)

    def forced(self) -> str:
        answer, rows = self.answer, []
        for one in answer.forced:
            group = answer.table.groups[one.group]
            who = "everyone" if len(one.parties) == len(answer.table.parties) else listed(map(self._name, one.parties))
            rows.append(f"{group_words(group)}: {option_words(group, one.option)}, for {who}")
        return self._section("Forced choices", self._cut(rows, "forced choices"))

    def ruled_out(self) -> str:
        groups = self.answer.table.groups
        rows = [
            f"{group_words(groups[one.group])}: {option_words(groups[one.group], one.option)} "
            f"loses {self._name(one.party)} ({listed(stake.line.id for stake in one.lines)})"
            for one in self.answer.ruled_out
        ]
        return self._section("Single options that lose a party", self._cut(rows, "options"))

    def placeholders(self) -> str:
        lines: list[str] = []
        for one in self.answer.placeholders:
            parts = [f"{self._name(party)} needs {interval_words(kept)}" for party, kept in one.by_party]
            if one.indifferent:
                parts.append(f"no line of {listed(map(self._name, one.indifferent))} depends on it")
            if len(one.by_party) > 1:
                parts.append(f"all together {interval_words(one.everyone)}")
            lines += self._wrapped(f"{one.words}: {'; '.join(parts)}")
        return self._section("Open figures", lines)

    def clashes(self) -> str:
        rows = [self._clash(clash) for clash in self.answer.clashes]
        title = "Red lines that cannot stand together in this draft"
        if not self.answer.complete:
            title += " (there are more)"
        return self._section(title, self._cut(rows, "conflicts"))

    def _clash(self, clash: Clash) -> str:
        stakes = [
            f"{self._name(stake.party)} {stake.line.id}{self._decided_by(stake.line.id)}" for stake in clash.lines
        ]
        return f"{stakes[0]}: respected in no text" if len(stakes) == 1 else " against ".join(stakes)

    def _decided_by(self, line: str) -> str:
        paths = self.answer.provisions.get(line, ())
        return f" ({provisions_in_words(paths)})" if paths else ""

    def ways_out(self) -> str:
        if not self.answer.clashes:
            return ""
        rows = [f"cost {cost / 2:g}: {lines_words(way, self.names)}" for way, cost in self.answer.ways_out]
        return self._section("Lines to move, the cheapest ways first", self._cut(rows, "ways"))

    def undecided(self) -> str:
        found = self.answer.undecided
        return self._section("Unknown in every text", self._wrapped(lines_words(found, self.names)) if found else [])


def _not_counted(width: int) -> str:
    return (
        f"Not counted: the brackets interact with up to {width} others at once. Whether a text exists, the best text "
        "and the conflicts are exact all the same."
    )


def _role(shares: Shares) -> str:
    if shares.acceptable:
        return "good"
    return "warning" if shares.unknown or shares.disputed or shares.acceptable is None else "error"
