"""A contested area is dealt with, and nothing says that its status is left alone.

What it does: finds provisions on forces in, withdrawal from or administration of an area that the gazetteer knows as
    contested, in a draft without a saving clause ("without prejudice to the position of any Party on status").
Why it matters to negotiators: a line on a map hardens. A party that withdraws without a saving clause will be told that
    it has recognised what it withdrew from.
Better: "forces leave the area" becomes "…; this does not affect any Party's position on status".
What it cannot see: whether recognition is what the parties mean.
Source: candidate GEO-06; the status savings of the two views on territory in the talks of 2025.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.instrument import mentions
from treatylint.checker.rule_kit.names import names_in
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="GEO006",
    name="status-saving",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad("1. Ukraine shall withdraw its forces from «Donetsk oblast».", says="status"),
        good("1. Ukraine shall withdraw its forces from Donetsk oblast.\n\n2. Nothing in this Agreement prejudices the "
             "position of any Party on the status of any territory."),
        good("1. Ukraine shall withdraw its forces from Lviv oblast."),
        good("1. The Parties recognise Crimea as part of Ukraine."),
    ),
)  # fmt: skip

SAVING = Wording(
    "without prejudice", "prejudices?", "status", "does not (?:affect|imply)", "shall not (?:affect|imply)",
    "recognise", "recognize", "sovereignty", "territorial integrity",
)  # fmt: skip


@RULE.check
def status_saving(draft: Draft) -> Iterator[Finding]:
    contested = draft.gazetteer.contested()
    for sentence, _ in prose_of(draft).provisions:
        named = next((n for n in names_in(draft, sentence.span, ("place",)) if n.ids(("place",)) & contested), None)
        if named:
            if not mentions(draft, SAVING):
                yield RULE.finding(
                    named.span, "the draft deals with this area and says nothing of its status", at=sentence.at,
                    help="add that no position on its status is affected, or say what the status is",
                )  # fmt: skip
            return
