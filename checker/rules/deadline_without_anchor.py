"""A number of days is set, and not from when they count.

What it does: finds "within 30 days", "within a period of two months" in a sentence that names no event, date or notice
    from which the time runs.
Why it matters to negotiators: the time may run from signature, from entry into force, from the ceasefire or from a
    request. The side that is slower will count from the latest.
Better: "within 30 days" becomes "within 30 days of entry into force".
What it cannot see: a starting point that another provision sets for all deadlines.
Source: candidate TIM-01; the timetables of the Dayton agreement.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="TIM001",
    name="deadline-without-anchor",
    since="0.1",
    examples=(
        bad("1. Arland shall withdraw its forces «within 30 days».", says="from when"),
        bad("1. The Commission shall answer «within 24 hours» in writing."),
        good("1. Arland shall withdraw its forces within 30 days of the entry into force of this Agreement."),
        good("1. If a Party so requests, the Commission shall meet within 24 hours."),
        good("1. Within 30 days after signature, Arland shall withdraw."),
        good("1. Reports shall be made every 30 days."),
        good("1. Upon notice, the Commission shall meet within ten days."),
        good("1. Any dispute not so resolved within 30 days shall be referred to the Court."),
    ),
)

NUMBER = r"(?:\d+|[a-z]+(?:-[a-z]+)?(?: \(\d+\))?)"
DEADLINE = Wording(
    rf"within (?:a (?:further )?period of |the first |the next )?{NUMBER} (?:hours|days|weeks|months|years)"
    "(?! (?:of|after|from|following|before|prior|preceding|to|since|upon|later|each|per|a year))",
)
ANCHOR = re.compile(
    r"\b(?:after|from (?:the )?(?:date|day|entry|signature|receipt|time|moment|end|beginning)|following|upon|"
    r"upon|"
    r"of (?:receipt|entry|signature)|once|when|whenever|if|unless|as soon as|starting|beginning|receiv\w+|receipt|"
    r"request\w*|notif\w+|notice|deposit|thereafter|thereof|so resolved|any (?:dispute|incident|violation)|each|every|"
    r"in the event|in case|should|on (?:the )?\d|by \d|effective date|entry into force|signature|later)\b"
)


@RULE.check
def deadline_without_anchor(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    for hit in DEADLINE.hits(draft):
        if not ANCHOR.search(prose.beside(hit.span, hit.sentence)):
            yield RULE.finding(
                hit.span, f'"{hit.words}": from when?', at=hit.at,
                help="name the event or the day from which the time runs",
            )  # fmt: skip
