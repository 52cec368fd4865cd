"""The answer as it may be passed on: of a confidential red line only whose it is and how it fares."""

from collections.abc import Iterable, Sequence

from attrs import evolve

from treatylint.checker.options.answer import Answer, Candidate, Clash
from treatylint.checker.options.placeholders import Range
from treatylint.checker.options.table import Stake, Table
from treatylint.checker.redaction import redacted_line

__all__ = ["hidden_answer", "hidden_table"]


def hidden_table(table: Table) -> Table:
    """The table with confidential lines without wording, number or id."""
    return evolve(table, stakes=_stakes(table.stakes))


def hidden_answer(answer: Answer) -> Answer:
    """The answer with confidential lines hidden, and the ranges of open figures that would tell what they ask."""
    secret = frozenset(stake.line.id for stake in answer.table.stakes if stake.line.confidential)
    if not secret:
        return answer
    shy = frozenset(stake.party for stake in answer.table.stakes if stake.line.confidential)
    coalition = answer.coalition
    holdouts = tuple((party, clash and _clash(clash)) for party, clash in coalition.holdouts)
    return evolve(
        answer,
        table=hidden_table(answer.table),
        hopeless=_stakes(answer.hopeless),
        undecided=_stakes(answer.undecided),
        coalition=evolve(coalition, holdouts=holdouts),
        best=answer.best and _candidate(answer.best),
        runner_up=answer.runner_up and _candidate(answer.runner_up),
        favourites={party: _candidate(found) for party, found in answer.favourites.items()},
        ruled_out=tuple(evolve(one, lines=_stakes(one.lines)) for one in answer.ruled_out),
        clashes=tuple(map(_clash, answer.clashes)),
        ways_out=tuple(evolve(way, lines=_stakes(way.lines)) for way in answer.ways_out),
        placeholders=tuple(_range(one, shy) for one in answer.placeholders),
        provisions={line: paths for line, paths in answer.provisions.items() if line not in secret},
    )


def _stake(stake: Stake) -> Stake:
    return evolve(stake, line=redacted_line(stake.line))


def _stakes(stakes: Iterable[Stake]) -> tuple[Stake, ...]:
    return tuple(map(_stake, stakes))


def _clash(clash: Clash) -> Clash:
    return evolve(clash, lines=_stakes(clash.lines))


def _candidate(found: Candidate) -> Candidate:
    return evolve(found, lapses=tuple((_stake(stake), outcome) for stake, outcome in found.lapses))


def _range(one: Range, shy: Sequence[str] | frozenset[str]) -> Range:
    """Without the ranges of parties that have confidential lines, and without that of everyone, which leans on them."""
    hidden = tuple(party for party, _ in one.by_party if party in shy)
    if not hidden:
        return one
    open_ = tuple((party, kept) for party, kept in one.by_party if party not in shy)
    return evolve(one, by_party=open_, everyone=(), hidden=hidden)
