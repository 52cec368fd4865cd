"""From a bracketed draft and the parties' red lines to the table of its texts."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from attrs import evolve, frozen

from treatylint.checker.brackets import read_choice
from treatylint.checker.check import read_draft
from treatylint.checker.judge import judge
from treatylint.checker.options.groups import Choices, choices_of
from treatylint.checker.options.stakes import Judging, places_of
from treatylint.checker.options.stand_ins import StoodIn, stood_in
from treatylint.checker.options.table import Outcome, Stake, Table
from treatylint.checker.run_drafts import Neighbours
from treatylint.checker.settings import DEFAULT, Settings
from treatylint.checker.verdicts import Verdict
from treatylint.clauses.document import Document
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.reading import read_document
from treatylint.clauses.red_lines import RedLine
from treatylint.clauses.to_norms import norms_of
from treatylint.grammar.source import Source

__all__ = ["BracketedDraft", "agreed_on", "bracketed_draft"]

Progress = Callable[[str, int, int], None]


@frozen(eq=False)
class BracketedDraft:
    """A draft with its choices, and each red line over all of its texts."""

    document: Document
    choices: Choices
    judging: Judging
    table: Table
    stood: StoodIn | None = None  # the draft with stand-ins for its open figures

    def verdicts(self, source: Source, progress: Progress) -> tuple[Verdict, ...]:
        """The verdict on each line with everything in brackets still open. A line that fares alike in every text is
        judged in the text of first options, where far fewer cases bear on it."""
        own = self.judging
        first = read_draft(source, own.gazetteer, "first", self.choices.neighbours)
        settled = norms_of(first, own.gazetteer, own.on)
        found = []
        for n, stake in enumerate(self.table.stakes, 1):
            progress(f"looking for what decides {stake.line.id}", n, len(self.table.stakes))
            hangs = () not in stake.broken and any(stake.below(Outcome.RESPECTED))
            document, meaning = (own.document, own.meaning) if hangs else (first, settled)
            found.append(judge(document, meaning, stake.line, own.gazetteer, own.on, own.settings))
        return tuple(found)

    def provisions(self, source: Source, stakes: Iterable[Stake], progress: Progress) -> dict[str, tuple[str, ...]]:
        """The provisions that decide each of some lines, by its id, with everything in brackets still open."""
        named = evolve(self, table=evolve(self.table, stakes=tuple(dict.fromkeys(stakes))))
        return {verdict.red_line.id: verdict.clauses for verdict in named.verdicts(source, progress)}


def agreed_on(draft: BracketedDraft, choice: str) -> Table:
    """The table with some brackets settled (``g1=A,g3=out``). Raises ``Misuse`` for a bracket or option that the draft
    does not have."""
    place = {group.id: n for n, group in enumerate(draft.table.groups)}
    settled = read_choice(choice, draft.choices.brackets.groups, "--agreed")
    agreed = []
    for id_, chosen in settled.items():
        if id_ in place and chosen is not None:
            options = [option for option, _ in draft.table.groups[place[id_]].options]
            agreed.append(((place[id_], (1 << len(options)) - 1 & ~(1 << options.index(chosen.id))),))
    return evolve(draft.table, agreed=tuple(agreed))


def bracketed_draft(
    source: Source,
    lines: Sequence[RedLine],
    on: date,
    gazetteer: Gazetteer,
    settings: Settings = DEFAULT,
    progress: Progress = lambda what, done, total: None,
    neighbours: Neighbours = "alternatives",
) -> BracketedDraft:
    """Read a draft once, with all its brackets, and hold every line against it. Never raises on a bad draft."""
    choices = choices_of(source, neighbours)
    document = read_document(source, gazetteer, neighbours=neighbours)
    judging = Judging(document, norms_of(document, gazetteer, on), gazetteer, on, places_of(choices.groups), settings)
    stood = stood_in(source, choices, on, gazetteer, settings)
    if stood is not None and None in stood.proposed.values():
        judging = stood.judging_with({})  # an open figure is then in doubt wherever it stands
    stakes = []
    for n, line in enumerate(lines, 1):
        progress(f"holding the draft against {line.id}", n, len(lines))
        stakes.append(judging.stake(line))
    return BracketedDraft(document, choices, judging, Table(choices.groups, tuple(stakes), choices.idle), stood)
