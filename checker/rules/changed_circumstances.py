"""A fundamental change of circumstances is relied on as a way out.

What it does: finds provisions by which a party may withdraw, suspend or terminate because circumstances have changed,
    and adds where the draft also fixes a boundary.
Why it matters to negotiators: the law of treaties lets a change of circumstances end a treaty only where it was not
    foreseen, concerns an essential basis and transforms what is still to be done, and never where the treaty
    establishes a boundary. As a routine exit it lets a party leave on its own word.
Better: name the events that give a right to leave, and the notice; leave the general rule to the law of treaties.
What it cannot see: whether the circumstances were foreseen.
Source: LAW-12; Article 62 of the Vienna Convention.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.instrument import mentions
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="LAW012",
    name="changed-circumstances",
    since="0.1",
    severity=Severity.INFO,
    examples=(
        bad("1. A Party may terminate this Agreement upon a «fundamental change of circumstances».", says="way out"),
        bad("1. The boundary shall follow the river.\n\n2. If there is a «fundamental change in circumstances», Arland "
            "may withdraw from this Agreement.", says="boundary"),
        good("1. No Party shall invoke a fundamental change of circumstances as a ground for withdrawing."),
        good("1. A Party may withdraw if extraordinary events have jeopardised its supreme interests."),
        good("1. In the event of a fundamental change of circumstances the Parties shall consult."),
        good("1. Circumstances on the line of contact change daily; the Commission may withdraw its posts."),
    ),
)  # fmt: skip

CHANGE = Wording(
    "fundamental changes? (?:of|in) (?:the )?circumstances", "circumstances have (?:fundamentally|materially) changed",
    "material changes? (?:of|in) (?:the )?circumstances", "rebus sic stantibus",
)  # fmt: skip
LEAVE = re.compile(r"\b(?:may|right to|entitled to)\b[^.;]{0,80}\b(?:withdraw|terminate|denounce|suspend|leave)\b")
BARRED = re.compile(r"\b(?:no party|neither party|shall not|may not|not be invoked|waive)\b")
BOUNDARY = Wording("boundary", "boundaries", "frontiers?", "state borders?")


@RULE.check
def changed_circumstances(draft: Draft) -> Iterator[Finding]:
    for hit in CHANGE.hits(draft, {"operative"}):
        if LEAVE.search(hit.context) and not BARRED.search(hit.context):
            fixed = " from a text that also fixes a boundary" if mentions(draft, BOUNDARY) else ""
            yield RULE.finding(
                hit.span, f"a change of circumstances is made a way out{fixed}", at=hit.at,
                help="name the events that give a right to leave, and the notice",
            )  # fmt: skip
