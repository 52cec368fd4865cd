"""The parts of a figure are more than the whole.

What it does: reads "N …, of which M …" in one sentence and finds a part, or the sum of several parts, above the whole.
Why it matters to negotiators: one of the figures is wrong; until it is known which, both limits are open to attack.
Better: correct the figure, or say that the parts may be exchanged within the whole.
What it cannot see: parts that are listed in separate items.
Source: candidate NUM-05; the army and police figures of the Italian peace treaty of 1947.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.figures import to_number
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.checker.rule_kit.wording import Wording
from treatylint.grammar.source import Span

__all__ = ["RULE"]

RULE = Rule(
    code="NUM005",
    name="parts-and-whole",
    severity=Severity.ERROR,
    since="0.1",
    examples=(
        bad("1. Arland may keep 20,000 personnel, of which no more than «25,000» may be in Ostland.", says="20,000"),
        bad("1. Arland may keep 300 tanks, of which «200» in the north and 150 in the south."),
        good("1. Arland may keep 20,000 personnel, of which no more than 15,000 may be in Ostland."),
        good("1. Arland may keep 300 tanks, of which 200 in the north and 100 in the south."),
        good(
            "1. Arland may keep 300 tanks, of which not more than 200 in the north and not more than 150 in the south."
        ),
        good("1. Arland may keep 20 tanks within 10 km of the line, of which 5 are in reserve."),
    ),
)

PART = re.compile(
    r"\b(?<!article )(?<!paragraph )(?P<part>\d{1,3}(?:,\d{3})+|\d+)\b"
    r"(?!\s*(?:km|kilomet|days?|years?|months?|hours?|per|met|mm|%))(?!\s+\w+ 20\d\d)"
)
UPPER = re.compile(r"\b(?:more than|up to|at most|exceed\w*|maximum)\b")


PARTS = Wording("of which", "of whom", "of these")


@RULE.check
def parts_and_whole(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    for hit in PARTS.hits(draft, {"operative"}):
        before = re.search(r"(\d[\d,]*)\s+[a-z -]{2,40},?\s*$", hit.before)
        whole = to_number(before[1].rstrip(",")) if before else None
        after = re.split(r"[;.](?:\s|$)", hit.after)[0]
        parts = [(to_number(m["part"]) or 0, m) for m in PART.finditer(after)]
        if not whole or not parts:
            continue
        summed = sum(number for number, _ in parts) if not UPPER.search(after) else max(number for number, _ in parts)
        if summed > whole:
            wrong = next((m for number, m in parts if number > whole), parts[0][1])
            start = hit.span.end + wrong.start("part")
            yield RULE.finding(
                Span(start, start + len(wrong["part"])), f"the parts come to {summed:,}, the whole is {whole:,}",
                at=prose.path_at(start), help="correct one of the figures",
            )  # fmt: skip
