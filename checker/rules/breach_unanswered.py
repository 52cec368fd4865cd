"""One side's duty hangs on the other's performance, and nothing says what follows a breach.

What it does: finds provisions that make a duty depend on the other side's keeping its own ("on condition that Borland
    complies", "as long as Arland observes"), in a draft that nowhere speaks of breach, violation or non-compliance, of
    suspension or of the settlement of disputes.
Why it matters to negotiators: the linkage says that my duty ends with yours. It does not say who finds that yours was
    broken, nor whether all of the agreement falls or a part. The general law gives an answer only to a material breach.
Better: say who finds a breach, what may be suspended in answer, and how it comes back into force.
What it cannot see: linkage that the parties understand and no words express.
Source: LAW-19; Article 60 of the Vienna Convention.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.instrument import mentions
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

LINK = "1. Arland shall keep its forces out of the Zone «as long as Borland complies with» Article 2."
PLAIN = LINK.replace("«", "").replace("»", "")

RULE = Rule(
    code="LAW019",
    name="breach-unanswered",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad(LINK, says="breach"),
        bad("1. Arland shall withdraw «on condition that Borland observes» this Article."),
        good(PLAIN + "\n\n2. The Commission shall determine whether there has been a breach."),
        good(PLAIN + "\n\n2. Disputes shall be submitted to arbitration."),
        good("1. Arland shall keep its forces out of the Zone as long as the Commission meets."),
        good("1. Arland complies with the Charter."),
    ),
)

KEEPS = (
    r"(?:[^.;,]{0,60}? )?(?:complies with|comply with|observes?|fulfils?|performs?|implements?|respects?|honours?"
    r"|abides? by)"
)
LINKED = Wording(
    f"as long as {KEEPS}", f"so long as {KEEPS}", f"on (?:the )?condition that {KEEPS}", f"provided that {KEEPS}",
    "conditional (?:up)?on (?:the )?(?:compliance|performance|observance|fulfilment)",
    "subject to (?:the )?(?:compliance|performance|observance|fulfilment)(?: by| of)", "in return for",
)  # fmt: skip
ANSWERED = Wording(
    "breach", "breaches", "breached", "violations?", "violates?", "violated", "non-compliance", "fails? to", "failure",
    "suspends?", "suspended", "suspension", "disputes?", "differences", "arbitration", "snapback", "sanctions?",
)  # fmt: skip


@RULE.check
def breach_unanswered(draft: Draft) -> Iterator[Finding]:
    hit = next(LINKED.hits(draft, {"operative"}), None)
    if hit and not mentions(draft, ANSWERED):
        yield RULE.finding(
            hit.span, "this duty hangs on another's performance, and nothing says what follows a breach", at=hit.at,
            help="say who finds a breach and what may be suspended in answer",
        )  # fmt: skip
