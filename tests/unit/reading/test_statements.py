"""A red line's sentence: the four forms, and every slot that a verdict rests on."""

from fractions import Fraction

import pytest

from treatylint.clauses.clause import Clause
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.guards import Happens, Not
from treatylint.clauses.places import Belt, Known, Union
from treatylint.clauses.reading import read_document, read_statement
from treatylint.clauses.red_lines import bundled_profiles, find_profile
from treatylint.clauses.times import Duration, Event, Moment
from treatylint.grammar.source import Source

GAZETTEER = load_gazetteer()
LINES = [line for name in bundled_profiles() for line in find_profile(name).red_lines if line.sayable]


def clause(text: str) -> Clause:
    clauses = read_statement(text, GAZETTEER).clauses
    assert len(clauses) == 1, [c.kind for c in clauses]
    return clauses[0]


def names(actors: object) -> list[str]:
    return [name.id for name in actors.names] if actors else []  # type: ignore[attr-defined]


@pytest.mark.parametrize("text", sorted({t for line in LINES for t in (line.text, *line.when, *line.unless)}))
def test_every_bundled_red_line_is_read(text: str) -> None:
    statement = read_statement(text, GAZETTEER)
    assert statement.form and statement.clauses, statement.problems
    assert all(clause.act != "other" for clause in statement.clauses)
    assert not [doubt for clause in statement.clauses for doubt in clause.doubts]


@pytest.mark.parametrize(
    ("opening", "form"),
    [("permit", "permit"), ("not permit", "not_permit"), ("require", "require"), ("not require", "not_require")],
)
def test_the_four_forms_are_told_apart(opening: str, form: str) -> None:
    statement = read_statement(f"The Agreement shall {opening} the accession of Ukraine to NATO.", GAZETTEER)
    assert statement.form == form
    assert (names(statement.clauses[0].actor), names(statement.clauses[0].counterpart)) == (["UA"], ["org:NATO"])


def test_a_sentence_of_another_form_is_no_red_line_and_says_so() -> None:
    statement = read_statement("Russia must leave.", GAZETTEER)
    assert statement.form == ""
    assert statement.problems


def test_presence_has_its_owners_its_figure_and_its_place() -> None:
    found = clause(
        "The Agreement shall not permit the presence of more than 5,000 personnel of France and Germany "
        "together in Ukraine."
    )
    assert found.force
    assert names(found.force.of) == ["FR", "DE"]
    assert [(b.op, b.number, b.unit, b.per) for b in found.bounds] == [(">", Fraction(5000), "personnel", "together")]
    assert [(p.relation, p.expr) for p in found.places] == [("within", Known("UA"))]
    assert found.act == "presence"


def test_own_forces_have_a_floor_in_peacetime() -> None:
    found = clause(
        "The Agreement shall permit Ukraine to maintain at least 800,000 personnel of its armed forces in peacetime."
    )
    assert (found.act, names(found.actor)) == ("maintain", ["UA"])
    assert [(b.op, b.number) for b in found.bounds] == [(">=", Fraction(800000))]
    assert found.when == Happens(Event("peacetime"))


def test_a_guarantee_has_its_trigger_and_its_means() -> None:
    found = clause(
        "The Agreement shall require the United States to assist Ukraine by the use of armed force if Ukraine "
        "is attacked."
    )
    assert (found.act, names(found.actor), names(found.counterpart)) == ("assist_force", ["US"], ["UA"])
    assert found.when == Happens(Event("attack:*>UA"))


def test_a_term_of_years_runs_from_entry_into_force() -> None:
    found = clause(
        "The Agreement shall require the United States to guarantee the security of Ukraine for 15 years from "
        "its entry into force."
    )
    assert found.act == "guarantee"
    assert found.period.end == Moment("entry-into-force", Duration(years=15))


def test_others_than_some_are_everyone_else() -> None:
    found = clause("The Agreement shall not permit States other than Ukraine to supply arms to Ukraine.")
    assert found.actor
    assert (found.actor.quantifier, names(found.actor)) == ("other", ["UA"])


def test_ranges_of_missiles_narrow_the_missiles() -> None:
    found = clause("The Agreement shall not permit Ukraine to possess missiles with a range above 40 km.")
    assert found.force
    assert [(b.op, b.number, b.attribute) for b in found.force.attributes] == [(">", 40, "range_km")]


def test_a_withdrawal_is_from_every_place_that_is_listed() -> None:
    found = clause(
        "The Agreement shall require Ukraine to withdraw its forces from Donetsk, Luhansk, Kherson and "
        "Zaporizhzhia oblasts."
    )
    assert [p.relation for p in found.places] == ["from"]
    assert found.places[0].expr == Union((Known("UA-14"), Known("UA-09"), Known("UA-65"), Known("UA-23")))


def test_a_belt_is_drawn_along_its_line() -> None:
    found = clause(
        "The Agreement shall not require Ukraine to withdraw its forces from the area within 40 km of the line "
        "of contact."
    )
    assert [(p.relation, p.expr) for p in found.places] == [("from", Belt("line:contact", 40.0))]


def test_before_an_event_is_while_it_has_not_happened() -> None:
    found = clause(
        "The Agreement shall not permit the presence of armed forces of Türkiye in Ukraine before the ceasefire."
    )
    assert found.when == Not(Happens(Event("ceasefire")))


def test_consent_is_an_exception() -> None:
    found = clause("The Agreement shall permit the accession of Ukraine to NATO without the consent of Russia.")
    assert [(e.kind, e.guard) for e in found.exceptions] == [("unless", Happens(Event("consent:RU")))]


def test_the_terms_of_the_draft_are_in_scope() -> None:
    draft = read_document(Source("d.txt", '1. "Guard Force" means the armed forces of France and Poland.\n'), GAZETTEER)
    found = read_statement(
        "The Agreement shall not permit the presence of the Guard Force in Ukraine.", GAZETTEER, draft
    ).clauses
    assert found
    assert found[0].force
    assert found[0].force.ids == ("term:guard force",)
