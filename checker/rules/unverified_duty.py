"""The draft lays down military duties, and nothing in it verifies any of them.

What it does: finds the first duty to withdraw, limit, destroy or clear in a whole agreement that nowhere speaks of
    verification, monitoring, inspection, observers or reports.
Why it matters to negotiators: a duty that nobody checks is kept by the side that is watched by its own press.
Better: "shall clear mines" becomes "shall clear mines; the Mission certifies each sector monthly".
What it cannot see: verification under another agreement.
Source: candidate VER-01; the multinational observers in the Sinai.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.instrument import is_instrument, mentions
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

MANY = "".join(
    f"## Article {n}\n\nArland shall keep lists. Borland shall keep lists. Both shall meet.\n\n" for n in range(2, 7)
)

RULE = Rule(
    code="VER001",
    name="unverified-duty",
    since="0.1",
    examples=(
        bad("# Agreement\n\n## Article 1\n\nArland «shall withdraw» its guns from Ostland.\n\n" + MANY, says="verif"),
        good("# Agreement\n\n## Article 1\n\nArland shall withdraw its guns. Observers shall verify it.\n\n" + MANY),
        good("1. Arland shall withdraw its guns from Ostland."),
        good("# Agreement\n\n## Article 1\n\nArland shall build a bridge.\n\n" + MANY),
    ),
)

DUTIES = Wording(
    "shall (?:withdraw|remove|destroy|dismantle|clear|demobilise|disarm|evacuate|not exceed|not station|not deploy|"
    "not maintain)",
    "shall be (?:withdrawn|removed|destroyed|dismantled|cleared|demobilised|disarmed|demilitarised|evacuated)",
)
CHECKS = Wording(
    "verify",
    "verified",
    "verification",
    "monitor",
    "monitors",
    "monitored",
    "monitoring",
    "inspections?",
    "inspect",
    "observers?",
    "observation",
    "reports?",
    "commission",
    "certified",
    "certifies",
    "supervision",
    "safeguards",
)


@RULE.check
def unverified_duty(draft: Draft) -> Iterator[Finding]:
    hit = next(DUTIES.hits(draft, {"operative"}), None)
    if hit and is_instrument(draft) and not mentions(draft, CHECKS):
        yield RULE.finding(
            hit.span, "nothing in the draft verifies this duty, or any other", at=hit.at,
            help="say who checks it, by what means, and to whom it is reported",
        )  # fmt: skip
