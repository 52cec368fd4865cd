"""Who belongs to a group on which day, on what evidence."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treatylint.clauses.gazetteer import load_gazetteer

GAZETTEER = load_gazetteer()
DAYS = st.dates(date(1940, 1, 1), date(2035, 1, 1))


@pytest.mark.parametrize(
    ("group", "on", "count"),
    [
        ("group:NATO", date(1949, 8, 24), 12),
        ("group:NATO", date(2026, 3, 1), 32),
        ("group:EU", date(2026, 3, 1), 27),
        ("group:EU", date(2020, 1, 31), 28),
        ("group:CSTO", date(2026, 3, 1), 6),
        ("group:BRICS", date(2026, 3, 1), 10),
        ("group:P5", date(2026, 3, 1), 5),
        ("group:UN", date(2026, 3, 1), 193),
        ("group:G7", date(2026, 3, 1), 7),
        ("group:COALITION", date(2026, 3, 1), 25),
    ],
)
def test_a_group_has_as_many_members_as_it_had_on_that_day(group: str, on: date, count: int) -> None:
    assert len(GAZETTEER.members(group, on).states) == count


@pytest.mark.parametrize(
    ("group", "state", "first_day"),
    [
        ("group:NATO", "SE", date(2024, 3, 7)),
        ("group:NATO", "FI", date(2023, 4, 4)),
        ("group:EU", "HR", date(2013, 7, 1)),
    ],
)
def test_membership_begins_on_the_day_itself_and_not_before(group: str, state: str, first_day: date) -> None:
    assert GAZETTEER.members(group, first_day).answer(state) == "member"
    assert GAZETTEER.members(group, first_day - timedelta(days=1)).answer(state) == "not_member"


def test_membership_ends_before_the_day_that_ends_it() -> None:
    assert GAZETTEER.members("group:EU", date(2020, 1, 31)).answer("GB") == "member"
    assert GAZETTEER.members("group:EU", date(2020, 2, 1)).answer("GB") == "not_member"


@given(st.sampled_from(sorted(GAZETTEER.groups)), DAYS)
def test_members_and_uncertain_states_exist_and_never_overlap(group: str, on: date) -> None:
    held = GAZETTEER.members(group, on)
    assert held.states | held.uncertain <= GAZETTEER.states.keys()
    assert not held.states & held.uncertain


@given(st.sampled_from(sorted(GAZETTEER.groups)), DAYS)
def test_at_most_one_entry_of_a_group_holds_on_a_day(group: str, on: date) -> None:
    entries = GAZETTEER.groups[group].entries
    assert sum(entry.holds(on) for entry in entries) == (1 if on >= entries[0].valid_from else 0)


def test_before_the_first_dated_list_nothing_is_known_of_any_state() -> None:
    held = GAZETTEER.members("group:COALITION", date(2024, 1, 1))
    assert not held.states
    assert held.answer("FR") == "unknown"


def test_a_state_that_no_list_of_the_coalition_attests_is_unknown_and_not_absent() -> None:
    held = GAZETTEER.members("group:COALITION", date(2026, 3, 1))
    assert held.grade == "reported"
    assert (held.answer("FR"), held.answer("EE"), held.answer("RU")) == ("member", "unknown", "not_member")


def test_saudi_arabia_may_belong_to_brics_and_norway_does_not() -> None:
    held = GAZETTEER.members("group:BRICS", date(2026, 3, 1))
    assert (held.answer("SA"), held.answer("NO")) == ("unknown", "not_member")


def test_every_entry_tells_its_source_and_every_group_its_grade() -> None:
    assert all(entry.source for group in GAZETTEER.groups.values() for entry in group.entries)


def test_an_organisation_is_an_actor_apart_from_the_group_of_its_members() -> None:
    assert "org:NATO" in GAZETTEER.organisations
    assert GAZETTEER.member_group("org:NATO") == "group:NATO"
    assert GAZETTEER.member_group("org:IAEA") is None


@pytest.mark.parametrize("word", ["Western states", "neutral states", "global South", "the West", "European states"])
def test_words_that_no_list_defines_are_no_group(word: str) -> None:
    assert word.casefold() not in {name.text.casefold() for name in GAZETTEER.names() if name.kind == "group"}
