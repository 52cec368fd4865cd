"""Whose right, duty or position a saving leaves as it is: "nothing here affects the rights of A"."""

from attrs import evolve

from treatylint.clauses.assembly.names import actors_of, is_actor
from treatylint.clauses.assembly.page import Page
from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.frame import Frame
from treatylint.clauses.phrases import Group, Nominal, NounPhrase, PrepPhrase, Quantity
from treatylint.clauses.values import Actors

__all__ = ["of_holder"]

_HELD = frozenset(
    "right rights obligation obligations duty duties position positions freedom freedoms claim claims title titles "
    "sovereignty independence integrity powers power possibilities responsibility responsibilities commitments".split()
)


def of_holder(clause: Clause, frame: Frame, slots: Slots) -> Clause:
    """The clause with the holder of what is saved for its actor, where the text names one."""
    holder = _holder(frame)
    return evolve(clause, actor=holder) if holder is not None else clause


def _holder(frame: Frame) -> Actors | None:
    """The owner in the first phrase that names a right: in its own "of", or in one that follows it."""
    right: NounPhrase | None = None
    for item in sorted((item for item in frame.items if not isinstance(item, Group)), key=lambda item: item.start):
        phrase = item.object if isinstance(item, PrepPhrase) else item.what if isinstance(item, Quantity) else item
        if not isinstance(phrase, NounPhrase):
            continue
        if right is not None and isinstance(item, PrepPhrase) and item.preposition.key == "of":
            return actors_of(phrase, frame.page)
        if any(chunk.key in _HELD for part in phrase.parts for chunk in part.nouns):
            found = _owner(phrase, frame.page)
            if found is not None:
                return found
            right = right or phrase
    return None


def _owner(phrase: NounPhrase, page: Page) -> Actors | None:
    """ "The rights and duties | of A and B": the actors behind the first "of" that names one."""
    for at, part in enumerate(phrase.parts):
        if part.link == "of" and is_actor(part.head):
            first = Nominal(part.quants, part.nouns)
            return actors_of(NounPhrase(first.start, phrase.end, [first, *phrase.parts[at + 1 :]]), page)
    return None
