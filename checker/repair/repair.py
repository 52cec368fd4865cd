"""Tries edits on a draft: those that clear the red line are kept, with what they do to every other line.

One edit is tried first; where none is enough, edits that moved the obstacle elsewhere are followed by a second and a
third one, chosen anew on the text that they made.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from itertools import islice, zip_longest

from attrs import define, field, frozen

from treatylint.checker.decide import decide
from treatylint.checker.judge import Case, judge
from treatylint.checker.options.stakes import Judging, places_of
from treatylint.checker.options.table import Outcome
from treatylint.checker.options.weights import Weights
from treatylint.checker.repair.edits import Edit, edits_for
from treatylint.checker.verdicts import VerdictKind
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.reading import read_document, read_statement
from treatylint.clauses.red_lines import RedLine
from treatylint.clauses.to_norms import norms_of
from treatylint.grammar.source import Source

__all__ = ["Repair", "Repairs", "repairs_for"]

MOST_TRIED = (40, 30, 24)
"""Edits that are tried alone, as a second one, as a third one."""

MOST_READ = 2_000_000
"""Characters that are read in all before no further edit is tried: each edit has the whole draft read anew. A count and
no clock, so that the same draft always gets the same answer."""

MOST_WEIGHED = 24
"""Edits, the smallest first, of which it is asked whether they moved the obstacle: that is the dearest question."""

MOST_FOLLOWED = 3
"""First edits that are followed by a second one, and pairs that are followed by a third."""

Progress = Callable[[str, int, int], None]


@frozen
class Repair:
    """Edits, one after the other, that clear the line. ``harmed`` and ``helped`` are the other lines that fare worse or
    better by it; ``crossed`` those among them that it makes a clause cross; ``cost`` is what that comes to in weights,
    ``size`` the words that change."""

    edits: tuple[Edit, ...]
    size: int
    harmed: tuple[RedLine, ...]
    helped: tuple[RedLine, ...]
    crossed: tuple[RedLine, ...]
    cost: float


@frozen
class Repairs:
    """The repairs of one line, the cheapest and smallest first; ``before`` is how it fares in the draft as it is.

    ``found`` make no line crossed that was not; ``at_a_price`` would clear it too, and cross another line.
    ``untried`` edits were proposed and not tried, for want of room.
    """

    line: RedLine
    before: Outcome
    found: tuple[Repair, ...]
    tried: int
    at_a_price: tuple[Repair, ...] = ()
    untried: int = 0


def repairs_for(
    source: Source, line: RedLine, lines: Sequence[RedLine], on: date, gazetteer: Gazetteer, weights: Weights,
    progress: Progress = lambda what, done, total: None, options: Iterable[Edit] = (),
) -> Repairs:  # fmt: skip
    """Edits that make a draft without brackets respect ``line``, each tried against all of ``lines``. ``options`` are
    edits that take another option of a bracket."""
    draft = _Tried(source, on, gazetteer)
    now = draft.outcome(line)
    if now is Outcome.RESPECTED:
        return Repairs(line, now, (), 0)
    bench = _Bench(draft, line, lines, weights, progress)
    bench.try_all([((), draft)], tuple(options))
    offered = sorted((r for r in bench.cleared if not r.crossed), key=_price)
    priced = sorted((r for r in bench.cleared if r.crossed), key=_price)
    return Repairs(line, now, tuple(offered), bench.tried, tuple(priced), bench.untried)


def _price(repair: Repair) -> tuple[float, int]:
    return repair.cost, repair.size


class _Tried:
    """One version of the draft, and how lines fare in it."""

    def __init__(self, source: Source, on: date, gazetteer: Gazetteer, before: "_Tried | None" = None) -> None:
        document = read_document(source, gazetteer)
        self.source = source
        self.judging = Judging(document, norms_of(document, gazetteer, on), gazetteer, on, places_of(()))
        self.unread = document.coverage.not_understood + document.coverage.partly
        self.before = before or self
        self._deciding: dict[str, tuple[str, ...]] = {}

    def outcome(self, line: RedLine) -> Outcome:
        return self.judging.stake(line).outcome(())

    def is_crossed(self, line: RedLine) -> bool:
        own = self.judging
        queries, _ = Case(own.document, own.meaning, line, own.gazetteer, own.on, own.settings).queries(line.text)
        found = decide(own.meaning, queries, own.gazetteer, own.settings, explain=False)
        return found.kind is VerdictKind.CROSSED and self.outcome(line) is Outcome.BROKEN

    def deciding(self, line: RedLine) -> tuple[str, ...]:
        """Kept once told: it is by far the dearest question, for every smaller set of provisions is tried."""
        if line.id not in self._deciding:
            own = self.judging
            self._deciding[line.id] = judge(own.document, own.meaning, line, own.gazetteer, own.on).clauses
        return self._deciding[line.id]

    def edited(self, edit: Edit) -> "_Tried":
        text = edit.applied(self.source.text)
        return _Tried(Source(self.source.path, text), self.judging.on, self.judging.gazetteer, self)


def _in_turn(edits: Iterable[Edit]) -> list[Edit]:
    """One of each kind, then a second of each, the smallest of a kind first: no kind crowds out another."""
    kinds: dict[str, list[Edit]] = {}
    for edit in edits:
        kinds.setdefault(edit.kind, []).append(edit)
    ranked = [sorted(kind, key=lambda edit: edit.size) for kind in kinds.values()]
    return [edit for rank in zip_longest(*ranked) for edit in rank if edit is not None]


Version = tuple[tuple[Edit, ...], _Tried]


@define(slots=False)
class _Bench:
    """Where edits are tried: what they must clear, and what came of them."""

    draft: _Tried
    line: RedLine
    lines: Sequence[RedLine]
    weights: Weights
    progress: Progress
    tried: int = 0
    untried: int = 0
    read: int = 0
    cleared: list[Repair] = field(factory=list)

    @cached_property
    def before(self) -> dict[str, Outcome]:
        return {line.id: self.draft.outcome(line) for line in self.lines}

    def try_all(self, versions: list[Version], options: Sequence[Edit]) -> None:
        """Single edits; where none can be offered, those that moved the obstacle are followed by further ones."""
        for depth, most in enumerate(MOST_TRIED):
            short = sorted(self._tried(versions, () if depth else options, most), key=self._size)
            if any(not repair.crossed for repair in self.cleared):
                return
            if depth + 1 < len(MOST_TRIED):
                versions = list(islice(self._promising(short), MOST_FOLLOWED))

    def _tried(self, versions: list[Version], options: Sequence[Edit], most: int) -> Iterator[Version]:
        """The versions that do not clear the line."""
        each = max(most // max(len(versions), 1), 1)
        for edits, version in versions:
            found = _in_turn([*self._edits(version, version.deciding(self.line)), *options])
            for n, edit in enumerate(found):
                if n >= each or self.read > MOST_READ:
                    self.untried += len(found) - n
                    break
                self.progress(f"trying {edit.says}", n + 1, min(len(found), each))
                self.tried += 1
                after = version.edited(edit)
                self.read += len(after.source.text)
                if after.unread > self.draft.unread:
                    continue
                if after.outcome(self.line) is Outcome.RESPECTED:
                    self.cleared.append(self._repair((*edits, edit), after))
                else:
                    yield (*edits, edit), after

    def _promising(self, short: Iterable[Version]) -> Iterator[Version]:
        """Those in which other provisions decide than in the draft that the last edit was made to."""
        for edits, version in islice(short, MOST_WEIGHED):
            self.progress(f"seeing what decides after {edits[-1].says}", self.tried, self.tried)
            if set(version.before.deciding(self.line)) - set(version.deciding(self.line)):
                yield edits, version

    def _edits(self, version: _Tried, deciding: Sequence[str]) -> list[Edit]:
        own = version.judging
        statement = read_statement(self.line.text, own.gazetteer, own.document)
        return list(dict.fromkeys(edits_for(own.document, version.source.text, deciding, statement)))

    def _repair(self, edits: tuple[Edit, ...], after: _Tried) -> Repair:
        others = [line for line in self.lines if line.id != self.line.id]
        moved = [(line, after.outcome(line), self.before[line.id]) for line in others]
        harmed = tuple(line for line, now, was in moved if now < was)
        helped = tuple(line for line, now, was in moved if now > was)
        crossed = tuple(line for line in harmed if after.is_crossed(line) and not self.draft.is_crossed(line))
        cost = sum(self._weighed(line, now) - self._weighed(line, was) for line, now, was in moved)
        return Repair(edits, self._size((edits, after)), harmed, helped, crossed, cost)

    def _size(self, version: Version) -> int:
        return sum(edit.size for edit in version[0])

    def _weighed(self, line: RedLine, outcome: Outcome) -> float:
        return self.weights.of(line) * {Outcome.BROKEN: 1.0, Outcome.RESPECTED: 0.0}.get(outcome, 0.5)
