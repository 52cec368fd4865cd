"""Trees of kinds: what lies under what, and which leaves a kind stands for."""

from collections.abc import Mapping

from attrs import define, field, frozen

from treatylint.clauses.gazetteer.errors import did_you_mean
from treatylint.clauses.gazetteer.rows import Row
from treatylint.clauses.gazetteer.tables import Tables

__all__ = ["Node", "Tree"]


@frozen
class Node:
    """``under`` is the parent's id ("" at a root). ``of`` makes the kind a union of others, not a parent."""

    id: str
    name: str
    under: str = ""
    of: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    measures: str = "items"


@define(eq=False)
class Tree:
    """Kinds by id. The leaves under a kind do not overlap, and together they are the kind."""

    nodes: Mapping[str, Node]
    _rest: frozenset[str]
    _children: Mapping[str, tuple[str, ...]]
    _leaves: dict[str, frozenset[str]] = field(factory=dict)

    @classmethod
    def grown_from(cls, tables: Tables, section: str) -> "Tree":
        rows = {row.key: row for row in tables.rows(section)}
        children: dict[str, list[str]] = {}
        for row in rows.values():
            row.only(("name", "under", "of", "forms", "measures"))
            for name in (*row.texts("under"), *row.texts("of")):
                if name not in rows:
                    raise row.error(f'"{name}" is not a [{section}]{did_you_mean(name, rows)}', "under")
            children.setdefault(row.text("under", ""), []).append(row.key)
        tree = cls(
            {key: _node(row, rows) for key, row in rows.items()},
            frozenset(key for key, row in rows.items() if _keeps_rest(row, rows, children.get(key, []))),
            {key: tuple(below) for key, below in children.items()},
        )
        for id_, row in rows.items():
            if not tree.leaves(id_):
                raise row.error("lies under itself; a kind must lie under another, or under none")
        return tree

    def leaves(self, id_: str) -> frozenset[str]:
        """The leaves that ``id_`` stands for; a KeyError where there is no such kind."""
        if id_ not in self._leaves:
            self._leaves[id_] = self._gather(id_)
        return self._leaves[id_]

    def children(self, id_: str) -> tuple[str, ...]:
        return self._children.get(id_, ())

    def _gather(self, id_: str) -> frozenset[str]:
        found, seen, todo = set(), set(), [id_]
        while todo:
            node = self.nodes[todo.pop()]
            if node.id in seen:
                continue
            seen.add(node.id)
            below = (*node.of, *self.children(node.id))
            if not below or node.id in self._rest:
                found.add(node.id)
            todo.extend(below)
        return frozenset(found)


def _node(row: Row, rows: Mapping[str, Row]) -> Node:
    measures, above = row.text("measures", ""), row
    seen = {row.key}
    while not measures and (above_key := above.text("under", "")) and above_key not in seen:
        seen.add(above_key)
        above = rows[above_key]
        measures = above.text("measures", "")
    name = row.text("name", row.key.replace("_", " "))
    forms = tuple(form for text in row.texts("forms") for form in both_numbers(text))
    return Node(row.key, name, row.text("under", ""), row.texts("of"), forms, measures or "items")


def both_numbers(text: str) -> tuple[str, ...]:
    """``tank(s)`` stands for two forms, ``tank`` and ``tanks``."""
    return (text.replace("(s)", ""), text.replace("(s)", "s")) if "(s)" in text else (text,)


def _keeps_rest(row: Row, rows: Mapping[str, Row], below: list[str]) -> bool:
    """A kind whose children all come from another file, an overlay, is more than these: it stays a leaf."""
    return bool(below) and all(rows[child].path != row.path for child in below)
