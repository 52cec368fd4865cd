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
from treatylint.grammar.blocks import Block
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
        good('1. The vehicles listed as “to be removed" shall leave.'),
    ),
)

MARKS = re.compile('["“”„]')
INCHES = re.compile(r"\d\"")


@RULE.check
def unclosed_quotation(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    quoting = False  # within a quotation of several paragraphs, which a colon introduced
    for block in prose.blocks:
        marks = [m.start() for m in MARKS.finditer(prose.text, block.text_span.start, block.text_span.end)]
        # Each paragraph of one quotation may begin with a mark, and only the last one ends with one.
        begins = len(marks) > 1 and marks[0] == block.text_span.start
        if len(marks) % 2 == 0 or begins or INCHES.search(prose.text, *_ends(block)):
            continue
        if quoting or prose.text[max(0, marks[-1] - 3) : marks[-1]].rstrip().endswith(":"):
            quoting = not quoting
            continue
        yield RULE.finding(
            Span(marks[-1], marks[-1] + 1), "this quotation mark is not closed, or not opened", at=block.path,
            help="add the missing mark",
        )  # fmt: skip


def _ends(block: Block) -> tuple[int, int]:
    return block.text_span.start, block.text_span.end
