"""The examples of a rule, run as drafts: bad ones must give the marked findings and no others, good ones none."""

from collections.abc import Iterable, Iterator
from datetime import date

from treatylint.checker.check import draft_of, read_draft
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Example, Rule
from treatylint.checker.rules import findings_of
from treatylint.clauses.gazetteer import Gazetteer, load_gazetteer
from treatylint.clauses.red_lines import RedLine
from treatylint.grammar.source import Source, Span

__all__ = ["draft_of_example", "fault_of", "faults_of"]

ON = date(2026, 3, 1)
"""The day of every trial, so that an example gives the same on any day."""


def draft_of_example(example: Example, gazetteer: Gazetteer | None = None) -> Draft:
    """The example as rules see a draft, with the verdicts on its red lines."""
    names = gazetteer or load_gazetteer()
    lines = [RedLine(id=f"L{n}", party="A", text=text) for n, text in enumerate(example.red_lines, 1)]
    return draft_of(read_draft(Source("example.md", example.text), names, "all"), lines, names, ON)


def faults_of(rule: Rule, gazetteer: Gazetteer | None = None) -> Iterator[str]:
    """A line for each example that does not do what it should; none where the rule keeps all of them."""
    for number, example in enumerate(rule.examples, 1):
        fault = fault_of(rule, example, gazetteer)
        if fault:
            yield f"{rule.code} {rule.name}, example {number}: {fault}"


def fault_of(rule: Rule, example: Example, gazetteer: Gazetteer | None = None) -> str:
    """What an example does that it should not; "" where the rule keeps it."""
    found = findings_of(draft_of_example(example, gazetteer), [rule])
    places = [finding.span for finding in found]
    if not example.is_bad:
        return f"nothing is to be found, and {_quoted(example, places)} is" if found else ""
    wordless = next((finding for finding in found if example.says not in finding.message), None)
    if wordless is not None:
        return f'a message should say "{example.says}", and is: {wordless.message}'
    if example.spans and sorted(places) != sorted(example.spans):
        return f"{_quoted(example, example.spans)} is to be found, and {_quoted(example, places)} is"
    if not example.spans and len(found) != 1:
        return f"one finding is to be made somewhere, and {_quoted(example, places)} is found"
    return ""


def _quoted(example: Example, places: Iterable[Span]) -> str:
    return ", ".join(f'"{" ".join(span.text(example.text).split())[:80]}"' for span in places) or "nothing"
