"""The agreement limits arms or territory and is silent on reservations.

What it does: in a whole agreement of three or more parties, looks for a word on reservations.
Why it matters to negotiators: where the text is silent a state may make a reservation that fits the object of the
    treaty, and the balance of what was traded shifts after signature.
Better: "No reservations may be made to this Agreement".
What it cannot see: whether silence is meant. A bilateral treaty needs no such clause, and the finding is left out
    there; but most agreements of several parties that have worked are silent too, and are governed by the general
    law. Therefore a preview rule.
Source: LAW-07; Articles 19 to 23 of the Vienna Convention.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.instrument import heading_of, is_instrument, mentions
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

HEAD = "# Agreement\n\nFrance, Germany and Poland,\n\nHave agreed as follows:\n\n"
BODY = "".join(
    f"## Article {n}\n\nFrance shall keep lists. Poland shall keep lists. Both shall meet.\n\n" for n in range(1, 6)
)

RULE = Rule(
    code="LAW007",
    name="reservations",
    severity=Severity.INFO,
    preview=True,
    since="0.1",
    examples=(
        bad("«# Agreement»" + HEAD.removeprefix("# Agreement") + BODY, says="reservations"),
        good(HEAD + BODY + "## Article 6\n\nNo reservations may be made.\n"),
        good(HEAD.replace(", Germany", "") + BODY),
        good("1. France shall keep lists."),
    ),
)

RESERVATIONS = Wording("reservations?")


@RULE.check
def reservations(draft: Draft) -> Iterator[Finding]:
    if is_instrument(draft) and len(draft.document.parties) > 2 and not mentions(draft, RESERVATIONS):
        yield RULE.finding(
            heading_of(draft), "the agreement says nothing of reservations",
            help="forbid them, or say to which provisions they may be made",
        )  # fmt: skip
