"""Sizes, units of measure and other instruments."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treatylint.clauses.gazetteer import load_gazetteer

GAZETTEER = load_gazetteer()


def test_a_brigade_is_a_range_and_five_of_them_may_be_25_000() -> None:
    assert GAZETTEER.echelon("brigade") == (2_000, 5_000)
    assert GAZETTEER.echelon("division") == (10_000, 20_000)


def test_larger_units_have_larger_bounds() -> None:
    sizes = [GAZETTEER.echelon(id_) for id_ in ("platoon", "company", "battalion", "brigade", "division", "corps")]
    assert sizes == sorted(sizes)
    assert all(low <= high for low, high in sizes)
    assert all(echelon.source for echelon in GAZETTEER.echelons.values())


@pytest.mark.parametrize(
    ("unit", "measures", "factor"),
    [
        ("km", "length", Fraction(1000)),
        ("mile", "length", Fraction(1609344, 1000)),
        ("nautical_mile", "length", Fraction(1852)),
        ("foot", "length", Fraction(3048, 10000)),
        ("week", "duration", Fraction(7 * 24 * 3600)),
        ("year", "calendar", Fraction(12)),
        ("percent", "share", Fraction(1, 100)),
        ("personnel", "personnel", Fraction(1)),
        ("tank", "items", Fraction(1)),
        ("base", "sites", Fraction(1)),
        ("brigade", "brigade", Fraction(1)),
    ],
)
def test_a_unit_measures_one_thing_and_converts_exactly(unit: str, measures: str, factor: Fraction) -> None:
    found = GAZETTEER.unit(unit)
    assert (found.measures, found.factor) == (measures, factor)


@given(st.sampled_from(sorted(GAZETTEER.units)), st.fractions(min_value=0))
def test_converting_there_and_back_changes_nothing(unit: str, amount: Fraction) -> None:
    factor = GAZETTEER.unit(unit).factor
    assert amount * factor / factor == amount


def test_months_and_days_tons_and_tonnes_never_compare() -> None:
    assert GAZETTEER.unit("month").measures != GAZETTEER.unit("day").measures
    assert GAZETTEER.unit("ton").measures != GAZETTEER.unit("tonne").measures


@pytest.mark.parametrize(
    ("instrument", "article", "does"),
    [
        ("NAT", "5", "mutual_defence"),
        ("NAT", "4", "consultation"),
        ("NAT", "13", "withdrawal"),
        ("UN_CHARTER", "51", "self_defence"),
        ("CFE", "xix", "withdrawal"),
        ("NAT", "99", None),
    ],
)
def test_an_article_of_another_instrument_is_known_by_what_it_does(
    instrument: str, article: str, does: str | None
) -> None:
    assert GAZETTEER.provision(instrument, article) == does


def test_clauses_that_a_draft_may_invoke_are_acts_of_the_gazetteer() -> None:
    for role in ("mutual_defence", "consultation"):
        assert f"invoke_{role}" in GAZETTEER.activities.nodes
