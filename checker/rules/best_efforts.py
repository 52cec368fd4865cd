"""A duty to try, not to succeed.

What it does: finds "endeavour to", "best efforts", "strive to", "make every effort", "seek to" after a party in the
    operative part.
Why it matters to negotiators: whoever has tried has performed, whatever the result. On a core duty (to withdraw, to
    release, to let monitors pass) that can empty the agreement; on a distant aim it is often all that can be had.
Better: "endeavour to withdraw" becomes "withdraw by day 30".
What it cannot see: whether the duty is a core one.
Source: candidate MOD-04; United Nations guidance on the mediation of ceasefires, 2022.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="MOD004",
    name="best-efforts",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad("1. Arland shall «endeavour to» withdraw its artillery.", says="duty to try"),
        bad("1. Each Party shall use its «best efforts» to release all prisoners."),
        bad("1. The Parties shall «seek to» reduce their forces."),
        good("1. Arland shall withdraw its artillery by day 30."),
        good("1. The Commission shall coordinate the humanitarian efforts of both Parties."),
        good("1. A Party that seeks to leave the Zone by air shall give notice."),
        good("1. Arland shall make an effort-sharing plan."),
    ),
)

TRYING = Wording(
    "endeavours? to",
    "endeavors? to", "best (?:efforts|endeavou?rs)", "good offices to", "strive to", "seek to", "every effort to",
    "utmost to", "attempt to", "all (?:possible|reasonable|practicable) (?:efforts|steps) to", "make efforts to",
    "work towards?", "exert (?:\\w+ ){0,2}efforts",
)  # fmt: skip
DUTY = re.compile(r"\b(?:shall|will|must|undertakes?|agrees?|commits?|pledges?|to)\b")


@RULE.check
def best_efforts(draft: Draft) -> Iterator[Finding]:
    for hit in TRYING.hits(draft, {"operative"}):
        if DUTY.search(hit.before):
            yield RULE.finding(
                hit.span,
                f'"{hit.words}" makes this a duty to try, not to succeed',
                at=hit.at,
                help="where the result matters, state the result and a date",
            )
