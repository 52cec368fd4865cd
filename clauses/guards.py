"""Conditions made of events: true or false in each situation."""

from attrs import frozen

from treatylint.clauses.times import Event

__all__ = ["ALWAYS", "All", "Always", "AnyOf", "Guard", "Happens", "Not", "events_in"]


class Guard:
    """A condition over events: true or false in each situation."""


@frozen
class Always(Guard):
    pass


ALWAYS = Always()


@frozen
class Happens(Guard):
    """The event has happened (or the state of affairs holds)."""

    event: Event


@frozen
class Not(Guard):
    guard: Guard


@frozen
class All(Guard):
    parts: tuple[Guard, ...]


@frozen
class AnyOf(Guard):
    parts: tuple[Guard, ...]


def events_in(guard: Guard) -> list[str]:
    """The keys of all events in a guard; deep guards are walked without recursion."""
    found, waiting = [], [guard]
    while waiting:
        part = waiting.pop()
        if isinstance(part, Happens):
            found.append(part.event.key)
        elif isinstance(part, Not):
            waiting.append(part.guard)
        elif isinstance(part, All | AnyOf):
            waiting.extend(part.parts)
    return found
