"""A place that decides where forces may be is known to no gazetteer and defined nowhere.

What it does: finds the places of caps, bans, zones and withdrawals that neither the gazetteer nor a definition, a map
    or an annex of the draft can draw.
Why it matters to negotiators: "the east" has no border. Whether a unit stands in it is whatever each side says.
Better: "the east" becomes the names of the oblasts that are meant.
What it cannot see: names that its gazetteer should know, and places that everybody else knows; it takes some other
    words for places ("its territory"). On real texts half of what it finds needs no answer: therefore a preview rule.
Source: candidate GEO-01; practice with map annexes.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.definitions import definitions_of
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.clauses.places import Zone

__all__ = ["RULE"]

RULE = Rule(
    code="GEO001",
    name="unknown-place",
    severity=Severity.INFO,
    preview=True,
    since="0.1",
    examples=(
        bad("1. France shall not station forces in the «Upper Marches».", says="Upper Marches"),
        good("1. France shall not station forces in Lviv oblast."),
        good('1. "Upper Marches" means Lviv oblast.\n\n2. France shall not station forces in the Upper Marches.'),
        good("1. France shall not station forces in the Upper Marches, as shown on Map 1."),
        good("1. France shall not station forces in Ukraine."),
    ),
)

FAMILIES = frozenset({"cap", "confinement", "exclusion", "demilitarized_zone", "withdrawal_of_forces"})
DRAWN = re.compile(r"\b(?:map|annex|shown|marked|coordinates|within \d|km|kilomet)")


@RULE.check
def unknown_place(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    defined = {definition.key for definition in definitions_of(draft)} | set(draft.document.terms)
    told: set[str] = set()
    for clause in draft.document.clauses:
        sentence = prose.sentence_at(clause.span.start)
        if not FAMILIES & set(clause.families) or sentence is None or DRAWN.search(prose[sentence.span].lower()):
            continue
        for place in clause.places:
            expr = place.expr
            if isinstance(expr, Zone) and not (expr.inside or expr.covers) and expr.key not in defined | told:
                told.add(expr.key)
                yield RULE.finding(
                    place.span, f'where "{place.text}" begins and ends is said nowhere', at=clause.at,
                    help="list the districts, define the area or attach a map",
                )  # fmt: skip
