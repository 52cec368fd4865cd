"""Modals that belong together: which of them stand before one verb."""

from collections.abc import Sequence

from treatylint.clauses.phrases import Item, Loose, NounPhrase, Quantity, Verbs
from treatylint.clauses.segments import Predicate
from treatylint.grammar.chunk import Chunk

__all__ = ["merged", "shares_out"]


def merged(predicates: Sequence[Predicate]) -> list[tuple[list[Chunk], list[Item]]]:
    """A modal without a verb of its own goes with the next one: "shall …, have the right to"."""
    found: list[tuple[list[Chunk], list[Item]]] = []
    modals: list[Chunk] = []
    held: list[Item] = []
    for at, predicate in enumerate(predicates):
        assert predicate.modal is not None
        modals.append(predicate.modal)
        held.extend(predicate.items)
        if _has_verb(predicate.items) or at + 1 == len(predicates):
            found.append((modals, held))
            modals, held = [], []
    return found


def _has_verb(items: Sequence[Item]) -> bool:
    return any(
        isinstance(i, Verbs | Quantity)
        or (isinstance(i, Loose) and i.type in ("BE", "HAVE", "BOUND_OPEN"))
        or (isinstance(i, NounPhrase) and not shares_out(i))
        for i in items
    )


def shares_out(phrase: NounPhrase) -> bool:
    """ "A and B shall | each independently | have the right to": who acts, said once more, and no object."""
    others = [chunk for chunk in phrase.chunks() if chunk.type != "QUANT"]
    quants = phrase.parts[0].quants
    denies = any(quant.value == "no" for quant in quants)  # "may be | neither | established nor operated"
    return bool(quants) and not denies and all(c.key.endswith("ly") or c.value == "they" for c in others)
