"""Tries edits on a draft: those that clear the red line are kept, with what they do to every other line."""

from collections.abc import Callable, Sequence
from datetime import date

from attrs import frozen

from treatylint.checker.judge import judge
from treatylint.checker.options.stakes import Judging, places_of
from treatylint.checker.options.table import Outcome
from treatylint.checker.options.weights import Weights
from treatylint.checker.repair.edits import Edit, edits_for
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.reading import read_document, read_statement
from treatylint.clauses.red_lines import RedLine
from treatylint.clauses.to_norms import norms_of
from treatylint.grammar.source import Source

__all__ = ["Repair", "Repairs", "repairs_for"]

MOST_TRIED = 80


@frozen
class Repair:
    """An edit that clears the line. ``harmed`` and ``helped`` are the other lines that fare worse or better by it;
    ``cost`` is what that comes to in weights, ``size`` the words that change."""

    edit: Edit
    size: int
    harmed: tuple[RedLine, ...]
    helped: tuple[RedLine, ...]
    cost: float


@frozen
class Repairs:
    """The repairs of one line, the cheapest and smallest first; ``before`` is how it fares in the draft as it is."""

    line: RedLine
    before: Outcome
    found: tuple[Repair, ...]
    tried: int


def repairs_for(
    source: Source, line: RedLine, lines: Sequence[RedLine], on: date, gazetteer: Gazetteer, weights: Weights,
    progress: Callable[[str, int, int], None] = lambda what, done, total: None,
) -> Repairs:  # fmt: skip
    """Single edits that make a draft without brackets respect ``line``, each tried against all of ``lines``."""
    draft = _Tried(source, on, gazetteer)
    before = {other.id: draft.outcome(other) for other in lines}
    now = draft.outcome(line)
    if now is Outcome.RESPECTED:
        return Repairs(line, now, (), 0)
    judging = draft.judging
    deciding = judge(judging.document, judging.meaning, line, gazetteer, on).clauses
    statement = read_statement(line.text, gazetteer, judging.document)
    edits = list(dict.fromkeys(edits_for(judging.document, source.text, deciding, statement)))[:MOST_TRIED]
    found = []
    for n, edit in enumerate(edits, 1):
        progress(f"trying {edit.says}", n, len(edits))
        after = _Tried(Source(source.path, edit.applied(source.text)), on, gazetteer)
        if after.unread <= draft.unread and after.outcome(line) is Outcome.RESPECTED:
            found.append(_repair(edit, source.text, after, before, lines, line, weights))
    found.sort(key=lambda one: (one.cost, one.size))
    return Repairs(line, now, tuple(found), len(edits))


class _Tried:
    """One version of the draft, and how lines fare in it."""

    def __init__(self, source: Source, on: date, gazetteer: Gazetteer) -> None:
        document = read_document(source, gazetteer)
        self.judging = Judging(document, norms_of(document, gazetteer, on), gazetteer, on, places_of(()))
        self.unread = document.coverage.not_understood + document.coverage.partly

    def outcome(self, line: RedLine) -> Outcome:
        return self.judging.stake(line).outcome(())


def _repair(
    edit: Edit,
    text: str,
    after: _Tried,
    before: dict[str, Outcome],
    lines: Sequence[RedLine],
    line: RedLine,
    weights: Weights,
) -> Repair:
    moved = [(other, after.outcome(other), before[other.id]) for other in lines if other.id != line.id]
    harmed = tuple(other for other, now, was in moved if now < was)
    helped = tuple(other for other, now, was in moved if now > was)
    cost = sum(_weighed(other, now, weights) - _weighed(other, was, weights) for other, now, was in moved)
    return Repair(edit, edit.size(text), harmed, helped, cost)


def _weighed(line: RedLine, outcome: Outcome, weights: Weights) -> float:
    return weights.of(line) * {Outcome.BROKEN: 1.0, Outcome.RESPECTED: 0.0}.get(outcome, 0.5)
