"""States and bodies that no data knows: who the parties are, what acts, and whose ground is meant."""

import pytest

from treatylint.clauses.document import Document
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.places import Belt, Known
from treatylint.clauses.reading import read_document, read_statement
from treatylint.grammar.source import Source

BODY = "\n\nArticle 1\n\nNorland shall withdraw its forces from Sudland within 30 days.\n"


def read(text: str) -> Document:
    return read_document(Source("draft.txt", text), load_gazetteer())


@pytest.mark.parametrize(
    ("head", "parties"),
    [
        ("AGREEMENT BETWEEN NORLAND AND SUDLAND ON PEACE", ("own:Norland", "own:Sudland")),
        ("TREATY\n\nbetween the Republic of Norland and the Kingdom of Sudland", ("own:Norland", "own:Sudland")),
        ("PACT\n\nNorland and Sudland, hereinafter the Parties,\n\nHave agreed as follows:",
         ("own:Norland", "own:Sudland")),
        ("TREATY\n\nThe Governments of Norland, Sudland and France,\n\nHave agreed as follows:",
         ("own:Norland", "own:Sudland", "FR")),
        ("CEASEFIRE BETWEEN THE GOVERNMENT OF NORLAND AND THE EAST SUDLAND LIBERATION FRONT",
         ("own:Norland", "body:East Sudland Liberation Front")),
        ("ACCORD BETWEEN BOSNIA AND HERZEGOVINA AND NORLAND", ("BA", "own:Norland")),
    ],
)  # fmt: skip
def test_title_and_preamble_name_the_parties(head: str, parties: tuple[str, ...]) -> None:
    assert read(head + BODY).parties == parties


def test_an_instrument_that_the_preamble_recalls_makes_nobody_a_party() -> None:
    recital = "Recalling the armistice between Westmark and France,"
    head = f"TREATY BETWEEN NORLAND AND SUDLAND\n\n{recital}\n\nHave agreed as follows:"
    assert read(head + BODY).parties == ("own:Norland", "own:Sudland")


def test_a_state_that_only_the_draft_names_acts_and_is_ground() -> None:
    text = "1. Norland shall withdraw its forces from Sudland.\n2. Troops of Sudland may follow those of Norland.\n"
    clause = read(text).clauses[0]
    assert clause.actor
    assert clause.actor.names[0].id == "own:Norland"
    assert clause.places[0].expr == Known("own:Sudland")


def test_a_word_that_only_opens_a_sentence_is_no_state() -> None:
    assert read("1. Villagers shall return. 2. The return of villagers may begin at once.\n").own_names == {}
    assert read("1. Guarantors shall meet. 2. The Guarantors may act on the advice of Guarantors.\n").own_names == {}


def test_a_red_line_knows_the_states_of_the_draft() -> None:
    document = read("PACT BETWEEN NORLAND AND SUDLAND" + BODY)
    statement = read_statement(
        "The Agreement shall not permit the presence of forces of Norland in Sudland.", load_gazetteer(), document
    )
    (clause,) = statement.clauses
    assert clause.force
    assert clause.force.of
    assert clause.force.of.names[0].id == "own:Norland"
    assert clause.places[0].expr == Known("own:Sudland")


def test_such_a_state_has_an_adjective() -> None:
    (clause,) = read("PACT BETWEEN NORLAND AND VELDIA\n\n1. No Veldian troops shall be stationed in Norland.\n").clauses
    assert clause.force
    assert clause.force.of
    assert clause.force.of.names[0].id == "own:Veldia"


def test_its_name_is_said_as_written() -> None:
    names = load_gazetteer()
    assert names.label("own:Norland") == "Norland"
    assert names.place_atoms("own:Norland") == (frozenset({"own:Norland"}),)


def belt_line(text: str) -> str:
    (clause,) = [clause for clause in read(text).clauses if clause.places]
    expr = clause.places[0].expr
    return expr.line if isinstance(expr, Belt) else str(expr)


def test_a_common_name_is_the_line_of_the_states_that_the_draft_names() -> None:
    ban = "shall not station tanks within 15 km of the Line of Control.\n"
    assert belt_line(f"PACT BETWEEN NORLAND AND SUDLAND\n\n1. Norland {ban}") == "term:line of control"
    assert belt_line(f"1. France {ban}") == "term:line of control"
    assert belt_line(f"PACT BETWEEN INDIA AND NORLAND\n\n1. Norland {ban}") == "line:kashmir-loc"


def test_a_red_line_means_by_it_what_its_draft_means() -> None:
    ban = "shall not station tanks within 15 km of the line of contact."
    document = read(f"PACT BETWEEN NORLAND AND SUDLAND\n\n1. Norland {ban}\n")
    statement = read_statement(
        "The Agreement shall not permit the presence of tanks of Norland within 15 km of the line of contact.",
        load_gazetteer(), document,
    )  # fmt: skip
    expr = statement.clauses[0].places[0].expr
    assert isinstance(expr, Belt)
    assert expr.line == "term:line of contact"
