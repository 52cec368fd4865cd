"""Which red lines ask for the contrary of one another: no wording of any draft respects both."""

from collections.abc import Iterable, Iterator
from itertools import permutations

from treatylint.checker.decide import decide
from treatylint.checker.judge import Case
from treatylint.checker.options.answer import Clash
from treatylint.checker.options.stakes import Judging
from treatylint.checker.verdicts import VerdictKind
from treatylint.clauses.norms import Meaning, Norm, Query
from treatylint.clauses.red_lines import RedLine
from treatylint.clauses.values import Modality

__all__ = ["opposed_pairs"]

ASKS = {"not_permit": Modality.PROHIBITION, "require": Modality.OBLIGATION}


def opposed_pairs(judging: Judging, clashes: Iterable[Clash]) -> frozenset[frozenset[str]]:
    """The pairs among the conflicts, by id: what one line asks for, written as the only provision of a draft, crosses
    the other. A line that holds under conditions only is never taken to be opposed to another."""
    pairs = {clash.lines for clash in clashes if len(clash.lines) == 2}
    found = (tuple(stake.line for stake in pair) for pair in pairs)
    return frozenset(
        frozenset(line.id for line in pair)
        for pair in found
        if any(_contrary(judging, one, other) for one, other in permutations(pair, 2))
    )


def _contrary(judging: Judging, asked: RedLine, other: RedLine) -> bool:
    if any(line.when or line.unless for line in (asked, other)):
        return False
    norms = tuple(_norms(_queries(judging, asked)))
    queries = _queries(judging, other)
    if not norms or not queries:
        return False
    found = decide(Meaning(norms=norms), queries, judging.gazetteer, judging.settings, explain=False)
    return found.kind is VerdictKind.CROSSED


def _queries(judging: Judging, line: RedLine) -> tuple[Query, ...]:
    case = Case(judging.document, judging.meaning, line, judging.gazetteer, judging.on, judging.settings)
    return case.queries(line.text)[0]


def _norms(queries: Iterable[Query]) -> Iterator[Norm]:
    """What a line asks for as provisions; a line that asks for leave, or for freedom from a duty, makes none."""
    for number, query in enumerate(queries):
        if query.form in ASKS:
            yield Norm(
                id=f"asked-{number}", modality=ASKS[query.form], box=query.box, limit=query.limit, when=query.when,
                unless=query.unless, holes=query.holes, period=query.period, doubts=query.doubts, at="asked",
            )  # fmt: skip
