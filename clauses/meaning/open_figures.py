"""Figures of time and distance that a clause leaves open: "for [N] years", "within [●] km of the border".

A quantity that is left open is a limit without a number, which the checker knows how to take. An open length or
distance bounds when or where the clause holds, and without it the clause would seem to hold always and everywhere: so
what rests on it is in doubt.
"""

import re
from collections.abc import Iterator

from treatylint.clauses.clause import Clause
from treatylint.clauses.context import Context
from treatylint.clauses.norms import Norm

__all__ = ["open_figures_of"]

_MEASURED = re.compile(
    r"[\s-]{0,4}(?:(?:calendar|consecutive|working|full|nautical|square)\s+)?"
    r"(?:km|kilomet(?:re|er)s?|met(?:re|er)s?|miles?|hours?|days?|weeks?|months?|years?)\b",
    re.IGNORECASE,
)


def open_figures_of(clause: Clause, norms: list[Norm], context: Context) -> Iterator[str]:
    """A doubt for each open length or distance of the clause that none of its norms has as its limit."""
    taken = {norm.limit.placeholder for norm in norms if norm.limit is not None}
    text = context.document.source.text if context.document else ""
    for span, group in context.open_in(clause.span):
        if group not in taken and _MEASURED.match(text, span.end):
            yield f'the figure for "{" ".join(text[span.start : _measure_end(text, span.end)].split())}" is left open'


def _measure_end(text: str, at: int) -> int:
    found = _MEASURED.match(text, at)
    return found.end() if found else at
