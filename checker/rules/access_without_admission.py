"""Monitors may visit, and no party is bound to let them.

What it does: finds rights or tasks of a mission, of observers or inspectors to visit, inspect, monitor or patrol, in a
    draft that nowhere obliges anybody to admit them or to give access.
Why it matters to negotiators: a right of the mission without a duty of the parties ends at the first closed road.
Better: "the Mission may visit" becomes "the Parties shall admit the Mission within 12 hours of a request".
What it cannot see: privileges granted in another agreement.
Source: candidate VER-02; the experience of the observers in Ukraine from 2014.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.instrument import mentions
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="VER002",
    name="access-without-admission",
    since="0.1",
    examples=(
        bad("1. The Monitoring Mission «may visit» any site in the Zone.", says="let them"),
        bad("1. Observers «shall monitor» the ceasefire along the Line."),
        good("1. The Monitoring Mission may visit any site in the Zone. The Parties shall admit it within 12 hours."),
        good("1. Observers shall monitor the ceasefire and shall have freedom of movement."),
        good("1. The Parties shall monitor their own units."),
        good(
            "1. Observers shall be open to inspection at all times and shall have access to every site they may "
            "inspect."
        ),
    ),
)

BODY = re.compile(
    r"\b(?:mission|observers?|inspectors?|monitors|verification (?:team|body|commission)|teams?)\s+(?:\w+\s+){0,4}$"
)
TASKS = Wording(
    "may (?:visit|inspect|monitor|enter|patrol|observe|verify|conduct inspections)",
    "shall (?:visit|inspect|monitor|patrol|observe|verify)",
    "will (?:visit|inspect|monitor|patrol|observe|verify)",
    "has the right to (?:visit|inspect|monitor|verify)",
    "have the right to (?:visit|inspect|monitor|verify)",
)
ACCESS = Wording(
    "admit",
    "admits",
    "access",
    "freedom of movement",
    "free movement",
    "allow",
    "permit",
    "open to inspection",
    "facilitate",
    "unimpeded",
    "unhindered",
    "shall not (?:impede|hinder|obstruct)",
    "cooperate",
    "co-operate",
    "safe passage",
)


@RULE.check
def access_without_admission(draft: Draft) -> Iterator[Finding]:
    hit = next((hit for hit in TASKS.hits(draft, {"operative"}) if BODY.search(hit.before[-80:])), None)
    if hit and not mentions(draft, ACCESS):
        yield RULE.finding(
            hit.span, "no party is bound to let them", at=hit.at, help="oblige the parties to admit them within a time"
        )
