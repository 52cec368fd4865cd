"""One pull-back is measured from two lines.

What it does: finds a sentence that gives distances from two lines ("the present line", "the line of
    19 September 2014").
Why it matters to negotiators: if the sides pull back from different lines, a strip lies between them in which each may
    say that the other must not be, or one side ends up in front of the other's heavy weapons.
Better: measure both distances from the line on Map 1.
What it cannot see: two lines in different articles.
Source: candidate GEO-04; the Minsk package of 2015.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Related
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.grammar.source import Span

__all__ = ["RULE"]

RULE = Rule(
    code="GEO004",
    name="two-baselines",
    since="0.1",
    examples=(
        bad("1. Arland shall withdraw 50 km from the present line, and Borland «from the line of 19 September 2014».",
            says="two lines"),
        good("1. Arland and Borland shall each withdraw 50 km from the line on Map 1."),
        good("1. Arland shall withdraw 50 km from the line on Map 1 and 20 km from the border."),
        good("1. Arland shall withdraw from the line of departure to the line of arrival."),
    ),
)  # fmt: skip

BASELINE = re.compile(
    r"\bfrom (?:the |its |their )?(?:(?:present|current|actual|existing|former|old|agreed) )?"
    r"(?:(?:contact|front|ceasefire) )?(?:frontline|line)(?: of (?:contact|confrontation|\d{1,2} [a-z]+ \d{4}|\d{4}))?"
)
PULL = re.compile(r"\b(?:withdraw|pull|remove|move|redeploy)\w*\b")
DISTANCE = re.compile(r"\d+\s*(?:km|kilomet)")


@RULE.check
def two_baselines(draft: Draft) -> Iterator[Finding]:
    for sentence, text in prose_of(draft).provisions:
        lines = list(BASELINE.finditer(text)) if PULL.search(text) and DISTANCE.search(text) else []
        other = next((line for line in lines[1:] if _plain(line[0]) != _plain(lines[0][0])), None)
        if other:
            start, first = sentence.span.start, lines[0]
            yield RULE.finding(
                Span(start + other.start(), start + other.end()), "this pull-back is measured from two lines",
                at=sentence.at, help="measure from one line, on one map",
                related=(Related(Span(start + first.start(), start + first.end()), "the first line", sentence.at),),
            )  # fmt: skip


def _plain(words: str) -> str:
    return re.sub(r"\b(?:the|its|their|from)\b\s*", "", words).strip()
