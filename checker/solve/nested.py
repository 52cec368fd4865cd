"""Closed forms: ceilings (or floors) that nest, one inside another or apart, need no search.

Nested ceilings form a laminar family, for which every filling that cannot be topped up is as large as any other; so
filling column by column is exact. Nested floors are met from the inside out, each raised only by what is missing.
"""

from collections.abc import Sequence

from treatylint.checker.solve.program import Program, Solution, bits_of

__all__ = ["cover_nested", "crossing_pairs", "fill_nested", "is_nested"]


def is_nested(sets: Sequence[int]) -> bool:
    """Whether any two of the sets are apart or one lies in the other. Linear passes by size, not all pairs."""
    seen: list[int] = []
    for row in sorted(set(sets), key=int.bit_count, reverse=True):
        for other in seen:
            shared = row & other
            if shared and shared != row:
                return False
        seen.append(row)
    return True


def crossing_pairs(sets: Sequence[int]) -> list[tuple[int, int]]:
    """The pairs of rows that overlap without nesting."""
    return [
        (i, j)
        for i, row in enumerate(sets)
        for j in range(i)
        if (shared := row & sets[j]) and shared not in (row, sets[j])
    ]


def fill_nested(program: Program) -> Solution:
    """The most that the counted columns can hold under nested ceilings alone. Each such column has a ceiling."""
    room = list(program.high)
    amounts = [0] * len(program.columns)
    for j in bits_of(program.counted):
        rows = [i for i in bits_of(program.columns[j]) if room[i] is not None]
        amounts[j] = min(room[i] or 0 for i in rows)
        for i in rows:
            room[i] = (room[i] or 0) - amounts[j]
    return Solution("optimal", sum(amounts), amounts)


def cover_nested(program: Program, sets: Sequence[int]) -> Solution:
    """The least that meets nested floors, each of which has counted columns only and no ceiling over them."""
    amounts = [0] * len(program.columns)
    for i in sorted(range(len(sets)), key=lambda i: sets[i].bit_count()):
        missing = program.low[i] - sum(amounts[j] for j in bits_of(sets[i]))
        if missing > 0:
            amounts[(sets[i] & -sets[i]).bit_length() - 1] += missing
    return Solution("optimal", sum(amounts), amounts)
