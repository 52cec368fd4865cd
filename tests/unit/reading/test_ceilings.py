"""Ceilings: the bounds that a clause states, with or without a figure, in one clause or in a list."""

from datetime import date
from fractions import Fraction

import pytest

from treatylint.clauses.clause import Clause
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.reading import read_document
from treatylint.clauses.to_json import document_to_json
from treatylint.clauses.to_norms import norms_of
from treatylint.clauses.values import Modality
from treatylint.grammar.source import Source


def clauses(text: str) -> list[Clause]:
    document = read_document(Source("draft.txt", text + "\n"), load_gazetteer())
    return [clause for clause in document.clauses if "cap" in clause.families or clause.kind == "weapon_prohibition"]


def bounds(text: str) -> list[tuple[str, Fraction | None, str]]:
    return [(b.op, b.number, b.unit) for clause in clauses(text) for b in clause.bounds]


def test_shall_not_exceed_is_a_ban_on_more() -> None:
    (clause,) = clauses("The armed forces of Norway shall not, in any circumstances, exceed 30,000 personnel.")
    assert clause.modality is Modality.PROHIBITION
    assert [(b.op, b.number) for b in clause.bounds] == [("<=", 30000)]
    assert clause.force is not None
    assert clause.force.ids == ("armed_forces",)


@pytest.mark.parametrize(
    "text",
    [
        "The fleet of Norway shall not exceed: six frigates; four corvettes; and two submarines.",
        "The fleet of Norway shall be confined to the following vessels: six frigates, four corvettes and two "
        "submarines.",
        "Norway is allowed the following: six frigates, four corvettes and two submarines.",
    ],
)
def test_figures_in_a_list_are_bounds_of_one_clause(text: str) -> None:
    assert bounds(text) == [("<=", 6, "frigate"), ("<=", 4, "corvette"), ("<=", 2, "submarine")]


def test_the_same_figure_in_another_unit_is_no_second_one() -> None:
    assert bounds("No cruiser of Norway shall exceed 9,000 tons (9,144 metric tons).") == [(">", 9000, "ton")]


@pytest.mark.parametrize(
    ("text", "op", "level"),
    [
        ("Norway shall hold its forces to the numbers in the schedule.", "<=", "the numbers in the schedule"),
        ("Norway shall freeze its holdings of tanks at the level of 1 May 2030.", "<=", "the level of 1 May 2030"),
        ("The number of Norwegian troops in Sweden shall not be greater than at the date of signature.", ">",
         "at the date of signature"),
        ("Norway shall have no more troops in Sweden than it had on 1 March 2024.", "<=", "it had on 1 March 2024"),
        ("Norway shall not keep tanks in Sweden above the number held at signature.", ">",
         "the number held at signature"),
    ],
)  # fmt: skip
def test_a_level_of_another_moment_or_place_is_a_bound_without_a_figure(text: str, op: str, level: str) -> None:
    (clause,) = clauses(text)
    (bound,) = clause.bounds
    assert (bound.op, bound.number, bound.relative) == (op, None, level)


@pytest.mark.parametrize("gap", ["[X]", "[ ]", "[number]", "[___]"])
def test_an_open_figure_counts_what_follows_it(gap: str) -> None:
    assert bounds(f"Norway may station {gap} troops in Sweden.") == [("<=", None, "personnel")]


def test_by_when_is_no_word_of_a_level() -> None:
    (clause,) = clauses("Norway shall bring its tanks down to the numbers in the schedule by 1 May 2030.")
    assert [bound.relative for bound in clause.bounds] == ["the numbers in the schedule"]
    assert clause.deadline is not None
    assert clause.deadline.iso() == "2030-05-01"


def test_when_a_level_was_measured_is_no_deadline() -> None:
    (clause,) = clauses("Norway shall not keep tanks in Sweden above the number held there on 1 May 2030.")
    assert clause.deadline is None
    assert [place.text for place in clause.places] == ["Sweden"]


def test_an_open_figure_is_no_place() -> None:
    document = read_document(Source("d.txt", "Norway shall withdraw its forces within [X] days.\n"), load_gazetteer())
    (clause,) = document.clauses
    assert clause.places == ()
    assert clause.deadline is not None
    assert clause.deadline.text == "within [X] days"


