"""A red line is left unguarded: nothing in the draft crosses it, and nothing keeps anyone from it.

What it does: lists red lines that fail by silence alone: no provision speaks of the act.
Why it matters to negotiators: what a treaty does not forbid its parties stay free to do; the party asked for a
    safeguard, and the draft holds none.
Better: add a provision that says it; the case shown is the one that it has to exclude.
What it cannot see: a safeguard in another instrument.
Source: the party's profile; the freedom of a state that has not given it up (LAW-16).
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.red_findings import red_finding
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.verdicts import Verdict, VerdictKind

__all__ = ["RULE"]

LINE = "The Agreement shall not permit the presence of personnel of France in Ukraine."

RULE = Rule(
    code="RED002",
    name="red-line-unguarded",
    severity=Severity.WARNING,
    since="0.1",
    examples=(
        bad(
            "# Agreement\n\n1. France shall not station personnel in Poland.\n",
            red_lines=(LINE,),
        ),
        good(
            "# Agreement\n\n1. No personnel of France shall be present in Ukraine.\n",
            red_lines=(LINE,),
        ),
        good(
            "# Agreement\n\n1. No personnel of France shall be present outside Poland.\n",
            red_lines=(LINE,),
        ),
        good(
            "# Agreement\n\n1. France may station personnel in Ukraine.\n",  # crossed, and RED001 says so
            red_lines=(LINE,),
        ),
    ),
)


@RULE.check
def red_line_unguarded(verdict: Verdict, draft: Draft) -> Iterator[Finding]:
    if verdict.kind is VerdictKind.UNGUARDED and verdict.applies:
        yield red_finding(RULE, verdict, draft)
