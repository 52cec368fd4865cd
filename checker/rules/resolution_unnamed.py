"""A mandate of the Security Council is relied on, and no resolution is named or asked for.

What it does: finds "mandate of the Security Council" and "authorised by the Security Council" in provisions, without
    the number of a resolution, a draft in an annex or a rule for the case that none is passed.
Why it matters to negotiators: a permanent member can withhold the resolution. What rests on it, the force or the
    guarantee, then does not come about.
Better: name the resolution, annex its draft, and say what holds if it is not adopted by a date.
What it cannot see: the votes.
Source: LAW-06; Chapters VI to VIII of the Charter of the United Nations.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="LAW006",
    name="resolution-unnamed",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad("1. The force shall patrol under a «mandate of the United Nations Security Council».", says="resolution"),
        good(
            "1. The force shall patrol under a mandate of the United Nations Security Council as in the draft in "
            "Annex D."
        ),
        good("1. The force shall patrol under a mandate of the Security Council given by resolution 9999 (2026)."),
        good("1. The Security Council shall be informed."),
        good("1. The mandate of the Commission is set out in Article 4."),
    ),
)

MANDATE = Wording(
    "mandate (?:of|from|by) the (?:united nations |un )?security council",
    "authorised by the (?:united nations |un )?security council",
    "authorized by the (?:united nations |un )?security council",
)
NAMED = re.compile(r"\b(?:resolution|annex|draft|failing|if no)\b")


@RULE.check
def resolution_unnamed(draft: Draft) -> Iterator[Finding]:
    for hit in MANDATE.hits(draft, {"operative"}):
        if not NAMED.search(hit.context):
            yield RULE.finding(
                hit.span, "no resolution is named, and a permanent member can withhold one", at=hit.at,
                help="annex the draft of the resolution, and say what holds if it is not adopted",
            )  # fmt: skip
