"""How plans and points of today are worded: the present tense, what is promised behind "that", what stays out."""

import pytest

from treatylint.clauses.clause import Clause
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.reading import read_document, read_statement
from treatylint.clauses.values import Modality
from treatylint.grammar.source import Source


def clauses(text: str) -> tuple[Clause, ...]:
    return read_document(Source("x.txt", f"{text}\n"), load_gazetteer()).clauses


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("Poland enshrines in its constitution that it will not join NATO.", "non_accession", "prohibition"),
        ("NATO writes into its statutes a provision that Poland will not be admitted.", "non_accession", "prohibition"),
        ("Poland assures Norway that it will withdraw its troops from Norway.", "withdrawal_of_forces", "obligation"),
        ("Crimea will be recognised as de facto Russian, including by Norway.", "recognition", "obligation"),
        ("Norway waives the protection of Article 5 of the North Atlantic Treaty.", "non_coverage", "statement"),
        ("Norway has no obligation to use force.", "release", "statement"),
        ("Foreign warships stay out of the Black Sea.", "exclusion", "prohibition"),
        ("Nor shall any base be established in Poland.", "exclusion", "prohibition"),
        ("At no time shall the troops of Norway in Poland exceed 500.", "deployment_cap", "prohibition"),
        ("Norway will be invited to rejoin the Group of Seven.", "readmission", "permission"),
        ("If Norway fires a missile at St. Ives, the guarantee is deemed invalid.", "treaty_withdrawal", "statement"),
        ("Norway will hold elections within 100 days.", "undertaking", "obligation"),
        ("Norway shall take its brigade out of Poland.", "withdrawal_of_forces", "obligation"),
        ("Neither army flies drones in Poland.", "exclusion", "prohibition"),
        ("Norwegian peacekeepers, not more than 500 in number, may patrol Poland.", "deployment_cap", "permission"),
    ],
)
def test_a_provision_of_today_makes_its_clause(text: str, kind: str, modality: str) -> None:
    assert (kind, Modality(modality)) in {(clause.kind, clause.modality) for clause in clauses(text)}


def test_it_is_whoever_promises() -> None:
    (clause,) = clauses("Poland enshrines in its constitution that it will not join NATO.")
    assert clause.actor
    assert [name.id for name in clause.actor.names] == ["PL"]


def test_each_clause_of_a_sentence_has_its_own_subject() -> None:
    first, second = clauses("Norway withdraws its troops from Poland, and Poland notifies the Commission.")
    assert first.actor
    assert second.actor
    assert (first.actor.names[0].id, second.actor.names[0].id) == ("NO", "PL")


def test_a_fronted_condition_holds_for_every_clause_behind_it() -> None:
    found = clauses(
        "If Russia attacks Poland, Norway shall deploy troops in Poland and the sanctions will be reinstated."
    )
    assert len(found) == 2
    assert "attack:RU>PL" in repr(found[0].when)
    assert found[0].when == found[1].when


def test_leave_that_is_asked_for_is_a_condition() -> None:
    found = clauses("Norway may station troops in Poland at the invitation of Poland.")
    (there,) = [clause for clause in found if clause.kind == "presence"]
    assert "consent:PL" in repr(there.when)


@pytest.mark.parametrize(
    "text",
    [
        "Nothing in this Agreement means that Norway may station troops in Poland.",
        "The Parties do not agree that Norway may station troops in Poland.",
    ],
)
def test_what_is_denied_is_not_provided(text: str) -> None:
    assert not [clause for clause in clauses(text) if clause.kind == "presence"]


@pytest.mark.parametrize(
    "text",
    [
        "As to the guns, east, and never at the bridge.",
        "The Parties shall wibble the frobs.",
        "Weapons of the moon.",
        "Five brigades and a song.",
    ],
)
def test_nonsense_is_not_understood(text: str) -> None:
    document = read_document(Source("x.txt", f"{text}\n"), load_gazetteer())
    assert [sentence.status for sentence in document.sentences] == ["not_understood"]


@pytest.mark.parametrize(
    "text",
    [
        "Withdrawal of the glorps from Poland.",
        "Up to five brigades may be stationed in the opera.",
        "Norway shall not station troops that are armed with catapults in Poland.",
    ],
)
def test_what_no_table_knows_leaves_a_doubt(text: str) -> None:
    assert all(clause.doubts for clause in clauses(text))


@pytest.mark.parametrize(
    "words", ["frobs more than 1 personnel in Poland", "more than 1 personnel of Norway in Poland within the snood"]
)
def test_a_word_of_a_red_line_that_no_slot_holds_puts_it_in_doubt(words: str) -> None:
    odd = read_statement(f"The Agreement shall not permit {words}.", load_gazetteer())
    assert not odd.form or all(clause.doubts for clause in odd.clauses)


def test_a_red_line_whose_words_are_all_held_is_in_no_doubt() -> None:
    text = "The Agreement shall not permit more than 1 personnel of Norway in Poland."
    assert not any(clause.doubts for clause in read_statement(text, load_gazetteer()).clauses)
