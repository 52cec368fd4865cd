"""Partial choices: for some groups, the options that may have been taken; a box in the space of all texts.

A partial choice is a sorted tuple of (group index, mask of options): it holds of a text when the text's option of each
group it names is in the mask. A set of them stands for their union. Masks keep "b1 is A or C" one box, not two.
"""

from collections.abc import Iterable, Sequence

__all__ = ["Partial", "absorbed", "holds", "merged", "met", "minus", "partial"]

Partial = tuple[tuple[int, int], ...]


def partial(masks: dict[int, int], sizes: Sequence[int]) -> Partial | None:
    """The partial choice with these masks; groups that are left open entirely are dropped; None where one is empty."""
    if any(mask == 0 for mask in masks.values()):
        return None
    return tuple(sorted((group, mask) for group, mask in masks.items() if mask != (1 << sizes[group]) - 1))


def holds(choice: Sequence[int], part: Partial) -> bool:
    """Whether a whole choice (an option index per group) lies in the box."""
    return all(mask >> choice[group] & 1 for group, mask in part)


def met(one: Partial, other: Partial) -> Partial | None:
    """What both hold of; None where nothing is."""
    masks = dict(one)
    for group, mask in other:
        masks[group] = masks.get(group, mask) & mask
        if not masks[group]:
            return None
    return tuple(sorted(masks.items()))


def minus(one: Partial, other: Partial, sizes: Sequence[int]) -> list[Partial]:
    """What ``one`` holds of and ``other`` does not, as disjoint boxes: at most one for each group of ``other``."""
    if met(one, other) is None:
        return [one]
    rest, pieces = dict(one), []
    for group, mask in other:
        full = rest.get(group, (1 << sizes[group]) - 1)
        if full & ~mask:
            pieces.append(tuple(sorted({**rest, group: full & ~mask}.items())))
        rest[group] = full & mask
    return pieces


def merged(parts: Iterable[Partial], sizes: Sequence[int]) -> tuple[Partial, ...]:
    """The same union in fewer and wider boxes: those that differ in one group only become one. A group on which nothing
    hangs is then no longer named."""
    left = absorbed(parts)
    while True:
        fewer = left
        for group in sorted({group for part in left for group, _ in part}):
            fewer = _merged_in(fewer, group, sizes[group])
        if len(fewer) == len(left):
            return left
        left = absorbed(fewer)


def _merged_in(parts: Iterable[Partial], group: int, size: int) -> tuple[Partial, ...]:
    full = (1 << size) - 1
    masks: dict[Partial, int] = {}
    for part in parts:
        rest = tuple(pair for pair in part if pair[0] != group)
        masks[rest] = masks.get(rest, 0) | dict(part).get(group, full)
    return tuple(rest if mask == full else tuple(sorted((*rest, (group, mask)))) for rest, mask in masks.items())


def absorbed(parts: Iterable[Partial]) -> tuple[Partial, ...]:
    """The same union without boxes that lie inside another one. Quadratic, in the number of boxes of one red line."""
    kept: list[tuple[Partial, dict[int, int]]] = []
    for part in sorted(set(parts), key=lambda p: (len(p), p)):
        masks = dict(part)
        if not any(_covers(other, masks) for other, _ in kept):
            kept = [(p, m) for p, m in kept if not _covers(part, m)]
            kept.append((part, masks))
    return tuple(part for part, _ in kept)


def _covers(outer: Partial, inner: dict[int, int]) -> bool:
    return all(group in inner and inner[group] & ~mask == 0 for group, mask in outer)
