"""Where and by when: ground that is told by description, what an act's noun governs from afar, deadlines in words."""

import pytest

from treatylint.clauses.clause import Clause
from treatylint.clauses.families import families_of
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.guards import Not
from treatylint.clauses.reading import read_document
from treatylint.clauses.values import Modality
from treatylint.grammar.source import Source


def clauses(text: str) -> tuple[Clause, ...]:
    return read_document(Source("x.txt", f"{text}\n"), load_gazetteer()).clauses


def one(text: str, kind: str) -> Clause:
    return next(clause for clause in clauses(text) if clause.kind == kind)


@pytest.mark.parametrize(
    ("text", "kind", "ground"),
    [
        ("Norway shall withdraw its troops to their own side of the river.", "withdrawal_of_forces",
         "their own side of the river"),
        ("Norwegian units must fall back to the posts they held on 3 May 2024.", "withdrawal_of_forces",
         "posts they held on 3 May 2024"),
        ("Norway shall withdraw its troops to the line where they stood before the war.", "withdrawal_of_forces",
         "line where they stood before the war"),
        ("Withdrawal of all units fighting on the front from the lake to the sea.", "withdrawal_of_forces",
         "front from the lake to the sea"),
        ("The brigade shall vacate Sector 4 for barracks in Poland.", "withdrawal_of_forces", "Sector 4"),
        ("The troops of Norway in Poland shall go back to Norway.", "withdrawal_of_forces", "Norway"),
        ("No troops shall be stationed in the area described in Article 2.", "exclusion",
         "area described in Article 2"),
        ("No troops shall be stationed in the area between the road and the lake.", "exclusion",
         "area between the road and the lake"),
        ("No fort shall be kept in the districts on the left bank of the river.", "exclusion",
         "districts on the left bank of the river"),
        ("Norwegian troops shall not cross a line drawn at a distance of 12 km from the coast.", "exclusion",
         "line drawn at a distance of 12 km from the coast"),
        ("The area comprising the village and its fields shall be demilitarised.", "demilitarized_zone",
         "area comprising the village and its fields"),
        ("The plain between the two lines shall be a demilitarised zone.", "demilitarized_zone",
         "plain between the two lines"),
    ],
)  # fmt: skip
def test_ground_keeps_the_words_that_say_which(text: str, kind: str, ground: str) -> None:
    assert one(text, kind).places[0].text == ground


def test_what_describes_a_place_is_no_place_of_the_clause() -> None:
    clause = one("Evacuation of the valleys still held in Poland.", "withdrawal_of_forces")
    assert [place.text for place in clause.places] == ["valleys still held in Poland"]


def test_a_date_inside_a_description_is_no_deadline() -> None:
    clause = one("Norwegian units must fall back to the posts they held on 3 May 2024.", "withdrawal_of_forces")
    assert clause.deadline is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Norway shall withdraw its troops from Poland as soon as the Commission so decides.",
         "as soon as the Commission so decides"),
        ("Norway shall withdraw its troops from Poland within such time as shall be set by the Commission.",
         "such time as shall be set by the Commission"),
        ("Norway shall withdraw its troops from Poland within a period fixed by the Commission.",
         "period fixed by the Commission"),
    ],
)  # fmt: skip
def test_a_deadline_may_stand_in_words(text: str, words: str) -> None:
    deadline = one(text, "withdrawal_of_forces").deadline
    assert deadline is not None
    assert deadline.text == words


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("Evacuation, on terms to be agreed, of the villages of the delta.", "villages of the delta"),
        ("The evacuation by the enemy of the northern districts shall be finished in May.", "northern districts"),
    ],
)
def test_of_behind_other_words_belongs_to_the_act(text: str, ground: str) -> None:
    assert ground in [place.text for place in one(text, "withdrawal_of_forces").places]


def test_troops_brought_into_a_place_are_no_part_of_the_place() -> None:
    clause = one("The introduction into Poland of foreign troops is prohibited.", "exclusion")
    assert clause.places[0].text == "Poland"
    assert clause.force is not None
    assert clause.force.text == "foreign troops"


