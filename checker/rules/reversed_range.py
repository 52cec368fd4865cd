"""A range of figures runs downwards: "20 to 10 km".

What it does: finds "from N to M", "between N and M" and "N to M" before a unit, where M is not above N.
Why it matters to negotiators: one of the figures is a slip, and which one decides how much is allowed.
Better: "from 20 to 10 km" becomes "from 10 to 20 km".
What it cannot see: a reduction ("reduced from 20 to 10") is meant, and left alone.
Source: generic.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.figures import PEOPLE, to_number
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.grammar.source import Span

__all__ = ["RULE"]

RULE = Rule(
    code="NUM011",
    name="reversed-range",
    since="0.1",
    examples=(
        bad("1. The zone shall be «between 20 and 10 km» wide.", says="downwards"),
        bad("1. Arland may keep «from 800 to 300 tanks»."),
        good("1. The zone shall be between 10 and 20 km wide."),
        good("1. Arland shall reduce its tanks from 800 to 300 tanks."),
        good("1. The flights take place between 22 and 6 hours."),
    ),
)

RANGE = re.compile(
    r"\b(?:between\s+(?P<a>\d[\d,]*)\s+and|from\s+(?P<c>\d[\d,]*)\s+to)\s+(?P<b>\d[\d,]*)\s+"
    rf"(?:km|kilomet\w+|met\w+|miles|{PEOPLE}|tanks|aircraft|vehicles|tons|days|months|years|per cent|brigades)\b"
)
CHANGE = re.compile(r"\b(?:reduc|lower|decreas|fall|cut|down|shrink|chang|rais|narrow)\w*")


@RULE.check
def reversed_range(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    for match in RANGE.finditer(prose.lower):
        low, high = to_number((match["a"] or match["c"]).rstrip(",")), to_number(match["b"].rstrip(","))
        before = prose.lower[max(0, match.start() - 80) : match.start()]
        if low and high and low > high and not CHANGE.search(before):
            span = Span(*match.span())
            yield RULE.finding(span, "this range runs downwards", at=prose.path_at(span.start), help="turn it round")
