"""A party may leave an agreement on arms or forces in the middle of a war.

What it does: finds the right to withdraw from or denounce an agreement that limits arms, forces or the ground where
    they may be, where the article on withdrawal has no rule for a party that is engaged in an armed conflict.
Why it matters to negotiators: limits matter most once there is fighting, and a notice of three or six months is short
    then. Some arms treaties hold a withdrawal back until the conflict has ended; others do not, on purpose.
Better: "If the withdrawing Party is engaged in an armed conflict when the notice ends, the withdrawal takes effect at
    the end of the conflict."
What it cannot see: such a rule in another article.
Source: LAW-13; Article 20 of the mine ban convention.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.citations import provisions_of
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

CAP = "## Article 1\n\nFrance shall not station more than 500 personnel in Ukraine.\n\n## Article 2\n\n"

RULE = Rule(
    code="LAW013",
    name="withdrawal-in-conflict",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad(CAP + "A Party «may withdraw from this Agreement» on six months' notice.", says="armed conflict"),
        good(CAP + "A Party may withdraw from this Agreement on six months' notice. If it is then engaged in an armed "
             "conflict, the withdrawal takes effect when the conflict ends."),
        good("1. France shall keep lists.\n\n2. A Party may withdraw from this Agreement on six months' notice."),
        good(CAP + "France may withdraw from the Zone on six months' notice."),
        good(CAP + "This Agreement shall remain in force for ten years."),
    ),
)  # fmt: skip

EXIT = Wording(
    "may withdraw from (?:this|the) (?:agreement|treaty|convention|protocol|memorandum)", "may withdraw on",
    "right to withdraw from (?:this|the) (?:agreement|treaty|convention|protocol)",
    "may (?:denounce|terminate) (?:this|the) (?:agreement|treaty|convention|protocol)", "may cease to be a party",
)  # fmt: skip
HOLD = re.compile(r"\b(?:armed conflicts?|hostilities|war|wartime|conflict)\b")
LIMITS = frozenset({"cap", "exclusion", "confinement", "demilitarized_zone"})


@RULE.check
def withdrawal_in_conflict(draft: Draft) -> Iterator[Finding]:
    if not any(LIMITS & set(clause.families) for clause in draft.document.clauses):
        return
    prose = prose_of(draft)
    for hit in EXIT.hits(draft, {"operative"}):
        article = provisions_of(draft).subtree(hit.at.split("/")[0])
        span = article or hit.sentence.span
        if not HOLD.search(prose.lower, span.start, min(span.end, span.start + 6000)):
            yield RULE.finding(
                hit.span, "this exit has no rule for a party that is engaged in an armed conflict", at=hit.at,
                help="let the withdrawal take effect when the conflict ends, or say that it need not wait",
            )  # fmt: skip
