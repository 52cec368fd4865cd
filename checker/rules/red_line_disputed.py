"""Whether a red line holds depends on how the draft is read, or on a bracket that is still open.

What it does: lists red lines that hold under one reading or option and fail under another.
Why it matters to negotiators: each side can sign in good faith and mean something else; the readings are named.
Better: settle the words that leave the choice open ("each" or "together", which provision prevails, the bracket).
What it cannot see: a reading that nobody has thought of.
Source: the party's profile; each finding names the readings on both sides.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.red_findings import red_finding
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.verdicts import Verdict, VerdictKind

__all__ = ["RULE"]

LINE = "The Agreement shall not permit the stationing of more than 5,000 personnel of France in Ukraine."

RULE = Rule(
    code="RED003",
    name="red-line-disputed",
    severity=Severity.WARNING,
    since="0.1",
    examples=(
        bad(
            "# Agreement\n\n1. «France shall not station more than [4,000] [6,000] personnel in Ukraine».\n",
            red_lines=(LINE,),
        ),
        good(
            "# Agreement\n\n1. France shall not station more than [4,000] [5,000] personnel in Ukraine.\n",
            red_lines=(LINE,),
        ),
        good(
            "# Agreement\n\n1. France may station [6,000] [7,000] personnel in Ukraine.\n",  # crossed either way
            red_lines=(LINE,),
        ),
        good(
            "# Agreement\n\n1. France shall not station more than 4,000 personnel in Ukraine [or Poland].\n",
            red_lines=(LINE,),
        ),
    ),
)


@RULE.check
def red_line_disputed(verdict: Verdict, draft: Draft) -> Iterator[Finding]:
    if verdict.kind is VerdictKind.DISPUTED and verdict.applies:
        yield red_finding(RULE, verdict, draft)
