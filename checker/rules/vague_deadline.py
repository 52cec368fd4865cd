"""Something is to be done promptly, without delay or as soon as possible: there is no day on which it is late.

What it does: finds words of haste in the provisions, unless an outer limit ("and in any case not later than 30 days")
    follows in the same sentence.
Why it matters to negotiators: nobody is ever in breach of "promptly". Where the order of steps matters, the step with
    the soft deadline is the one that holds up all the others.
Better: "promptly" becomes "within 24 hours".
What it cannot see: a limit in another sentence.
Source: candidate VAG-04; United Nations guidance on the mediation of ceasefires, 2022.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="VAG004",
    name="vague-deadline",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad("1. Arland shall «promptly» notify Borland of each incident.", says="no day on which it is late"),
        bad("1. The forces shall leave the Zone «as soon as possible»."),
        good("1. Arland shall notify Borland of each incident within 24 hours."),
        good("1. The forces shall leave the Zone as soon as possible and not later than 30 days after signature."),
        good("1. Arland shall notify Borland immediately, and at the latest 6 hours after the incident."),
        good("1. The ceasefire shall begin immediately upon signature."),
    ),
)

HASTE = Wording(
    "promptly", "speedily", "swiftly", "expeditiously", "forthwith",
    r"immediately(?! (?:upon|after|before|following|prior|preceding|adjacent|adjoining|on|available))",
    "without (?:undue |unnecessary |any |further )?delay",
    "as (?:soon|quickly|rapidly|early) as (?:is |may be )?(?:possible|practicable|feasible)",
    "at the earliest (?:possible |practicable )?(?:date|time|moment|opportunity)", "at an early date",
    "in due (?:course|time)", "within a reasonable (?:time|period)", "in a timely (?:manner|fashion)",
)  # fmt: skip
LIMIT = re.compile(
    r"\b(?:within|not later|no later|at the latest|not more|no more|not exceeding|before|by)\s+(?:than\s+|the\s+)?"
    r"(?:\d|[a-z-]+\s+(?:\(\d+\)\s+)?(?:hours?|days?|weeks?|months?|years?)|end of|beginning of|date)"
    r"|\bon \d|\bat the latest\b|\b\d+ (?:hours|days)\b"
)


@RULE.check
def vague_deadline(draft: Draft) -> Iterator[Finding]:
    for hit in HASTE.hits(draft):
        if not LIMIT.search(hit.context):
            yield RULE.finding(
                hit.span,
                f'"{hit.words}": there is no day on which it is late',
                at=hit.at,
                help="give a number of hours or days, at least as an outer limit",
            )
