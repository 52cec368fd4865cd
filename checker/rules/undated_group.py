"""A group of states is named without the date on which its members count.

What it does: finds names of groups ("NATO member states", "the coalition") in the provisions, where neither the
    sentence nor a definition gives a date or a list.
Why it matters to negotiators: alliances grow. A ban on "NATO states" bans states that join after signature, or it does
    not; and a guarantee by "the members" is owed by whoever is one on the day.
Better: "NATO states" becomes "states that are party to the North Atlantic Treaty on 1 January 2026".
What it cannot see: a list in a separate paper.
Source: candidate DEF-04; the groups of states of the treaty on conventional forces in Europe.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.definitions import definitions_of
from treatylint.checker.rule_kit.names import names_in
from treatylint.checker.rule_kit.prose import prose_of

__all__ = ["RULE"]

RULE = Rule(
    code="DEF006",
    name="undated-group",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad("1. No forces of «NATO member states» shall be present in the Zone.", says="which states"),
        good("1. No forces of States that are NATO member states on 1 January 2026 shall be present in the Zone."),
        good("1. NATO shall not station forces in the Zone."),
        good('1. "Senders" means the NATO member states listed in Annex A.\n\n2. The Senders may deploy.'),
        good("1. No forces of France or Poland shall be present in the Zone."),
    ),
)

DATED = re.compile(
    r"\b(?:\d{4}|as (?:at|of|on)|on the date|at the time|listed|named|namely|at (?:signature|entry)|effective date)\b"
)


@RULE.check
def undated_group(draft: Draft) -> Iterator[Finding]:
    defined = {definition.key for definition in definitions_of(draft)}
    told: set[frozenset[str]] = set()
    for sentence, text in prose_of(draft).provisions:
        for named in () if DATED.search(text) else names_in(draft, sentence.span, ("group",)):
            ids = named.ids(("group",))
            words = draft.source.text[named.span.start : named.span.end]
            if ids not in told and not named.ids(("organisation", "actor")) and words.lower() not in defined:
                told.add(ids)
                yield RULE.finding(
                    named.span, f'"{words}": which states, and as of which day?', at=sentence.at,
                    help="give a date, or list the states",
                )  # fmt: skip
