"""What sets a duty off: the words of the condition, wherever they stand, and the clause that answers them."""

import pytest

from treatylint.clauses.clause import Clause
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.guards import ALWAYS
from treatylint.clauses.reading import read_document
from treatylint.clauses.values import Modality
from treatylint.grammar.source import Source


def clauses(text: str) -> list[Clause]:
    document = read_document(Source("draft.txt", text + "\n"), load_gazetteer())
    return [clause for sentence in document.sentences for clause in sentence.clauses]


def trigger(text: str, kind: str = "guarantee") -> str:
    found = [c.trigger.text for c in clauses(text) if c.kind == kind and c.trigger is not None]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Poland and Norway shall confer at once whenever, in the opinion of either of them, the security of "
            "Estonia is threatened.",
            "in the opinion of either of them, the security of Estonia is threatened",
        ),
        (
            "If Poland is attacked (by land, by sea, or from the air), Norway shall assist it.",
            "Poland is attacked (by land, by sea, or from the air)",
        ),
        (
            "Should, notwithstanding Article 3, either Party become involved in war, the other Party shall at once "
            "come to its aid.",
            "either Party become involved in war",
        ),
        (
            "Norway shall assist Poland if an armed attack occurs, until the Council has restored the peace.",
            "armed attack occurs",
        ),
        (
            "Notwithstanding Article 2 or any other rule, if the strait is closed, Norway and Denmark shall each "
            "separately have the right to take action by the use of armed force.",
            "strait is closed",
        ),
        (
            "The Parties shall consult should the Council find that the truce has been violated.",
            "Council find that the truce has been violated",
        ),
    ],
)
def test_a_condition_ends_where_its_words_end(text: str, event: str) -> None:
    assert trigger(text) == event


def test_an_attack_that_is_deemed_to_be_one_on_all_is_what_the_next_clause_answers() -> None:
    text = (
        "The Parties agree that an armed attack by any State on Norway shall be held to be an attack on all of them "
        "and, consequently, each one of the Parties undertakes to assist in repelling it."
    )
    assert trigger(text) == "armed attack by any State on Norway"
    found = next(c for c in clauses(text) if c.kind == "guarantee")
    assert found.actor is not None and found.actor.names[0].id == "party"


def test_an_attack_that_is_called_a_danger_is_what_the_declaring_party_answers() -> None:
    text = (
        "Each Party recognises that an armed attack on Norway would be dangerous to its own safety and declares that "
        "it would act against the danger."
    )
    assert trigger(text) == "armed attack on Norway"


def test_what_is_told_before_somebody_agrees_that_another_thing_is_done_is_not_lost() -> None:
    text = "Poland shall notify its findings to the Powers, who agree that Norway shall assist Poland."
    assert {c.kind for c in clauses(text)} >= {"notification"}


@pytest.mark.parametrize(
    "text",
    [
        "Norway shall go without delay to the aid of Poland.",
        "Norway and Denmark will each of them come at once to the assistance of Poland.",
        "Norway shall hasten at all times to the defence of Poland.",
    ],
)
def test_coming_to_somebodys_aid_is_assisting_however_far_the_words_stand_apart(text: str) -> None:
    found = clauses(text)
    assert [c.act for c in found] and all(c.act.startswith("assist") for c in found), found
    assert all(c.counterpart is not None and c.counterpart.text.endswith("Poland") for c in found)


def test_in_that_event_points_back_at_the_event_of_the_sentence_before() -> None:
    text = "1. If Poland is attacked, Norway shall consult it. In that event Denmark shall assist Poland."
    first, second = clauses(text)
    assert second.trigger == first.trigger
    assert second.when == first.when


def test_in_that_event_with_nothing_to_point_back_at_is_partly_understood() -> None:
    document = read_document(Source("draft.txt", "In that event Denmark shall assist Poland.\n"), load_gazetteer())
    assert [sentence.status for sentence in document.sentences] == ["partly"]


