"""A text that presents itself as final still holds square brackets.

What it does: takes a draft as final if it says so in its title ("final text", "agreed text") or closes with a full
    date of signature ("Done at … on 3 March 2026"); then each bracket that still leaves a choice, or a value, open is a
    finding.
Why it matters to negotiators: square brackets mean "not agreed". In a text that is to be signed they mean that somebody
    believes there is agreement where there is none.
Better: "[X] km" becomes "10 km".
What it cannot see: that a draft without such words is meant as final; `treatylint options` lists what is open in any.
Source: candidate BRK-01; practice of the United Nations.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.prose import prose_of

__all__ = ["RULE"]

DONE = "\n\nDone at Lakeside on 3 March 2026.\n"

RULE = Rule(
    code="BRK001",
    name="unresolved-bracket",
    since="0.1",
    examples=(
        bad("# Agreement, final text\n\n1. The zone is «[X]» km wide.", says="open"),
        bad("# Agreement\n\n1. The zone is «[10 km] [20 km]» wide." + DONE),
        good("# Draft Agreement\n\n1. The zone is [X] km wide."),
        good("# Agreement, final text\n\n1. The zone is 10 km wide."),
        good("# Agreement\n\n1. The zone is [X] km wide.\n\nDone at [place] on [date].\n"),
    ),
)

FINAL = re.compile(r"\b(?:final|agreed|initialled|definitive) (?:text|version|agreement|draft)\b|\((?:final|agreed)\)")
CLOSING = re.compile(r"\b[Dd]one\s+(?:at|in)\s[^.\[\]]{3,120}\d{4}")


@RULE.check
def unresolved_bracket(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    tail = prose.source.text[-3000:]
    if not FINAL.search(prose.lower[:400]) and not CLOSING.search(tail):
        return
    for group in prose.brackets.groups:
        if group.parent is None:
            yield RULE.finding(
                group.span, "this bracket is still open in a text that presents itself as final",
                at=prose.path_at(group.span.start), help="settle it, or call the text a draft",
            )  # fmt: skip