@pytest.mark.parametrize(
    "text",
    [
        "No Norwegian troops shall fire across the line; or shall enter Poland.",
        "No Norwegian troops are permitted in Poland.",
        "Norway declares that the island shall be neutral, and that no military or naval base shall be kept in Poland.",
    ],
)
def test_what_nobody_may_do_is_forbidden(text: str) -> None:
    assert clauses(text)[-1].kind == "exclusion"
    assert clauses(text)[-1].modality is Modality.PROHIBITION


def test_and_inside_a_relative_clause_parts_no_sentence() -> None:
    (clause,) = clauses("The ships which Norway and Poland name shall be disarmed.")
    assert clause.kind == "cessation"


def test_a_lettered_zone_is_not_the_zone() -> None:
    first = one("No troops shall be stationed in Zone A.", "exclusion").places[0].expr
    second = one("No troops shall be stationed in the Zone.", "exclusion").places[0].expr
    assert first != second


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Calls upon Norway to cease all attacks and withdraw its troops from Poland.",
         ["cessation", "withdrawal_of_forces"]),
        ("Norway shall cease the introduction into Poland of troops.", ["exclusion"]),
        ("Displaced persons may return to their homes in the evacuated areas.", []),
        ("Norway shall withdraw its troops and civilian experts from Poland.", ["withdrawal_of_forces"]),
    ],
)  # fmt: skip
def test_who_leaves_and_what_is_stopped_make_the_clause(text: str, kinds: list[str]) -> None:
    assert [clause.kind for clause in clauses(text)] == kinds


def test_a_clause_of_time_is_a_moment_and_no_trigger() -> None:
    clause = one("Norway shall withdraw its troops from Poland within ten days after the Force has arrived.",
                 "withdrawal_of_forces")  # fmt: skip
    assert clause.trigger is None
    assert clause.deadline is not None
    assert clause.deadline.duration is not None
    assert clause.deadline.duration.days == 10
    assert clause.deadline.anchor is not None


def test_what_holds_until_an_event_holds_while_it_has_not_happened() -> None:
    clause = one("Norway shall not station troops in Poland until the Commission has met.", "exclusion")
    assert isinstance(clause.when, Not)


def test_half_a_year_is_six_months() -> None:
    clause = one("Norway shall withdraw its troops from Poland within two and a half years of signature.",
                 "withdrawal_of_forces")  # fmt: skip
    assert clause.deadline is not None
    assert clause.deadline.duration is not None
    assert (clause.deadline.duration.years, clause.deadline.duration.months) == (2, 6)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway shall not move troops outside the agreed areas.", "confinement"),
        ("None of the troops of Norway shall advance beyond the railway.", "exclusion"),
        ("Norwegian troops shall remain at a distance of 25 km from the frontier.", "exclusion"),
        ("Decides to impose a ban on every military flight in Poland.", "exclusion"),
        ("A ban on flights by warplanes in Poland.", "exclusion"),
        ("All Norwegian troops will be west of the road marked as Line 2.", "confinement"),
        ("The Parties shall scrupulously observe the ceasefire.", "cessation"),
        ("The line of control shall be respected by both armies.", "cessation"),
    ],
)
def test_what_keeps_in_and_what_keeps_off(text: str, kind: str) -> None:
    assert [clause.kind for clause in clauses(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "The headquarters of the Joint Commission shall be kept at Oslo.",
        "The withdrawal of the ambassador of Norway shall be settled by the Parties.",
        "Norway shall return to Poland all goods that were taken from its territory.",
        "Merchant ships of Norway shall not leave the ports of Poland.",
    ],
)
def test_seats_envoys_goods_and_traders_are_no_forces(text: str) -> None:
    assert not {family for clause in clauses(text) for family in families_of(clause)} & {
        "confinement", "exclusion", "withdrawal_of_forces", "treaty_withdrawal"
    }  # fmt: skip
