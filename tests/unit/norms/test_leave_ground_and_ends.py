"""From sentences to norms: leave that a ceiling does not wait for, ground of other Parties, provisions that end."""

from datetime import date

import pytest

from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.norms import Norm
from treatylint.clauses.places import Belt, Known, Zone
from treatylint.clauses.reading import read_document
from treatylint.clauses.to_norms import norms_of
from treatylint.clauses.values import Modality
from treatylint.grammar.source import Source

P, O, M = Modality.PROHIBITION, Modality.OBLIGATION, Modality.PERMISSION  # noqa: E741
HEAD = "PACT BETWEEN NORLAND AND SUDLAND\n\n"


def norms(text: str) -> tuple[Norm, ...]:
    gazetteer = load_gazetteer()
    document = read_document(Source("draft.txt", HEAD + text), gazetteer)
    return norms_of(document, gazetteer, date(2026, 1, 1)).norms


def test_a_ceiling_holds_without_the_leave_that_the_permission_waits_for() -> None:
    found = norms("1. Sudland may station up to 400 troops in Norland with the consent of Norland.\n")
    when = {norm.modality: str(norm.when) for norm in found if norm.limit is not None}
    assert "consent" not in when[P]
    assert "consent:own:Norland" in when[M]


def test_the_territory_of_another_party_is_that_of_each_other_party() -> None:
    text = "No Party shall station troops in the territory of another Party without the consent of that Party."
    found = norms(f"1. {text}\n")
    told = {(next(iter(norm.box.dims["actor"].items)), norm.box.place) for norm in found}
    assert told == {("own:Norland", Known("own:Sudland")), ("own:Sudland", Known("own:Norland"))}
    grounds = [(norm.box.place, str(norm.unless)) for norm in found]
    assert all(f"consent:{place.id}" in unless for place, unless in grounds if isinstance(place, Known))


def test_what_is_forbidden_before_a_date_ends_on_it() -> None:
    (norm,) = norms("1. Norland shall not accede to any military alliance before 1 January 2035.\n")
    assert norm.period.end is not None
    assert norm.period.end.anchor == "date:2035-01-01"


def test_a_provision_that_ceases_to_apply_later_applies_until_then() -> None:
    found = norms("Article 1\n\nNorland shall not station tanks in Sudland.\n\nArticle 2\n\n"
                  "Article 1 shall cease to apply five years after the entry into force of this Pact.\n")  # fmt: skip
    assert [norm.period.end is not None for norm in found if norm.at == "art-1"] == [True]


def test_weapons_withdrawn_to_a_distance_leave_the_ground_within_it() -> None:
    found = norms("1. Norland shall withdraw its tanks to a distance of at least 30 km from the Line of Separation.\n")
    places = {norm.box.place for norm in found}
    assert all(isinstance(place, Belt) and not place.beyond for place in places)
    acts = {frozenset(norm.box.dims["act"].items) for norm in found if norm.modality is P}
    assert acts == {frozenset({"deploy_weapon"})}


def test_a_ring_between_two_distances_is_no_belt() -> None:
    found = norms("1. A Limited Zone extends from 10 km to 25 km on each side of the Line of Separation.\n\n"
                  "2. Norland shall not station troops in the Limited Zone.\n")  # fmt: skip
    places = [norm.box.place for norm in found if norm.at == "para-2"]
    assert all(isinstance(place, Zone) and type(place.covers).__name__ == "Minus" for place in places)


def test_who_commands_a_force_is_no_part_of_it() -> None:
    found = norms("1. The Separation Force shall consist of contingents of Fiji and Ireland.\n\n"
                  "2. The Separation Force shall be under the command of a Norwegian officer.\n\n"
                  "3. The Separation Force shall not exceed 900 personnel in Sudland.\n")  # fmt: skip
    capped = [norm for norm in found if norm.at == "para-3"]
    assert capped
    assert all(norm.box.dims["actor"].items == {"FJ", "IE"} for norm in capped)


def test_foreign_bases_are_those_of_all_others() -> None:
    (norm,) = norms("1. Norland shall not host foreign military bases.\n")
    assert norm.box.place == Known("own:Norland")
    assert norm.box.dims["actor"].all_but
    assert norm.box.dims["actor"].items == {"own:Norland"}


def test_a_release_that_beats_an_article_releases_from_its_own_duty_and_not_from_that_article() -> None:
    found = norms(
        "Article 1\n\nNorland shall withdraw its forces from Sudland.\n\nArticle 2\n\nNotwithstanding Article 1, "
        "Norland shall not be obliged to use armed force under this Pact.\n"
    )
    duties = [norm for norm in found if norm.at == "art-1"]
    assert duties
    assert not any(norm.holes for norm in duties)


@pytest.mark.parametrize(
    ("members", "each_decides"),
    [
        ("Poland and Norway, acting together", True),
        ("Poland and Norway, acting in agreement", True),
        ("Poland and Norway, acting together or singly", False),
        ("Poland and Norway", False),
    ],
)
def test_members_who_act_together_each_have_the_power_to_determine(members: str, each_decides: bool) -> None:
    powers = [norm for norm in norms(f"1. The Guarantors are {members}.\n") if norm.modality is Modality.POWER]
    assert [norm.box.dims["act"].items for norm in powers] == ([frozenset({"determine"})] if each_decides else [])
    assert all(norm.box.dims["actor"].items == {"PL", "NO"} for norm in powers)
