"""A suppression gives no reason, and is not honoured.

What it does: asks for words after `--` in each suppression.
Why it matters to negotiators: a year on nobody knows whether a defect was agreed, overlooked or meant to be mended.
Better: `<!-- treatylint: ignore[CAP001] -- agreed in round 3 -->`.
What it cannot see: whether the reason is a good one.
Source: generic; linters that require a reason.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.suppressions.scopes import scoped

__all__ = ["RULE"]

RULE = Rule(
    code="SUP004",
    name="suppression-without-reason",
    since="0.1",
    examples=(
        bad("1. Arland shall leave. «<!-- treatylint: ignore[STY002] -->»", says="no reason"),
        bad("«<!-- treatylint: ignore-file[STY002] -- -->»\n\n1. Arland shall leave."),
        good("1. Arland shall leave. <!-- treatylint: ignore[STY002] -- as quoted -->"),
        good("1. Arland shall leave. <!-- agreed in round 3 -->"),
        good(
            "<!-- treatylint: ignore-start[STY002] -- quoted -->\n\n1. Arland shall leave.\n\n"
            "<!-- treatylint: ignore-end[STY002] -->\n"
        ),
    ),
)


@RULE.check
def without_reason(draft: Draft) -> Iterator[Finding]:
    for directive in scoped(draft).directives:
        if not directive.problem and not directive.reason and directive.verb != "ignore-end":
            yield RULE.finding(
                directive.span, "this suppression gives no reason, and is not honoured",
                help="add one after two hyphens: <!-- treatylint: ignore[CODE] -- reason -->",
            )  # fmt: skip
