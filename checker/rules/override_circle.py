"""Provisions prevail over one another in a circle, so that none does.

What it does: follows "notwithstanding", "subject to", "except as provided in" and "without prejudice to" from
    provision to provision and finds the circles.
Why it matters to negotiators: in a circle the words that were to settle the order settle nothing, and each side begins
    where it suits it.
Better: let one of the provisions come first, and take its override out.
What it cannot see: an order that the parties take from elsewhere.
Source: candidate CON-01; LAW-08.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.precedence import override_cycles
from treatylint.checker.rule import Rule, bad, good

__all__ = ["RULE"]

TEXT = (
    "## Article 1\n\n{}France may station personnel in Ukraine.\n\n"
    "## Article 2\n\n{}France shall not station personnel in Ukraine.\n"
)

RULE = Rule(
    code="CON001",
    name="override-circle",
    severity=Severity.ERROR,
    since="0.1",
    examples=(
        bad(TEXT.format("Notwithstanding Article 2, ", "Notwithstanding Article 1, "), says="circle"),
        good(TEXT.format("Notwithstanding Article 2, ", "")),
        good(TEXT.format("Notwithstanding Article 2, ", "Subject to Article 1, ")),
        good(TEXT.format("", "")),
    ),
)


@RULE.check
def override_circle(draft: Draft) -> Iterator[Finding]:
    for problem in override_cycles(draft.meaning.norms):
        yield RULE.finding(
            problem.span, problem.message, at=problem.at, help="let one provision come first, and take its override out"
        )
