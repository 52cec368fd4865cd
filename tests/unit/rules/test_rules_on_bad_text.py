"""Rules meet any text: they never raise, stay inside the draft, and cost in proportion to its length."""

from datetime import date
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from treatylint.checker.check import draft_of, read_draft
from treatylint.checker.draft import Draft
from treatylint.checker.rules import choose, findings_of
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.grammar.source import Source

RULES = choose(preview=True)
PIECES = (
    "Article 1", "Article 1", "1. ", "2. ", "(a) ", "Arland shall withdraw its forces ", "within 30 days", " [A: ",
    " [B: ", "] ", "“", '"', "(", ")", "as appropriate", "Annex B", "paragraph 5 of this Article",
    "not more than 20,000 ", "twenty (25) ", "31 June 2026", '"Zone" means the Zone', "\n\n", ". ", "the the ",
    "France may station 500 personnel in Ukraine. ", "notwithstanding Article 1, ", "İ", "\u2028", "of which ",
    "from 1 May 2027 to 1 April 2027 ",
)  # fmt: skip


def _draft(text: str) -> Draft:
    gazetteer = load_gazetteer()
    return draft_of(read_draft(Source("any.md", text), gazetteer, "all"), (), gazetteer, date(2026, 3, 1))


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join) | st.text(max_size=200))
def test_no_text_makes_a_rule_raise_or_point_outside_the_draft(text: str) -> None:
    for finding in findings_of(_draft(text), RULES):
        assert 0 <= finding.span.start <= finding.span.end <= len(text)
        assert all(related.span.end <= len(text) for related in finding.related)
        assert finding.message


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_the_same_text_gives_the_same_findings(text: str) -> None:
    assert findings_of(_draft(text), RULES) == findings_of(_draft(text), RULES)


@pytest.mark.parametrize(
    "piece", ["(", "“", "shall promptly ", "1. ", "of which 5 ", "within 30 days ", "A and B, ", "Article 9 "]
)
def test_ten_times_the_text_costs_no_hundred_times_the_work(piece: str) -> None:
    def seconds(times: int) -> float:
        draft = _draft(piece * times)
        start = perf_counter()
        findings_of(draft, RULES)
        return perf_counter() - start

    seconds(10)
    assert seconds(3000) < 35 * max(seconds(300), 0.02)
