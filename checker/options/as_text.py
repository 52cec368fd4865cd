"""The answer for a terminal: the headline, then counts, what stands in the way, the best text, and what is forced."""

from collections.abc import Iterable, Mapping, Sequence

from treatylint.checker.options.answer import Answer, Candidate, Shares
from treatylint.checker.options.blocked import Blocked
from treatylint.checker.options.headline import headline
from treatylint.checker.options.page import Page
from treatylint.checker.options.table import Outcome
from treatylint.checker.options.words import (
    ANY_FIGURE,
    OUTCOMES,
    count_words,
    group_words,
    interval_words,
    lines_words,
    listed,
    option_words,
)
from treatylint.checker.renderers._tables import Cell, table
from treatylint.checker.terminal import Screen, wrapped

__all__ = ["as_text"]


def as_text(answer: Answer, names: Mapping[str, str], screen: Screen) -> str:
    """Everything that was worked out. ``names`` are the parties' names by id."""
    page, blocked = _Answered(answer, names, screen), Blocked(answer, names, screen)
    sections = (
        page.counts, page.pairs, blocked.hopeless, blocked.clashes, blocked.ways_out, page.best, page.favourites,
        page.forced, page.ruled_out, page.placeholders, page.undecided,
    )  # fmt: skip
    parts = [screen.paint("\n".join(wrapped(headline(answer, names), screen.width)), "bold")]
    parts += [text for section in sections if (text := section())]
    return "\n\n".join(parts) + "\n"


