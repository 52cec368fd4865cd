"""A ceiling on a state's own forces does not say who is counted.

What it does: finds ceilings in figures on the armed forces, army or military personnel of a state where the draft
    nowhere speaks of active, reserve, paramilitary, guard, interior or border forces.
Why it matters to negotiators: with reserves and guards outside the count, a ceiling of 600,000 binds little; with them
    inside, it may be crossed on the day of signature.
Better: "personnel" becomes "active personnel of all services, the national guard included".
What it cannot see: a counting rule in a separate protocol.
Source: candidate NUM-06; the German figures of 1990.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.grammar.source import Span

__all__ = ["RULE"]

RULE = Rule(
    code="NUM006",
    name="counting-rule",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad("1. The armed forces of Arland shall «not exceed 600,000» personnel.", says="who is counted"),
        good("1. The armed forces of Arland shall not exceed 600,000 active personnel."),
        good('1. "Forces" includes the national guard.\n\n2. The army of Arland shall not exceed 600,000 personnel.'),
        good("1. The Observer Mission shall not exceed 150 personnel."),
        good("1. Exercises of the armed forces shall not exceed 5,000 personnel."),
    ),
)

CEILING = re.compile(
    r"\b(?:armed forces|army|military personnel|standing army|ground forces|military)\b[^.;]{0,80}?"
    r"(?P<limit>(?:not exceed|not be more than|limited to|no more than|not more than|a maximum of)\s+\d[\d,]{4,})"
)
COUNTING = (
    "active",
    "reserve",
    "reserves",
    "reservists",
    "paramilitary",
    "guard",
    "guards",
    "interior",
    "border",
    "gendarmerie",
)
EVENT = re.compile(r"\b(?:exercises?|zone|strip|area|transit|rotation)\b")


@RULE.check
def counting_rule(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    if any(word in prose.words for word in COUNTING):
        return
    for sentence, text in prose.provisions:
        match = CEILING.search(text)
        if match and not EVENT.search(text):
            start = sentence.span.start + match.start("limit")
            yield RULE.finding(
                Span(start, start + len(match["limit"])), "the draft does not say who is counted under this ceiling",
                at=sentence.at, help="say whether reserves, guards, interior and border troops count",
            )  # fmt: skip
