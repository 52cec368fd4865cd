"""The figures that a draft leaves open ("[X] personnel", "[15,000]"), and the values that each party can live with."""

from collections.abc import Iterable, Sequence
from functools import cache

from attrs import evolve

from treatylint.checker.engines import engine_for
from treatylint.checker.judge import Case
from treatylint.checker.options.draft import BracketedDraft
from treatylint.checker.options.placeholders import Interval, Range, kept_in, steps
from treatylint.checker.options.shares import fits
from treatylint.checker.options.stakes import Judging
from treatylint.checker.options.stand_ins import StoodIn
from treatylint.checker.options.table import Stake, Table
from treatylint.checker.provisions import provision_in_words
from treatylint.checker.relevance import relevant_rules
from treatylint.clauses.red_lines import RedLine
from treatylint.grammar.brackets import ChoiceGroup
from treatylint.grammar.source import Source

__all__ = ["ranges_of"]


def ranges_of(draft: BracketedDraft, source: Source, lines: Sequence[RedLine]) -> tuple[Range, ...]:
    """For each open figure that a norm rests on: the values with which some text stands with each party, and with all.

    Another figure in brackets counts as proposed; one for which nothing is proposed stays open.
    """
    if draft.stood is None or not lines:
        return ()
    table = evolve(draft.table, stakes=())
    found = []
    for group in draft.stood.groups:
        where = provision_in_words(draft.choices.places[group.id])
        found.append(_range(draft.stood, table, group, lines, f"{where} {group.span.text(source.text)}".strip()))
    return tuple(one for one in found if one is not None)


def _range(stood: StoodIn, table: Table, group: ChoiceGroup, lines: Sequence[RedLine], words: str) -> Range | None:
    norms = stood.norms_with(stood.figures[group.id])
    if not norms:
        return None
    binding = [line for line in lines if line.hardness != "preference"]
    hanging = [line for line in binding if _hangs_on(stood.judging, line, norms)]
    stops = [*_figures(stood, hanging), *(value for value in stood.proposed.values() if value is not None)]
    stakes_at = cache(lambda value: _stakes(stood, group, hanging, value))
    starts = steps(stakes_at, stops)
    parties = dict.fromkeys(line.party for line in binding)

    def kept(some: Iterable[str]) -> tuple[Interval, ...]:
        wanted = frozenset(some)
        return kept_in(
            (start, fits(table, [stake for stake in stakes_at(start) if stake.party in wanted])) for start in starts
        )

    concerned = [party for party in parties if any(line.party == party for line in hanging)]
    indifferent = tuple(party for party in parties if party not in concerned)
    return Range(group.id, words, tuple((party, kept([party])) for party in concerned), kept(concerned), indifferent)


def _hangs_on(judging: Judging, line: RedLine, norms: frozenset[str]) -> bool:
    """Whether a norm with the figure bears on the line or on a condition of it."""
    case = Case(judging.document, judging.meaning, line, judging.gazetteer, judging.on, judging.settings)
    engine = engine_for(judging.meaning, judging.gazetteer, judging.settings)
    queries = (query for text in (line.text, *line.when, *line.unless) for query in case.queries(text)[0])
    return any(
        rule.norm.id in norms for query in queries for rule in relevant_rules(engine, (engine.masks(query.box, {}),))
    )


def _figures(stood: StoodIn, lines: Iterable[RedLine]) -> list[int]:
    """The figures that the draft and the lines name: an outcome may change at each of them."""
    judging = stood.judging
    limits = [norm.limit for norm in judging.meaning.norms]
    for line in lines:
        case = Case(judging.document, judging.meaning, line, judging.gazetteer, judging.on, judging.settings)
        limits += [query.limit for query in case.queries(line.text)[0]]
    stated = {int(limit.number) for limit in limits if limit is not None and limit.number is not None}
    return sorted(stated - set(stood.figures.values()))


def _stakes(stood: StoodIn, group: ChoiceGroup, lines: Sequence[RedLine], value: int) -> tuple[Stake, ...]:
    """The lines over all texts, with this value."""
    judging = stood.judging_with({group.id: value})
    return tuple(judging.stake(line) for line in lines)
