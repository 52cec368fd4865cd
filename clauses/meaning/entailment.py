"""What an event cannot happen without: a Trigger without the attack that it is, an attack by A without an attack."""

import re
from collections.abc import Iterator

from treatylint.clauses.context import Context
from treatylint.clauses.guards import All, AnyOf, Guard, Happens
from treatylint.clauses.times import Event

__all__ = ["with_what_it_means"]

DEEPEST = 20
_ANY_PARTY = re.compile(r"(?i)\b(?:a|any|either|one)(?: of the)? part(?:y|ies)\b")
"""Whose consent it takes is then open: one of the Parties, and any one will do."""
ATTACK = "attack:"
CONSENT = "consent:"


def with_what_it_means(guard: Guard, context: Context, depth: int = 0) -> Guard:
    """The condition with every event joined by those that it takes for granted.

    Only where the event must have happened: that there was no attack by A does not mean that there was none at all.
    """
    if depth > DEEPEST:
        return guard
    if isinstance(guard, Happens):
        entailed = () if _ANY_PARTY.search(guard.event.text) else _entailed(guard.event.key, context)
        more = tuple(Happens(Event(key)) for key in dict.fromkeys(entailed))
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
    if key.startswith(CONSENT):
        yield from _single_consents(key.removeprefix(CONSENT), context)


def _single_consents(who: str, context: Context) -> Iterator[str]:
    """The consent of A and B is that of each; that of the Parties is the consent of each Party."""
    names = [one for name in who.split("+") for one in (sorted(context.parties) if name == "party" else [name])]
    if len(names) > 1 or who == "party":
        yield from (f"{CONSENT}{name}" for name in names)


def _wider_attacks(key: str) -> Iterator[str]:
    """An attack by A on B is an attack on B."""
    by, _, upon = key.removeprefix(ATTACK).partition(">")
    if key.startswith(ATTACK) and by != "*":
        yield f"{ATTACK}*>{upon}"
