"""Every example of every rule, run as a draft: bad ones give the marked findings and no others, good ones give none."""

from datetime import date

import pytest

from treatylint.checker.check import draft_of, read_draft
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Example, Rule
from treatylint.checker.rules import all_rules, findings_of
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.red_lines import RedLine
from treatylint.grammar.source import Source

ON = date(2026, 3, 1)
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.code}-{'bad' if example.is_bad else 'good'}-{number}")
    for rule in all_rules()
    for number, example in enumerate(rule.examples, 1)
]
FEWEST_GOOD = 3


def _draft(example: Example) -> Draft:
    gazetteer = load_gazetteer()
    lines = [RedLine(id=f"L{n}", party="A", text=text) for n, text in enumerate(example.red_lines, 1)]
    return draft_of(read_draft(Source("example.md", example.text), gazetteer, "all"), lines, gazetteer, ON)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_a_rule_finds_what_its_examples_mark_and_nothing_else(rule: Rule, example: Example) -> None:
    found = findings_of(_draft(example), [rule])
    if not example.is_bad:
        assert not [(finding.message, example.text[finding.span.start : finding.span.end]) for finding in found]
        return
    assert all(example.says in finding.message for finding in found)
    if example.spans:
        assert sorted(finding.span for finding in found) == sorted(example.spans)
    else:
        assert len(found) == 1


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_a_rule_shows_a_fault_and_three_texts_that_only_look_like_it(rule: Rule) -> None:
    assert any(example.is_bad for example in rule.examples)
    assert sum(not example.is_bad for example in rule.examples) >= FEWEST_GOOD


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_each_finding_of_an_example_can_be_fixed_without_touching_other_words(rule: Rule) -> None:
    for example in rule.examples:
        for finding in findings_of(_draft(example), [rule]) if example.is_bad and not example.red_lines else ():
            edits = finding.fix.edits if finding.fix else ()
            assert all(finding.span.covers(span) for span, _ in edits)
