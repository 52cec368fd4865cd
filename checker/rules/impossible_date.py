"""A date that the calendar does not have, or whose day of the week is another one.

What it does: reads every date with day, month and year, and every day of the week before one.
Why it matters to negotiators: a deadline on 31 June falls on no day; a ceasefire "on Monday, 3 March 2026" begins on
    Monday or on the third, and the guns on each side may choose differently.
Better: "31 June 2026" becomes "30 June 2026".
What it cannot see: a date in another calendar.
Source: generic; the disputes over day 1 of the Minsk arrangements.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.calendar_dates import dates_of
from treatylint.checker.rule_kit.prose import prose_of

__all__ = ["RULE"]

RULE = Rule(
    code="TIM007",
    name="impossible-date",
    severity=Severity.ERROR,
    since="0.1",
    examples=(
        bad("1. Arland shall withdraw by «31 June 2026».", says="no such day"),
        bad("1. The ceasefire begins on Monday, «3 March 2026».", says="Tuesday"),
        bad("1. Arland shall withdraw by «2026-02-30»."),
        good("1. Arland shall withdraw by 30 June 2026."),
        good("1. The ceasefire begins on Tuesday, 3 March 2026."),
        good("1. Arland shall withdraw by 29 February 2028."),
        good("1. In May 2026 the Commission shall meet 31 times."),
    ),
)


@RULE.check
def impossible_date(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    for written in dates_of(draft):
        if written.day is None:
            said = f"the calendar has no such day: {prose[written.span]}"
        elif written.weekday and written.day.strftime("%A").lower() != written.weekday:
            said = f"{prose[written.span]} is a {written.day.strftime('%A')}"
        else:
            continue
        yield RULE.finding(written.span, said, at=prose.path_at(written.span.start), help="correct the date")
