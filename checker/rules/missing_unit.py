"""A limit is a bare figure: it does not say of what.

What it does: finds a figure after a word of limit ("not exceed", "a cap of", "limited to", "a maximum of") that no noun
    follows and none goes before it in the sentence as its subject.
Why it matters to negotiators: a naval limit of 45,000 can be tons or men; a limit on "forces" of 600,000 can be heads
    in service or heads on the rolls.
Better: "a cap of 45,000" becomes "45,000 tons".
What it cannot see: a unit that another sentence gives.
Source: candidate NUM-01; the tonnages of the Montreux convention.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.grammar.source import Span

__all__ = ["RULE"]

RULE = Rule(
    code="NUM001",
    name="missing-unit",
    since="0.1",
    examples=(
        bad("1. The fleet of Arland shall not exceed «45,000».", says="of what"),
        bad("1. Arland accepts a limit of «600,000» for its forces."),
        good("1. The fleet of Arland shall not exceed 45,000 tons."),
        good("1. The number of tanks of Arland shall not exceed 800."),
        good("1. The personnel of the armed forces of Arland shall not exceed 600,000."),
        good("1. The limits of Articles 9 and 10 shall not be exceeded."),
        good("1. The zone is limited to 10 km on each side of the line."),
    ),
)

BARE = re.compile(
    r"\b(?:not exceed|not be more than|no more than|not more than|(?:cap|ceiling|limit|maximum|level) of|limited to)\s+"
    r"(?P<figure>\d{1,3}(?:,\d{3})+|\d{3,})"
    r"(?=\s*(?:[.;]|,\s|\s(?:for|in|at|on|until|from|during|by|after|and|or|within)\s|$))"
)
COUNTED = re.compile(
    r"\b(?:number|numbers|personnel|troops|soldiers|persons|tanks|vehicles|aircraft|helicopters|guns|pieces|tons|tonnage|"
    r"launchers|missiles|warheads|ships|vessels|flights|inspections|observers|members|police|men|staff|strength|size|"
    r"inspectors|monitors|peacekeepers|guards|officers|systems|weapons|sites|bases|artillery|brigades|battalions)\b"
)


@RULE.check
def missing_unit(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    for sentence, text in prose.provisions:
        if COUNTED.search(text):
            continue
        for match in BARE.finditer(text):
            start = sentence.span.start + match.start("figure")
            yield RULE.finding(
                Span(start, start + len(match["figure"])), f"{match['figure']} of what?", at=sentence.at,
                help="name the unit",
            )  # fmt: skip
