"""A guarantee lapses on an event that the other side can bring about or simply allege.

What it does: finds "void", "lapse", "cease to apply" and their like on condition of an attack or fire "without cause",
    "unprovoked", "provoked" or of a bare violation, where nobody is named who finds it.
Why it matters to negotiators: whoever wants the guarantee to end needs only to stage, or to claim, the event.
Better: "void if it fires without cause" becomes "void if the Commission finds that there was no prior attack".
What it cannot see: a determiner in another article, unless it speaks of the guarantee.
Source: candidate GAR-03; the lapse clauses of the text of 28 points.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="GAR003",
    name="lapse-by-self-help",
    since="0.1",
    examples=(
        bad("1. The guarantee «shall be void» if Ostland fires without cause on Arland.", says="alleg"),
        bad("1. If Ostland attacks Arland unprovoked, the guarantee «shall lapse»."),
        good("1. The guarantee shall be void if the Commission finds that Ostland attacked Arland."),
        good("1. The guarantee shall lapse on 1 January 2040."),
        good("1. This Agreement shall lapse if Arland does not ratify it."),
        good("1. The Parties shall punish whoever fires without cause."),
    ),
)

LAPSE = Wording(
    "shall be (?:null and )?(?:void|terminated|invalid|revoked|forfeited)", "will be (?:null and )?(?:void|"
                                                                            "terminated|invalid|revoked)",
    "shall (?:lapse|expire|cease|no longer "
    "apply)", "will (?:lapse|expire|cease)", "is (?:null and )?void", "becomes? (?:null and )?void",
    "loses? (?:its|the) (?:effect|guarantee|protection)",
)  # fmt: skip
ACT = re.compile(
    r"\b(?:attack(?:s|ed)?|fires?|launch(?:es|ed)|invades?|strikes?|provo\w+|aggression|violat(?:es|ed|ion))\b"
)
CONDITION = re.compile(r"\b(?:if|in the event|in case|should|when|where)\b")
FOUND = re.compile(
    r"\b(?:determin\w+|finds?|found|finding|certif\w+|establish\w+|confirm\w+|judg\w+|ruling|decid\w+|court|"
    r"commission)\b"
)


@RULE.check
def lapse_by_self_help(draft: Draft) -> Iterator[Finding]:
    for hit in LAPSE.hits(draft, {"operative"}):
        if CONDITION.search(hit.context) and ACT.search(hit.context) and not FOUND.search(hit.context):
            yield RULE.finding(
                hit.span, "this ends on an event that one side can bring about or allege", at=hit.at,
                help="name who finds that it happened, and that it was not an answer",
            )  # fmt: skip
