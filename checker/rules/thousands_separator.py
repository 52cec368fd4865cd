"""A figure such as 5.000 is five thousand to one reader and five to another.

What it does: finds figures with a full stop and three digits before people or weapons; and, for information, large
    figures of people or weapons without a comma in drafts that otherwise write one.
Why it matters to negotiators: delegations write thousands in different ways. In a limit the factor is a thousand.
Better: "5.000 personnel" becomes "5,000 personnel".
What it cannot see: a figure that is meant to have three decimals.
Source: generic; the mixed conventions of multilingual drafting.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Fix, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.figures import PEOPLE
from treatylint.checker.rule_kit.prose import Prose, prose_of
from treatylint.grammar.source import Span

__all__ = ["RULE"]

RULE = Rule(
    code="NUM010",
    name="thousands-separator",
    since="0.1",
    examples=(
        bad("1. Arland may deploy «5.000» personnel in Ostland.", says="5,000"),
        good("1. Arland may deploy 5,000 personnel in Ostland."),
        bad("1. Arland may deploy 5,000 personnel and «12000» vehicles in Ostland.", says="12,000"),
        good("1. Arland may deploy 5000 personnel and 12000 vehicles in Ostland."),
        good("1. Arland may deploy 5,000 personnel in Ostland, as resolution 12000 says."),
        good("1. The zone is 5.125 km wide."),
        good("1. See paragraph 5.100 of the annex."),
    ),
)

COUNTED = rf"\s+(?:[a-z-]+\s+){{0,2}}(?:{PEOPLE}|tanks|vehicles|aircraft|tons|men|observers|police|guns)\b"
DOTTED = re.compile(rf"(?<![\d.])(?P<figure>\d{{1,3}}(?:\.\d{{3}})+){COUNTED}")
BARE = re.compile(rf"(?<![\w.,/-])(?P<figure>[1-9]\d{{4,8}}){COUNTED}")
COMMA = re.compile(r"(?<![\d,])\d{1,3},\d{3}(?![\d,])")


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
    yield from _in_two_ways(prose)


def _in_two_ways(prose: Prose) -> Iterator[Finding]:
    """The same number either way, so that it may be mended unasked."""
    for match in BARE.finditer(prose.lower) if COMMA.search(prose.lower) else ():
        span, plain = Span(*match.span("figure")), f"{int(match['figure']):,}"
        yield RULE.finding(
            span, f"{match['figure']} in a draft that elsewhere writes figures as {plain}", help=f"write {plain}",
            at=prose.path_at(span.start), severity=Severity.INFO,
            fix=Fix(f"write {plain}", ((span, plain),), applicability="safe"),
        )  # fmt: skip
