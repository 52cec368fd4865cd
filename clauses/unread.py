"""Words of a red line that its clauses leave out: whoever wrote them meant something, so the line is in doubt.

A draft has many words that decide nothing; the one sentence of a red line has none to spare. What counts as left out
are words that no table knows and figures, where they stand in no slot of any clause.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

import attrs

from treatylint.clauses.clause import Clause
from treatylint.clauses.times import Period
from treatylint.grammar.chunk import Chunk
from treatylint.grammar.source import Span

__all__ = ["left_out", "without_slot"]

_NO_SLOT = ("span", "doubts", "at", "choice")
_FIGURES = frozenset({"NUM", "NUM_N", "NUM_L", "NUM_D", "NUM_S", "NUMBER"})


def left_out(clauses: Sequence[Clause], chunks: Iterable[Chunk]) -> tuple[str, ...]:
    """One doubt for each word or figure among ``chunks`` that no slot of ``clauses`` covers."""
    timed = any(clause.period != Period() or clause.deadline is not None for clause in clauses)
    found = {
        chunk.key: None
        for chunk in without_slot(clauses, chunks)
        if _matters(chunk) and not (timed and chunk.type == "NUM_D")  # lengths of time keep no words of their own
    }
    return tuple(f'"{word}" is not understood' for word in found)


def without_slot(clauses: Sequence[Clause], chunks: Iterable[Chunk]) -> Iterator[Chunk]:
    """The chunks that stand in no slot of any of the clauses."""
    covered = sorted((span.start, span.end) for clause in clauses for span in _spans(clause))
    starts = [start for start, _ in covered]
    reach = [0, *accumulate((end for _, end in covered), max)]  # of the first so many spans together
    return (chunk for chunk in chunks if reach[bisect_right(starts, chunk.start)] < chunk.end)


def _matters(chunk: Chunk) -> bool:
    unknown = chunk.type in ("WORD", "NAME") and not chunk.senses and chunk.end > chunk.start
    return unknown or chunk.type in _FIGURES or (chunk.type == "VERB" and not chunk.value)


def _spans(clause: Clause) -> Iterator[Span]:
    """The spans of everything that fills a slot, however deep."""
    # What is recognised, recovered or guaranteed is an object in its own words; forces have a slot of their own.
    skipped = _NO_SLOT if clause.force is None else (*_NO_SLOT, "objects")
    todo: list[object] = [getattr(clause, f.name) for f in attrs.fields(type(clause)) if f.name not in skipped]
    while todo:
        value = todo.pop()
        if isinstance(value, Span):
            yield value
        elif isinstance(value, tuple | frozenset):
            todo.extend(value)
        else:
            todo.extend(getattr(value, field.name) for field in getattr(type(value), "__attrs_attrs__", ()))
