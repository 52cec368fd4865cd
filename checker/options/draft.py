"""From a bracketed draft and the parties' red lines to the table of its texts."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from attrs import frozen

from treatylint.checker.judge import judge
from treatylint.checker.options.groups import Choices, choices_of
from treatylint.checker.options.stakes import Judging, places_of
from treatylint.checker.options.table import Table
from treatylint.checker.settings import DEFAULT, Settings
from treatylint.clauses.document import Document
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.reading import read_document
from treatylint.clauses.red_lines import RedLine
from treatylint.clauses.to_norms import norms_of
from treatylint.grammar.source import Source

__all__ = ["BracketedDraft", "bracketed_draft"]


@frozen(eq=False)
class BracketedDraft:
    """A draft with its choices, and each red line over all of its texts."""

    document: Document
    choices: Choices
    judging: Judging
    table: Table

    def provisions(self, lines: Iterable[RedLine]) -> dict[str, tuple[str, ...]]:
        """The provisions that decide each of some lines, by its id, with everything in brackets still open."""
        own = self.judging
        return {
            line.id: judge(own.document, own.meaning, line, own.gazetteer, own.on, own.settings).clauses
            for line in lines
        }


def bracketed_draft(
    source: Source,
    lines: Sequence[RedLine],
    on: date,
    gazetteer: Gazetteer,
    settings: Settings = DEFAULT,
    progress: Callable[[str, int, int], None] = lambda what, done, total: None,
) -> BracketedDraft:
    """Read a draft once, with all its brackets, and hold every line against it. Never raises on a bad draft."""
    choices = choices_of(source)
    document = read_document(source, gazetteer)
    judging = Judging(document, norms_of(document, gazetteer, on), gazetteer, on, places_of(choices.groups), settings)
    stakes = []
    for n, line in enumerate(lines, 1):
        progress(f"holding the draft against {line.id}", n, len(lines))
        stakes.append(judging.stake(line))
    return BracketedDraft(document, choices, judging, Table(choices.groups, tuple(stakes), choices.idle))
