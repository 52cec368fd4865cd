"""Whole drafts: every sentence has a status, brackets make readings, items complete their lead-in."""

from pathlib import Path

from treatylint.clauses.document import Document
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.guards import Happens
from treatylint.clauses.places import Belt, Known, Union, Zone
from treatylint.clauses.reading import read_document
from treatylint.clauses.values import Modality
from treatylint.grammar.source import Source

EXAMPLES = Path(__file__).parents[3] / "clauses" / "examples"


def read(text: str) -> Document:
    return read_document(Source("draft.md", text), load_gazetteer())


SETTLEMENT = read((EXAMPLES / "settlement.md").read_text(encoding="utf-8"))


def kinds_at(at: str) -> set[str]:
    return {clause.kind for clause in SETTLEMENT.clauses if clause.at == at}


def test_the_worked_draft_is_understood() -> None:
    coverage = SETTLEMENT.coverage
    assert coverage.not_understood == 0
    assert coverage.understood >= coverage.operative - 1
    assert set(SETTLEMENT.parties) == {"RU", "UA", "US"}


def test_every_operative_sentence_ends_with_a_status_and_its_reasons() -> None:
    for sentence in SETTLEMENT.sentences:
        assert sentence.status in ("", "understood", "partly", "not_understood")
        assert bool(sentence.reasons) == (sentence.status in ("partly", "not_understood"))


def test_the_worked_draft_has_the_kinds_that_it_should() -> None:
    assert kinds_at("art-6") == {"non_coverage"}
    assert kinds_at("art-7") == {"own_force_ceiling"}
    assert kinds_at("art-9") == {"deployment_cap"}
    assert kinds_at("art-10") == {"confinement"}
    assert kinds_at("art-11") == {"non_expansion"}
    assert kinds_at("art-12") == {"exclusion"}
    assert kinds_at("art-14") == {"guarantee"}
    assert "suspension" in kinds_at("art-23")


def test_a_bracket_inside_a_sentence_is_read_once_for_each_option() -> None:
    figures = {(c.bounds[0].number, c.choice[-1][1]) for c in SETTLEMENT.clauses if c.at == "art-7"}
    assert figures == {(600000, "A"), (800000, "B")}


def test_who_is_in_the_list_depends_on_the_brackets() -> None:
    lists = {tuple(name.id for name in c.actor.names) for c in SETTLEMENT.clauses if c.at == "art-9" and c.actor}
    assert len(lists) == 8
    assert ("GB", "FR") in lists
    assert ("GB", "DE", "PL", "IT", "FR") in lists


def test_a_zone_is_drawn_by_its_clauses() -> None:
    drawn = [c.places[0].expr for c in SETTLEMENT.clauses if c.at == "art-3/para-1"]
    assert [(z.key, z.covers.km) for z in drawn if isinstance(z, Zone) and isinstance(z.covers, Belt)] == [
        ("zone", 10),
        ("zone", 20),
    ]
    ground = next(c.places[0].expr for c in SETTLEMENT.clauses if c.at == "art-3/para-2")
    assert isinstance(ground, Zone)
    assert isinstance(ground.inside, Union)
    assert len(ground.inside.parts) == 5


def test_who_determines_a_trigger_is_part_of_its_event() -> None:
    events = [
        c.when.event for c in SETTLEMENT.clauses if c.kind == "trigger_definition" and isinstance(c.when, Happens)
    ]
    assert [event.key for event in events] == ["term:trigger"] * 3
    assert events[0].determiner
    assert [n.id for n in events[0].determiner.names] == ["RU", "UA", "US"]
    assert "consensus" in events[0].vote
    assert events[0].within
    assert events[0].within.hours == 24


def test_an_item_is_read_with_its_lead_in() -> None:
    found = read("1. In Lviv oblast, Poland shall not station more than:\n\n(a) 500 personnel;\n\n(b) 20 tanks.\n")
    assert [(c.bounds[0].number, c.places[0].expr) for c in found.clauses] == [
        (500, Known("UA-46")),
        (20, Known("UA-46")),
    ]
    assert all(c.actor and c.actor.names[0].id == "PL" for c in found.clauses)


def test_two_predicates_of_one_subject_are_two_clauses() -> None:
    found = read(
        "1. Russia shall withdraw its forces from Donetsk oblast within 30 days and shall notify Ukraine of "
        "each step.\n"
    )
    assert [c.kind for c in found.clauses] == ["withdrawal_of_forces", "notification"]
    assert all(c.actor and c.actor.names[0].id == "RU" for c in found.clauses)


def test_prohibitions_wear_many_clothes() -> None:
    for text in (
        "France shall not station troops in Ukraine.",
        "No troops of France shall be stationed in Ukraine.",
        "The stationing of troops of France in Ukraine is prohibited.",
        "France undertakes not to station troops in Ukraine.",
        "France shall refrain from stationing troops in Ukraine.",
        "Troops of France may not be stationed in Ukraine.",
    ):
        found = read(f"1. {text}\n").clauses
        assert [(c.kind, c.modality) for c in found] == [("exclusion", Modality.PROHIBITION)], text


def test_a_sentence_that_makes_no_clause_says_so_and_keeps_what_it_names() -> None:
    found = read("1. Ukraine shall yodel brigades frobnicatively.\n").sentences[-1]
    assert found.status in ("partly", "not_understood")
    assert found.reasons
    assert ("actor", "UA") in found.mentions
    assert ("force", "brigade") in found.mentions
