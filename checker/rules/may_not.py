""" "May not" forbids in one reading and leaves open in the other.

What it does: finds "may not" in the operative part.
Why it matters to negotiators: "Arland may not host exercises" is meant as a ban, but it can be read as "perhaps it will
    not", or as taking away a permission while leaving the question of a duty. "Shall not" has one reading.
Better: "may not host" becomes "shall not host".
What it cannot see: a "may not" in the middle of a clause about what is possible.
Source: candidate MOD-06; EU Joint Practical Guide for drafters.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Fix, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="MOD006",
    name="may-not",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad("1. Arland «may not» host exercises of third States.", says="two readings"),
        bad("1. The force «may not» exceed 500 personnel."),
        good("1. Arland shall not host exercises of third States."),
        good("1. The units that may or may not be present are listed in Annex A."),
        good("1. Arland may host exercises, but not of third States."),
        good("1. Arland may, not later than 1 May 2027, withdraw."),
    ),
)

MAY_NOT = Wording("may not")


@RULE.check
def may_not(draft: Draft) -> Iterator[Finding]:
    for hit in MAY_NOT.hits(draft):
        if not hit.before.rstrip().endswith("may or"):
            yield RULE.finding(
                hit.span,
                '"may not" has two readings: a ban, and a mere possibility',
                at=hit.at,
                help='write "shall not" for a ban',
                fix=Fix('write "shall not"', ((hit.span, "shall not"),)),
            )
