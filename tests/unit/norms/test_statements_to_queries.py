"""What a red line's sentence asks of a draft, on statements made by hand."""

from datetime import date
from fractions import Fraction
from typing import Any

from attrs import frozen

from treatylint.clauses.box import Atoms
from treatylint.clauses.clause import Clause
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.norms import Limit, Query
from treatylint.clauses.places import Known, Place
from treatylint.clauses.statement import Statement
from treatylint.clauses.to_query import BEYOND_COUNT, queries_of
from treatylint.clauses.values import Actor, Actors, Bound, Force, Modality, Reference

M, P, O = Modality.PERMISSION, Modality.PROHIBITION, Modality.OBLIGATION  # noqa: E741


def actors(*ids: str, text: str = "") -> Actors:
    return Actors(tuple(Actor(id_) for id_ in ids), text=text)


def asked(form: str, **slots: Any) -> tuple[Query, ...]:
    base = {"modality": O, "act": "presence", "force": Force(("armed_forces",), actors("FR")),
            "places": (Place("within", Known("UA")),)}  # fmt: skip
    clause = Clause(**{**base, **slots})
    return queries_of(Statement(form, (clause,), ""), load_gazetteer(), date(2026, 3, 1))


def figure(form: str, op: str, number: int = 5000, **slots: Any) -> tuple[str, Fraction | None]:
    (query,) = asked(form, bounds=(Bound(op, Fraction(number), "personnel"),), **slots)
    assert query.limit is not None
    return query.form, query.limit.number


def test_an_act_without_a_figure_is_asked_about_as_such() -> None:
    (query,) = asked("not_permit")
    assert (query.form, query.limit, query.box.place) == ("not_permit", None, Known("UA"))
    assert query.box.dims["actor"] == Atoms(frozenset({"FR"}))


def test_the_figure_is_the_last_one_that_keeps_the_line() -> None:
    assert figure("not_permit", ">") == ("not_permit", 5000)
    assert figure("not_permit", ">=") == ("not_permit", 4999)
    assert figure("permit", ">=") == ("permit", 5000)
    assert figure("permit", ">") == ("permit", 5001)
    assert figure("permit", "<=") == ("permit", 5000)


def test_to_require_a_ceiling_is_to_permit_nothing_above_it() -> None:
    assert figure("require", "<=") == ("not_permit", 5000)
    assert figure("not_require", "<=") == ("permit", 5001)


def test_to_require_a_number_is_a_floor_under_it() -> None:
    assert figure("require", ">=") == ("require", 5000)
    assert figure("not_require", ">=") == ("not_require", 4999)


def test_not_to_require_a_limit_of_any_size_is_to_permit_more_than_there_are() -> None:
    (query,) = asked("not_require", bounds=(Bound("<=", None, "personnel"),))
    assert (query.form, query.limit) == ("permit", Limit(BEYOND_COUNT, "personnel"))


def test_a_placeholder_stays_without_a_figure() -> None:
    (query,) = asked("not_permit", bounds=(Bound(">", None, "personnel"),))
    assert query.limit == Limit(None, "personnel")


def test_to_permit_the_forces_of_two_is_to_permit_those_of_each() -> None:
    queries = asked("permit", force=Force(("armed_forces",), actors("CN", "BR", text="China and Brazil")))
    assert [query.box.dims["actor"].items for query in queries] == [{"CN"}, {"BR"}]
    either = asked("permit", force=Force(("armed_forces",), actors("CN", "BR", text="China or Brazil")))
    assert [query.box.dims["actor"].items for query in either] == [{"CN", "BR"}]


def test_to_permit_only_in_a_place_is_also_not_to_permit_elsewhere() -> None:
    elsewhere, inside = asked("permit", places=(Place("within", Known("UA-46"), only=True),))
    assert (elsewhere.form, elsewhere.holes[0].place) == ("not_permit", Known("UA-46"))
    assert (inside.form, inside.box.place) == ("permit", Known("UA-46"))


@frozen(kw_only=True)
class Waiver(Clause):
    kind = "non_coverage"


def test_an_article_of_another_treaty_is_asked_about_as_the_act_it_provides_for() -> None:
    clause = Waiver(
        modality=O, act="other", actor=actors("TR"), references=(Reference(instrument="NAT", provision="5"),)
    )
    (query,) = queries_of(Statement("not_permit", (clause,), ""), load_gazetteer(), date(2026, 3, 1))
    assert query.box.dims["act"] == Atoms(frozenset({"invoke_mutual_defence"}))


def test_a_sentence_that_was_not_read_asks_nothing() -> None:
    assert queries_of(Statement("", (), "?"), load_gazetteer(), date(2026, 3, 1)) == ()
