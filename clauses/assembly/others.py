"""Everyone but some: "States other than A and B", "any Party except C"."""

from collections.abc import Sequence

from attrs import evolve

from treatylint.clauses.assembly.names import actors_of
from treatylint.clauses.assembly.page import Page
from treatylint.clauses.phrases import Group, Item, NounPhrase, Quantity
from treatylint.clauses.values import Actors
from treatylint.grammar.groups import NOMINAL_EXCEPTIONS

__all__ = ["excluded_in", "others_after"]

_EVERYONE = frozenset({"states", "state", "countries", "country", "powers", "nations", "third states", "third parties"})


def others_after(phrase: NounPhrase, items: Sequence[Item], page: Page) -> Actors | None:
    """The actors left out right after ``phrase``, as everyone but them; None where none are, or where only members
    of a group are meant (then the group stays, and the exception stands by itself)."""
    for at, item in enumerate(items):
        whole = item.what if isinstance(item, Quantity) else item
        following = items[at + 1] if at + 1 < len(items) else None
        if whole is phrase and isinstance(following, Group) and _opens_nominal(following):
            last = phrase.parts[-1].head
            left_out = _actors(following, page)
            if left_out is not None and last is not None and last.key in _EVERYONE:
                return evolve(
                    left_out,
                    quantifier="other",
                    text=page.words(phrase.parts[-1].start, following.end),
                    span=page.span(phrase.parts[-1].start, following.end),
                )
    return None


def excluded_in(items: Sequence[Item], page: Page) -> set[int]:
    """The groups that ``others_after`` has turned into actors."""
    return {
        id(items[at + 1])
        for at, item in enumerate(items[:-1])
        if isinstance(item, NounPhrase)
        and _opens_nominal(items[at + 1])
        and others_after(item, items, page) is not None
    }


def _opens_nominal(item: Item) -> bool:
    return isinstance(item, Group) and item.type == "EXC" and item.opener.key in NOMINAL_EXCEPTIONS


def _actors(group: Group, page: Page) -> Actors | None:
    first = group.items[0] if group.items else None
    return actors_of(first, page) if isinstance(first, NounPhrase) else None
