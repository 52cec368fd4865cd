"""The clause library as data: every clause can be filled, shown and tried out."""

import json
import re

import pytest

from treatylint.checker.cli import run
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.gazetteer.errors import DataError
from treatylint.clauses.model_clauses import load_library
from treatylint.clauses.reading import read_document
from treatylint.grammar.source import Source


def test_every_family_of_provisions_has_a_clause_and_every_clause_a_note() -> None:
    clauses = load_library().clauses.values()
    assert {f"F{n}" for n in range(1, 20)} <= {clause.family for clause in clauses}
    assert all(clause.note.endswith((".", "?")) and clause.title for clause in clauses)


def test_a_filled_clause_is_one_sentence_without_a_gap() -> None:
    for clause in load_library().clauses.values():
        text = clause.filled()
        assert re.fullmatch(r"[A-Z\"“][^{}]*\.", text), clause.id


def test_what_fills_a_slot_stands_in_the_text() -> None:
    clause = load_library().find("deployment-cap")
    assert "not more than 750 personnel" in clause.filled({"number": "750"})


def test_a_wrong_slot_and_a_wrong_clause_are_told_with_a_near_miss() -> None:
    library = load_library()
    with pytest.raises(DataError, match='did you mean "number"'):
        library.find("deployment-cap").filled({"numbr": "750"})
    with pytest.raises(DataError, match="deployment-cap"):
        library.find("deployment-kap")


def test_definitions_stand_before_what_leans_on_them() -> None:
    library = load_library()
    texts = library.definitions(library.find("third-party-contributors"))
    assert [text.split('"')[1] for text in texts] == ["Line", "Zone", "Third-Party Force"]


def test_the_command_lists_and_shows(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["clauses", "list"]) == 0
    assert "deployment-cap-each" in capsys.readouterr().out
    assert run(["clauses", "show", "deployment-cap", "--fill", "number=750"]) == 0
    assert "not more than 750 personnel" in " ".join(capsys.readouterr().out.split())  # however wide the screen
    assert run(["clauses", "show", "zone-police", "--format", "json"]) == 0
    shown = json.loads(capsys.readouterr().out)["clauses"][0]
    assert [slot["name"] for slot in shown["slots"]] == ["state", "number"]


def test_misuse_of_the_command_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["show"], ["show", "no-such"], ["show", "zone", "--fill", "distance"], ["list", "zone"]):
        assert run(["clauses", *words]) == 2
        assert capsys.readouterr().err.count("\n") == 1


def test_every_clause_is_understood_in_its_small_draft() -> None:
    library, gazetteer = load_library(), load_gazetteer()
    failing = {}
    for clause in library.clauses.values():
        document = read_document(Source("clause.md", library.example_draft(clause)), gazetteer)
        operative = [sentence for sentence in document.sentences if sentence.status]
        bad = [(s.status, s.reasons) for s in operative if s.status != "understood"]
        if bad or not operative or not operative[-1].clauses:
            failing[clause.id] = bad
    assert not failing
