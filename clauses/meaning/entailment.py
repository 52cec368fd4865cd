"""What an event cannot happen without: a Trigger without the attack that it is, an attack by A without an attack."""

from collections.abc import Iterator

from treatylint.clauses.context import Context
from treatylint.clauses.times import All, AnyOf, Event, Guard, Happens

__all__ = ["with_what_it_means"]

DEEPEST = 20
ATTACK = "attack:"


def with_what_it_means(guard: Guard, context: Context, depth: int = 0) -> Guard:
    """The condition with every event joined by those that it takes for granted.

    Only where the event must have happened: that there was no attack by A does not mean that there was none at all.
    """
    if depth > DEEPEST:
        return guard
    if isinstance(guard, Happens):
        more = tuple(Happens(Event(key)) for key in dict.fromkeys(_entailed(guard.event.key, context)))
        return All((guard, *more)) if more else guard
    if isinstance(guard, All):
        return All(tuple(with_what_it_means(part, context, depth + 1) for part in guard.parts))
    if isinstance(guard, AnyOf):
        return AnyOf(tuple(with_what_it_means(part, context, depth + 1) for part in guard.parts))
    return guard


def _entailed(key: str, context: Context) -> Iterator[str]:
    if key.startswith("term:"):
        term = context.document.terms.get(key.removeprefix("term:")) if context.document else None
        if isinstance(term, Event) and term.key != key:
            yield term.key
            yield from _wider_attacks(term.key)
    yield from _wider_attacks(key)


def _wider_attacks(key: str) -> Iterator[str]:
    """An attack by A on B is an attack on B."""
    by, _, upon = key.removeprefix(ATTACK).partition(">")
    if key.startswith(ATTACK) and by != "*":
        yield f"{ATTACK}*>{upon}"
