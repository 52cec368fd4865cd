"""Provisions and bracket options by parties: each cell says how it fares against each of the party's red lines."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from treatylint.checker.options.partial import Partial
from treatylint.checker.options.table import Stake, Table
from treatylint.checker.options.words import option_words
from treatylint.checker.verdicts import Verdict
from treatylint.clauses.document import Document

__all__ = ["MARKS", "Cell", "Matrix", "Row", "matrix_of"]

MARKS = ("crossed", "unguarded", "disputed", "unknown", "depends", "respected")
"""Worst first. "depends": on what is chosen in other brackets."""

Cell = tuple[tuple[str, str], ...]
WHOLE = ""


@frozen
class Row:
    """``at`` is the provision ("" for what no provision decides); ``option`` is "g1=A" in the row of an option;
    ``cells`` give each party's (red line, mark) pairs, worst first."""

    at: str
    option: str
    words: str
    cells: Mapping[str, Cell]


@frozen
class Matrix:
    path: str
    parties: tuple[str, ...]
    rows: tuple[Row, ...]


def matrix_of(document: Document, verdicts: Sequence[Verdict], table: Table) -> Matrix:
    """The matrix of one draft: a row for each provision that decides a line, for each option on which one hangs, and
    one for what the draft as a whole leaves out."""
    parties = tuple(dict.fromkeys(verdict.red_line.party for verdict in verdicts))
    words = _words(document)
    rows = [*_provisions(verdicts, words, parties), *_options(table, parties)]
    order = {at: n for n, at in enumerate(words)}
    rows.sort(key=lambda row: (row.at == WHOLE, _place(row.at, order), bool(row.option)))
    return Matrix(document.source.path, parties, tuple(rows))


def _place(at: str, order: Mapping[str, int]) -> int:
    """Where a provision stands; a bracket may open in a block that holds several."""
    return order.get(at, min((n for path, n in order.items() if path.startswith(at)), default=len(order)))


def _words(document: Document) -> dict[str, str]:
    words: dict[str, str] = {}
    for sentence in document.sentences:
        if sentence.status:
            said = " ".join(sentence.span.text(document.source.text).split())
            words.setdefault(sentence.at, said)
    return words


def _provisions(verdicts: Sequence[Verdict], words: Mapping[str, str], parties: Sequence[str]) -> Iterator[Row]:
    found: dict[str, dict[str, list[tuple[str, str]]]] = {}
    for verdict in verdicts:
        if not verdict.applies:
            continue
        line = verdict.red_line
        undecided = verdict.kind.value != "respected"
        for at in verdict.clauses or ((WHOLE,) if undecided else ()):
            found.setdefault(at, {}).setdefault(line.party, []).append((line.id, verdict.kind.value))
    for at, by_party in found.items():
        yield Row(at, "", words.get(at, "the draft as a whole"), _cells(by_party, parties))


def _options(table: Table, parties: Sequence[str]) -> Iterator[Row]:
    """A row for each option, with the lines that hang on its bracket."""
    for n, group in enumerate(table.groups):
        stakes = [stake for stake in table.stakes if any(n in dict(part) for part in _parts(stake))]
        for option, (id_, _) in enumerate(group.options if stakes else ()):
            by_party: dict[str, list[tuple[str, str]]] = {}
            for stake in stakes:
                by_party.setdefault(stake.party, []).append((stake.line.id, _mark(stake, n, option)))
            yield Row(group.at, f"{group.id}={id_}", option_words(group, option), _cells(by_party, parties))


def _mark(stake: Stake, group: int, option: int) -> str:
    """How a line fares once one option is taken and everything else is open."""
    left = [_given(parts, group, option) for parts in (stake.broken, stake.disputed, stake.unknown)]
    for mark, parts in zip(("crossed", "disputed", "unknown"), left, strict=True):
        if () in parts:
            return mark
    return "depends" if any(left) else "respected"


def _given(parts: Iterable[Partial], group: int, option: int) -> list[Partial]:
    return [
        tuple(pair for pair in part if pair[0] != group) for part in parts if dict(part).get(group, -1) >> option & 1
    ]


def _parts(stake: Stake) -> Iterator[Partial]:
    yield from (*stake.broken, *stake.disputed, *stake.unknown)


def _cells(by_party: Mapping[str, list[tuple[str, str]]], parties: Sequence[str]) -> dict[str, Cell]:
    return {
        party: tuple(sorted(by_party.get(party, ()), key=lambda pair: (MARKS.index(pair[1]), pair[0])))
        for party in parties
    }
