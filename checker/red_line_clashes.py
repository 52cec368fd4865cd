"""Red lines of one party that no text can keep together: what one asks for another of its own rules out.

Each line against an act is taken as a clause that bans it. Where a line of the same party that asks for leave or for a
duty then fails, and without that ban does not, the two contradict each other.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from attrs import evolve

from treatylint.checker.engine import Engine
from treatylint.checker.failures import outcome_of
from treatylint.checker.locating import TooManyFeatures
from treatylint.checker.nogoods import Undecidable
from treatylint.checker.settings import DEFAULT
from treatylint.checker.situations import Unsettled
from treatylint.checker.verdicts import VerdictKind
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.norms import Meaning, Norm, Query
from treatylint.clauses.reading import read_statement
from treatylint.clauses.red_lines import OFFICIAL, Profile, RedLine, in_force
from treatylint.clauses.to_query import queries_of
from treatylint.clauses.values import Modality

__all__ = ["clashes_of"]

Read = list[tuple[RedLine, tuple[Query, ...]]]


def clashes_of(profile: Profile, gazetteer: Gazetteer) -> Iterator[tuple[RedLine, RedLine]]:
    """Pairs of absolute lines in force together that contradict each other: what is asked for, and what rules it out.
    Lines made under conditions of their own are left out: they may well never apply together."""
    lines = [
        line
        for line in in_force(profile, profile.as_of, (OFFICIAL,))
        if line.sayable and line.hardness == "absolute" and not (line.when or line.unless or line.contested)
    ]
    read = [(line, _queries(line, gazetteer, profile.as_of)) for line in lines]
    bans = [_ban(line, query) for line, queries in read for query in queries if _bans(query)]
    if not bans:
        return
    engine = Engine(Meaning(norms=tuple(bans)), gazetteer, DEFAULT)
    by_id = {line.id: line for line in lines}
    for line, queries in read:
        for other in dict.fromkeys(other for query in queries for other in _against(engine, query, bans)):
            yield line, by_id[other]


def _queries(line: RedLine, gazetteer: Gazetteer, on: date) -> tuple[Query, ...]:
    statement = read_statement(line.text, gazetteer)
    queries = queries_of(statement, gazetteer, on) if statement.form else ()
    return () if any(query.doubts or query.choice for query in queries) else queries


def _bans(query: Query) -> bool:
    return query.form == "not_permit" and (query.limit is None or query.limit.number is not None)


def _ban(line: RedLine, query: Query) -> Norm:
    return Norm(
        id=line.id, at=line.id, modality=Modality.PROHIBITION, box=query.box, limit=query.limit, when=query.when,
        unless=query.unless, holes=query.holes, period=query.period,
    )  # fmt: skip


def _against(engine: Engine, query: Query, bans: Sequence[Norm]) -> list[str]:
    """The lines of which each by itself rules out all that this one asks for."""
    if query.form not in ("permit", "require"):
        return []
    asked = evolve(query, form="permit")
    return [ban.id for ban in bans if _fails(engine, asked, ban.id)]


def _fails(engine: Engine, asked: Query, ban: str) -> bool:
    try:
        return outcome_of(engine, (asked,), frozenset({ban}), frozenset()).kind is VerdictKind.CROSSED
    except (Unsettled, Undecidable, TooManyFeatures):
        return False
