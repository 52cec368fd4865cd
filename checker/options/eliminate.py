"""Bucket elimination: one group after the other is summed away, so that work grows with how the groups interact and
not with how many texts there are. One pass gives the number of texts and the least cost; ``marginals.py`` runs it
backwards for the same of every single option."""

from collections.abc import Sequence
from math import prod
from operator import itemgetter

from attrs import define, field, frozen

from treatylint.checker.options.order import Order, order_of
from treatylint.checker.options.partial import Partial
from treatylint.checker.options.puzzle import Puzzle
from treatylint.checker.options.tables import COSTS, COUNTS, NEVER, Algebra, bits_of, spread

__all__ = ["Bucket", "Elimination", "Message", "eliminate", "order_for"]


@frozen
class Message:
    """What a bucket, or a cost, tells a later bucket: a table over groups of that bucket, its own group first."""

    scope: tuple[int, ...]
    table: list[int]
    sender: int | None = None


@define
class Bucket:
    """The step that eliminates ``group``: its ``scope`` are the groups its table still depends on; ``messages`` what it
    was told, by algebra; ``forbidden`` the cells that are out, by option."""

    group: int
    scope: tuple[int, ...]
    hard: list[Partial] = field(factory=list)
    forbidden: list[int] = field(factory=list)
    messages: dict[Algebra, list[Message]] = field(factory=dict)
    total: dict[Algebra, int] = field(factory=dict)  # where the scope is empty: the sum over a whole component


@define
class Elimination:
    """The result of one pass. ``count`` is the number of texts, ``cost`` the least cost (``NEVER``: no text)."""

    sizes: tuple[int, ...]
    buckets: list[Bucket]
    count: int = 1
    cost: int = 0

    def cheapest(self) -> tuple[int, ...] | None:
        """A text of least cost, ties settled for earlier options; None where there is no text."""
        if self.count == 0:
            return None
        choice = [0] * len(self.sizes)
        for bucket in reversed(self.buckets):
            prices = [self._price(bucket, choice, option) for option in range(self.sizes[bucket.group])]
            choice[bucket.group] = prices.index(min(prices))
        return tuple(choice)

    def _price(self, bucket: Bucket, choice: Sequence[int], option: int) -> int:
        if bucket.forbidden[option] >> _cell(bucket.scope, self.sizes, choice) & 1:
            return NEVER
        if any(self._told(message, choice, option) == 0 for message in bucket.messages.get(COUNTS, ())):
            return NEVER
        return sum(self._told(message, choice, option) for message in bucket.messages.get(COSTS, ()))

    def _told(self, message: Message, choice: Sequence[int], option: int) -> int:
        rest = message.scope[1:]
        chunk = len(message.table) // self.sizes[message.scope[0]]
        return message.table[option * chunk + _cell(rest, self.sizes, choice)]

    def option_tables(self, bucket: Bucket, algebra: Algebra, but: Message | None = None) -> list[list[int]]:
        """For each option of the bucket's group, the joined table over its scope (without the message ``but``)."""
        messages = [m for m in bucket.messages.get(algebra, ()) if m is not but]
        cells = prod(self.sizes[g] for g in bucket.scope)
        return [
            algebra.barred(algebra.joined([self._slice(m, o, bucket.scope) for m in messages], cells), forbidden)
            for o, forbidden in enumerate(bucket.forbidden)
        ]

    def _slice(self, message: Message, option: int, scope: tuple[int, ...]) -> list[int]:
        """The part of a message that speaks of one option, laid out over the whole scope."""
        rest = message.scope[1:]
        chunk = len(message.table) // self.sizes[message.scope[0]]
        table = message.table[option * chunk : (option + 1) * chunk]
        if rest == scope:
            return table
        index = spread(rest, scope, tuple(self.sizes[g] for g in scope))
        return list(itemgetter(*index)(table)) if len(index) > 1 else [table[index[0]]]


def order_for(puzzle: Puzzle) -> Order:
    """The order of elimination, with its width and the size of its tables, before any table is built."""
    scopes = [[group for group, _ in part] for part in puzzle.hard]
    return order_of(puzzle.sizes, [*scopes, *(cost.groups for cost in puzzle.soft)])


def eliminate(puzzle: Puzzle, order: Order) -> Elimination:
    """Count the texts and find the least cost, in one pass along ``order``."""
    buckets = _buckets(puzzle, order)
    done = Elimination(puzzle.sizes, buckets)
    place = {bucket.group: at for at, bucket in enumerate(buckets)}
    algebras = (COUNTS, COSTS) if puzzle.soft else (COUNTS,)
    for at, bucket in enumerate(buckets):
        bucket.forbidden = [_barred(bucket, option, puzzle.sizes) for option in range(puzzle.sizes[bucket.group])]
        for algebra in algebras:
            table = _folded(done.option_tables(bucket, algebra), algebra)
            if bucket.scope:
                told = buckets[place[bucket.scope[0]]].messages
                told.setdefault(algebra, []).append(Message(bucket.scope, table, at))
            else:
                bucket.total[algebra] = table[0]
    _sum_up(done, puzzle)
    return done


def _sum_up(done: Elimination, puzzle: Puzzle) -> None:
    done.count = prod(bucket.total.get(COUNTS, 1) for bucket in done.buckets)
    if not done.buckets and () in puzzle.hard:
        done.count = 0
    done.cost = sum(bucket.total.get(COSTS, 0) for bucket in done.buckets) if done.count else NEVER


def _buckets(puzzle: Puzzle, order: Order) -> list[Bucket]:
    """Each condition and each cost goes to the first of its groups to be eliminated."""
    buckets = [Bucket(group, scope) for group, scope in zip(order.sequence, order.scopes, strict=True)]
    place = {group: at for at, group in enumerate(order.sequence)}
    for part in puzzle.hard if buckets else ():
        buckets[min((place[group] for group, _ in part), default=0)].hard.append(part)
    for cost in puzzle.soft if buckets else ():
        groups = tuple(sorted(cost.groups, key=place.__getitem__)) or order.sequence[:1]
        bits = 0
        for part in cost.parts:
            bits |= bits_of(part, groups, puzzle.sizes)
        cells = prod(puzzle.sizes[g] for g in groups)
        table = [cost.cost if bit == "1" else 0 for bit in f"{bits:0{cells}b}"[::-1]]
        buckets[place[groups[0]]].messages.setdefault(COSTS, []).append(Message(groups, table))
    return buckets


def _barred(bucket: Bucket, option: int, sizes: Sequence[int]) -> int:
    bits = 0
    for part in bucket.hard:
        if dict(part).get(bucket.group, -1) >> option & 1:
            bits |= bits_of(part, bucket.scope, sizes)
    return bits


def _folded(tables: list[list[int]], algebra: Algebra) -> list[int]:
    result = tables[0]
    for table in tables[1:]:
        result = list(map(algebra.sum, result, table))
    return result


def _cell(scope: Sequence[int], sizes: Sequence[int], choice: Sequence[int]) -> int:
    cell = 0
    for group in scope:
        cell = cell * sizes[group] + choice[group]
    return cell
