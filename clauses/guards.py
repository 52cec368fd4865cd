"""Conditions made of events: true or false in each situation."""

from attrs import frozen

from treatylint.clauses.times import Event

__all__ = ["ALWAYS", "All", "Always", "AnyOf", "Guard", "Happens", "Not"]


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