def test_what_trails_a_ceiling_is_a_ceiling_of_its_own_on_the_same_things() -> None:
    whole, part = clauses("Norway shall have up to 900 tanks, of which no more than 300 may be located in Skane.")
    assert [(b.number, b.unit) for b in part.bounds] == [(300, "tank")]
    assert part.actor == whole.actor
    assert [place.text for place in part.places] == ["Skane"]


def test_a_part_without_a_place_of_its_own_is_where_the_whole_is() -> None:
    _, part = clauses("In Skane, Norway shall have no more than 90 tanks, of which not more than 30 shall be in use.")
    assert [place.text for place in part.places] == ["Skane"]


def test_a_relative_clause_with_a_modal_binds_what_stands_before_it() -> None:
    (clause,) = clauses("Norway may send to the bay other warships, which must not exceed a displacement of 600 tons.")
    assert [(b.op, b.number, b.attribute) for b in clause.bounds] == [(">", 600, "tons")]
    assert clause.actor is not None
    assert clause.actor.text == "Norway"


def test_the_public_form_names_the_ceiling_whichever_side_the_words_name() -> None:
    text = "Norway shall not station more than 500 troops in Sweden."
    document = read_document(Source("d.txt", text + "\n"), load_gazetteer())
    (shown,) = [clause for sentence in document_to_json(document)["sentences"] for clause in sentence["clauses"]]
    assert [(bound["op"], bound["number"]) for bound in shown["bounds"]] == [("<=", 500)]


@pytest.mark.parametrize(
    "text",
    [
        "The Committee shall consist of not more than ten persons.",
        "Norway shall surrender not more than 50 guns.",
        "Holdings of tanks have been limited to 500 since 2001.",
    ],
)
def test_no_ceiling(text: str) -> None:
    assert clauses(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The total tonnage of the warships of Norway in Sweden shall not exceed 30,000 tons.",
        "Norway shall not station more than 30,000 tons of warships in Sweden.",
        "Norway shall keep its navy within 30,000 tons.",
    ],
)
def test_tons_of_all_together_are_no_size_of_one_vessel(text: str) -> None:
    (clause,) = clauses(text)
    assert [(b.number, b.attribute) for b in clause.bounds] == [(30000, "total_tons")]


@pytest.mark.parametrize(
    ("words", "figure"),
    [("one-third", Fraction(1, 3)), ("2/3", Fraction(2, 3)), ("one-twentieth", Fraction(1, 20)),
     ("one-twenty-fifth", Fraction(1, 25)), ("three quarters", Fraction(3, 4))],
)  # fmt: skip
def test_a_fraction_is_a_share(words: str, figure: Fraction) -> None:
    (clause,) = clauses(f"Norway may keep {words} of its tanks in Sweden.")
    assert [(b.op, b.number, b.share) for b in clause.bounds] == [("<=", figure, "fraction")]


@pytest.mark.parametrize(("either", "most"), [("greater", [400]), ("less", [200, 400])])
def test_of_two_figures_the_one_that_is_named_holds(either: str, most: list[int]) -> None:
    text = f"Norway may hold 200 tanks or 400 tanks, whichever is {either}."
    document = read_document(Source("d.txt", text + "\n"), load_gazetteer())
    norms = norms_of(document, load_gazetteer(), date(2030, 1, 1)).norms
    barred = [norm.limit.number for norm in norms if norm.modality is Modality.PROHIBITION and norm.limit is not None]
    assert barred == most


def test_a_ceiling_whose_figure_stands_elsewhere_is_open() -> None:
    text = "Norway shall comply with the numerical limitations on tanks."
    document = read_document(Source("d.txt", text + "\n"), load_gazetteer())
    norms = norms_of(document, load_gazetteer(), date(2030, 1, 1)).norms
    assert {norm.modality for norm in norms} == {Modality.PROHIBITION, Modality.PERMISSION}
    assert all(norm.limit is not None and norm.limit.number is None for norm in norms)


def test_what_counts_is_told_and_not_reckoned() -> None:
    text = "Aircraft in repair are not counted against the limits."
    document = read_document(Source("d.txt", text + "\n"), load_gazetteer())
    (sentence,) = document.sentences
    assert sentence.status == "partly"
    assert [clause.kind for clause in sentence.clauses] == ["counting_rule"]
    assert norms_of(document, load_gazetteer(), date(2030, 1, 1)).norms == ()


