"""Ways to take a phrase: each with the choices under which it is the right one, and what stays in doubt about it.

A phrase of one meaning has one way. "The coalition" has two (its attested members, or everyone who may belong), and
a term defined in a bracket has one for each option. Ways are joined, never picked from: the checker looks at all.
"""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from attrs import evolve, frozen

from treatylint.clauses.norms import Choice

__all__ = ["MOST", "Way", "gather", "join", "one"]

S = TypeVar("S")
T = TypeVar("T")
U = TypeVar("U")

MOST = 96
"""A phrase taken in more ways than this is not drawn out: it keeps its first way, and a doubt."""


@frozen
class Way(Generic[T]):
    value: T
    choice: tuple[Choice, ...] = ()
    doubts: tuple[str, ...] = ()


def one(value: T, *doubts: str) -> tuple[Way[T], ...]:
    """The only way, perhaps with doubts."""
    return (Way(value, (), doubts),)


def join(left: tuple[Way[S], ...], right: tuple[Way[T], ...], put: Callable[[S, T], U]) -> tuple[Way[U], ...]:
    """Each way on the left with each on the right, where the two can stand together."""
    if len(left) * len(right) > MOST:
        left, right = _first(left), _first(right)
    found = []
    for a in left:
        for b in right:
            choice = _together(a.choice, b.choice)
            if choice is not None:
                found.append(Way(put(a.value, b.value), choice, _once((*a.doubts, *b.doubts))))
    return tuple(found)


def gather(parts: Iterable[tuple[Way[S], ...]], put: Callable[[tuple[S, ...]], T]) -> tuple[Way[T], ...]:
    """The ways of several phrases, joined into the ways of one."""
    empty: tuple[S, ...] = ()
    found: tuple[Way[tuple[S, ...]], ...] = one(empty)
    for part in parts:
        found = join(found, part, lambda have, more: (*have, more))
    return tuple(evolve(way, value=put(way.value)) for way in found)  # type: ignore[arg-type,misc]


def _first(ways: tuple[Way[S], ...]) -> tuple[Way[S], ...]:
    if len(ways) <= MOST**0.5:
        return ways
    first = ways[0]
    return (Way(first.value, (), _once((*first.doubts, "more readings than can be laid out; only the first was"))),)


def _together(left: tuple[Choice, ...], right: tuple[Choice, ...]) -> tuple[Choice, ...] | None:
    """Both sets of choices, or None where they choose differently in one group."""
    chosen = {choice.group: choice.option for choice in left}
    for choice in right:
        if chosen.setdefault(choice.group, choice.option) != choice.option:
            return None
    return tuple(Choice(group, option) for group, option in chosen.items())


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))
