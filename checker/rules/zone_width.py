"""A zone or strip has a width, and it is not said whether that is in all or on each side.

What it does: finds a width in kilometres or miles of a zone, strip or corridor in a sentence that does not say "on each
    side", "in all", "from the line" or the like.
Why it matters to negotiators: "a 10 km zone" along a line is five kilometres on each side to one and ten to the other.
Better: "a 10 km zone" becomes "a zone of 10 km on each side of the Line".
What it cannot see: a width that a map settles.
Source: candidate GEO-03; the zones of the Dayton agreement and of the Korean armistice.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.grammar.source import Span

__all__ = ["RULE"]

RULE = Rule(
    code="GEO003",
    name="zone-width",
    since="0.1",
    examples=(
        bad("1. A «10 km zone» is established along the Line.", says="each side"),
        bad("1. A demilitarised zone with a «width of 20 km» shall separate the Parties."),
        good("1. A zone of 10 km on each side of the Line is established."),
        good("1. A zone with a total width of 20 km shall separate the Parties."),
        good("1. A zone is established within 10 km of the Line."),
        good("1. Arland shall keep its artillery 10 km from the zone."),
    ),
)

NUMBER = r"(?:\d+(?:\.\d+)?|five|ten|fifteen|twenty|thirty|forty|fifty)"
LENGTH = r"(?:km|kilomet(?:re|er)s?|miles?)"
WIDTH = re.compile(
    rf"\b(?:{NUMBER}[- ]{LENGTH}(?:[- ]wide)?\s+(?:[a-z-]+\s+)?(?:zone|strip|corridor|belt|area)|"
    rf"width\s+of\s+{NUMBER}\s+{LENGTH}|{NUMBER}[- ]{LENGTH}[- ](?:wide|in width)|"
    rf"(?:zone|strip|corridor|belt) of {NUMBER} {LENGTH})\b"
)
SAID = re.compile(
    r"\b(?:each|either|both)\s+sides?\b|\b(?:total|in all|overall|altogether|measured|cent(?:re|er)ed|one side|"
    r"own side|from the|from its|inside|into the territory|map)\b"
)


@RULE.check
def zone_width(draft: Draft) -> Iterator[Finding]:
    for sentence, text in prose_of(draft).provisions:
        match = WIDTH.search(text)
        if match and not SAID.search(text):
            start = sentence.span.start + match.start()
            yield RULE.finding(
                Span(start, start + len(match[0])), f'"{match[0]}": in all, or on each side?', at=sentence.at,
                help='write "on each side of" a line, or "in all"',
            )  # fmt: skip
