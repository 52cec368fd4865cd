"""A trigger has no threshold: any shot may pull it, or none.

What it does: finds definitions of a trigger, and consequences of an "attack" or "violation" that deploy forces or end
    limits, without a figure, a duration or a list that says how grave it must be.
Why it matters to negotiators: one side counts a stray drone, the other only an invasion. A threshold in hours, strikes
    or lost ground can be counted by a monitor.
Better: "attack" becomes "an attack that lasts more than 6 hours or in which more than 50 strikes are counted".
What it cannot see: a threshold in the rules of the body that determines the attack.
Source: candidate TRG-04; the annex to the text of 28 points.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.definitions import definitions_of
from treatylint.checker.rule_kit.prose import prose_of

__all__ = ["RULE"]

RULE = Rule(
    code="TRG004",
    name="trigger-without-threshold",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad('1. "«Trigger»" means an armed attack on Ostland, as determined by the Commission.\n\n2. After a '
            'Trigger the '
            "force may enter.", says="how grave"),
        good('1. "Trigger" means an armed attack on Ostland that lasts more than 6 hours.\n\n2. After a Trigger '
             'the force may '
             "enter."),
        good('1. "Trigger" means any of the events listed in Annex C.\n\n2. After a Trigger the force may enter.'),
        good('1. "Line" means the line of contact on Map 1.\n\n2. The force may enter after an attack across the '
             'Line.'),
    ),
)  # fmt: skip

TRIGGER = re.compile(
    r"\b(?:trigger|renewed aggression|armed attack|aggression|serious violation|material breach|snap-?back event)\b"
)
GRAVE = re.compile(r"\d|\b(?:annex|listed|more than|at least|hours?|days|battalion|brigade|personnel|strikes|any)\b")
ATTACK = re.compile(r"\b(?:attack|aggression|violation|breach|hostilities|invasion|incursion|use of force)\b")


@RULE.check
def trigger_without_threshold(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    for term in definitions_of(draft):
        sentence = prose.sentence_at(term.span.start)
        if not term.formal or sentence is None or not TRIGGER.search(term.key):
            continue
        means = re.split(r"\bas (?:determined|found|established)\b", prose.lower[term.span.end : sentence.span.end])[0]
        if ATTACK.search(means) and not GRAVE.search(means):
            yield RULE.finding(
                term.span, f'the definition of "{term.term}" does not say how grave the attack must be', at=term.at,
                help="give a figure, a duration or a list that a monitor can count",
            )  # fmt: skip
