"""Places: known ones, zones, belts, parts nobody can draw, and names with several readings."""

import pytest
from drafting import BAN, DUTY, MAY, box, line, names, norm, verdict

from treatylint.checker.places import Ground, relation
from treatylint.checker.space import Space
from treatylint.checker.verdicts import VerdictKind as K
from treatylint.clauses.places import Belt, Inside, Known, Minus, PlaceExpr, Union, Zone

ZONE = Zone("the buffer")
IN_LVIV = Zone("the camp", inside=Known("UA-46"))
LINE = "line:frontier-nobody-knows"


def in_(place: PlaceExpr):  # type: ignore[no-untyped-def]
    return box("FR", "presence", place)


@pytest.mark.parametrize(
    ("place", "other", "answer"),
    [
        (Known("UA-46"), Known("UA"), "inside"),
        (Known("UA-46"), Known("UA-07"), "outside"),
        (Known("UA"), Known("UA-46"), "overlaps"),
        (Minus(Known("UA"), Known("UA-46")), Known("UA-46"), "outside"),
        (Union((Known("UA-46"), Known("UA-07"))), Known("UA"), "inside"),
        (ZONE, Known("UA-46"), "unknown"),
        (ZONE, ZONE, "inside"),
        (IN_LVIV, Known("UA"), "inside"),
        (IN_LVIV, Known("UA-07"), "outside"),
        (Inside(Known("UA-46"), "west of the river"), Known("UA-46"), "inside"),
        (Belt(LINE, 10), Belt(LINE, 20), "inside"),
        (Belt(LINE, 20), Belt(LINE, 10), "unknown"),
        (Belt(LINE, 10), Belt(LINE, 10, beyond=True), "outside"),
        (Belt(LINE, 10, side="west"), Belt(LINE, 10, side="east"), "outside"),
        (Zone("the strip", covers=Belt(LINE, 10)), Belt(LINE, 20), "inside"),
    ],
)
def test_two_places_lie_to_each_other_in_one_of_four_ways(place: PlaceExpr, other: PlaceExpr, answer: str) -> None:
    assert relation(Ground(names(), Space()), place, other) == answer


def test_a_ban_in_a_zone_that_no_map_shows_leaves_a_line_about_a_known_place_unknown() -> None:
    found = verdict([norm("art-1", BAN, in_(ZONE))], line("not_permit", in_(Known("UA-46"))))
    assert found.kind is K.UNKNOWN
    assert any("the buffer" in reading for reading in found.readings)


def test_leave_in_a_zone_crosses_a_line_only_where_the_zone_is_known_to_reach() -> None:
    leave = norm("art-1", MAY, in_(IN_LVIV))
    assert verdict([leave], line("not_permit", in_(Known("UA")))).kind is K.CROSSED
    assert verdict([leave], line("not_permit", in_(Known("UA-07")))).kind is K.UNGUARDED


def test_a_line_that_fails_however_a_zone_lies_is_not_unknown() -> None:
    """Inside the zone a clause gives leave, outside it no clause speaks: only which of the two it is, is not known."""
    leave = norm("art-1", MAY, in_(ZONE))
    assert verdict([leave], line("not_permit", in_(Known("UA-46")))).kind is K.UNGUARDED


def test_a_ban_on_a_wider_belt_respects_a_line_about_a_narrower_one_and_not_the_reverse() -> None:
    wide, narrow = in_(Belt(LINE, 20)), in_(Belt(LINE, 10))
    assert verdict([norm("art-1", BAN, wide)], line("not_permit", narrow)).kind is K.RESPECTED
    assert verdict([norm("art-1", BAN, narrow)], line("not_permit", wide)).kind is K.UNGUARDED


def test_a_ban_on_a_whole_respects_a_line_about_a_part_of_it_that_nobody_can_draw() -> None:
    part = in_(Inside(Known("UA-46"), "west of the river"))
    assert verdict([norm("art-1", BAN, in_(Known("UA-46")))], line("not_permit", part)).kind is K.RESPECTED


def test_a_zone_and_its_outside_together_are_everywhere() -> None:
    here, there = in_(ZONE), in_(Minus(Known("UA"), ZONE))
    draft = [norm("art-1", BAN, here), norm("art-2", BAN, there)]
    assert verdict(draft, line("not_permit", in_(Known("UA-46")))).kind is K.RESPECTED


def test_a_name_with_several_readings_makes_the_verdict_disputed() -> None:
    west = "place:western-ukraine"
    assert len(names().place_atoms(west)) > 1
    outside = norm("art-1", BAN, in_(Minus(Known("UA"), Known(west))))
    found = verdict([outside], line("not_permit", in_(Known("UA-68"))))
    assert found.kind is K.DISPUTED
    assert verdict([outside], line("not_permit", in_(Known("UA-63")))).kind is K.RESPECTED


def test_more_zones_than_can_be_told_apart_give_unknown_and_no_hang() -> None:
    draft = [norm(f"art-{n}", BAN, in_(Zone(f"zone {n}"))) for n in range(12)]
    assert verdict(draft, line("not_permit", in_(Known("UA-46")))).kind is K.UNKNOWN


def test_a_belt_along_a_known_line_has_ground_in_every_unit_that_the_line_runs_through() -> None:
    leave = norm("art-1", MAY, in_(Zone("the strip", covers=Belt("line:contact", 30))))
    assert verdict([leave], line("not_permit", in_(Known("UA")))).kind is K.CROSSED
    assert verdict([leave], line("not_permit", in_(Known("UA-14")))).kind is K.CROSSED
    assert verdict([leave], line("not_permit", in_(Known("UA-46")))).kind is K.UNGUARDED


def test_more_zones_than_can_be_told_apart_do_not_hide_what_is_banned_anyhow() -> None:
    draft = [norm(f"art-{n}", BAN, in_(Zone(f"zone {n}"))) for n in range(12)]
    everywhere = norm("art-99", BAN, in_(Known("UA")))
    assert verdict(draft, line("not_permit", in_(Zone("zone 3")))).clauses == ("art-3",)
    found = verdict([*draft, everywhere], line("not_permit", in_(Known("UA-46"))))
    assert (found.kind, found.clauses) == (K.RESPECTED, ("art-99",))
    asked = verdict([*draft, everywhere], line("permit", in_(Known("UA-46"))))
    assert (asked.kind, asked.clauses) == (K.CROSSED, ("art-99",))
    leave = [norm(f"art-{n}", MAY, in_(Zone(f"zone {n}"))) for n in range(20, 32)]
    assert verdict([*draft, *leave], line("not_permit", in_(Zone("zone 3")))).kind is K.UNKNOWN


def leaving(place: str):  # type: ignore[no-untyped-def]
    return box("RU", "withdraw_forces", Known(place), force="ground_forces")


def test_whoever_must_leave_a_country_must_leave_each_part_of_it() -> None:
    duty = norm("art-1", DUTY, leaving("UA"))
    assert verdict([duty], line("not_require", leaving("UA-09"))).kind is K.CROSSED
    assert verdict([duty], line("require", leaving("UA-09"))).kind is K.RESPECTED
    assert verdict([duty], line("require", leaving("PL"))).kind is K.UNGUARDED
    assert verdict([duty], line("not_require", leaving("PL"))).kind is K.RESPECTED


def test_whoever_must_supply_a_country_need_not_supply_each_part_of_it() -> None:
    duty = norm("art-1", DUTY, box("RU", "supply_arms", Known("UA")))
    assert verdict([duty], line("not_require", box("RU", "supply_arms", Known("UA-09")))).kind is K.RESPECTED