@pytest.mark.parametrize(
    "text",
    [
        "The armed forces of Norway shall not exceed 30,000 personnel.",
        "The warships of Norway in Poland shall not exceed 12.",
        "The naval forces of Norway shall not exceed 6 frigates, 4 corvettes, 2 submarines.",
        "Norway shall possess its tanks not more than the numbers in the schedule.",
        "Norway shall not possess tanks in Poland more than the number held at signature.",
        "Norway may possess not more than 1/3 of its tanks in Poland.",
        "Norway may possess not more than 10 per cent, not more than 100 tanks, whichever is less, in Poland.",
        "Norway may station not more than [X] personnel of armed forces in Poland.",
    ],
)
def test_what_is_printed_of_a_ceiling_is_how_it_is_said(text: str) -> None:
    (clause,) = clauses(text)
    assert clause.to_text() == text


def test_who_may_hold_what_is_counted_and_where_stands_in_the_relative_clause() -> None:
    (clause,) = clauses("The number of troops that Norway may have in Sweden shall not exceed 500.")
    assert clause.actor is not None
    assert [name.id for name in clause.actor.names] == ["NO"]
    assert [place.text for place in clause.places] == ["Sweden"]


def test_each_item_gives_the_figure_of_the_one_it_names() -> None:
    found = clauses("The ceilings on tanks shall be:\n\n(a) Norway: 400;\n\n(b) Sweden: 300.")
    whose = [(clause.actor.text, clause.bounds[0].number) for clause in found if clause.actor is not None]
    assert whose == [("Norway", 400), ("Sweden", 300)]
    assert {clause.force.ids for clause in found if clause.force is not None} == {("tank",)}


def test_a_quota_of_inspections_is_a_ceiling_and_no_release() -> None:
    text = "Norway shall not be obliged to accept more than three inspections a year."
    document = read_document(Source("d.txt", text + "\n"), load_gazetteer())
    assert {clause.kind for clause in document.clauses} == {"verification", "weapon_limit"}


def test_to_build_no_more_keeps_what_there_is() -> None:
    (clause,) = clauses("Norway undertakes not to start construction of additional missile launchers.")
    assert clause.kind == "non_expansion"


def test_sizes_are_kept_in_one_unit() -> None:
    text = "Norway shall not possess guns with a calibre above 6 inches."
    document = read_document(Source("d.txt", text + "\n"), load_gazetteer())
    (norm,) = norms_of(document, load_gazetteer(), date(2030, 1, 1)).norms
    low, high = norm.box.ranges["calibre_mm"]
    assert high is None
    assert low is not None
    assert 152 < low < 153


def test_a_ceiling_is_shared_out_by_name() -> None:
    found = clauses("The total tonnage of the Parties shall not exceed, for Norway 500 tons; for Sweden 200 tons.")
    assert [(c.actor.text if c.actor else "", c.bounds[0].number) for c in found] == [("Norway", 500), ("Sweden", 200)]


def test_not_more_than_so_many_may_is_a_ban_on_more() -> None:
    (clause,) = clauses("No more than 200 tanks may be stationed in Sweden.")
    assert clause.modality is Modality.PROHIBITION


def test_leave_to_have_so_many_is_a_permission_for_each_item_of_its_list() -> None:
    text = "Norway is authorised to have armed forces of not more than:\n\n(a) a navy of 4,500 personnel;\n\n"
    navy, air = clauses(text + "(b) an air force with a total strength of 3,000 personnel.")
    assert {navy.modality, air.modality} == {Modality.PERMISSION}
    assert [(b.op, b.number) for b in (*navy.bounds, *air.bounds)] == [("<=", 4500), ("<=", 3000)]
    assert navy.force is not None
    assert navy.force.ids == ("naval_forces",)


@pytest.mark.parametrize(
    "text",
    [
        "Norway shall limit its tanks so that the numbers do not exceed [Y].",
        "The ceilings on tanks shall be:\n\n(a) Norway: [Z].",
        "The ceiling on the tanks of Norway shall be [X].",
    ],
)
def test_an_open_figure_may_stand_alone(text: str) -> None:
    (clause,) = clauses(text)
    assert [(b.op, b.number) for b in clause.bounds] == [("<=", None)]
    assert clause.counterpart is None
