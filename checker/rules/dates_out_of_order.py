"""A period ends before it begins.

What it does: finds "from DATE to DATE", "between DATE and DATE" and "not before DATE and not later than DATE" whose
    second date is not after the first.
Why it matters to negotiators: nobody knows which of the two dates is wrong, and until it is corrected the duty holds
    on no day at all.
Better: "from 1 May 2027 to 1 April 2027" becomes "from 1 April to 1 May 2027".
What it cannot see: steps in different sentences whose dates are in the wrong order.
Source: generic; the disputes over the order of steps of the Minsk arrangements.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from treatylint.checker.diagnostics import Finding, Related, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.calendar_dates import dates_of
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.grammar.source import Span

__all__ = ["RULE"]

RULE = Rule(
    code="TIM006",
    name="dates-out-of-order",
    severity=Severity.ERROR,
    since="0.1",
    examples=(
        bad("1. The truce holds from 1 May 2027 «to 1 April 2027».", says="before it begins"),
        bad("1. The vote takes place between 3 March 2026 «and 2 March 2026»."),
        bad("1. Arland shall withdraw not before 5 June 2026 «and not later than 1 June 2026»."),
        good("1. The truce holds from 1 April 2027 to 1 May 2027."),
        good("1. The lists of 1 May 2027 and 1 April 2027 are annexed."),
        good("1. Arland shall withdraw by 1 May 2027, and Borland by 1 April 2027."),
    ),
)

OPENS = re.compile(r"\b(?:from|between|not\s+before|no\s+earlier\s+than|not\s+earlier\s+than|after)\s+(?:the\s+)?$")
CLOSES = re.compile(
    r"\s*,?\s*(?:to|until|till|through|and|up\s+to|and\s+ending\s+on|and\s+(?:not|no)\s+later\s+than|but\s+not\s+later\s+than)\s+$"
)


@RULE.check
def dates_out_of_order(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    for first, second in pairwise(dates_of(draft)):
        between = prose.lower[first.span.end : second.span.start]
        before = prose.lower[max(0, first.span.start - 30) : first.span.start]
        if len(between) > 40 or not CLOSES.fullmatch(between) or not OPENS.search(before):
            continue
        if first.day and second.day and second.day <= first.day:
            start = first.span.end + len(between) - len(between.lstrip(" ,\n"))
            yield RULE.finding(
                Span(start, second.span.end),
                "this period ends before it begins",
                at=prose.path_at(start),
                related=(Related(first.span, "the beginning", prose.path_at(first.span.start)),),
                help="correct one of the two dates",
            )