def test_in_that_event_does_not_reach_into_another_article() -> None:
    first = "Article 1\n\nIf Poland is attacked, Norway shall assist it."
    text = f"{first}\n\nArticle 2\n\nIn that event Denmark shall assist Poland."
    document = read_document(Source("draft.txt", text + "\n"), load_gazetteer())
    assert [s.status for s in document.sentences if s.role == "operative"] == ["understood", "partly"]


@pytest.mark.parametrize(
    "text",
    [
        "If the water supply fails, the competent authorities shall take steps to restore it.",
        "If either side so requests, the Parties shall consult with a view to revising this Agreement.",
        "If the Parties so agree, the Council shall consult the Commission.",
        "If the Parties differ on the interpretation of Article 2, they shall consult one another.",
        "If Poland fails to comply with a judgment of the Court, Norway may take action before the Council.",
    ],
)
def test_an_event_of_daily_life_or_procedure_sets_no_guarantee_off(text: str) -> None:
    assert "trigger" not in {family for clause in clauses(text) for family in clause.families}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("If one of the Parties finds that Norway arms itself, it may suspend Article 2.", "one of the Parties"),
        ("Should Poland be in danger of war it may suspend Article 2.", "Poland"),
        ("Before relieving its contingent, Norway shall notify the Commission.", "Norway"),
        ("Norway and Poland shall each have the right to withdraw from this Agreement.", "Norway and Poland"),
        ("Denunciation of this Agreement by Norway shall take effect after one year.", "Norway"),
    ],
)
def test_who_acts_is_told_from_what_stands_before_the_pronoun(text: str, who: str) -> None:
    found = clauses(text)
    assert found and all(c.actor is not None and c.actor.text == who for c in found), found


def test_it_means_nobody_of_another_number() -> None:
    found = clauses("The Parties shall meet. It shall notify the Commission of every exercise.")
    assert [c.actor.names[0].id for c in found if c.kind == "notification" and c.actor is not None] == ["they"]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Nothing in this Agreement shall affect the right of Norway to defend itself.", "Norway"),
        ("This Agreement in no way restricts the rights and duties of Norway and Poland.", "Norway and Poland"),
        ("The right of Norway to fly over its own territory remains unaffected.", "Norway"),
    ],
)
def test_a_saving_is_about_whose_right_it_saves(text: str, holder: str) -> None:
    assert [c.actor.text for c in clauses(text) if c.kind == "saving" and c.actor is not None] == [holder]


@pytest.mark.parametrize(
    ("text", "families"),
    [
        (
            "Withdrawal shall be effected by a notice of twelve months to the Depositary.",
            {"treaty_withdrawal", "notification"},
        ),
        (
            "Any Party may denounce this Treaty by a notification addressed to Norway.",
            {"treaty_withdrawal", "notification"},
        ),
        (
            "Either Party may cease to be a party to it, provided that it has given one year's notice to the other.",
            {"treaty_withdrawal", "notification"},
        ),
        (
            "Either Party may give notice to the other of its intention to terminate this Treaty.",
            {"treaty_withdrawal", "notification"},
        ),
        ("Such notice shall be transmitted by the Depositary to all others.", {"notification"}),
        ("Norway shall inform the others of such notices.", set()),
        ("The Director shall inform the other Parties of any such notice.", set()),
    ],
)
def test_leaving_by_notice_is_both_and_passing_a_notice_on_is_neither(text: str, families: set[str]) -> None:
    assert {family for clause in clauses(text) for family in clause.families} == families


@pytest.mark.parametrize(
    "text",
    [
        "If a Party breaks Article 2, the others shall not supply it with arms.",
        "If a Party finds a breach of Article 2, it shall not bring it before any court.",
    ],
)
def test_a_ban_under_a_condition_stays_a_ban(text: str) -> None:
    assert "trigger" not in {family for clause in clauses(text) for family in clause.families}


