"""Places as sets of atoms: the 27 units, their parts, the regions made of them."""

from itertools import combinations

import pycountry
import pytest

from treatylint.clauses.gazetteer import load_gazetteer

GAZETTEER = load_gazetteer()
UNITS = {unit.id: unit for unit in GAZETTEER.subdivisions("UA")}


def _atoms(place: str) -> frozenset[str]:
    (atoms,) = GAZETTEER.place_atoms(place)
    return atoms


def test_the_27_units_are_those_of_iso_3166_2() -> None:
    assert UNITS.keys() == {unit.code for unit in pycountry.subdivisions if unit.country_code == "UA"}
    assert len(UNITS) == 27


def test_no_two_units_share_an_atom_and_together_they_are_the_territory() -> None:
    for one, other in combinations(UNITS, 2):
        assert not _atoms(one) & _atoms(other)
    assert frozenset().union(*(map(_atoms, UNITS))) == GAZETTEER.territory("UA") == _atoms("UA")


def test_territories_of_two_states_never_overlap() -> None:
    seen: set[str] = set()
    for state in GAZETTEER.states:
        atoms = GAZETTEER.territory(state)
        assert atoms
        assert not seen & atoms
        seen |= atoms


def test_the_territory_of_a_state_without_units_is_the_state_itself() -> None:
    assert GAZETTEER.territory("FR") == {"FR"}
    with pytest.raises(KeyError):
        GAZETTEER.territory("ATLANTIS")


def test_the_banks_share_nothing_and_leave_out_crimea_alone() -> None:
    right, left = _atoms("place:right-bank-ukraine"), _atoms("place:left-bank-ukraine")
    assert not right & left
    assert GAZETTEER.territory("UA") - right - left == {"UA-40", "UA-43"}


def test_every_atom_lies_on_one_side_of_the_line_of_contact() -> None:
    ours, theirs = _atoms("place:government-controlled-ukraine"), _atoms("place:russian-controlled-ukraine")
    assert not ours & theirs
    assert ours | theirs == GAZETTEER.territory("UA")


def test_units_that_the_line_or_the_river_cuts_have_an_atom_for_each_part() -> None:
    assert {id_ for id_, unit in UNITS.items() if len(unit.atoms) > 1} == {
        "UA-09", "UA-12", "UA-14", "UA-23", "UA-30", "UA-32", "UA-48", "UA-53", "UA-59", "UA-63", "UA-65", "UA-71",
    }  # fmt: skip
    assert _atoms("UA-14/ua_side") | _atoms("UA-14/ru_side") == _atoms("UA-14")
    assert len(_atoms("UA-23")) == 3


def test_a_region_by_the_compass_has_several_candidates_each_inside_the_country() -> None:
    regions = ["western", "eastern", "southern", "northern", "central"]
    for region in regions:
        readings = GAZETTEER.place_readings(f"place:{region}-ukraine")
        assert len({reading.atoms for reading in readings}) == len(readings) >= 2
        assert all(reading.atoms < GAZETTEER.territory("UA") for reading in readings)
        assert {reading.grade for reading in readings} == {"inferred"}
    assert [len(reading.atoms) for reading in GAZETTEER.place_readings("place:western-ukraine")] == [7, 4, 8]


def test_the_far_west_is_one_of_two_candidate_lists() -> None:
    narrow, wide = GAZETTEER.place_atoms("place:far-west")
    assert narrow == _atoms("place:far_west_A") == {"UA-46", "UA-07", "UA-21"}
    assert wide == _atoms("place:far_west_B") == narrow | {"UA-26", "UA-77"}


def test_donbas_is_two_whole_units() -> None:
    assert _atoms("place:donbas") == _atoms("UA-09") | _atoms("UA-14")


def test_a_place_that_the_data_cannot_draw_has_no_atoms_at_all() -> None:
    assert GAZETTEER.place_atoms("place:europe") == ()
    assert GAZETTEER.place_atoms("place:ukrainian-airspace") == ()
    with pytest.raises(KeyError):
        GAZETTEER.place_atoms("place:atlantis")


def test_land_borders_go_both_ways_and_to_places_that_exist() -> None:
    for id_, unit in UNITS.items():
        assert id_ not in unit.neighbours
        for neighbour in unit.neighbours:
            assert neighbour in UNITS or neighbour in GAZETTEER.states
            if neighbour in UNITS:
                assert id_ in UNITS[neighbour].neighbours


def test_neighbours_of_a_state_are_those_of_its_units_and_unknown_where_not_recorded() -> None:
    assert GAZETTEER.neighbours("UA") == frozenset({"PL", "SK", "HU", "RO", "MD", "BY", "RU"})
    assert GAZETTEER.neighbours("UA-46") == frozenset({"UA-07", "UA-56", "UA-61", "UA-26", "UA-21", "PL"})
    assert GAZETTEER.neighbours("FR") is None


def test_contested_units_are_named_and_the_core_holds_no_claim() -> None:
    assert GAZETTEER.contested() == {"UA-09", "UA-14", "UA-23", "UA-40", "UA-43", "UA-65"}
    assert all(not GAZETTEER.claims(unit) for unit in UNITS)


@pytest.mark.parametrize(
    ("id_", "label"),
    [
        ("UA-46", "Lviv oblast"),
        ("UA-30", "city of Kyiv"),
        ("UA-14.ua", "Donetsk oblast, Ukrainian side of the line of contact"),
        ("UA-65.R", "Kherson oblast, right bank, Ukrainian side of the line of contact"),
        ("UA-71/left_bank", "Cherkasy oblast, left bank"),
        ("place:donbas", "Donbas"),
        ("line:dnipro", "Dnipro"),
        ("org:NATO", "North Atlantic Treaty Organisation"),
        ("acv", "armoured combat vehicles"),
        ("accede", "accession"),
        ("nowhere", "nowhere"),
    ],
)
def test_every_id_has_plain_words_for_messages(id_: str, label: str) -> None:
    assert GAZETTEER.label(id_) == label
