"""From the minimal failing choices of a line (of brackets, readings and unknowns) to its outcome in each text.

The drafters settle the brackets; readings stay open in every text, and so do unknowns. So each text has its own set of
readings under which the line fails: all of them, some, or none, and that for each thing that is not known.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from math import prod

from attrs import frozen

from treatylint.checker.nogoods import Group as Point
from treatylint.checker.nogoods import Literals
from treatylint.checker.options.partial import Partial, absorbed, met, minus, partial

__all__ = ["Places", "Split", "less", "split", "union_met"]

MOST_CASES = 4096
MOST_BOXES = 4000


@frozen
class Places:
    """Where the groups of a table stand: by id, the index and the bit of each option."""

    sizes: tuple[int, ...]
    bits: Mapping[str, tuple[int, Mapping[str, int]]]

    def part(self, pairs: Iterable[tuple[str, str]]) -> Partial | None:
        """The partial choice of these (group, option) pairs; None where it takes two options of one group."""
        masks: dict[int, int] = {}
        for group, option in pairs:
            index, bits = self.bits[group]
            masks[index] = masks.get(index, (1 << self.sizes[index]) - 1) & bits.get(option, 0)
        return partial(masks, self.sizes)


@frozen
class Split:
    """The choices under which a line is broken, in dispute, or open because of something unknown; worse ones count
    where they overlap."""

    broken: tuple[Partial, ...] = ()
    disputed: tuple[Partial, ...] = ()
    unknown: tuple[Partial, ...] = ()


@frozen
class _Mixed:
    part: Partial
    reading: frozenset[tuple[str, str]]
    unknown: frozenset[tuple[str, str]]


def split(
    failing: Iterable[Literals],
    points: Mapping[str, Point],
    places: Places,
    facts: Sequence[Literals] = (),
) -> Split:
    """The outcome in each text. ``facts`` are answers to unknowns that cannot all be true together.
    Where readings and unknowns multiply beyond reach, what they decide is unknown."""
    pure: list[Partial] = []
    mixed: list[_Mixed] = []
    for choices in failing:
        part = places.part(pair for pair in choices if pair[0] in places.bits)
        rest = frozenset(pair for pair in choices if pair[0] not in places.bits)
        if part is None:
            continue
        if rest:
            unknown = frozenset(pair for pair in rest if points[pair[0]].kind == "unknown")
            mixed.append(_Mixed(part, rest - unknown, unknown))
        else:
            pure.append(part)
    if not mixed:
        return Split(absorbed(pure))
    every = absorbed([*pure, *(one.part for one in mixed)])
    cases = _cases(mixed, points, facts)
    if cases is None:
        return Split(absorbed(pure), (), every)
    return _split(pure, mixed, cases, every, places.sizes)


def _split(
    pure: list[Partial],
    mixed: list[_Mixed],
    cases: list[list[list[_Mixed]]],
    every: tuple[Partial, ...],
    sizes: Sequence[int],
) -> Split:
    """``cases``: for each thing that may turn out to be, for each reading, the failing choices that then count."""
    always = [union_met([[one.part for one in reading] for reading in readings]) for readings in cases]
    some = [absorbed(one.part for reading in readings for one in reading) for readings in cases]
    broken, failing = union_met(always), union_met(some)
    if any(union is None for union in (*always, broken, failing)):
        return Split(absorbed(pure), (), every)
    disputed: Iterable[Partial] = failing or ()
    if len(cases) > 1:
        for union in always:
            disputed = less(disputed, union or (), sizes)
    return Split(absorbed([*pure, *(broken or ())]), absorbed(disputed), every)


def _cases(
    mixed: list[_Mixed], points: Mapping[str, Point], facts: Sequence[Literals]
) -> list[list[list[_Mixed]]] | None:
    readings = sorted({group for one in mixed for group, _ in one.reading})
    unknowns = sorted({group for one in mixed for group, _ in one.unknown})
    if prod(len(points[group].options) for group in (*readings, *unknowns)) > MOST_CASES:
        return None
    cases = []
    for known in product(*(points[group].options for group in unknowns)):
        turned_out = set(zip(unknowns, known, strict=True))
        if any(fact <= turned_out for fact in facts):
            continue
        left = [one for one in mixed if one.unknown <= turned_out]
        rows = []
        for read in product(*(points[group].options for group in readings)):
            taken = set(zip(readings, read, strict=True))
            rows.append([one for one in left if one.reading <= taken])
        cases.append(rows)
    return cases or None


def union_met(unions: Iterable[Iterable[Partial] | None]) -> tuple[Partial, ...] | None:
    """What lies in each of several unions of choices; None where it is too ragged to be laid out."""
    result: tuple[Partial, ...] = ((),)
    for union in unions:
        if union is None:
            return None
        boxes = tuple(dict.fromkeys(union))
        if len(result) * len(boxes) > MOST_BOXES:
            return None
        result = absorbed(both for one in result for other in boxes if (both := met(one, other)) is not None)
    return result


def less(union: Iterable[Partial], other: Iterable[Partial], sizes: Sequence[int]) -> tuple[Partial, ...]:
    """What lies in one union of choices and not in another."""
    left = list(union)
    for gone in other:
        left = [piece for box in left for piece in minus(box, gone, sizes)]
    return absorbed(left)
