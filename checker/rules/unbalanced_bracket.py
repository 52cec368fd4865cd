"""A square bracket is opened and not closed, or closed and not opened.

What it does: the square brackets of the whole draft, block by block.
Why it matters to negotiators: nobody can say which words are still in brackets; the reader takes the bracket as
    ordinary text, so the options beside it are not counted.
Better: add or remove the missing half.
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
        good("# Agreement\n\n1. France may deploy [four] [six] brigades in Ukraine.\n"),
    ),
)


@RULE.check
def unbalanced_bracket(problem: Problem) -> Iterator[Finding]:
    if problem.code == RULE.code:
        yield RULE.finding(
            problem.span, problem.message, at=problem.at, help="add the missing half, or remove this one"
        )
