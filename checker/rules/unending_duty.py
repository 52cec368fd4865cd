"""Duties have no end: the agreement has neither a term nor a review.

What it does: in a whole agreement that limits forces or arms, looks for a duration, an end, a withdrawal clause or a
    review anywhere.
Why it matters to negotiators: what cannot end will be broken. A limit without a review outlives the reason for it, and
    parliaments ratify it with more difficulty.
Better: "shall keep missiles out" becomes "shall keep missiles out for 15 years from entry into force".
What it cannot see: that permanence is meant.
Source: candidate TIM-05; final clauses of arms treaties.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.instrument import is_instrument, mentions
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

HEAD = "# Agreement\n\n## Article 1\n\nArland «shall not station» missiles in Ostland.\n\n"
BODY = "".join(
    f"## Article {n}\n\nArland shall keep lists. Borland shall keep lists. Both shall meet.\n\n" for n in range(2, 7)
)

RULE = Rule(
    code="TIM005",
    name="unending-duty",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad(HEAD + BODY, says="no term"),
        good(
            (HEAD + BODY).replace("«", "").replace("»", "")
            + "## Article 7\n\nThis Agreement remains in force for 15 years.\n"
        ),
        good(
            (HEAD + BODY).replace("«", "").replace("»", "")
            + "## Article 7\n\nThe Parties shall review the limits every five years.\n"
        ),
        good("1. Arland shall not station missiles in Ostland."),
    ),
)

DUTIES = Wording(
    "shall not (?:station|deploy|maintain|possess|produce|acquire|exceed|keep|host)",
    "shall be (?:demilitarised|demilitarized|limited)",
    "shall limit",
)
ENDS = Wording(
    "duration",
    "in force for",
    "remain in force",
    "remains? in force",
    "terminate",
    "terminated",
    "termination",
    "expires?",
    "expiry",
    "review",
    "reviewed",
    "withdraw from (?:this|the)",
    "denounce",
    "denunciation",
    "for (?:a period of )?\\d+ years",
    "indefinitely",
    "for (?:a period of )?[a-z]+ years",
    "unlimited",
    "years from",
    "on [a-z']+ months['’]? notice",
    "be modified or amended",
    "period of validity",
)


@RULE.check
def unending_duty(draft: Draft) -> Iterator[Finding]:
    hit = next(DUTIES.hits(draft, {"operative"}), None)
    if hit and is_instrument(draft) and not mentions(draft, ENDS):
        yield RULE.finding(
            hit.span, "this duty has no term, and the agreement no end and no review", at=hit.at,
            help="add a term or a review, or say that it is permanent",
        )  # fmt: skip
