"""Conditions joined one by one stay flat, however many provisions of a long draft add theirs."""

from functools import reduce

from treatylint.clauses.guards import ALWAYS, All, Happens, events_in
from treatylint.clauses.meaning.conditions import conjunction
from treatylint.clauses.times import Event


def test_thousands_of_conditions_can_be_joined_and_compared() -> None:
    parts = [Happens(Event(f"attack:*>{number}")) for number in range(3000)]
    joined = reduce(conjunction, parts, ALWAYS)
    assert joined == All(tuple(parts))
    assert hash(joined) == hash(All(tuple(parts)))
    assert sorted(events_in(joined)) == sorted(part.event.key for part in parts)
