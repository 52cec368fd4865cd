"""A sentence is called understood only where what it says stands in its clauses; what is deemed obliges nobody."""

import pytest

from treatylint.clauses.document import ReadSentence
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.reading import read_document
from treatylint.clauses.values import Modality
from treatylint.grammar.source import Source


def sentence(text: str) -> ReadSentence:
    (found,) = (s for s in read_document(Source("draft.txt", text + "\n"), load_gazetteer()).sentences if s.status)
    return found


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "Norway undertakes not to transport troops to, nor to raise an army in, the eastern valleys.",
            'what is to be done with "troops" is not fully understood',
        ),
        (
            "The army of Norway shall occupy such points in Estonia as it deems necessary.",
            "beside where it is to be is not understood",
        ),
        ("The airfields near Tartu shall be used for peaceful purposes only.", 'what "only" shuts out'),
        (
            "The tanks of each side shall not exceed the following numbers: for Norway, forty; for Estonia, twelve.",
            '"forty" is a figure that no clause has',
        ),
        (
            "If peace is in danger, any Party may bring this to the notice of the Council.",
            "what the right to bring it to notice is for is not understood",
        ),
    ],
)
def test_what_no_clause_carries_makes_a_sentence_partly_understood(text: str, reason: str) -> None:
    found = sentence(text)
    assert found.status == "partly"
    assert any(reason in said for said in found.reasons), found.reasons


@pytest.mark.parametrize(
    "text",
    [
        "Norway shall not attack Estonia.",
        "Norway may station not more than 500 troops in Estonia.",
        "Norwegian troops shall be stationed only in Tartu.",
        "The denunciation of Norway shall take effect only when the conflict has ended.",
        "The armed forces of Norway shall not exceed [3,000] [5,000] personnel.",
        "Norway shall notify Estonia of each exercise three days in advance.",
        "Norway shall not use force against Estonia.",
        "The Observer Mission shall be present only in Tartu.",
        "The Aland Islands shall be used for peaceful purposes only.",
        "Norway shall assist Estonia, alone or together with Poland, if Estonia is attacked.",
    ],
)
def test_what_stands_in_its_clauses_is_understood(text: str) -> None:
    assert sentence(text).status == "understood"


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        (
            "If Norway is attacked, it shall be regarded by the member States as an attack on all of them.",
            "consequence",
            Modality.STATEMENT,
        ),
        ("The denunciation shall be notified in writing to Norway.", "treaty_withdrawal", Modality.OBLIGATION),
        (
            "A denunciation shall not take effect before peace is restored.",
            "treaty_withdrawal",
            Modality.STATEMENT,
        ),
        ("This Treaty shall not be denounced before 1 May 2031.", "treaty_withdrawal", Modality.PROHIBITION),
    ],
)
def test_what_is_deemed_or_takes_effect_obliges_nobody(text: str, kind: str, modality: Modality) -> None:
    assert {c.modality for c in sentence(text).clauses if c.kind == kind} == {modality}


def test_whoever_lets_prisoners_go_is_freed_from_no_duty() -> None:
    found = sentence("Upon conclusion of this Agreement, the Parties shall release persons detained.")
    assert all(clause.kind != "release" for clause in found.clauses)


def test_where_appropriate_is_no_event() -> None:
    found = sentence("Where appropriate, Norway shall assist Estonia in the provision of shelter to the inspectors.")
    assert all("trigger" not in clause.families for clause in found.clauses)
