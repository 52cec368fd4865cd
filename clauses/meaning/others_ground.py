"""What is said of the territory of another Party is said of each Party and each of the others."""

from collections.abc import Iterator

from attrs import evolve

from treatylint.clauses.assembly.places import OTHERS_GROUND
from treatylint.clauses.clause import Clause, Exemption
from treatylint.clauses.context import Context
from treatylint.clauses.guards import Happens
from treatylint.clauses.places import Known, Place, Zone
from treatylint.clauses.times import Event
from treatylint.clauses.values import Actor, Actors

__all__ = ["party_by_party"]

MOST_PARTIES = 12
"""Parties that are paired with one another; a treaty of more is taken as it stands."""


def party_by_party(clause: Clause, context: Context) -> Iterator[Clause]:
    """The clause itself, or one for each Party and each other Party on whose ground it acts."""
    parties = sorted(context.parties)
    if not (_is_of_others(clause) and _is_of_parties(clause) and 1 < len(parties) <= MOST_PARTIES):
        yield clause
        return
    for party in parties:
        for other in parties:
            if other != party and context.gazetteer.is_state(other):
                yield evolve(
                    clause,
                    actor=Actors((Actor(party),)),
                    places=tuple(_at(place, other) for place in clause.places),
                    exceptions=tuple(_of(exception, other) for exception in clause.exceptions),
                )


def _is_of_others(clause: Clause) -> bool:
    return any(place.expr == Zone(OTHERS_GROUND) for place in clause.places)


def _is_of_parties(clause: Clause) -> bool:
    return clause.actor is not None and [name.id for name in clause.actor.names] == ["party"]


def _at(place: Place, other: str) -> Place:
    return evolve(place, expr=Known(other)) if place.expr == Zone(OTHERS_GROUND) else place


def _of(exception: Exemption, other: str) -> Exemption:
    """ "Without the consent of that Party" is without the consent of the one on whose ground it is."""
    guard = exception.guard
    if isinstance(guard, Happens) and guard.event.key == "consent:party":
        return evolve(exception, guard=Happens(Event(f"consent:{other}")))
    return exception
