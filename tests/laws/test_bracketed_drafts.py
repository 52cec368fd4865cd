"""Laws of bracketed drafts, whatever their brackets and clauses."""

from datetime import date

import hypothesis
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from treatylint import strategies
from treatylint.checker.judge import judge
from treatylint.checker.options.clean import clean_text
from treatylint.checker.options.draft import bracketed_draft
from treatylint.checker.options.groups import choices_of
from treatylint.checker.options.table import Outcome
from treatylint.checker.strategies_brackets import BRACKETS
from treatylint.checker.strategies_pool import read_sentence
from treatylint.checker.verdicts import VerdictKind as K
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.reading import read_document
from treatylint.clauses.red_lines import RedLine
from treatylint.clauses.to_norms import norms_of
from treatylint.grammar.source import Source

ON = date(2026, 3, 1)
SLOW = settings(
    max_examples=8, deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
)  # fmt: skip
OUTCOMES = {
    K.CROSSED: Outcome.BROKEN, K.UNGUARDED: Outcome.BROKEN, K.DISPUTED: Outcome.DISPUTED,
    K.UNKNOWN: Outcome.UNKNOWN, K.RESPECTED: Outcome.RESPECTED,
}  # fmt: skip


@given(strategies.bracketed_drafts())
@SLOW
def test_every_drawn_draft_has_brackets_that_fit(draft: Source) -> None:
    choices = choices_of(draft)
    assert choices.brackets.groups
    assert not choices.brackets.problems


CAP = read_sentence("Norway may station not more than 500 personnel in Odesa oblast.")[0]


@pytest.mark.parametrize("form", BRACKETS)
def test_each_form_can_be_drawn_by_itself(form: str) -> None:
    drawn = strategies.bracketed_drafts(of=st.just(CAP), forms=[form], most=1)
    found = hypothesis.find(drawn, lambda draft: True, settings=settings(SLOW, max_examples=1))
    assert bool(choices_of(found).brackets.groups) == (form != "plain")


def test_an_example_shrinks_to_one_clause_in_one_pair_of_brackets() -> None:
    drawn = strategies.bracketed_drafts(of=st.just(CAP))
    found = hypothesis.find(drawn, lambda draft: "[" in draft.text, settings=settings(SLOW, max_examples=200))
    assert found.text.count("Article ") == 1
    assert (found.text.count("["), found.text.count("]")) == (1, 1)


def test_a_form_that_there_is_not_is_refused() -> None:
    with pytest.raises(ValueError, match="no form of brackets"):
        hypothesis.find(strategies.bracketed_drafts(forms=["curly"]), lambda draft: True)


@given(strategies.bracketed_drafts(most=3), strategies.red_lines(), st.data())
@SLOW
def test_the_table_says_of_a_text_what_the_check_says_of_it(draft: Source, line: RedLine, data: st.DataObject) -> None:
    names = load_gazetteer()
    table = bracketed_draft(draft, [line], ON, names)
    hypothesis.assume(table.stood is None)  # a figure that is left open makes no text of its own
    text = tuple(data.draw(st.integers(0, size - 1)) for size in table.table.sizes)
    chosen = {group.id: group.options[n][0] for group, n in zip(table.table.groups, text, strict=True)}
    clean = read_document(Source("clean.txt", clean_text(draft, table.choices.brackets, chosen)), names)
    kind = judge(clean, norms_of(clean, names, ON), line, names, ON).kind
    said = table.table.stakes[0].outcome(text)
    assert OUTCOMES[kind] is said or (kind is K.UNKNOWN and said is Outcome.BROKEN)
