"""The day until which a finding was accepted has passed.

What it does: compares the `until` of each suppression with the day of the run; an expired one suppresses nothing.
Why it matters to negotiators: what was accepted for the time being is to be looked at again, and this is the reminder.
Better: settle the matter and strike the comment, or agree on a later day.
What it cannot see: the day of the run is that of `--as-of` or of the red lines, where either is given, not today.
Source: generic; waivers with an end date in security reviews.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.suppressions.scopes import scoped

__all__ = ["RULE"]

RULE = Rule(
    code="SUP003",
    name="expired-suppression",
    since="0.1",
    examples=(
        bad(
            "1. Arland shall leave. «<!-- treatylint: ignore[STY002] -- as quoted until=2026-02-28 -->»",
            says="2026-02-28",
        ),
        good("1. Arland shall leave. <!-- treatylint: ignore[STY002] -- as quoted until=2026-03-01 -->"),
        good("1. Arland shall leave. <!-- treatylint: ignore[STY002] until=2031-01-01 -- as quoted -->"),
        good("1. Arland shall leave. <!-- treatylint: ignore[STY002] -- as quoted in 2025 -->"),
    ),
)


@RULE.check
def expired(draft: Draft) -> Iterator[Finding]:
    for directive in scoped(draft).directives:
        if not directive.problem and directive.expired(draft.on):
            yield RULE.finding(
                directive.span, f"this suppression held until {directive.until}, and no longer does",
                help="settle the matter and strike the comment, or agree on a later day",
            )  # fmt: skip
