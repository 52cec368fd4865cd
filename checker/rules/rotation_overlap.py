"""A limit on a foreign presence says nothing of rotations, when two contingents are there at once.

What it does: finds limits in figures on personnel that are deployed or stationed abroad, where the draft nowhere speaks
    of rotation, relief or replacement.
Why it matters to negotiators: during a change of contingents the incoming and the outgoing one overlap. A limit without
    a rule for that is broken twice a year, and each breach is a pretext.
Better: "not more than 5,000" becomes "not more than 5,000, or 5,500 for up to 14 days of a rotation".
What it cannot see: whether the sending state means to rotate at all.
Source: candidate NUM-07; the rotation rules of the Korean armistice.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.figures import FIGURE, PEOPLE
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.grammar.source import Span

__all__ = ["RULE"]

RULE = Rule(
    code="NUM007",
    name="rotation-overlap",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad("1. Arland may deploy «not more than 5,000» personnel in Ostland.", says="rotation"),
        good("1. Arland may deploy not more than 5,000 personnel in Ostland, or 5,500 for 14 days of a rotation."),
        good("1. The personnel of the armed forces of Arland shall not exceed 5,000."),
        good("1. Arland may train not more than 5,000 personnel of Ostland."),
        good("1. Arland may deploy five brigades in Ostland."),
    ),
)

DEPLOYED = re.compile(
    r"\b(?:deploy|station|send)\w*\b[^.;]{0,80}?"
    r"(?P<limit>(?:not more than|no more than|up to|not exceeding|not to exceed|a maximum of)"
    rf"\s+{FIGURE})\s+(?:[a-z-]+\s+){{0,2}}{PEOPLE}\b"
)
ROTATION = (
    "rotation",
    "rotations",
    "rotate",
    "rotating",
    "relief",
    "relieved",
    "replacement",
    "replaced",
    "turnover",
    "handover",
)


@RULE.check
def rotation_overlap(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    if any(word in prose.words for word in ROTATION):
        return
    for sentence, text in prose.provisions:
        match = DEPLOYED.search(text)
        if match and "own territory" not in text:
            start = sentence.span.start + match.start("limit")
            yield RULE.finding(
                Span(start, start + len(match["limit"])), "this limit has no rule for the overlap during a rotation",
                at=sentence.at, help="allow a margin for a stated number of days",
            )  # fmt: skip