class _Answered(Page):
    """What the texts of the draft come to."""

    def counts(self) -> str:
        answer = self.answer
        if not answer.table.parties:
            return ""
        rows = [(self.name(party), shares, answer.otherwise.get(party)) for party, shares in answer.by_party.items()]
        if len(rows) > 1:
            rows.append(("everyone", answer.everyone, answer.otherwise_all))
        text = self._counted(f"Texts out of {count_words(answer.combinations)}", rows)
        if answer.everyone.acceptable is None:
            text += "\n" + "\n".join(self.wrapped(_not_counted(answer.everyone.width)))
        return text

    def _counted(self, title: str, rows: Sequence[tuple[str, Shares, Shares | None]]) -> str:
        """Columns that say nothing anywhere are left out."""
        columns = [("respect every line", [shares.acceptable for _, shares, _ in rows])]
        columns += [("unknown", [shares.unknown for _, shares, _ in rows])]
        columns += [("in dispute", [shares.disputed for _, shares, _ in rows])]
        if self.answer.hopeless:
            standing = [left.standing if left else None for _, _, left in rows]
            columns += [("but for lines that no text respects", standing)]
        columns = [columns[0], *((head, cells) for head, cells in columns[1:] if any(c or c is None for c in cells))]
        cells = [
            [Cell(who), *(Cell(count_words(c[n]), _role(shares) if not k else "") for k, (_, c) in enumerate(columns))]
            for n, (who, shares, _) in enumerate(rows)
        ]
        return table((title, *(head for head, _ in columns)), cells, (0,) * (len(columns) + 1), self.screen)

    def pairs(self) -> str:
        if self.answer.hopeless or not self.answer.by_pair:
            return ""
        rows = [
            (listed(map(self.name, pair)), shares, None)
            for pair, shares in self.answer.by_pair.items()
            if shares.acceptable is None or shares.acceptable or shares.unknown or shares.disputed
        ]
        left = len(self.answer.by_pair) - len(rows)
        text = self._counted("Texts for two", rows) if rows else ""
        none = f"  No text for {'any other' if rows else 'any'} pair ({left} pairs)." if left else ""
        return "\n".join(filter(None, (text, none)))

    def best(self) -> str:
        found = self.answer.best
        if found is None or not self.answer.table.parties:
            return ""
        everyone = not self.answer.coalition.holdouts
        title = "Best text" if everyone else "Least bad text (none does for everyone)"
        lines = [*self._text(found), *self._lapses(found)]
        second = self.answer.runner_up
        if second is not None:
            lines += self.wrapped(f"Next best, cost {second.cost / 2:g}: {self._difference(found, second)}")
        return self.section(f"{title}, cost {found.cost / 2:g}", lines)

    def _text(self, found: Candidate) -> list[str]:
        """Each bracket as it is settled; those on which no line hangs are named in one line, since any option does."""
        answer = self.answer
        picked = dict(answer.table.picked(found.text))
        hang = answer.table.hanging | {part[0][0] for part in answer.table.agreed}
        lines, idle = [], []
        for n, (group, option) in enumerate(zip(answer.table.groups, found.text, strict=True)):
            if group.id in picked and n in hang:
                lines += self.wrapped(f"{group_words(group)}: {option_words(group, option)}")
            elif group.id in picked:
                idle.append(group_words(group))
        return [*lines, *(self.wrapped(f"any option does: {', '.join(idle)}") if idle else [])]

    def _difference(self, one: Candidate, other: Candidate) -> str:
        groups = self.answer.table.groups
        changed = [n for n, (a, b) in enumerate(zip(one.text, other.text, strict=True)) if a != b]
        return "; ".join(f"{group_words(groups[n])}: {option_words(groups[n], other.text[n])}" for n in changed)

    def _lapses(self, found: Candidate) -> list[str]:
        """What the text does not respect; lines that no text respects are named above, those never known below."""
        told = {*self.answer.hopeless, *self.answer.undecided}
        lines = []
        for outcome in (Outcome.BROKEN, Outcome.DISPUTED, Outcome.UNKNOWN):
            stakes = [stake for stake, how in found.lapses if how is outcome and stake not in told]
            besides = " besides" if outcome is Outcome.BROKEN and self.answer.hopeless else ""
            if stakes:
                lines += self.wrapped(f"{OUTCOMES[outcome]}{besides}: {lines_words(stakes, self.names)}")
        return lines

    def favourites(self) -> str:
        best, found = self.answer.best, self.answer.favourites
        if best is None or len(found) < 2:
            return ""
        lines: list[str] = []
        content = []
        for party, own in found.items():
            if change := self._difference(best, own) if own.party_costs[party] < best.party_costs[party] else "":
                costs = f"cost to it {own.party_costs[party] / 2:g} instead of {best.party_costs[party] / 2:g}"
                lines += self.wrapped(f"{self.name(party)}: {costs}: {change}")
            else:
                content.append(self.name(party))
        if content and lines:
            lines += self.wrapped(f"none does better by {listed(content)}")
        return self.section("What a party would choose instead", lines)

    def forced(self) -> str:
        answer, rows = self.answer, []
        for one in answer.forced:
            group = answer.table.groups[one.group]
            who = "everyone" if len(one.parties) == len(answer.table.parties) else listed(map(self.name, one.parties))
            rows.append(f"{group_words(group)}: {option_words(group, one.option)}, for {who}")
        return self.section("Forced choices", self.cut(rows, "forced choices"))

    def ruled_out(self) -> str:
        groups = self.answer.table.groups
        losses: dict[tuple[int, int], list[str]] = {}
        for one in self.answer.ruled_out:
            lines = listed(stake.line.id for stake in one.lines)
            losses.setdefault((one.group, one.option), []).append(f"{self.name(one.party)} ({lines})")
        rows = [
            f"{group_words(groups[group])}: {option_words(groups[group], option)} loses {listed(parties)}"
            for (group, option), parties in losses.items()
        ]
        return self.section("Single options that lose a party", self.cut(rows, "options"))

    def placeholders(self) -> str:
        lines: list[str] = []
        for one in self.answer.placeholders:
            parts = [_needs(self.name(party), interval_words(kept)) for party, kept in one.by_party]
            parts += (
                [f"{listed(map(self.name, one.indifferent))} {_states(one.indifferent)}"] if one.indifferent else []
            )
            parts += [f"what {listed(map(self.name, one.hidden))} needs is confidential"] if one.hidden else []
            if len(one.by_party) > 1 and not one.hidden:
                figures = interval_words(one.everyone)
                needed = f"together they need {figures}" if figures != ANY_FIGURE else "any figure does for all of them"
                parts.append(needed if figures else "no figure does for all of them")
            if not one.by_party and not one.hidden:
                parts = ["no red line depends on it"]
            lines += self.wrapped(f"{one.words}: {'; '.join(parts)}")
        return self.section("Open figures", lines)

    def undecided(self) -> str:
        found = self.answer.undecided
        return self.section("Unknown in every text", self.wrapped(lines_words(found, self.names)) if found else [])


def _needs(who: str, figures: str) -> str:
    if figures == ANY_FIGURE:
        return f"any figure does for {who}"
    return f"{who} needs {figures}" if figures else f"no figure does for {who}"


def _states(parties: Iterable[str]) -> str:
    return "state no figure" if len(list(parties)) > 1 else "states no figure"


def _not_counted(width: int) -> str:
    return (
        f"Not counted: the brackets interact with up to {width} others at once. Whether a text exists, the best text "
        "and the conflicts are exact all the same."
    )


def _role(shares: Shares) -> str:
    if shares.acceptable:
        return "good"
    return "warning" if shares.unknown or shares.disputed or shares.acceptable is None else "error"
