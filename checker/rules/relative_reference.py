"""A reference by position: "the above Article", "the preceding paragraph", "as mentioned below".

What it does: finds words that point at another provision by where it stands instead of by its number.
Why it matters to negotiators: provisions move from round to round, and the words "above" stay. Nobody notices until
    the parties read them differently.
Better: "the above Article" becomes "Article 9(2)".
What it cannot see: whether the provision has moved.
Source: candidate REF-01; EU Joint Practical Guide, point 16.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="REF003",
    name="relative-reference",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad("1. The limits in «the above Article» apply to reserves.", says="number"),
        bad("1. The units «mentioned above» shall leave."),
        bad("1. «The preceding paragraph» does not apply to medical units."),
        good("1. The limits in Article 9(2) apply to reserves."),
        good("1. Aircraft shall stay above 3,000 metres."),
        good("1. The Commission shall meet in the month preceding each exercise."),
        good("1. No vessel of a displacement below 500 tons is counted."),
    ),
)

PROVISION = "(?:article|paragraph|sub-?paragraph|section|provision|clause|sentence)s?"
POSITION = "(?:above|preceding|foregoing|previous|following|aforementioned|above-mentioned|abovementioned|aforesaid)"
POINTING = ("mentioned", "described", "listed", "set (?:out|forth)", "referred to", "stated", "defined", "provided")
BY_POSITION = Wording(
    rf"the {POSITION} (?:\w+ )?{PROVISION}",
    *(f"{word}s? (?:above|below)" for word in ("article", "paragraph", "section", "clause")),
    *(f"{word} (?:above|below)" for word in POINTING),
    "hereinabove", "hereinbelow", "the foregoing", "aforementioned", "aforesaid", "above-mentioned",
)  # fmt: skip


@RULE.check
def relative_reference(draft: Draft) -> Iterator[Finding]:
    for hit in BY_POSITION.hits(draft):
        yield RULE.finding(
            hit.span,
            f'"{hit.words}" points by position, not by number',
            at=hit.at,
            help="give the number of the provision that is meant",
        )
