"""A red line over all texts of a draft at once: the same judgement that a single text gets, made by choice."""

from collections.abc import Iterable, Sequence
from datetime import date

from attrs import frozen

from treatylint.checker.bearing import bearing_on
from treatylint.checker.by_choice import failing_choices
from treatylint.checker.engines import engine_for
from treatylint.checker.judge import Case
from treatylint.checker.options.outcomes import Places, Split, less, split, union_met
from treatylint.checker.options.partial import Partial, absorbed, merged
from treatylint.checker.options.table import Group, Stake
from treatylint.checker.settings import DEFAULT, Settings
from treatylint.clauses.document import Document
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.norms import Meaning
from treatylint.clauses.red_lines import RedLine

__all__ = ["Judging", "places_of"]

EVERYWHERE: tuple[Partial, ...] = ((),)


def places_of(groups: Sequence[Group]) -> Places:
    """Where each option of each group stands in partial choices."""
    bits = {
        group.id: (index, {option: 1 << n for n, (option, _) in enumerate(group.options)})
        for index, group in enumerate(groups)
    }
    return Places(tuple(len(group.options) for group in groups), bits)


@frozen(eq=False)
class Judging:
    """All that the lines of one draft share."""

    document: Document
    meaning: Meaning
    gazetteer: Gazetteer
    on: date
    places: Places
    settings: Settings = DEFAULT

    def stake(self, line: RedLine) -> Stake:
        """The line over all texts: as ``judge`` says of each of them."""
        if not line.sayable or line.contested:
            return Stake(line, unknown=EVERYWHERE)
        case = Case(self.document, self.meaning, line, self.gazetteer, self.on, self.settings)
        found = self._split(case, line.text)
        sizes = self.places.sizes
        parts: Sequence[tuple[Partial, ...]] = (found.broken, found.disputed, found.unknown)
        if line.when or line.unless:
            away, open_ = self._conditions(case, line)
            doubtful = less((*found.broken, *found.disputed, *found.unknown), away, sizes)
            parts = (*(less(some, (*away, *open_), sizes) for some in parts[:2]), doubtful)
        broken, disputed, unknown = (merged(some, sizes) for some in parts)
        return Stake(line, broken, disputed, unknown)

    def _conditions(self, case: Case, line: RedLine) -> tuple[tuple[Partial, ...], tuple[Partial, ...]]:
        """The choices under which the line does not apply, and those under which that cannot be told."""
        sizes = self.places.sizes
        when = [self._split(case, text) for text in line.when]
        unless = [self._split(case, text) for text in line.unless]
        unmet = [part for one in when for part in one.broken]
        open_ = [part for one in when for part in (*one.disputed, *one.unknown)]
        if not unless:
            return absorbed(unmet), absorbed(open_)
        holding = [less(EVERYWHERE, (*one.broken, *one.disputed, *one.unknown), sizes) for one in unless]
        perhaps = [less(EVERYWHERE, one.broken, sizes) for one in unless]
        gone, may_be_gone = union_met(holding), union_met(perhaps)
        return absorbed([*unmet, *(gone or ())]), absorbed(
            [*open_, *(EVERYWHERE if may_be_gone is None else may_be_gone)]
        )

    def _split(self, case: Case, text: str) -> Split:
        queries, _ = case.queries(text)
        if not queries:
            return Split(unknown=EVERYWHERE)
        engine = engine_for(self.meaning, self.gazetteer, self.settings)
        choices = failing_choices(engine, queries, case.withheld(queries))
        if choices is None:
            return Split(unknown=EVERYWHERE)
        found = split(choices.failing, choices.groups, self.places, choices.excluded)
        unsure = [self._box(pairs) for pairs in choices.clashing]
        bearing = bearing_on(self.document, queries, self.gazetteer, self.on)
        unsure += [self._box(sentence.choice) for sentence in bearing]
        return Split(
            found.broken, found.disputed, absorbed([*found.unknown, *(box for box in unsure if box is not None)])
        )

    def _box(self, pairs: Iterable[tuple[str, str]]) -> Partial | None:
        return self.places.part(pair for pair in pairs if pair[0] in self.places.bits)
