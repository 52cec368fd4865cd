"""A line that moves is named without a date or a map.

What it does: finds "line of contact", "front line", "ceasefire line" and their like in provisions, where neither the
    sentence nor a definition ties the line to a map, a date or an annex.
Why it matters to negotiators: the line of today is not the line of the day of signature. Distances, zones and
    withdrawals are measured from it, and each side measures from the line that suits it.
Better: "line of contact" becomes "the line on Map 1 as at 00:00 UTC on the Effective Date".
What it cannot see: whether the map that is cited is agreed.
Source: candidate GEO-02; the two baselines of the Minsk package of 2015.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="GEO002",
    name="undated-line",
    since="0.1",
    examples=(
        bad("1. Arland shall withdraw its artillery 30 km from the «line of contact».", says="date or a map"),
        bad("1. Patrols shall watch the «front line»."),
        good("1. Arland shall withdraw its artillery 30 km from the line of contact shown on Map 1."),
        good(
            '1. "Line" means the line of contact as at 3 March 2026.\n\n2. Arland shall withdraw 30 km from the Line.'
        ),
        good("1. Arland shall withdraw behind the river."),
        good("1. The line of contact is shown on Map 1.\n\n2. Arland shall withdraw 30 km from the line of contact."),
    ),
)

LINES = Wording(
    "line of (?:contact|confrontation|engagement|combat contact|separation)", "contact line", "front line", "frontline",
    "ceasefire line", "cease-fire line", "confrontation line",
)  # fmt: skip
FIXED = re.compile(
    r"\b(?:as (?:at|of|on)|maps?|annex(?:es)?|appendix|coordinates|drawn|attached|delineated|dated|(?:19|20)\d\d)\b"
)


@RULE.check
def undated_line(draft: Draft) -> Iterator[Finding]:
    hits = list(LINES.hits(draft))
    fixed = {hit.words.lower() for hit in hits if FIXED.search(hit.context)}
    told: set[str] = set()
    for hit in hits:
        key = hit.words.lower()
        if hit.sentence.role == "operative" and key not in fixed and key not in told:
            told.add(key)
            yield RULE.finding(
                hit.span, f'"{hit.words}" lacks a date or a map', at=hit.at,
                help="define it once, by a map and a day",
            )  # fmt: skip
