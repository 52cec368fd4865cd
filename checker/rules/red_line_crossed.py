"""A red line is crossed: a provision allows, forbids or demands what the party has said it cannot accept.

What it does: holds every red line in force against everything that the draft permits, under every reading of it.
Why it matters to negotiators: the party has said that it will not sign such a text; the message names the deciding
    provisions, the figures on both sides and the smallest case that shows it.
Better: change one of the deciding provisions (they are a minimal set), or have the party move its line.
What it cannot see: red lines that the profile does not state, and text that was not understood.
Source: the party's profile; each finding names the line and where it comes from.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.red_findings import red_finding
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.verdicts import Verdict, VerdictKind

__all__ = ["RULE"]

RULE = Rule(
    code="RED001",
    name="red-line-crossed",
    severity=Severity.ERROR,
    since="0.1",
    examples=(
        bad(
            "# Agreement\n\n1. «France may station 5,000 personnel in Ukraine».\n",
            red_lines=("The Agreement shall not permit more than 4,999 personnel of France in Ukraine.",),
        ),
        good(
            "# Agreement\n\n1. France may station 5,000 personnel in Ukraine, and Germany shall station none.\n",
            red_lines=("The Agreement shall not permit the stationing of personnel of Germany in Ukraine.",),
        ),
        good(
            "# Agreement\n\n1. France may station 5,000 personnel in Ukraine.\n",
            red_lines=("The Agreement shall permit at least 5,000 personnel of France in Ukraine.",),
        ),
        good(
            "# Agreement\n\n1. France may station 5,000 personnel in Poland.\n",
            red_lines=("The Agreement shall not permit more than 4,999 personnel of France in Ukraine.",),
        ),
    ),
)


@RULE.check
def red_line_crossed(verdict: Verdict, draft: Draft) -> Iterator[Finding]:
    if verdict.kind is VerdictKind.CROSSED and verdict.applies:
        yield red_finding(RULE, verdict, draft)
