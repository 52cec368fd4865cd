"""The answer as the public JSON: counts as decimal strings, since they may exceed what numbers hold elsewhere."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from treatylint.checker.options.answer import Answer, Candidate, Clash, Shares, WayOut
from treatylint.checker.options.placeholders import Range
from treatylint.checker.options.table import Stake
from treatylint.grammar.source import Source

__all__ = ["as_json"]

Table = dict[str, Any]


def as_json(answer: Answer, source: Source, on: date, names: dict[str, str]) -> Table:
    """The tables to print. ``names`` are the parties' names by id."""
    return {
        "format": 1,
        "path": source.path,
        "as_of": on.isoformat(),
        "parties": [{"party": party, "name": names.get(party, party)} for party in answer.table.parties],
        "agreed": dict(_agreed(answer)),
        "groups": [_group(answer, n, source) for n in range(len(answer.table.groups))],
        **_counts(answer),
        "best": _candidate(answer, answer.best),
        "runner_up": _candidate(answer, answer.runner_up),
        "best_by_party": {party: _candidate(answer, found) for party, found in answer.favourites.items()},
        **_choices(answer),
        "conflicts": [_clash(answer, clash) for clash in answer.clashes],
        "ways_out": [_way(answer, way) for way in answer.ways_out],
        "clauses": {line: list(paths) for line, paths in sorted(answer.provisions.items())},
        "complete": answer.complete,
        "placeholders": [_placeholder(one) for one in answer.placeholders],
    }


def _agreed(answer: Answer) -> Iterator[tuple[str, str]]:
    for ((group, others),) in answer.table.agreed:
        options = answer.table.groups[group].options
        yield answer.table.groups[group].id, next(id_ for n, (id_, _) in enumerate(options) if not others >> n & 1)


def _counts(answer: Answer) -> Table:
    everyone, by_party = answer.everyone, answer.by_party.items()
    return {
        "combinations": _number(answer.combinations),
        "width": everyone.width,
        "acceptable": {
            "all": _number(everyone.acceptable),
            "by_party": {party: _number(shares.acceptable) for party, shares in by_party},
            "by_pair": [
                {"parties": list(pair), "texts": _number(shares.acceptable)} for pair, shares in answer.by_pair.items()
            ],
        },
        "in_doubt": {"all": _doubt(everyone), "by_party": {party: _doubt(shares) for party, shares in by_party}},
        "never_respected": _ids(answer.hopeless),
        "otherwise": {party: _number(shares.standing) for party, shares in answer.otherwise.items()},
        "agreeing": {
            "parties": list(answer.coalition.parties),
            "texts": _number(answer.coalition.shares.acceptable),
            **_doubt(answer.coalition.shares),
        },
        "undecided": _ids(answer.undecided),
    }


def _choices(answer: Answer) -> Table:
    groups = answer.table.groups

    def named(group: int, option: int) -> Table:
        return {"group": groups[group].id, "option": groups[group].options[option][0]}

    return {
        "forced": [{**named(one.group, one.option), "parties": list(one.parties)} for one in answer.forced],
        "excluded_by": [
            {**named(one.group, one.option), "party": one.party, "red_lines": _ids(one.lines)}
            for one in answer.ruled_out
        ],
    }


def _clash(answer: Answer, clash: Clash) -> Table:
    decided = {stake.line.id: list(answer.provisions.get(stake.line.id, ())) for stake in clash.lines}
    never = frozenset(decided) in answer.opposed
    return {"red_lines": _ids(clash.lines), "clauses": decided, "no_wording_does": never}


def _way(answer: Answer, way: WayOut) -> Table:
    groups = [answer.table.groups[n].id for n in way.groups]
    return {"red_lines": _ids(way.lines), "brackets": groups, "cost": way.cost / 2}


def _placeholder(one: Range) -> Table:
    return {
        "group": one.placeholder,
        "text": one.words,
        "all": None if one.hidden else _intervals(one.everyone),
        "by_party": {party: _intervals(kept) for party, kept in one.by_party},
        "indifferent": list(one.indifferent),
        "hidden": list(one.hidden),
    }


def _number(count: int | None) -> str | None:
    return None if count is None else str(count)


def _doubt(shares: Shares) -> Table:
    return {"disputed": _number(shares.disputed), "unknown": _number(shares.unknown)}


def _group(answer: Answer, n: int, source: Source) -> Table:
    group = answer.table.groups[n]
    line, column = source.line_column(group.span.start)
    return {
        "id": group.id,
        "at": group.at,
        "span": {"start": group.span.start, "end": group.span.end, "line": line, "column": column},
        "options": [{"id": option, "text": words} for option, words in group.options],
    }


def _candidate(answer: Answer, found: Candidate | None) -> Table | None:
    if found is None:
        return None
    return {
        "choice": dict(answer.table.picked(found.text)),
        "cost": found.cost / 2,
        "cost_by_party": {party: cost / 2 for party, cost in found.party_costs.items()},
        "not_respected": [
            {
                "party": stake.party,
                "red_line": stake.line.id,
                "outcome": outcome.name.lower(),
            }
            for stake, outcome in found.lapses
        ],
    }


def _ids(stakes: Iterable[Stake]) -> list[str]:
    return [stake.line.id for stake in stakes]


def _intervals(intervals: Iterable[tuple[int, int | None]]) -> list[list[int | None]]:
    return [list(interval) for interval in intervals]
