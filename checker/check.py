"""One draft against red lines and rules: read, understood, judged, reported."""

from collections.abc import Iterable, Sequence
from datetime import date

from treatylint.checker.draft import Draft, House
from treatylint.checker.profiles import day_of
from treatylint.checker.report import Report
from treatylint.checker.rule import Rule
from treatylint.checker.rules import choose, findings_of
from treatylint.checker.run_drafts import Neighbours
from treatylint.checker.suppressions.suppress import suppress
from treatylint.clauses.document import Document
from treatylint.clauses.gazetteer import Gazetteer, load_gazetteer
from treatylint.clauses.reading import read_document
from treatylint.clauses.red_lines import OFFICIAL, Profile, RedLine, in_force
from treatylint.grammar.source import Source

__all__ = ["check", "draft_of", "read_draft"]


def check(
    source: Source,
    profiles: Sequence[Profile] = (),
    on: date | None = None,
    *,
    layers: Iterable[str] = (OFFICIAL,),
    gazetteer: Gazetteer | None = None,
    brackets: str = "all",
    neighbours: Neighbours = "alternatives",
    rules: Iterable[Rule] | None = None,
    suppressions: bool = True,
    house: House | None = None,
) -> Report:
    """Read a draft and hold it against the red lines that ``profiles`` have in force on a day, and against the rules.

    ``on`` defaults to the newest ``as_of`` of the profiles; ``brackets`` and ``neighbours`` are what those flags take;
    ``rules`` None means all of them but those in preview; ``suppressions`` False shows what the draft itself
    suppresses; ``house`` is what a project has settled for all its drafts.

    A bad draft never raises: what could not be read is in the report.
    """
    day = day_of(on, profiles)
    chosen = tuple(layers)
    red_lines = [line for profile in profiles for line in in_force(profile, day, chosen)]
    document = read_draft(source, gazetteer or load_gazetteer(), brackets, neighbours)
    draft = draft_of(document, red_lines, gazetteer, day)
    draft.house = house or House()
    draft.names = {profile.party: profile.name for profile in profiles}
    findings = findings_of(draft, choose() if rules is None else rules)
    kept, aside = suppress(draft, findings) if suppressions else (findings, ())
    return Report(draft.document, draft.verdicts, kept, aside)


def draft_of(document: Document, red_lines: Sequence[RedLine], gazetteer: Gazetteer | None, on: date) -> Draft:
    """The document with the verdict on each red line."""
    draft = Draft(document, gazetteer or load_gazetteer(), on)
    if red_lines:
        from treatylint.checker.judge import judge  # late: a run without red lines never loads the engine

        draft.verdicts = tuple(judge(document, draft.meaning, line, draft.gazetteer, on) for line in red_lines)
    return draft


def read_draft(
    source: Source, gazetteer: Gazetteer, brackets: str, neighbours: Neighbours = "alternatives"
) -> Document:
    """A draft as read, with its brackets settled as ``--brackets`` says; its source stays the draft as written."""
    if brackets == "all":
        return read_document(source, gazetteer, neighbours=neighbours)
    from attrs import evolve

    from treatylint.checker.brackets import settle

    settled = settle(source, brackets, neighbours)
    return evolve(read_document(settled, gazetteer, neighbours=neighbours), source=source)
