"""A provision says that a party should, intends to or is encouraged to do something: it binds nobody.

What it does: finds "should", "ought to", "intends to", "aims to", "is encouraged to" and "is invited to" in the
    operative part of a draft that is not an understanding. Conditions ("if a Party should …", "Should a Party …")
    are left alone.
Why it matters to negotiators: the sentence stands among duties and reads like one in the press release; in a dispute
    it is a hope.
Better: "should notify" becomes "shall notify"; or the sentence moves to the preamble.
What it cannot see: whether the hope was meant to stay one.
Source: candidate MOD-02; United States guidance on non-binding documents.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.drafting_style import drafting_style
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="MOD002",
    name="weak-modal",
    since="0.1",
    examples=(
        bad("1. Arland shall withdraw.\n\n2. Arland «should» notify Borland of each exercise.", says="binds nobody"),
        bad("1. Arland shall withdraw.\n\n2. Borland «intends to» remove its batteries."),
        bad("1. Arland shall withdraw.\n\n2. Each Party «is encouraged to» publish its budget."),
        good("1. Arland shall notify Borland of each exercise."),
        good("1. If a Party should fail to report, the Commission shall meet."),
        good("1. Should a Party fail to report, or should it leave, the Commission shall meet."),
        good("1. A Party that intends to withdraw shall give notice."),
        good("# Memorandum of Understanding\n\n1. The Participants should meet.\n\n2. The Participants will report."),
    ),
)

WEAK = Wording(
    "should", "ought to", "intends? to", "aims? to", "plans? to", "hopes? to", "are (?:encouraged|invited|urged) to",
    "is (?:encouraged|invited|urged) to",
)  # fmt: skip
CONDITION = re.compile(
    r"\b(?:if|whenever|where|when|unless|in case|in the event|lest|that|which|who|whose|any|whether|until)\b[^;]*$"
    r"|^\W*$|[,;]\s*$|\b(?:or|and|i)\s*$"
)


@RULE.check
def weak_modal(draft: Draft) -> Iterator[Finding]:
    if drafting_style(draft) == "understanding":
        return
    for hit in WEAK.hits(draft, {"operative"}):
        if not CONDITION.search(hit.before):
            yield RULE.finding(
                hit.span,
                f'"{hit.words}" among the provisions binds nobody',
                at=hit.at,
                help='write "shall", or move the sentence to the preamble',
            )
