"""A sentence in pieces: each clause in the grammar's sense, with its modals and what follows them."""

from attrs import define, field

from treatylint.clauses.phrases import Item
from treatylint.grammar.chunk import Chunk

__all__ = ["Predicate", "Segment"]


@define(eq=False)
class Predicate:
    """A modal and all that follows it up to the next one."""

    modal: Chunk | None
    items: list[Item]


@define(eq=False)
class Segment:
    """A clause in the grammar's sense. ``opened_by`` is the mark or word that parts it from the one before."""

    opened_by: Chunk | None
    lead: list[Item] = field(factory=list)  # before the first modal: subject, fronted parts, or all of a verbless text
    predicates: list[Predicate] = field(factory=list)
