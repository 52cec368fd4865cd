"""Lead-ins that only announce what the items under them say by themselves."""

import pytest

from treatylint.clauses.announcing import without_announcement
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.reading import read_document
from treatylint.grammar.source import Source


def clauses(lead: str, *items: str) -> list[list[str]]:
    lettered = (f"({letter}) {item}" for letter, item in zip("abcd", items, strict=False))
    text = "\n\n".join(["Article 1", lead, *lettered])
    document = read_document(Source("draft.md", text), load_gazetteer())
    return [[clause.to_text() for clause in s.clauses] for s in document.sentences if s.lead_in is not None]


BAN = "no Party shall deploy tanks in Ukraine;"
LEAVE = "Norway shall withdraw its forces from Poland."


@pytest.mark.parametrize(
    "lead",
    [
        "The following shall apply:", "The following rules shall apply:", "The Parties agree as follows:",
        "The following provisions shall be observed –", "Both Parties have agreed on the following measures:",
    ],
)  # fmt: skip
def test_an_announcement_is_no_subject_of_items_that_have_their_own(lead: str) -> None:
    assert clauses(lead, BAN, LEAVE) == [
        ["No Party shall deploy tanks in Ukraine."], ["Norway shall withdraw its armed forces from Poland."],
    ]  # fmt: skip


def test_the_place_and_the_case_around_an_announcement_belong_to_every_item() -> None:
    assert clauses("In Poland, the following shall apply:", "no Party shall deploy tanks.") == [
        ["No Party shall deploy tanks in Poland."]
    ]
    assert clauses("If Poland is attacked, the following shall apply:", "Norway shall assist Poland.") == [
        ["Norway shall assist Poland if Poland is attacked."]
    ]


@pytest.mark.parametrize(
    ("lead", "item"),
    [
        ("The following shall apply:", "Article 5 of the Treaty;"),
        ("Each Party shall:", "withdraw what it shall have moved;"),
        ("The following rules shall apply to Norway:", "no Party shall deploy tanks;"),
        ("The following shall apply.", "No Party shall deploy tanks."),
        ("The following shall be withdrawn:", "tanks that shall be counted;"),
    ],
)
def test_a_lead_in_that_says_more_or_that_the_item_needs_is_left_as_it_is(lead: str, item: str) -> None:
    assert without_announcement(lead, item) == lead


def test_the_length_stays() -> None:
    lead = "Within the Zone, the following\nrules shall also apply --"
    assert len(without_announcement(lead, BAN)) == len(lead)
    assert without_announcement(lead, BAN).split() == ["Within", "the", "Zone,"]