def test_a_question_brought_before_a_body_moves_no_troops() -> None:
    found = clauses("If a Party alleges a violation of Article 2, it shall bring the question before the Council.")
    assert [c.kind for c in found] == ["consequence"]


@pytest.mark.parametrize(
    "text",
    [
        "No Party shall be obliged to assist another.",
        "Norway need not assist Poland.",
        "It is the understanding of Norway that neither Party is obliged, under Article 3, to come to the aid of the "
        "other except in the event of an armed attack on it.",
        "This Treaty shall impose no obligation upon Norway.",
    ],
)
def test_who_need_not_assist_is_free_and_neither_bound_nor_barred(text: str) -> None:
    found = clauses(text)
    assert {family for clause in found for family in clause.families} == {"waiver"}
    assert {clause.modality for clause in found} == {Modality.STATEMENT}


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine shall not accede to the North Atlantic Treaty.",
        "Neither Party will conclude any alliance directed against the other.",
        "Poland undertakes not to take part in any coalition of States against Norway.",
        "The Parties shall not enter into any engagement that is contrary to this Treaty.",
        "Norway shall not conclude a separate armistice.",
        "The Republic shall for ever form a neutral State.",
    ],
)
def test_alliances_other_treaties_and_neutrality_are_security_duties(text: str) -> None:
    assert {family for clause in clauses(text) for family in clause.families} == {"obligation_other"}


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine shall accede to this Treaty within a year.",
        "Any other State may accede to the North Atlantic Treaty.",
        "The Parties shall conclude a customs union.",
        "The Council shall conclude its work in Geneva.",
    ],
)
def test_joining_this_treaty_and_civil_unions_are_none(text: str) -> None:
    assert not {family for clause in clauses(text) for family in clause.families}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("After ten years any Party may withdraw from this Treaty on 90 days' notice.", 90),
        (
            "After ten years any Party may withdraw from this Treaty, provided that it has given 60 days' notice.",
            60,
        ),
    ],
)
def test_a_period_of_notice_is_the_deadline_whatever_else_is_counted(text: str, days: int) -> None:
    leaving = next(clause for clause in clauses(text) if clause.kind == "treaty_withdrawal")
    assert leaving.deadline is not None and leaving.deadline.lead
    assert leaving.deadline.duration is not None and leaving.deadline.duration.days == days


@pytest.mark.parametrize("words", ["where applicable", "if it deems it expedient", "even in case of war", "if need be"])
def test_what_is_left_to_judgement_sets_nothing_off(words: str) -> None:
    found = clauses(f"Norway shall, {words}, notify Poland of every exercise.")
    assert found and all(clause.trigger is not None and clause.trigger.text == "every exercise" for clause in found)
    assert all(clause.when == ALWAYS for clause in found)


def test_a_proviso_that_gives_a_right_is_a_clause_of_its_own() -> None:
    found = clauses(
        "This Treaty shall remain in force, provided that in the event of a violation the others have the right to "
        "denounce the Treaty."
    )
    leaving = next(clause for clause in found if clause.kind == "treaty_withdrawal")
    assert leaving.modality is Modality.POWER
    assert leaving.trigger is not None and leaving.trigger.text == "violation"


@pytest.mark.parametrize("proviso", ["Ukraine shall not object", "Ukraine shall have agreed", "they leave by May 2030"])
def test_any_other_proviso_is_a_condition_of_what_stands_before_it(proviso: str) -> None:
    (clause,) = clauses(f"France may station troops in Ukraine, provided that {proviso}.")
    assert [exception.words for exception in clause.exceptions] == [proviso]


def test_it_with_nobody_to_point_back_at_is_partly_understood() -> None:
    document = read_document(Source("draft.txt", "It shall not station troops in Norway.\n"), load_gazetteer())
    (sentence,) = document.sentences
    assert sentence.status == "partly"
    assert "points back at nobody that is known" in " ".join(sentence.reasons)
