"""Who finds that an event has happened has a power: whoever must agree to a finding can prevent it."""

from collections.abc import Iterator

from treatylint.clauses.clause import Clause
from treatylint.clauses.context import Context
from treatylint.clauses.guards import All, AnyOf, Guard, Happens, Not
from treatylint.clauses.meaning.atoms import box, some
from treatylint.clauses.meaning.who import ways_of_actors
from treatylint.clauses.norms import Choice, Norm
from treatylint.clauses.times import Event
from treatylint.clauses.values import Actors, Modality
from treatylint.clauses.ways import Way, join

__all__ = ["determining", "events_in"]


def events_in(guard: Guard) -> Iterator[Event]:
    """Every event that a condition names, in order."""
    todo = [guard]
    while todo:
        part = todo.pop()
        if isinstance(part, Happens):
            yield part.event
        elif isinstance(part, Not):
            todo.append(part.guard)
        elif isinstance(part, All | AnyOf):
            todo.extend(reversed(part.parts))


def determining(clause: Clause, chosen: tuple[Choice, ...], context: Context) -> Iterator[Norm]:
    """A power to determine for everyone named as finding an event of this clause."""
    yield from _each_of_them(clause, chosen, context)
    guards = (clause.when, *(exception.guard for exception in clause.exceptions))
    for event in dict.fromkeys(event for guard in guards for event in events_in(guard)):
        if event.determiner is None:
            continue
        yield from _power_of(event.determiner, event.text, clause, chosen, context)


def _each_of_them(clause: Clause, chosen: tuple[Choice, ...], context: Context) -> Iterator[Norm]:
    """ "The Guarantors are A and B, acting together": each must find that the case for acting has come."""
    if getattr(clause, "jointly", False) and clause.actor is not None:
        yield from _power_of(clause.actor, clause.actor.text, clause, chosen, context)


def _power_of(
    who: Actors, text: str, clause: Clause, chosen: tuple[Choice, ...], context: Context
) -> Iterator[Norm]:
    for way in join((Way((), chosen),), ways_of_actors(who, context), lambda _, atoms: atoms):
        yield Norm(
            id="",
            modality=Modality.POWER,
            box=box(actor=way.value, act=some({"determine"})),
            choice=way.choice,
            at=clause.at,
            span=clause.span,
            text=text,
            doubts=way.doubts,
        )
