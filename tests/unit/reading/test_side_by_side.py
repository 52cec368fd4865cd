"""Nothing that stands beside another provision is lost: verbs, infinitives, tasks, relative clauses."""

import pytest

from treatylint.clauses.clause import Clause
from treatylint.clauses.families import families_of
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.reading import read_document
from treatylint.clauses.values import Modality
from treatylint.grammar.source import Source


def clauses(text: str) -> tuple[Clause, ...]:
    return read_document(Source("draft.txt", text + "\n"), load_gazetteer()).clauses


def kinds(text: str) -> list[str]:
    return [clause.kind for clause in clauses(text)]


def only(text: str) -> Clause:
    found = clauses(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    "text",
    [
        "Norway undertakes to withdraw its forces from Estonia and to destroy the mines laid there.",
        "The Council calls upon Norway to withdraw its forces from Estonia and to destroy the mines laid there.",
        "Norway agrees to withdraw its forces from Estonia, and to destroy its mines.",
    ],
)
def test_each_of_two_infinitives_is_a_duty_with_objects_of_its_own(text: str) -> None:
    first, second = clauses(text)
    assert (first.kind, second.kind) == ("withdrawal_of_forces", "cessation")
    assert first.force is not None and first.force.text == "its forces"
    assert second.force is not None and "mines" in second.force.text
    assert all(c.actor is not None and c.actor.text == "Norway" for c in (first, second))


def test_an_infinitive_of_purpose_is_no_duty() -> None:
    assert kinds("Norway shall send observers to Estonia to monitor the ceasefire and to reassure the people.") == [
        "verification"
    ]


def test_a_ban_on_the_first_does_not_reach_the_second() -> None:
    text = "Norway undertakes not to station troops in Estonia and to notify Poland of every exercise."
    assert [c.modality for c in clauses(text) if c.kind == "exclusion"] == [Modality.PROHIBITION]
    assert not [c for c in clauses(text) if c.kind == "notification" and c.modality is Modality.PROHIBITION]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Mission shall count the rifles and agree that the list is complete.", ["verification"]),
        ("The Commission shall verify that all launchers have been destroyed.", ["verification"]),
        ("Norway shall withdraw its forces from Estonia and ensure that no troops remain in Latvia.",
         ["withdrawal_of_forces", "exclusion"]),
        ("The Parties agree that Norway shall withdraw its forces from Estonia.", ["withdrawal_of_forces"]),
    ],
)  # fmt: skip
def test_what_is_done_beside_declaring_is_kept_and_declaring_adds_nothing(text: str, found: list[str]) -> None:
    assert kinds(text) == found


def test_what_is_to_be_ensured_is_commanded() -> None:
    found = only("The Council demands that no foreign troops remain in Estonia.")
    assert (found.kind, found.modality) == ("exclusion", Modality.PROHIBITION)


@pytest.mark.parametrize(
    "text",
    [
        "The mandate of the Mission is to monitor the ceasefire.",
        "The mandate of the Mission shall include monitoring the ceasefire.",
        "The Mission is charged with monitoring the ceasefire.",
        "It shall be the task of the Mission to monitor the ceasefire.",
    ],
)
def test_whose_task_it_is_does_it(text: str) -> None:
    found = only(text)
    assert (found.kind, found.modality) == ("verification", Modality.OBLIGATION)


def test_a_list_of_tasks_gives_each_to_whoever_has_them() -> None:
    text = "The Mission shall have the following tasks:\n(a) to monitor the ceasefire;\n(b) to inspect depots."
    found = clauses(text)
    assert [clause.kind for clause in found] == ["verification", "verification"]
    assert {clause.actor.text for clause in found if clause.actor} == {"Mission"}


@pytest.mark.parametrize(
    "text",
    [
        "Norway shall use its best efforts to withdraw its forces from Estonia.",
        "Norway shall take all necessary measures to withdraw its forces from Estonia.",
        "Norway shall take the steps needed to withdraw its forces from Estonia.",
    ],
)
def test_trying_and_taking_measures_say_nothing_beside_what_is_tried(text: str) -> None:
    found = only(text)
    assert (found.kind, found.modality) == ("withdrawal_of_forces", Modality.OBLIGATION)


def test_who_promises_an_act_must_do_it() -> None:
    found = only("Norway undertakes the withdrawal of its forces from Estonia within ten days.")
    assert (found.kind, found.modality) == ("withdrawal_of_forces", Modality.OBLIGATION)
    assert found.deadline is not None


def test_a_relative_clause_about_a_force_provides_who_makes_it_up() -> None:
    found = clauses("The Council shall appoint a Commander, who shall lead the Force.")
    assert [clause.kind for clause in found] == ["composition", "composition"]


def test_a_relative_clause_about_a_thing_only_describes_it() -> None:
    assert "notification" not in kinds("The vehicles shall carry a plate, which shall be notified to Norway.")


def test_a_modal_before_its_subject_waits_for_its_verb() -> None:
    found = only("Under no circumstances shall the forces of Norway and Sweden enter Estonia.")
    assert (found.kind, found.modality) == ("exclusion", Modality.PROHIBITION)
    assert found.actor is not None and {name.id for name in found.actor.names} == {"NO", "SE"}


def test_neither_before_a_participle_denies() -> None:
    found = only("Bombing ranges may be neither established nor operated in Estonia.")
    assert found.modality is Modality.PROHIBITION


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("Norway may deploy a contingent to Estonia.", ("composition",)),
        ("Norway may use the naval base at Tallinn.", ()),
    ],
)
def test_people_who_are_sent_say_who_provides_them_and_bases_do_not(text: str, families: tuple[str, ...]) -> None:
    assert [families_of(clause) for clause in clauses(text) if clause.kind == "presence"] == [families]
