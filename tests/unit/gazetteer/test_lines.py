"""Named lines: whose territory they cross, what lies on each side, and what a belt along them leaves unknown."""

from hypothesis import given
from hypothesis import strategies as st

from treatylint.clauses.gazetteer import load_gazetteer

GAZETTEER = load_gazetteer()
CONTACT = "line:contact"


def test_a_line_lies_in_the_territory_of_states_that_exist() -> None:
    assert GAZETTEER.line_territory(CONTACT) == {"UA"}
    assert GAZETTEER.line_territory("line:ua-ru-border") == {"UA", "RU"}
    for line in GAZETTEER.lines.values():
        assert line.territory <= GAZETTEER.states.keys()
        assert line.runs_through | line.farther_than_km.keys() <= GAZETTEER.ground.units.keys()


def test_the_sides_of_a_line_share_no_ground_unless_they_are_the_same_side() -> None:
    for line in GAZETTEER.lines.values():
        sides = set(line.sides.values())
        assert all(not one & other for one in sides for other in sides if one != other)


def test_west_of_the_dnipro_is_the_right_bank() -> None:
    (right_bank,) = GAZETTEER.place_atoms("place:right-bank-ukraine")
    assert GAZETTEER.line_side("line:dnipro", "west") == right_bank
    assert GAZETTEER.line_side("line:dnipro", "north") is None


def test_a_unit_far_from_the_line_is_outside_a_belt_and_a_near_one_is_unclear() -> None:
    belt = GAZETTEER.belt(CONTACT, 50)
    assert "UA-46" in belt.outside
    assert "UA-14.ua" in belt.unclear
    assert not belt.inside


def test_a_belt_on_one_side_of_the_line_leaves_the_other_side_out() -> None:
    belt = GAZETTEER.belt(CONTACT, 50, "UA")
    assert "UA-14.ru" in belt.outside
    assert "UA-14.ua" in belt.unclear


@given(
    st.sampled_from(sorted(GAZETTEER.lines)), st.integers(1, 2000), st.sampled_from(["", "UA", "RU", "west", "north"])
)
def test_a_belt_parts_the_territory_of_its_line(line: str, km: int, side: str) -> None:
    belt = GAZETTEER.belt(line, km, side)
    territory = frozenset(atom for state in GAZETTEER.line_territory(line) for atom in GAZETTEER.territory(state))
    assert belt.inside | belt.outside | belt.unclear == territory
    assert len(belt.inside) + len(belt.outside) + len(belt.unclear) == len(territory)


@given(st.integers(1, 1000), st.integers(1, 1000))
def test_a_wider_belt_leaves_less_ground_outside(km: int, more: int) -> None:
    assert GAZETTEER.belt(CONTACT, km + more).outside <= GAZETTEER.belt(CONTACT, km).outside


def test_no_unit_that_a_line_runs_through_is_said_to_be_far_from_it() -> None:
    for line in GAZETTEER.lines.values():
        assert not line.runs_through & line.farther_than_km.keys()
