"""Values for figures that a draft leaves open."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from treatylint.checker.options.open_figures import ranges_of
from treatylint.checker.options.placeholders import Interval, common, values_kept
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.red_lines import load_profile
from treatylint.grammar.source import Source

DRAFT = """The Kingdom of Norway and the Republic of Poland, hereinafter "the Parties",

Have agreed as follows:

Article 1

The armed forces of Norway present in Poland shall not exceed [X] personnel.

Article 2

The armed forces of Denmark present in Poland shall not exceed [15,000] personnel.
"""
IN_POLAND = "personnel of the armed forces of {} in Poland"
BOTH = IN_POLAND.format("Denmark and Norway together")
LINES = f"""
party = "Arland"
as_of = 2026-01-01

[[red_line]]
id = "AR-1"
text = "The Agreement shall not permit the presence of more than 4,000 {IN_POLAND.format("Norway")}."

[[red_line]]
id = "AR-2"
text = "The Agreement shall not permit the presence of more than 18,000 {BOTH}."
"""
OTHERS = f"""
party = "Borland"
as_of = 2026-01-01

[[red_line]]
id = "BR-1"
text = "The Agreement shall permit the presence of at least 2,000 {IN_POLAND.format("Norway")}."
"""


def test_the_range_of_a_figure_is_exact_for_each_party_and_for_all() -> None:
    lines = [line for text in (LINES, OTHERS) for line in load_profile(text).red_lines]
    found = ranges_of(Source("draft.md", DRAFT), lines, date(2026, 3, 1), load_gazetteer())
    by_words = {one.words: one for one in found}
    norway = by_words["Article 1 [X]"]
    assert dict(norway.by_party) == {"Arland": ((0, 3000),), "Borland": ((2000, None),)}
    assert norway.everyone == ((2000, 3000),)
    denmark = by_words["Article 2 [15,000]"]
    assert denmark.indifferent == ("Borland",)


@given(st.lists(st.integers(0, 200), min_size=1, max_size=6, unique=True), st.booleans())
def test_the_intervals_are_the_values_that_are_kept(edges: list[int], first: bool) -> None:
    """An outcome that changes at each edge; every edge is a figure that somebody names."""

    def keeps(value: int) -> bool:
        return (sum(value >= edge for edge in edges) % 2 == 0) == first

    kept = values_kept(keeps, edges)
    for value in range(205):
        assert _inside(value, kept) == keeps(value)


def test_an_edge_between_two_named_figures_is_found_exactly() -> None:
    kept = values_kept(lambda value: value <= 123_457, [1000, 900_000])
    assert kept == ((0, 123_457),)


intervals = st.lists(st.tuples(st.integers(0, 30), st.none() | st.integers(0, 30)), max_size=3).map(tuple)


@given(st.lists(intervals, max_size=3))
def test_what_all_can_live_with_lies_in_every_range(ranges: list[tuple[Interval, ...]]) -> None:
    shared = common(ranges)
    for value in range(35):
        assert _inside(value, shared) == all(_inside(value, one) for one in ranges)


def _inside(value: int, found: tuple[Interval, ...]) -> bool:
    return any(low <= value and (high is None or value <= high) for low, high in found)
