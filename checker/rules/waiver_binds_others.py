"""A clause declares for everybody that an attack is no attack under an alliance treaty.

What it does: finds "shall not be (considered) an armed attack" within the meaning of another treaty, or on its members.
Why it matters to negotiators: a state can give up its own right to call on its allies; it cannot decide for them what
    they owe each other. The clause promises what the parties cannot deliver, and may collide with their alliance.
Better: "such an attack shall not be an Article 5 attack" becomes "Arland shall not invoke Article 5 by reason of it".
What it cannot see: whether all members of the alliance are parties.
Source: candidate WAI-01; Articles 5 and 8 of the North Atlantic Treaty.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="WAI001",
    name="waiver-binds-others",
    since="0.1",
    examples=(
        bad("1. An attack on the contingent «shall not be considered an armed attack» on any member of the Alliance.",
            says="others"),
        bad("1. Such an attack «shall not be an attack» within the meaning of Article 5 of the North Atlantic Treaty."),
        good("1. Arland shall not invoke Article 5 of the North Atlantic Treaty by reason of an attack on its "
             "contingent."),
        good("1. Exercises of which notice was given shall not be considered an attack."),
        good("1. An armed attack on one Party shall be considered an attack on them all."),
    ),
)  # fmt: skip

NO_ATTACK = Wording(
    "shall not (?:be |constitute )?(?:considered |deemed |regarded |treated )?(?:as |to be )?(?:an )?(?:armed )?attack",
    "does not constitute an? (?:armed )?attack", "is not an? (?:armed )?attack",
)  # fmt: skip
ALLIANCE = re.compile(r"\b(?:article \d+|members?|all(?:y|ies|iance)|treaty|organi[sz]ation|them all)\b")


@RULE.check
def waiver_binds_others(draft: Draft) -> Iterator[Finding]:
    for hit in NO_ATTACK.hits(draft, {"operative"}):
        if ALLIANCE.search(hit.after):
            yield RULE.finding(
                hit.span, "this decides for others what an attack is under their own treaty", at=hit.at,
                help="let the party concerned undertake not to invoke its right",
            )  # fmt: skip
