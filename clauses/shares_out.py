"""A ceiling that is shared out: "shall not exceed: for A 300 tons; for B 200 tons" is a clause for each of them."""

from collections.abc import Iterator

from attrs import evolve

from treatylint.clauses.assembly.names import actors_of, is_actor
from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.frame import Frame
from treatylint.clauses.phrases import Item, Loose, NounPhrase, PrepPhrase, Quantity
from treatylint.clauses.values import Actors

__all__ = ["shares_of"]

_BETWEEN = frozenset({"COMMA", "LOOSE", "AND"})


def shares_of(clause: Clause, frame: Frame, slots: Slots) -> Iterator[Clause]:
    """For each one named with a figure of its own, the clause again; the clause itself where fewer than two are."""
    shares = dict(_shares(frame, slots)) if "cap" in clause.families and len(clause.bounds) > 1 else {}
    if len(shares) < 2 or any(bound.span.start not in shares for bound in clause.bounds):
        yield clause
        return
    for bound in clause.bounds:
        whose = shares[bound.span.start]
        force = clause.force
        if force is not None and force.of is not None:
            force = evolve(force, of=whose)
        yield evolve(clause, actor=whose, counterpart=None, bounds=(bound,), force=force)


def _shares(frame: Frame, slots: Slots) -> Iterator[tuple[int, Actors]]:
    """Where each figure stands, and whose it is."""
    page, named = slots.page, None
    for item in frame.tail:
        phrase = _named(item)
        if phrase is not None:
            named = actors_of(phrase, page)
        elif isinstance(item, Quantity) and named is not None:
            yield page.span(item.start, item.end).start, named
            named = None
        elif not (isinstance(item, Loose) and item.type in _BETWEEN):
            named = None


def _named(item: Item) -> NounPhrase | None:
    phrase = item.object if isinstance(item, PrepPhrase) and item.preposition.key == "for" else item
    return phrase if isinstance(phrase, NounPhrase) and is_actor(phrase.parts[0].head) else None
