"""Whether a red line holds is not known.

What it does: lists red lines that rest on a sentence that was not understood, on a place of unknown extent, on a
    missing figure, or that are themselves contested.
Why it matters to negotiators: an unknown line is not a respected one; this is where a person has to look.
Better: state the figure, the place or the condition that is missing, or read the named sentence yourself.
What it cannot see: how a person would settle the question.
Source: the party's profile, and what the reading of the draft left open.
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
    code="RED004",
    name="red-line-unknown",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad(
            "# Agreement\n\n1. France shall not station more than 4,000 personnel in Ukraine.\n\n"
            "2. Wibble the personnel of France in Ukraine all the while.\n",
            red_lines=(LINE,),
        ),
        good(
            "# Agreement\n\n1. France shall not station more than 4,000 personnel in Ukraine.\n",
            red_lines=(LINE,),
        ),
        good(
            "# Agreement\n\n1. France shall not station more than 4,000 personnel in Ukraine.\n\n2. Wibble frobs.\n",
            red_lines=(LINE,),
        ),
        good(
            "# Agreement\n\n1. France may station 6,000 personnel in Ukraine.\n\n"
            "2. Wibble the personnel of France in Ukraine all the while.\n",  # crossed, whatever that means
            red_lines=(LINE,),
        ),
    ),
)


@RULE.check
def red_line_unknown(verdict: Verdict, draft: Draft) -> Iterator[Finding]:
    if verdict.kind is VerdictKind.UNKNOWN and verdict.applies and verdict.red_line.sayable:
        yield red_finding(RULE, verdict, draft)
