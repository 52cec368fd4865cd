"""An hour without a time zone, or working days that nobody has listed.

What it does: finds clock times and "midnight" or "noon" without "UTC", "local time" or another zone in the sentence or
    the definitions, and "working days" or "business days" in a draft that does not define them.
Why it matters to negotiators: a ceasefire at midnight begins twice, an hour or two apart, and the first shots of the
    war's last hours are fired in between. Working days differ from capital to capital.
Better: "midnight" becomes "00:00 UTC".
What it cannot see: an hour that a separate protocol fixes.
Source: candidate TIM-04; ceasefire practice.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.definitions import definitions_of
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.checker.rule_kit.wording import Wording
from treatylint.grammar.source import Span

__all__ = ["RULE"]

RULE = Rule(
    code="TIM004",
    name="time-zone",
    since="0.1",
    examples=(
        bad("1. The ceasefire begins at «midnight» on 3 March 2026.", says="time zone"),
        bad("1. The ceasefire begins at «06:00» on 3 March 2026."),
        bad("1. The Commission shall answer within five «working days» of the request.", says="calendar"),
        good("1. The ceasefire begins at 00:00 UTC on 3 March 2026."),
        good("1. The ceasefire begins at 6:00 local time on 3 March 2026."),
        good("1. The Commission shall answer within five days of the request."),
        good('1. "Working days" means Monday to Friday. The Commission shall meet within five working days.'),
        good("1. The scale of the map is 1:50 000."),
    ),
)

CLOCK = re.compile(
    r"\b(?P<time>midnight|noon|(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s*(?:hours|hrs|h|a\.?m\.?|p\.?m\.?))?|[01]\d00 hours)"
    r"(?![\w:])"
)
AT = re.compile(r"\b(?:at|from|until|by|to|before|between|and)\s+$")
ZONE = re.compile(r"\b(?:utc|gmt|local time|[a-z]+ time|time zone|greenwich|cet|eet|msk|z)\b")
WORKING = Wording("working days?", "business days?", "banking days?")


@RULE.check
def time_zone(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    if not ({"utc", "gmt"} & prose.words.keys()):
        for sentence, text in prose.provisions:
            match = next((m for m in CLOCK.finditer(text) if AT.search(text[: m.start()][-12:])), None)
            if match and not ZONE.search(text):
                start = sentence.span.start + match.start("time")
                yield RULE.finding(
                    Span(start, start + len(match["time"])), f'"{match["time"]}" has no time zone', at=sentence.at,
                    help='add "UTC" or "local time in …"',
                )  # fmt: skip
    if any("day" in definition.key for definition in definitions_of(draft)):
        return
    for hit in WORKING.hits(draft, {"operative"}):
        yield RULE.finding(
            hit.span,
            f'"{hit.words}": of whose calendar?',
            at=hit.at,
            help="count in calendar days, or define the words",
        )
