"""A duty is one of security by what it is about; who counts as a force, and who only sits and talks."""

import pytest

from treatylint.clauses.families import families_of
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.reading import read_document
from treatylint.grammar.source import Source


def families(text: str) -> set[str]:
    document = read_document(Source("draft.txt", text + "\n"), load_gazetteer())
    return {family for clause in document.clauses for family in families_of(clause)}


@pytest.mark.parametrize(
    "text",
    [
        "The Parties shall refrain from reprisals.",
        "Each Party shall prevent incursions into the territory of the other.",
        "The armed bands shall be disbanded.",
        "Norway undertakes to respect the territorial integrity of Estonia.",
        "All fighting shall come to an end at noon.",
        "The Force shall enjoy freedom of movement throughout the valley.",
        "The Parties shall observe the truce.",
        "The two Presidents renounce the use of violence.",
        "No more weapons for the militias.",
    ],
)
def test_what_is_about_fighting_arms_or_frontiers_is_a_duty_of_security(text: str) -> None:
    assert families(text) == {"obligation_other"}


@pytest.mark.parametrize(
    "text",
    [
        "The soldiers shall respect the customs of the valley.",
        "The troops shall carry identity cards.",
        "The language of the Force shall be English.",
        "A defence committee shall be convened.",
        "The Parties shall hold a dialogue on security matters.",
        "All persons held since the unrest shall be set free.",
        "The Parties shall comply with this Agreement.",
        "The Parties shall so instruct their officials.",
        "The Government shall support the reintegration of former soldiers.",
    ],
)
def test_a_military_word_that_only_says_who_acts_makes_no_duty_of_security(text: str) -> None:
    assert families(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "The LOCFOR shall be under the command of a Norwegian general.",
        "The make-up and size of the Force shall be settled by the Council.",
        "The Parties shall each contribute 30 per cent of the troops of the garrison.",
        "Monitors will come from Norway and Sweden.",
        "Military operations shall be conducted only with the agreement of Estonia.",
        "The Council may employ observers.",
        "Troops may come in only if Estonia asks for them.",
    ],
)
def test_who_makes_up_leads_or_lets_in_a_force(text: str) -> None:
    assert families(text) == {"composition"}


@pytest.mark.parametrize(
    "text",
    [
        "The Joint Military Commission shall consist of two officers of each side.",
        "The Military Committee shall be chaired by each side in turn.",
        "The Force shall be granted the use of the railway.",
    ],
)
def test_who_sits_on_a_committee_moves_nobody(text: str) -> None:
    assert families(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Norway shall provide the Commander with access to all depots.",
        "The inspected Party shall grant access to the silo.",
        "Further verifications shall be held within two days of a request.",
        "Monitors may board any warship in the strait.",
        "The Council shall send officers to Estonia to oversee the withdrawal.",
    ],
)
def test_who_looks_and_who_lets_them_look(text: str) -> None:
    assert "verification" in families(text)


@pytest.mark.parametrize(
    "text", ["Elections shall be observed by Norway.", "Norway shall grant access to markets and schools."]
)
def test_looking_at_what_is_civil_verifies_nothing(text: str) -> None:
    assert families(text) == set()
