"""Costs over many groups, cut into links over few: a red line with scattered conditions must not tie them all together.

A link is a two-valued extra group that says "some part so far holds". The groups settle it, so no count changes.
"""

from math import prod

from treatylint.checker.options.partial import Partial
from treatylint.checker.options.puzzle import Puzzle, Soft

__all__ = ["linked"]

WIDEST_TABLE = 2**10


def linked(puzzle: Puzzle, widest: int = WIDEST_TABLE) -> Puzzle:
    """The puzzle with every cost whose table is wider than ``widest`` cells laid out as a chain of links; the extra
    groups stand after the others."""
    sizes, hard, soft = list(puzzle.sizes), list(puzzle.hard), []
    for cost in puzzle.soft:
        if prod(puzzle.sizes[group] for group in cost.groups) <= widest or len(cost.parts) < 2:
            soft.append(cost)
        else:
            soft.append(_chain(cost, sizes, hard))
    return Puzzle(tuple(sizes), tuple(hard), tuple(soft))


def _chain(cost: Soft, sizes: list[int], hard: list[Partial]) -> Soft:
    before: int | None = None
    for part in sorted(cost.parts):
        link = len(sizes)
        sizes.append(2)
        hard.append(_with(part, (link, 0b01)))
        still = ((before, 0b01),) if before is not None else ()
        if before is not None:
            hard.append(((before, 0b10), (link, 0b01)))
        hard += [
            _with(tuple(sorted((*still, (group, _others(mask, sizes[group]))))), (link, 0b10)) for group, mask in part
        ]
        before = link
    return Soft(cost.cost, (((before or 0, 0b10),),))


def _with(part: Partial, pair: tuple[int, int]) -> Partial:
    return tuple(sorted((*part, pair)))


def _others(mask: int, size: int) -> int:
    return (1 << size) - 1 & ~mask
