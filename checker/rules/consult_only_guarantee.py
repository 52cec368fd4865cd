"""A guarantee against attack promises no more than to consult.

What it does: finds sentences in which an attack or threat makes states "consult", "meet" or "consider", and no other
    provision of the draft obliges anybody to assist, defend or respond.
Why it matters to negotiators: to consult is to talk. The attacked side may have given up arms or land for what it read
    as a guarantee.
Better: "shall consult" becomes "shall consult and, if asked, provide air defence".
What it cannot see: a guarantee in another instrument.
Source: candidate GAR-01; the difference between Articles 4 and 5 of the North Atlantic Treaty.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.instrument import mentions
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="GAR001",
    name="consult-only-guarantee",
    since="0.1",
    examples=(
        bad("1. If Ostland is attacked, the Guarantors «shall consult» without delay.", says="talk"),
        bad("1. In the event of an armed attack on Ostland, Arland «shall consider» measures."),
        good("1. If Ostland is attacked, the Guarantors shall consult and, if asked, provide air defence."),
        good("1. If Ostland is attacked, Arland shall consult the Council.\n\n2. If Ostland is attacked, Arland "
             "shall assist it."),
        good("1. The Parties shall consult each year."),
        good("1. If a Party withdraws, the Parties shall consult."),
    ),
)  # fmt: skip

EVENT = re.compile(r"\b(?:attack(?:s|ed)?|aggression|threat(?:s|ened)?|invasion|invaded)\b")
CONDITION = re.compile(r"\b(?:if|in the event|in case|whenever|should|upon|when)\b")
TALK = Wording(
    "shall consult",
    "will consult",
    "shall meet",
    "shall consider",
    "will consider",
    "agree to consult",
    "shall discuss",
)
DEEDS = re.compile(
    r"\b(?:assist|defend|provide|deploy|respond|come to|support|send|supply|restore|use of (?:armed )?force)\b"
)
HELP = Wording(
    "assist", "shall defend", "will defend", "come to (?:its|the) (?:aid|assistance|defence)", "respond by",
    "shall respond", "attack (?:against|on) (?:them )?all", "collective self-defence",
)  # fmt: skip


@RULE.check
def consult_only_guarantee(draft: Draft) -> Iterator[Finding]:
    for hit in TALK.hits(draft, {"operative"}):
        asked = EVENT.search(hit.context) and CONDITION.search(hit.context)
        if asked and not DEEDS.search(hit.after) and not mentions(draft, HELP, hit.span):
            yield RULE.finding(
                hit.span, "after an attack this provision promises only to talk", at=hit.at,
                help="say what each guarantor does, or do not call it a guarantee",
            )  # fmt: skip
