"""A ban or a limit lists what it covers and leaves the list open.

What it does: finds "such as", "including but not limited to", "inter alia", "among others" and "and so on" in
    sentences that forbid or limit something.
Why it matters to negotiators: whoever must obey reads the list as complete, whoever relies on it as a beginning. A
    monitor who meets a thing that is not on the list can decide neither way.
Better: "weapons such as mortars and rockets" becomes "the weapons listed in Annex B, and no others".
What it cannot see: whether a general clause closes the list elsewhere.
Source: candidate VAG-05; EU Joint Practical Guide for drafters.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="VAG005",
    name="open-list",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad("1. Neither Party shall keep heavy weapons, «such as» mortars and rockets, in the Zone.", says="open"),
        bad(
            "1. The Parties shall not place military installations, «including but not limited to» radars, in the Zone."
        ),
        good("1. Neither Party shall keep mortars, rockets or the other weapons listed in Annex B in the Zone."),
        good("1. The Mission may use technical means such as cameras and drones."),
        good("1. Neither Party shall keep weapons in the Zone, including those in storage."),
        good("1. The Commission shall not decide such matters as long as a Party objects."),
    ),
)

OPEN = Wording(
    r"such as(?! (?:it|they|he|may|are|is|was|were|will|shall|those|the (?:parties|commission)) )",
    "including,? (?:but not limited to|without limitation)", "inter alia", "among (?:others|other things)",
    "and so (?:on|forth)", "etc", "or the like", "for example", "for instance",
)  # fmt: skip
BANS = re.compile(
    r"\b(?:shall not|may not|must not|will not|shall neither|neither|no|nor|prohibit\w*|forbid\w*|forbidden|refrain\w*|"
    r"not (?:exceed|more than)|ban(?:s|ned)?)\b"
)


@RULE.check
def open_list(draft: Draft) -> Iterator[Finding]:
    for hit in OPEN.hits(draft):
        if BANS.search(hit.before):
            yield RULE.finding(
                hit.span,
                f'"{hit.words}" leaves the list in this ban open',
                at=hit.at,
                help="list what is banned, or say that the list is only of examples and what the test is",
            )
