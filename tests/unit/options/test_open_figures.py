"""Values for figures that a draft leaves open."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treatylint.checker.options.draft import bracketed_draft
from treatylint.checker.options.open_figures import ranges_of
from treatylint.checker.options.placeholders import Interval, Range, values_kept
from treatylint.checker.options.table import Outcome
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.red_lines import RedLine, load_profile
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


def ranges(text: str, lines: list[RedLine]) -> tuple[Range, ...]:
    source = Source("draft.md", text)
    return ranges_of(bracketed_draft(source, lines, date(2026, 3, 1), load_gazetteer()), source, lines)


def test_the_range_of_a_figure_is_exact_for_each_party_and_for_all() -> None:
    lines = [line for text in (LINES, OTHERS) for line in load_profile(text).red_lines]
    found = ranges(DRAFT, lines)
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


PLACES = """
party = "Corland"
as_of = 2026-01-01

[[red_line]]
id = "CR-1"
text = "The Agreement shall not permit the presence of armed forces of Norway in Poland for 10 years."

[[red_line]]
id = "CR-2"
text = "The Agreement shall permit Poland to possess missiles with a range above 300 kilometres."
"""


ARTICLES = """\
Article 1

No armed forces of Norway shall be present in Poland for [X] years from the entry into force of this Agreement.

Article 2

Poland shall not possess missiles with a range above [X] km.
"""


@pytest.mark.parametrize("words", ["X", "●", "number", "__"])
def test_years_and_distances_have_ranges_too_whatever_the_placeholder(words: str) -> None:
    text = ARTICLES.replace("[X]", f"[{words}]")
    lines = list(load_profile(PLACES).red_lines)
    years, kilometres = ranges(text, lines)
    assert years.by_party == (("Corland", ((10, None),)),)
    assert kilometres.by_party == (("Corland", ((301, None),)),)
    table = bracketed_draft(Source("draft.md", text), lines, date(2026, 3, 1), load_gazetteer()).table
    assert [stake.outcome(()) for stake in table.stakes] == [Outcome.UNKNOWN, Outcome.UNKNOWN]


OPTIONS = """\
Article 1

The armed forces of Norway present in Poland shall not exceed [X] personnel.

Article 2

[A: No armed forces of Sweden shall be present in Poland.] [B: No armed forces of Finland shall be present in Poland.]
"""


def test_a_figure_for_all_is_one_with_which_one_text_does_for_all() -> None:
    """Each party has a text with 2,000; no text does for both, since they want different options."""
    lines = [
        RedLine(id=party, party=party, text=f"The Agreement shall not permit the presence of more than 3,000 {forces}.")
        for party, forces in (
            ("Arland", IN_POLAND.format("Norway and Sweden together")),
            ("Borland", IN_POLAND.format("Norway and Finland together")),
        )
    ]
    (found,) = ranges(OPTIONS, lines)
    assert dict(found.by_party) == {"Arland": ((0, 3000),), "Borland": ((0, 3000),)}
    assert found.everyone == ()


def test_a_window_between_two_named_figures_is_not_missed() -> None:
    """Neither 2,500 nor 2,700 is named anywhere: they come of sums."""
    text = DRAFT.replace("15,000", "15,300")
    lower = OTHERS.replace("at least 2,000", "at least 2,600")
    lines = [line for text_ in (LINES, lower) for line in load_profile(text_.replace("Borland", "Arland")).red_lines]
    found = {one.words: one for one in ranges(text, lines)}
    assert dict(found["Article 1 [X]"].by_party) == {"Arland": ((2600, 2700),)}


def _inside(value: int, found: tuple[Interval, ...]) -> bool:
    return any(low <= value and (high is None or value <= high) for low, high in found)
