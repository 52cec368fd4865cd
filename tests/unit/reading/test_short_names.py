"""Names that a draft gives in full once: the force, the zone and whoever patrols it."""

import pytest

from treatylint.clauses.clause import Clause
from treatylint.clauses.document import Document
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.places import Belt, Known, Zone
from treatylint.clauses.reading import read_document
from treatylint.grammar.source import Source


def read(*paragraphs: str) -> Document:
    text = "Article 1\n\n" + "\n\n".join(f"{n}. {text}" for n, text in enumerate(paragraphs, 1)) + "\n"
    return read_document(Source("draft.txt", text), load_gazetteer())


def only(*paragraphs: str) -> Clause:
    return read(*paragraphs).clauses[-1]


def test_a_force_introduced_by_its_full_name_is_meant_by_its_last_word() -> None:
    clause = only("A Northern Reassurance Force may be stationed in Ukraine.", "The Force shall leave Lviv oblast.")
    assert clause.force is not None
    assert clause.force.ids == ("term:northern reassurance force",)


def test_two_forces_leave_the_short_name_to_itself() -> None:
    clause = only(
        "The Northern Reassurance Force may be stationed in Lviv oblast.",
        "The Southern Reassurance Force may be stationed in Odesa oblast.",
        "The Force shall not enter Kharkiv oblast.",
    )
    assert clause.force is not None
    assert clause.force.ids == ("armed_forces",)


def test_a_contingent_of_a_named_force_is_that_force() -> None:
    clause = only("A Reassurance Force may enter Ukraine.", "No contingent of the Force may enter Kharkiv oblast.")
    assert clause.force is not None
    assert clause.force.ids == ("term:reassurance force",)


def zones_of(document: Document) -> set[str]:
    places = (place.expr for clause in document.clauses for place in clause.places)
    return {expr.key for expr in places if isinstance(expr, Zone)}


def test_a_zone_named_in_full_once_is_meant_by_the_zone() -> None:
    document = read(
        "A buffer zone shall be established in Donetsk oblast.", "Russia shall withdraw its tanks from the zone."
    )
    assert zones_of(document) == {"buffer zone"}


def test_between_two_zones_the_short_name_stays_a_place_of_its_own() -> None:
    document = read(
        "A buffer zone shall be established in Donetsk oblast.",
        "A security zone shall be established in Kherson oblast.",
        "Russia shall withdraw its tanks from the zone.",
    )
    assert zones_of(document) == {"buffer zone", "security zone", "zone"}


@pytest.mark.parametrize(
    ("text", "km"),
    [
        ("A demilitarised zone 30 kilometres deep shall be established on both sides of the line of contact.", 30),
        ("A demilitarised zone shall be established 15 km either side of the line of contact.", 15),
        ("There shall be a demilitarised zone 40 km wide along the line of contact.", 20),
        ("A demilitarised zone shall be created along the line of contact, to a depth of 25 km on either side.", 25),
    ],
)
def test_a_belt_is_drawn_wherever_its_line_stands_in_the_sentence(text: str, km: float) -> None:
    (place,) = only(text).places
    assert isinstance(place.expr, Zone)
    assert place.expr.covers == Belt("line:contact", km)


def test_a_zone_does_not_lie_in_a_line() -> None:
    (place,) = only("A buffer zone shall be created in the east of Ukraine along the line of contact.").places
    assert isinstance(place.expr, Zone)
    assert place.expr.inside == Known("place:eastern-ukraine")


@pytest.mark.parametrize(
    "text",
    [
        "The zone shall be patrolled by India.",
        "Patrols in the zone shall be conducted by India.",
        "India shall conduct patrols in the demilitarised zone.",
    ],
)
def test_whoever_patrols_a_place_is_present_there(text: str) -> None:
    clause = only(text)
    assert (clause.kind, clause.act) == ("presence", "patrol")
    assert clause.actor is not None
    assert [name.id for name in clause.actor.names] == ["IN"]


@pytest.mark.parametrize(
    ("text", "whose", "left"),
    [
        ("Contingents from France and Poland may be deployed in Ukraine.", ["FR", "PL"], []),
        ("Up to 500 troops from Kenya may be stationed in Ukraine.", ["KE"], []),
        ("France shall withdraw its troops from Ukraine.", ["FR"], ["UA"]),
        ("Troops from France shall be withdrawn from Ukraine.", ["FR"], ["UA"]),
    ],
)
def test_forces_from_a_state_are_that_states_unless_they_leave_it(text: str, whose: list[str], left: list[str]) -> None:
    clause = only(text)
    assert clause.force is not None
    assert clause.force.of is not None
    assert [name.id for name in clause.force.of.names] == whose
    assert [p.expr for p in clause.places if p.relation == "from"] == [Known(id_) for id_ in left]


def test_a_mission_with_a_common_name_is_a_body_of_its_own() -> None:
    clause = only("An Observer Mission shall be deployed in Ukraine.", "The Mission shall not enter Lviv oblast.")
    assert clause.actor is not None
    assert [name.id for name in clause.actor.names] == ["term:observer mission"]


def test_a_short_name_in_a_bracket_parts_no_list() -> None:
    clause = only('The Republic of Arvenia ("Arvenia") and the Republic of Belgar ("Belgar") shall cease hostilities.')
    assert clause.actor is not None
    assert [name.id for name in clause.actor.names] == ["term:arvenia", "term:belgar"]


def test_a_body_is_known_by_its_initials() -> None:
    clause = only("A Stabilisation Mission in Poland (SMIP) may be deployed.", "SMIP shall not enter Lviv oblast.")
    assert clause.actor is not None
    assert [name.id for name in clause.actor.names] == ["term:stabilisation mission"]


def test_letters_in_brackets_that_are_no_initials_name_nobody() -> None:
    assert "abc" not in read("The Southern Mission (ABC) may be deployed.").terms
    assert "nato" not in read("The North Atlantic Treaty Organisation (NATO) may send observers.").terms


def test_a_ceiling_on_a_body_that_is_set_up_is_that_bodys() -> None:
    clause = only("The Council decides to establish a Monitoring Mission of up to 500 troops in Poland.")
    assert clause.actor is not None
    assert [name.id for name in clause.actor.names] == ["term:monitoring mission"]


def test_whoever_is_attacked_is_whose_assistance_is_meant() -> None:
    clause = only("Should Poland become the object of an attack by Russia, France will come to its assistance.")
    assert clause.counterpart is not None
    assert [name.id for name in clause.counterpart.names] == ["PL"]


def test_the_province_of_a_name_is_that_name() -> None:
    document = read("Poland may station 500 troops in the province of Estmark.", "Poland shall leave Estmark.")
    assert zones_of(document) == {"estmark"}


def test_each_of_two_verbs_about_a_weapon_is_an_act() -> None:
    document = read("No warship of more than 8,000 tons may be built or acquired.")
    assert {clause.act for clause in document.clauses} == {"produce", "acquire"}
