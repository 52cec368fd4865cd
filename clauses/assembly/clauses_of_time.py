"""Clauses that say when: "after the fighters have assembled", "until it is released"."""

from collections.abc import Sequence

from treatylint.clauses.assembly.events import event_of
from treatylint.clauses.assembly.page import Page
from treatylint.clauses.guards import Guard, Happens, Not
from treatylint.clauses.phrases import Group, Item, Loose, PrepPhrase, Quantity
from treatylint.clauses.times import Event

__all__ = ["event_in_time", "is_time_clause", "time_guards"]

_TIMES = frozenset({"after", "before"})


def is_time_clause(item: Item | None) -> bool:
    return isinstance(item, Group) and item.type == "COND" and item.opener.value in _TIMES


def event_in_time(group: Group, page: Page) -> Event:
    """The event that the clause tells of."""
    items = [item for item in group.items if not (isinstance(item, Loose) and item.type == "COMMA")]
    start = items[0].start if items else group.end
    return event_of(start, group.end, items, page)


def time_guards(items: Sequence[Item], page: Page) -> list[Guard]:
    """After an event it has happened, until it has not; a clause from which a length of time runs is no guard."""
    found: list[Guard] = []
    for before, item in zip([None, *items], items, strict=False):
        if isinstance(item, Group) and is_time_clause(item) and not _is_length(before):
            happens = Happens(event_in_time(item, page))
            found.append(Not(happens) if item.opener.value == "before" else happens)
    return found


def _is_length(item: Item | None) -> bool:
    quantity = item.object if isinstance(item, PrepPhrase) else item
    return isinstance(quantity, Quantity) and quantity.kind == "duration"
