"""Who finds that an event has happened has a power: whoever must agree to a finding can prevent it."""

from collections.abc import Iterator

from treatylint.clauses.clause import Clause
from treatylint.clauses.context import Context
from treatylint.clauses.guards import All, AnyOf, Guard, Happens, Not
from treatylint.clauses.meaning.atoms import box, some
from treatylint.clauses.meaning.who import ways_of_actors
from treatylint.clauses.norms import Choice, Norm
from treatylint.clauses.times import Event
from treatylint.clauses.values import Modality
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
    guards = (clause.when, *(exception.guard for exception in clause.exceptions))
    for event in dict.fromkeys(event for guard in guards for event in events_in(guard)):
        if event.determiner is None:
            continue
        who = join((Way((), chosen),), ways_of_actors(event.determiner, context), lambda _, atoms: atoms)
        for way in who:
            yield Norm(
                id="",
                modality=Modality.POWER,
                box=box(actor=way.value, act=some({"determine"})),
                choice=way.choice,
                at=clause.at,
                span=clause.span,
                text=event.text,
                doubts=way.doubts,
            )
