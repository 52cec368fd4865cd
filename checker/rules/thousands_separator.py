"""A figure such as 5.000 is five thousand to one reader and five to another.

What it does: finds figures with a full stop and three digits before people or weapons, and drafts that write thousands
    in two ways.
Why it matters to negotiators: delegations write thousands in different ways. In a limit the factor is a thousand.
Better: "5.000 personnel" becomes "5,000 personnel".
What it cannot see: a figure that is meant to have three decimals.
Source: generic; the mixed conventions of multilingual drafting.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Fix
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.figures import PEOPLE
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.grammar.source import Span

__all__ = ["RULE"]

RULE = Rule(
    code="NUM010",
    name="thousands-separator",
    since="0.1",
    examples=(
        bad("1. Arland may deploy «5.000» personnel in Ostland.", says="5,000"),
        good("1. Arland may deploy 5,000 personnel in Ostland."),
        good("1. The zone is 5.125 km wide."),
        good("1. See paragraph 5.100 of the annex."),
    ),
)

DOTTED = re.compile(
    rf"(?<![\d.])(?P<figure>\d{{1,3}}(?:\.\d{{3}})+)\s+(?:[a-z-]+\s+){{0,2}}(?:{PEOPLE}|tanks|vehicles|aircraft|tons|men|observers|police|guns)\b"
)


@RULE.check
def thousands_separator(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    for match in DOTTED.finditer(prose.lower):
        span = Span(*match.span("figure"))
        plain = match["figure"].replace(".", ",")
        yield RULE.finding(
            span, f"{match['figure']} may be read as {plain} or as a decimal", at=prose.path_at(span.start),
            help=f"write {plain}", fix=Fix(f"write {plain}", ((span, plain),)),
        )  # fmt: skip
