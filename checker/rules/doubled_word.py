"""The same word stands twice in a row.

What it does: finds a small word written twice with nothing but white space between ("of of", "the the").
Why it matters to negotiators: it is a slip, and often the trace of a deletion that took a word too few.
Better: "the the Parties" becomes "the Parties".
What it cannot see: doubled words that are right in English ("had had", "that that") are left alone.
Source: the generic checks of lawyers' proof-reading tools.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Fix
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.grammar.source import Span

__all__ = ["RULE"]

RULE = Rule(
    code="STY002",
    name="doubled-word",
    since="0.1",
    examples=(
        bad("1. Arland shall notify «the the» Commission.", says="twice"),
        bad("1. The forces «of of» Arland shall leave."),
        good("1. Arland shall notify the Commission."),
        good("1. A unit that had had its arms removed may stay."),
        good("1. The Commission shall meet [in] [in or near] the city."),
        good("1. The Parties agree that that period is final."),
        good("1. Arland shall rely on the notice it is in. In this case it shall report."),
    ),
)

DOUBLED = re.compile(
    r"\b(the|an|of|to|by|with|from|for|on|at|and|or|shall|be|this|its|their|any|not|which|is|are)\s{1,3}\1\b",
    re.IGNORECASE,
)


@RULE.check
def doubled_word(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    for match in DOUBLED.finditer(draft.source.masked):
        span = Span(*match.span())
        yield RULE.finding(
            span,
            f'"{match[1]}" stands twice in a row',
            at=prose.path_at(span.start),
            fix=Fix("strike out one of them", ((span, match[1]),), applicability="safe"),
        )
