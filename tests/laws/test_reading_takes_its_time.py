"""Laws of how long reading takes: about in proportion to the length of a sentence, however it goes on and on. What is
too large to be read is not understood, says why, and still names whom and what it speaks of."""

from time import process_time

import pytest

from treatylint.clauses.document import ReadSentence
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.reading import read_document
from treatylint.clauses.size import MOST_PARTS
from treatylint.grammar.source import Source

GAZETTEER = load_gazetteer()
SHORT = 100  # how often a piece is repeated; then eight times as often
LEAST = 0.05  # seconds: below, the clock says little
TALES = [
    ("", "France shall withdraw its troops", " and ", "."),
    ("", "France shall withdraw its troops", ", ", "."),
    ("", "France shall withdraw its troops", "; ", "."),
    ("France shall ", "withdraw its troops", " and shall ", "."),
    ("France shall ", "withdraw its troops", " and ", "."),
    ("France shall ", "deploy no more than 500 troops in Poland", " and shall ", "."),
    ("France undertakes ", "to withdraw its troops", " and ", "."),
    ("France shall withdraw its troops ", "if Poland withdraws its troops", " ", "."),
    ("France shall withdraw the troops ", "which are stationed in Poland", " ", "."),
    ("France shall withdraw ", "its troops", ", ", "."),
    ("France shall withdraw ", "500 tanks", " and ", "."),
    ("France shall not deploy troops in Poland", " except in case of an attack on Poland", "", "."),
    ("", "if Poland withdraws its troops", ", ", ", France shall withdraw its troops and shall leave."),
    ("", "the troops of France in Poland", " ", "."),
    ("", "500", " ", "."),
    ("France shall withdraw ", "[500][600] tanks", " and ", "."),
]


def sentence(tale: tuple[str, str, str, str], times: int) -> ReadSentence:
    begins, piece, joint, ends = tale
    text = f"Article 1\n\n{begins}{joint.join([piece] * times)}{ends}\n"
    return next(s for s in read_document(Source("d.md", text), GAZETTEER).sentences if s.status)


def seconds(tale: tuple[str, str, str, str], times: int) -> float:
    start = process_time()
    sentence(tale, times)
    return process_time() - start


@pytest.mark.parametrize("tale", TALES)
def test_a_long_sentence_takes_time_in_proportion_to_its_length(tale: tuple[str, str, str, str]) -> None:
    sentence(tale, 2)  # what is worked out once is worked out
    short = max(seconds(tale, SHORT), LEAST)
    # eight times the text takes about eight times as long; were it the square, sixty-four times
    assert seconds(tale, 8 * SHORT) < 24 * short


@pytest.mark.parametrize("tale", TALES[:4])
def test_each_of_many_acts_in_one_sentence_makes_its_clause(tale: tuple[str, str, str, str]) -> None:
    found = sentence(tale, 300)
    assert [clause.kind for clause in found.clauses] == ["withdrawal_of_forces"] * 300


def test_a_predicate_far_behind_its_subject_is_read_as_one_close_by() -> None:
    clauses = sentence(TALES[3], 300).clauses
    assert {(clause.kind, clause.actor) for clause in clauses} == {(clauses[0].kind, clauses[0].actor)}
    assert clauses[-1].span.end > clauses[0].span.end


@pytest.mark.parametrize("tale", [TALES[10], TALES[11]])
def test_a_clause_of_too_many_parts_is_not_understood_and_says_so(tale: tuple[str, str, str, str]) -> None:
    found = sentence(tale, MOST_PARTS + 1)
    assert (found.status, found.clauses) == ("not_understood", ())
    assert found.reasons == (f"one clause has more than {MOST_PARTS} parts: split it",)
    assert ("actor", "FR") in found.mentions


def test_a_long_condition_shared_by_many_verbs_is_not_understood_and_says_so() -> None:
    condition = ", ".join(["if Poland withdraws its troops"] * 40)
    acts = " and shall ".join(["withdraw its troops"] * 500)
    found = sentence((f"{condition}, France shall ", acts, "", "."), 1)
    assert found.status == "not_understood"
    assert "shared by up to" in found.reasons[0]


def test_brackets_beyond_those_that_are_tried_leave_the_sentence_not_understood_with_all_it_names() -> None:
    choice = ("France shall withdraw ", "[500][600] tanks", " and ", " from [Poland][Latvia] [and Italy].")
    found = sentence(choice, 8)
    assert (found.status, bool(found.clauses)) == ("not_understood", True)
    assert "too many brackets" in found.reasons[0]
    first = ("[Italy][France] ", "shall withdraw [500][600] tanks", " and ", ".")
    assert {("actor", "IT"), ("actor", "FR")} <= set(sentence(first, 8).mentions)
