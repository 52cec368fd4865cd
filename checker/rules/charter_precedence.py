"""A clause claims to prevail over the Charter of the United Nations.

What it does: finds "notwithstanding" and "shall prevail over" that name the Charter or decisions of the Security
    Council.
Why it matters to negotiators: under its Article 103 the Charter prevails over any other agreement. The clause has no
    effect, and whoever relied on it is left without.
Better: "Nothing in this Agreement affects the Charter", or leave the clause out.
What it cannot see: a conflict in substance that no words announce.
Source: LAW-02; Article 103 of the Charter of the United Nations.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="LAW002",
    name="charter-precedence",
    since="0.1",
    examples=(
        bad("1. «Notwithstanding» the Charter of the United Nations, Arland shall not bring the matter to the Council.",
            says="Charter"),
        bad("1. This Agreement «shall prevail over» the Charter of the United Nations."),
        good("1. Notwithstanding Article 5, Arland may keep police in the Zone."),
        good("1. The Charter of the United Nations shall prevail over this Agreement."),
        good("1. Nothing in this Agreement affects obligations under the Charter of the United Nations."),
    ),
)  # fmt: skip

OVER = Wording(
    "notwithstanding", "shall prevail over", "prevails over", "takes? precedence over", "shall take precedence over"
)
CHARTER = re.compile(r"^[^.;]{0,60}?\b(?:charter of the united nations|united nations charter|un charter)\b")


@RULE.check
def charter_precedence(draft: Draft) -> Iterator[Finding]:
    for hit in OVER.hits(draft, {"operative"}):
        if CHARTER.search(hit.after):
            yield RULE.finding(
                hit.span, "no agreement prevails over the Charter of the United Nations", at=hit.at,
                help="leave the clause out, or say that the Charter is unaffected",
            )  # fmt: skip
