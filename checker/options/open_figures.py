"""The figures that a draft leaves open ("[X] personnel", "[15,000]"), and the values that each party can live with.

The draft is read once with a stand-in for each open figure, which is then found again in the norms: values are tried on
the norms, never by reading anew.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction

from attrs import evolve, frozen

from treatylint.checker.decide import engine_for
from treatylint.checker.judge import Case
from treatylint.checker.options.groups import choices_of
from treatylint.checker.options.placeholders import Interval, Range, common, values_kept
from treatylint.checker.options.shares import fits
from treatylint.checker.options.stakes import Judging, places_of
from treatylint.checker.options.table import Table
from treatylint.checker.provisions import provision_in_words
from treatylint.checker.relevance import relevant_rules
from treatylint.checker.run_drafts import Neighbours
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.norms import Norm
from treatylint.clauses.reading import read_document
from treatylint.clauses.red_lines import RedLine
from treatylint.clauses.to_norms import norms_of
from treatylint.grammar.brackets import ChoiceGroup
from treatylint.grammar.source import Source

__all__ = ["ranges_of"]

STAND_IN = 7_700_007
"""A figure that no draft states; the next open one is stood in for by the next odd number, and so on."""


@frozen(eq=False)
class _Stood:
    """A draft with stand-ins in place of its open figures."""

    judging: Judging
    table: Table
    figures: dict[str, int]
    proposed: dict[str, int | None]

    def norms_with(self, figure: int) -> frozenset[str]:
        norms = self.judging.meaning.norms
        return frozenset(n.id for n in norms if n.limit is not None and n.limit.number == figure)


def ranges_of(
    source: Source,
    lines: Sequence[RedLine],
    on: date,
    gazetteer: Gazetteer,
    neighbours: Neighbours = "alternatives",
) -> tuple[Range, ...]:
    """For each open figure that a norm rests on: the values with which some text stands with each party, and with all.

    Another figure in brackets counts as proposed; one for which nothing is proposed stays open.
    """
    choices = choices_of(source, neighbours)
    groups = [group for group in choices.brackets.groups if group.kind == "placeholder"]
    if not groups or not lines:
        return ()
    stood = _stood_in(source, groups, on, gazetteer, neighbours)
    found = []
    for group in groups:
        where = provision_in_words(choices.places[group.id])
        found.append(_range(stood, group, lines, f"{where} {group.span.text(source.text)}".strip()))
    return tuple(one for one in found if one is not None)


def _stood_in(
    source: Source, groups: Sequence[ChoiceGroup], on: date, gazetteer: Gazetteer, neighbours: Neighbours
) -> _Stood:
    figures = {group.id: STAND_IN + 2 * n for n, group in enumerate(groups)}
    pieces, at = [], 0
    for group in groups:
        pieces += [source.text[at : group.span.start], f"{figures[group.id]:,}"]
        at = group.span.end
    text = Source(source.path, "".join([*pieces, source.text[at:]]))
    choices = choices_of(text, neighbours)
    document = read_document(text, gazetteer, neighbours=neighbours)
    meaning = norms_of(document, gazetteer, on)
    judging = Judging(document, meaning, gazetteer, on, places_of(choices.groups))
    proposed = {group.id: _proposed(group, source) for group in groups}
    return _Stood(judging, Table(choices.groups, (), choices.idle), figures, proposed)


def _range(stood: _Stood, group: ChoiceGroup, lines: Sequence[RedLine], words: str) -> Range | None:
    norms = stood.norms_with(stood.figures[group.id])
    if not norms:
        return None
    hanging = [line for line in lines if _hangs_on(stood.judging, line, norms)]
    parties = dict.fromkeys(line.party for line in lines if line.hardness != "preference")
    stops = [*_figures(stood, hanging), *(value for value in stood.proposed.values() if value is not None)]
    by_party: list[tuple[str, tuple[Interval, ...]]] = []
    for party in parties:
        own = [line for line in hanging if line.party == party and line.hardness != "preference"]
        if own:
            by_party.append((party, values_kept(lambda value: _stands(stood, group, own, value), stops)))  # noqa: B023
    indifferent = tuple(party for party in parties if party not in dict(by_party))
    everyone = common(kept for _, kept in by_party)
    return Range(group.id, words, tuple(by_party), everyone, indifferent)


def _hangs_on(judging: Judging, line: RedLine, norms: frozenset[str]) -> bool:
    """Whether a norm with the figure bears on the line or on a condition of it."""
    case = Case(judging.document, judging.meaning, line, judging.gazetteer, judging.on, judging.settings)
    engine = engine_for(judging.meaning, judging.gazetteer, judging.settings)
    queries = (query for text in (line.text, *line.when, *line.unless) for query in case.queries(text)[0])
    return any(
        rule.norm.id in norms for query in queries for rule in relevant_rules(engine, (engine.masks(query.box, {}),))
    )


def _figures(stood: _Stood, lines: Iterable[RedLine]) -> list[int]:
    """The figures that the draft and the lines name: an outcome may change at each of them."""
    judging = stood.judging
    limits = [norm.limit for norm in judging.meaning.norms]
    for line in lines:
        case = Case(judging.document, judging.meaning, line, judging.gazetteer, judging.on, judging.settings)
        limits += [query.limit for query in case.queries(line.text)[0]]
    stated = {int(limit.number) for limit in limits if limit is not None and limit.number is not None}
    return sorted(stated - set(stood.figures.values()))


def _proposed(group: ChoiceGroup, source: Source) -> int | None:
    words = group.options[0].text_span.text(source.text) if group.options and group.options[0].text_span else ""
    digits = words.replace(",", "").split()[:1]
    return int(digits[0]) if digits and digits[0].isdecimal() else None


def _stands(stood: _Stood, group: ChoiceGroup, lines: Sequence[RedLine], value: int) -> bool:
    """Whether, with this value, some text breaks or disputes none of the lines."""
    values = {**stood.proposed, group.id: value}
    figures = {stand_in: values[id_] for id_, stand_in in stood.figures.items()}
    norms = tuple(_with(norm, figures) for norm in stood.judging.meaning.norms)
    judging = evolve(stood.judging, meaning=evolve(stood.judging.meaning, norms=norms))
    stakes = tuple(judging.stake(line) for line in lines)
    return fits(evolve(stood.table, stakes=stakes), stakes)


def _with(norm: Norm, figures: dict[int, int | None]) -> Norm:
    """The norm with a value for its stand-in; a figure that stays open is none."""
    limit = norm.limit
    if limit is None or limit.number is None or limit.number not in figures:
        return norm
    value = figures[int(limit.number)]
    return evolve(norm, limit=evolve(limit, number=None if value is None else Fraction(value)))
