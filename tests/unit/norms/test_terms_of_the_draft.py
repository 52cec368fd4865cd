"""What the draft's own terms stand for in other clauses."""

from datetime import date
from typing import Any

from attrs import frozen

from treatylint.clauses.box import Atoms
from treatylint.clauses.clause import Clause
from treatylint.clauses.document import Document, ReadSentence
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.norms import Norm
from treatylint.clauses.places import Known, Place
from treatylint.clauses.to_norms import norms_of
from treatylint.clauses.values import Actor, Actors, Force, Modality, Reference
from treatylint.grammar.source import Source, Span

M, P, O = Modality.PERMISSION, Modality.PROHIBITION, Modality.OBLIGATION  # noqa: E741


@frozen(kw_only=True)
class Composition(Clause):
    kind = "composition"


def actors(*ids: str) -> Actors:
    return Actors(tuple(Actor(id_) for id_ in ids))


def norms(*clauses: Clause, **terms: Any) -> list[Norm]:
    sentences = tuple(ReadSentence(Span(0, 0), c.at, "", "understood", (c,)) for c in clauses)
    named = {name.replace("_", " "): value for name, value in terms.items()}
    document = Document(Source("", "draft.md"), sentences, terms=named)
    return list(norms_of(document, load_gazetteer(), date(2026, 3, 1)).norms)


def force_of_article_9(*states: str, **more: Any) -> Clause:
    return Clause(modality=M, act="station", actor=actors(*states), force=Force(("armed_forces",)),
                  places=(Place("within", Known("UA")),), at="art-9", **more)  # fmt: skip


ONLY_LVIV = (Place("within", Known("UA-46"), only=True),)


def test_a_force_referred_to_in_an_article_is_whoever_that_article_lets_come_and_there_only() -> None:
    confined = Clause(modality=O, act="presence", actor=actors("term:joint force"), places=ONLY_LVIV, at="art-10")
    outside = next(
        norm
        for norm in norms(force_of_article_9("FR", "GB"), confined, joint_force=Reference(("art-9",)))
        if norm.at == "art-10" and norm.modality is P
    )
    assert outside.box.dims["actor"] == Atoms(frozenset({"FR", "GB"}))
    assert (outside.box.place, outside.holes[0].place) == (Known("UA"), Known("UA-46"))


def test_each_option_of_a_bracket_gives_the_force_other_members() -> None:
    small = force_of_article_9("FR", choice=(("g", "out"),))
    large = force_of_article_9("FR", "DE", choice=(("g", "in"),))
    confined = Clause(modality=O, act="presence", actor=actors("term:joint force"), places=ONLY_LVIV, at="art-10")
    found = norms(small, large, confined, joint_force=Reference(("art-9",)))
    at_10 = {norm.choice[0].option: norm.box.dims["actor"].items for norm in found if norm.at == "art-10"}
    assert at_10 == {"out": {"FR"}, "in": {"FR", "DE"}}


def test_a_force_is_made_up_of_those_who_contribute_to_it() -> None:
    made = Composition(modality=O, act="other", actor=actors("TR"), force=Force(("term:patrol force",)), at="art-5")
    there = Clause(modality=O, act="patrol", force=Force(("term:patrol force",)),
                   places=(Place("within", Known("UA-14")),), at="art-4")  # fmt: skip
    duty = next(norm for norm in norms(made, there) if norm.at == "art-4")
    assert duty.box.dims["actor"] == Atoms(frozenset({"TR"}))
    assert "ground_forces" in duty.box.dims["force"].items


def test_a_list_of_states_under_a_term_is_that_list() -> None:
    ban = Clause(modality=P, act="station", actor=actors("term:allies"), at="art-2")
    (norm,) = norms(ban, allies=actors("FR", "GB"))
    assert norm.box.dims["actor"] == Atoms(frozenset({"FR", "GB"}))


def test_a_term_defined_by_itself_is_a_doubt_and_no_endless_loop() -> None:
    ban = Clause(modality=P, act="station", actor=actors("term:allies"), at="art-2")
    (norm,) = norms(ban, allies=actors("term:friends"), friends=actors("term:allies"))
    assert "defined by itself" in norm.doubts[0]


def test_a_state_that_only_the_draft_knows_is_an_actor_of_its_own() -> None:
    ban = Clause(modality=P, act="station", actor=actors("term:varonia"), at="art-2")
    (norm,) = norms(ban, varonia=actors("term:varonia"))
    assert norm.box.dims["actor"] == Atoms(frozenset({"term:varonia"}))
    assert not norm.doubts
