"""A body of several decides whether the trigger has been pulled, and no rule says by what vote.

What it does: finds provisions in which a commission, council, committee or group determines, finds or decides on an
    attack, violation or breach, in a draft that nowhere gives a majority, consensus, quorum or deadlock rule.
Why it matters to negotiators: without a rule every member has a veto by staying away. The guarantee behind the trigger
    is worth what the slowest member makes of it.
Better: "the Commission decides" becomes "the Commission decides by three of five members within 24 hours; failing
    that, …".
What it cannot see: rules of procedure in another paper.
Source: candidate TRG-02.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.instrument import mentions
from treatylint.checker.rule_kit.wording import PROVISIONS, Wording

__all__ = ["RULE"]

RULE = Rule(
    code="TRG002",
    name="determiner-without-vote",
    since="0.1",
    examples=(
        bad("1. The Joint Commission «shall determine» whether an armed attack has occurred.", says="vote"),
        bad("1. If the Council «decides» that a violation has occurred, the limits lapse."),
        good("1. The Joint Commission shall determine by a majority of its members whether an armed attack has "
             "occurred."),
        good("1. The Joint Commission shall determine the sites of its posts."),
        good("1. The Joint Commission shall determine whether a violation has occurred.\n\n2. It takes its "
             "decisions by consensus."),
        good("1. The Secretary-General shall determine whether an armed attack has occurred."),
    ),
)  # fmt: skip

BODY = re.compile(
    r"\b(?:commission|council|committee|board|panel|group|conference|mechanism|parties|guarantors)\s+(?:\w+\s+){0,2}$"
)
OBJECT = re.compile(
    r"^\W*(?:\w+\W+){0,8}?(?:attack|aggression|violation|breach|trigger|hostilities|non-compliance|incursion)"
)
DECIDES = Wording(
    "determines?", "shall determine", "will determine", "decides?", "shall decide", "finds?", "shall find",
    "establishes", "shall establish", "certifies",
)  # fmt: skip
VOTES = Wording(
    "majority", "consensus", "unanimously", "unanimous", "unanimity", "votes?", "voting", "quorum", "by agreement of",
    "two-thirds", "members present", "chair", "chairman", "casting",
)  # fmt: skip


@RULE.check
def determiner_without_vote(draft: Draft) -> Iterator[Finding]:
    hits = [
        hit for hit in DECIDES.hits(draft, PROVISIONS)
        if BODY.search(hit.before[-60:]) and OBJECT.search(hit.after[:120])
    ]  # fmt: skip
    if hits and not mentions(draft, VOTES):
        yield RULE.finding(
            hits[0].span, "no rule says by what vote this is decided, or what holds if there is none", at=hits[0].at,
            help="give the majority, the time, and what follows if the time runs out",
        )  # fmt: skip
