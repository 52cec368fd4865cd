"""Whose forces they are, where the words say where they come from: "troops from A", "contingents from B and C".

Behind a verb of placing, and in a subject, "from" with a state says whose the forces before it are; behind a verb of
leaving it says which ground is left.
"""

from collections.abc import Sequence

from attrs import evolve

from treatylint.clauses.assembly.names import is_actor, is_force
from treatylint.clauses.phrases import Item, NounPhrase, PrepPhrase, Quantity
from treatylint.grammar.chunk import Chunk

__all__ = ["PLACING", "with_origins"]

PLACING = frozenset({"station", "deploy", "rotate", "include", "compose", "exceed", "present", "exercise", "train"})


def with_origins(items: Sequence[Item]) -> list[Item]:
    """The items, each "from A" joined to the forces right before it as "of A"."""
    found: list[Item] = []
    for item in items:
        before = found[-1] if found else None
        joined = _joined(before, item) if before is not None and isinstance(item, PrepPhrase) else None
        if joined is None:
            found.append(item)
        else:
            found[-1] = joined
    return found


def _joined(before: Item, item: PrepPhrase) -> Item | None:
    phrase, origin = before.what if isinstance(before, Quantity) else before, item.object
    if item.type != "FROM" or not isinstance(phrase, NounPhrase) or not isinstance(origin, NounPhrase):
        return None
    if not is_force(phrase.parts[0].head) or not all(_is_whose(part.head) for part in origin.parts):
        return None
    first = evolve(origin.parts[0], link="of", separator="")
    whole = NounPhrase(phrase.start, origin.end, [*phrase.parts, first, *origin.parts[1:]])
    return evolve(before, what=whole, end=origin.end) if isinstance(before, Quantity) else whole


def _is_whose(head: Chunk | None) -> bool:
    """A state or a group of them: a town, a river and a zone have no forces of their own."""
    return is_actor(head) and head is not None and head.value != "they"
