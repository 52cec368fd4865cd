"""A quotation mark is opened and not closed within its paragraph.

What it does: pairs the double quotation marks of each paragraph, straight, curly and angled. A paragraph that begins
    with an opening mark may be one of several that are quoted together.
Why it matters to negotiators: quotation marks set off defined terms; where one is missing, the term has no end.
Better: add the missing mark.
What it cannot see: single quotation marks, which may be apostrophes.
Source: the generic checks of lawyers' proof-reading tools.
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
    code="BRK005",
    name="unclosed-quotation",
    since="0.1",
    examples=(
        bad('1. «"»Zone means the strip on the map.', says="not closed"),
        bad("1. «“»Zone means the strip on the map."),
        good('1. "Zone" means the strip on the map.'),
        good("1. “Zone” means the strip, and „Line“ its edge."),
        good('1. The gun has a barrel of 20" or less.'),
        good("1. The Parties' forces shall leave."),
    ),
)

STRAIGHT = re.compile(r'(?<!\d)"')
CURLY = re.compile("[“”„]")


@RULE.check
def unclosed_quotation(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    for block in prose.blocks:
        marks = [m.start() for m in STRAIGHT.finditer(prose.text, block.text_span.start, block.text_span.end)]
        curly = [m.start() for m in CURLY.finditer(prose.text, block.text_span.start, block.text_span.end)]
        for found in (marks, curly):
            # Two paragraphs of one quotation begin alike; "closed and not opened" is then the end of the last one.
            if len(found) % 2 and (len(found) == 1 or found[0] != block.text_span.start):
                yield RULE.finding(
                    Span(found[-1], found[-1] + 1), "this quotation mark is not closed, or not opened", at=block.path,
                    help="add the missing mark",
                )  # fmt: skip
