"""A square bracket is opened and not closed, or an option in brackets has no partner.

What it does: pairs the square brackets of the whole draft, and follows the letters of its options: an option C without
    a B, a lone option A, and an alternative to an article that the draft does not have are findings too.
Why it matters to negotiators: nobody can say which words are still in brackets; the reader takes the bracket as
    ordinary text, so the options beside it are not counted.
Better: "[A: 10 km] [C: 20 km" becomes "[A: 10 km] [B: 20 km]".
What it cannot see: a bracket that was closed too early or too late.
Source: candidate BRK-02; the bracket conventions of multilateral drafting.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.rule import Rule, bad, good
from treatylint.grammar.problems import Problem

__all__ = ["RULE"]

RULE = Rule(
    code="BRK002",
    name="unbalanced-bracket",
    severity=Severity.ERROR,
    since="0.1",
    examples=(
        bad("# Agreement\n\n1. France may deploy [four brigades in Ukraine.\n"),
        bad("# Agreement\n\n1. France may deploy four] brigades in Ukraine.\n"),
        bad("# Agreement\n\n1. The Zone shall extend [A: 10 km] «[C: 20 km]» on each side of the Line.\n"),
        good("# Agreement\n\n1. France may deploy [four] [six] brigades in Ukraine.\n"),
        good("# Agreement\n\n1. The Zone shall extend [A: 10 km] [B: 20 km] on each side of the Line.\n"),
        good("# Agreement\n\n1. [France may deploy [four] brigades in Ukraine.]\n"),
    ),
)


@RULE.check
def unbalanced_bracket(problem: Problem) -> Iterator[Finding]:
    if problem.code == RULE.code:
        yield RULE.finding(
            problem.span, problem.message, at=problem.at, help="add the missing half, or remove this one"
        )
