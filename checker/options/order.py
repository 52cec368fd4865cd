"""In which order groups are eliminated, and how large the tables become: known before any work is done."""

from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush
from math import prod

from attrs import frozen

__all__ = ["Order", "order_of"]


@frozen
class Order:
    """``sequence`` eliminates group after group. ``width`` is the largest number of other groups that one depends on
    when its turn comes; ``cells`` the number of table cells over all steps, a measure of time and memory."""

    sequence: tuple[int, ...]
    scopes: tuple[tuple[int, ...], ...]
    width: int
    cells: int


def order_of(sizes: Sequence[int], scopes: Iterable[Iterable[int]]) -> Order:
    """The order that takes the group with the smallest table next. ``scopes`` are the sets of groups that interact."""
    near: list[set[int]] = [set() for _ in sizes]
    for scope in map(frozenset, scopes):
        for group in scope:
            near[group] |= scope
    for group, others in enumerate(near):
        others.discard(group)
    sequence, left_over = _least_first(sizes, near)
    position = {group: at for at, group in enumerate(sequence)}
    sorted_scopes = tuple(tuple(sorted(scope, key=position.__getitem__)) for scope in left_over)
    cells = sum(sizes[g] * prod(sizes[o] for o in scope) for g, scope in zip(sequence, left_over, strict=True))
    return Order(tuple(sequence), sorted_scopes, max(map(len, left_over), default=0), cells)


def _least_first(sizes: Sequence[int], near: list[set[int]]) -> tuple[list[int], list[set[int]]]:
    heap = [(prod(sizes[o] for o in others), group) for group, others in enumerate(near)]
    weight = [cells for cells, _ in heap]
    heapify(heap)
    done = [False] * len(sizes)
    sequence: list[int] = []
    scopes: list[set[int]] = []
    while heap:
        cells, group = heappop(heap)
        if done[group] or cells != weight[group]:
            continue
        done[group] = True
        scope = near[group]
        sequence.append(group)
        scopes.append(scope)
        for other in scope:
            near[other] |= scope
            near[other] -= {group, other}
            weight[other] = prod(sizes[o] for o in near[other])
            heappush(heap, (weight[other], other))
    return sequence, scopes
