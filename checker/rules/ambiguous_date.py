"""A date in figures that means one day in one country and another in the next: 03/04/2026.

What it does: finds dates of the form 03/04/2026 or 3.4.2026 whose first two figures could each be the month.
Why it matters to negotiators: delegations write dates in different orders. A deadline on 03/04 is a month apart for
    the two sides.
Better: "03/04/2026" becomes "3 April 2026".
What it cannot see: a convention that the draft states elsewhere.
Source: generic; practice of the United Nations to write out the month.
"""

import re
from collections.abc import Iterator
from datetime import date

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.grammar.source import Span

__all__ = ["RULE"]

RULE = Rule(
    code="TIM008",
    name="ambiguous-date",
    since="0.1",
    examples=(
        bad("1. Arland shall withdraw by «03/04/2026».", says="3 April"),
        bad("1. Arland shall withdraw by «3.4.2026»."),
        good("1. Arland shall withdraw by 3 April 2026."),
        good("1. Arland shall withdraw by 25/04/2026."),
        good("1. Resolution 03/2026 applies."),
        good("1. Arland shall withdraw by 04/04/2026."),
    ),
)

FIGURES = re.compile(r"(?<![\w./-])(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)(?:19|20)\d\d(?![\w/])")


@RULE.check
def ambiguous_date(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    for match in FIGURES.finditer(prose.text):
        a, b = int(match["a"]), int(match["b"])
        if 1 <= a <= 12 and 1 <= b <= 12 and a != b:
            one, other = (date(2000, month, day).strftime("%-d %B") for day, month in ((a, b), (b, a)))
            yield RULE.finding(
                Span(*match.span()),
                f"{match[0]} may be {one} or {other}",
                at=prose.path_at(match.start()),
                help="write out the month",
            )
