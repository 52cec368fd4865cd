"""Who finds that an event has happened, however it is said; the event is the same one."""

import pytest

from treatylint.checker.strategies_pool import read_sentence
from treatylint.clauses.guards import Happens
from treatylint.clauses.times import Event

THEN = ", France may deploy troops in Ukraine."


def event(condition: str) -> Event:
    (clause,) = read_sentence(condition + THEN)
    assert isinstance(clause.when, Happens)
    return clause.when.event


@pytest.mark.parametrize(
    ("condition", "by"),
    [
        ("If it is established by NATO that Russia has attacked Ukraine", ["org:NATO"]),
        ("If NATO determines that Russia has attacked Ukraine", ["org:NATO"]),
        ("If, as determined within 24 hours by NATO by consensus, Russia attacks Ukraine", ["org:NATO"]),
        ("In the event of an attack by Russia on Ukraine, as determined by NATO by majority", ["org:NATO"]),
        ("If it is established that Russia has attacked Ukraine", []),
    ],
)
def test_the_finding_is_told_from_what_is_found(condition: str, by: list[str]) -> None:
    found = event(condition)
    assert found.key == "attack:RU>UA"
    assert [name.id for name in (found.determiner.names if found.determiner else ())] == by


def test_what_a_party_is_found_to_have_done_is_not_cut_short() -> None:
    found = event("If a Party is found by NATO to have broken the ceasefire")
    assert found.text.endswith("to have broken the ceasefire")
    assert found.determiner is not None
