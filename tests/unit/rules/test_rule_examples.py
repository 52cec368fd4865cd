"""Every example of every rule, run as a draft: bad ones give the marked findings and no others, good ones give none."""

import pytest

from treatylint.checker.rule import Example, Rule
from treatylint.checker.rule_trial import draft_of_example, fault_of
from treatylint.checker.rules import all_rules, findings_of

EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.code}-{'bad' if example.is_bad else 'good'}-{number}")
    for rule in all_rules()
    for number, example in enumerate(rule.examples, 1)
]
FEWEST_GOOD = 3


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_a_rule_finds_what_its_examples_mark_and_nothing_else(rule: Rule, example: Example) -> None:
    assert not fault_of(rule, example)


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_a_rule_shows_a_fault_and_three_texts_that_only_look_like_it(rule: Rule) -> None:
    assert any(example.is_bad for example in rule.examples)
    assert sum(not example.is_bad for example in rule.examples) >= FEWEST_GOOD


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_each_finding_of_an_example_can_be_fixed_without_touching_other_words(rule: Rule) -> None:
    for example in (example for example in rule.examples if example.is_bad and not example.red_lines):
        for finding in findings_of(draft_of_example(example), [rule]):
            edits = finding.fix.edits if finding.fix else ()
            assert all(finding.span.covers(span) for span, _ in edits)
