"""Bucket elimination run backwards: the same sum, for each option of each group."""

from math import prod

from treatylint.checker.options.eliminate import Bucket, Elimination, Message
from treatylint.checker.options.tables import Algebra, spread, summed

__all__ = ["marginals"]


def marginals(done: Elimination, algebra: Algebra) -> tuple[tuple[int, ...], ...]:
    """For each group, for each of its options: how many texts take it (``COUNTS``), or the least cost of a text that
    takes it (``COSTS``, at least ``NEVER`` where none does)."""
    result: list[tuple[int, ...]] = [()] * len(done.sizes)
    told: dict[int, list[int]] = {}
    outside = _rest_of_the_draft(done, algebra)
    for at in reversed(range(len(done.buckets))):
        bucket = done.buckets[at]
        above = told.pop(at, None) or [outside[at]]
        rows = [list(map(algebra.join, t, above)) for t in done.option_tables(bucket, algebra)]
        result[bucket.group] = tuple(_total(algebra, row) for row in rows)
        for message in bucket.messages.get(algebra, ()):
            if message.sender is not None:
                told[message.sender] = _passed_down(done, bucket, message, above, algebra)
    return tuple(result)


def _rest_of_the_draft(done: Elimination, algebra: Algebra) -> dict[int, int]:
    """For the last bucket of each component, the sum over all other components."""
    roots = [at for at, bucket in enumerate(done.buckets) if not bucket.scope]
    before, after = [algebra.neutral], [algebra.neutral]
    for at in roots:
        before.append(algebra.join(before[-1], done.buckets[at].total[algebra]))
    for at in reversed(roots):
        after.append(algebra.join(after[-1], done.buckets[at].total[algebra]))
    return {at: algebra.join(before[n], after[len(roots) - 1 - n]) for n, at in enumerate(roots)}


def _passed_down(done: Elimination, bucket: Bucket, message: Message, above: list[int], algebra: Algebra) -> list[int]:
    """What the rest of the draft says about the groups of a message, its own words left out."""
    rest = message.scope[1:]
    cells = prod(done.sizes[g] for g in rest)
    index = spread(rest, bucket.scope, tuple(done.sizes[g] for g in bucket.scope))
    table: list[int] = []
    for others in done.option_tables(bucket, algebra, message):
        table += summed(algebra, list(map(algebra.join, others, above)), index, cells)
    return table


def _total(algebra: Algebra, row: list[int]) -> int:
    total = algebra.forbidden
    for value in row:
        total = algebra.sum(total, value)
    return total
