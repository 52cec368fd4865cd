"""Two nested families of ceilings: a largest flow, whole because the capacities are whole.

Each family is a tree of ceilings; a unit of a column runs from the top of one tree down to the column and up the other.
Shortest augmenting paths by levels (Dinic), written without recursion.
"""

from collections import deque
from collections.abc import Sequence

from attrs import define, field

from treatylint.checker.solve.nested import crossing_pairs
from treatylint.checker.solve.program import Program, Solution, bits_of

__all__ = ["fill_by_flow", "two_families"]


def two_families(sets: Sequence[int]) -> tuple[list[int], list[int]] | None:
    """The rows split into two nested families; None where no split does it. Equal rows are kept in one family."""
    neighbours: dict[int, list[int]] = {i: [] for i in range(len(sets))}
    for i, j in crossing_pairs(sets):
        neighbours[i].append(j)
        neighbours[j].append(i)
    side: dict[int, int] = {}
    for start in neighbours:
        if start not in side and not _coloured(start, neighbours, side):
            return None
    return [i for i in side if not side[i]], [i for i in side if side[i]]


def _coloured(start: int, neighbours: dict[int, list[int]], side: dict[int, int]) -> bool:
    """Give the rows that hang together with ``start`` their sides; False where two that cross land on one side."""
    side[start] = 0
    waiting = [start]
    while waiting:
        i = waiting.pop()
        new = [j for j in neighbours[i] if j not in side]
        side.update(dict.fromkeys(new, 1 - side[i]))
        waiting.extend(new)
        if any(side[j] == side[i] for j in neighbours[i]):
            return False
    return True


@define(eq=False)
class Network:
    heads: list[int] = field(factory=list)
    room: list[int] = field(factory=list)
    leaving: list[list[int]] = field(factory=list)

    def node(self) -> int:
        self.leaving.append([])
        return len(self.leaving) - 1

    def edge(self, tail: int, head: int, room: int) -> int:
        for end, other, size in ((tail, head, room), (head, tail, 0)):
            self.leaving[end].append(len(self.heads))
            self.heads.append(other)
            self.room.append(size)
        return len(self.heads) - 2

    def largest_flow(self, source: int, sink: int) -> int:
        total = 0
        while True:
            level = self._levels(source)
            if level[sink] < 0:
                return total
            tried = [0] * len(self.leaving)
            while pushed := self._push(source, sink, level, tried):
                total += pushed

    def _levels(self, source: int) -> list[int]:
        level = [-1] * len(self.leaving)
        level[source] = 0
        waiting = deque([source])
        while waiting:
            node = waiting.popleft()
            for edge in self.leaving[node]:
                if self.room[edge] and level[self.heads[edge]] < 0:
                    level[self.heads[edge]] = level[node] + 1
                    waiting.append(self.heads[edge])
        return level

    def _push(self, source: int, sink: int, level: list[int], tried: list[int]) -> int:
        """One path along rising levels, filled as far as it goes; 0 when there is none left."""
        path: list[int] = []
        node = source
        while node != sink:
            edges = self.leaving[node]
            while tried[node] < len(edges):
                edge = edges[tried[node]]
                if self.room[edge] and level[self.heads[edge]] == level[node] + 1:
                    break
                tried[node] += 1
            if tried[node] < len(edges):
                path.append(edges[tried[node]])
                node = self.heads[path[-1]]
            elif path:
                node = self.heads[path.pop() ^ 1]
                tried[node] += 1
            else:
                return 0
        pushed = min(self.room[edge] for edge in path)
        for edge in path:
            self.room[edge] -= pushed
            self.room[edge ^ 1] += pushed
        return pushed


def fill_by_flow(program: Program, sets: Sequence[int], families: tuple[list[int], list[int]]) -> Solution:
    """The most that the counted columns can hold; every one of them has a ceiling in one family at least."""
    network = Network()
    source, sink = network.node(), network.node()
    plenty = sum(high for high in program.high if high is not None)
    tops = []
    for family, outer in zip(families, (source, sink), strict=True):
        tops.append(_tree(network, program, sets, family, outer))
    edges = {}
    for j in bits_of(program.counted):
        start, end = (_lowest(j, sets, family, nodes) for family, nodes in zip(families, tops, strict=True))
        edges[j] = network.edge(source if start is None else start, sink if end is None else end, plenty)
    value = network.largest_flow(source, sink)
    amounts = [network.room[edges[j] ^ 1] if j in edges else 0 for j in range(len(program.columns))]
    return Solution("optimal", value, amounts)


def _tree(
    network: Network, program: Program, sets: Sequence[int], family: list[int], outer: int
) -> dict[int, int]:
    """A node a row, hung under the smallest row that holds it; edges run away from the source."""
    nodes: dict[int, int] = {}
    placed: list[int] = []
    for i in sorted(family, key=lambda i: -sets[i].bit_count()):
        nodes[i] = network.node()
        above = next((k for k in reversed(placed) if sets[i] & sets[k]), None)
        upper = outer if above is None else nodes[above]
        high = program.high[i] or 0
        if outer == 0:
            network.edge(upper, nodes[i], high)
        else:
            network.edge(nodes[i], upper, high)
        placed.append(i)
    return nodes


def _lowest(column: int, sets: Sequence[int], family: list[int], nodes: dict[int, int]) -> int | None:
    holding = [i for i in family if sets[i] >> column & 1]
    # Of equal rows the one placed last hangs lowest.
    return nodes[min(holding, key=lambda i: (sets[i].bit_count(), -nodes[i]))] if holding else None
