""" "And/or" leaves open whether one is enough or both are needed.

What it does: finds "and/or" in the provisions.
Why it matters to negotiators: in a duty, one side does the lighter half; in a ban, it is unclear whether each thing is
    banned or only both together.
Better: "A and/or B" becomes "A or B, or both"; in a ban, "neither A nor B".
What it cannot see: nothing of note.
Source: common drafting manuals.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="STY003",
    name="and-or",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad("1. Arland shall withdraw its tanks «and/or» artillery.", says="one is enough"),
        good("1. Arland shall withdraw its tanks or its artillery, or both."),
        good("1. Arland and Borland shall withdraw their tanks and artillery."),
        good("1. The figures stand in the table (tanks/artillery)."),
    ),
)

AND_OR = Wording(r"and\s*/\s*or")


@RULE.check
def and_or(draft: Draft) -> Iterator[Finding]:
    for hit in AND_OR.hits(draft):
        yield RULE.finding(
            hit.span, f'"{hit.words}" leaves open whether one is enough or both are needed', at=hit.at,
            help='write "A or B, or both", or choose',
        )  # fmt: skip
