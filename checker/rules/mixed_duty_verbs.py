"""One draft binds by "shall" in most provisions and by "must" in a few.

What it does: in a draft that speaks as a treaty, finds "must" and "has to" where a duty is laid down.
Why it matters to negotiators: different words in one text are taken to mean different things; a later reader will look
    for the difference and may find one.
Better: "must notify" becomes "shall notify".
What it cannot see: "must" in a quotation.
Source: EU Joint Practical Guide for drafters (one word for one thing).
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Fix, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.drafting_style import drafting_style
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

SHALLS = "1. Arland shall withdraw.\n\n2. Borland shall withdraw.\n\n3. Arland shall report.\n\n"

RULE = Rule(
    code="MOD008",
    name="mixed-duty-verbs",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad(SHALLS + "4. Arland «must» notify each exercise.", says="shall"),
        good(SHALLS + "4. Arland shall notify each exercise."),
        good("1. Arland must withdraw.\n\n2. Borland must withdraw."),
        good(SHALLS + "4. The Commission shall list what each report must contain."),
    ),
)

MUST = Wording("must", "has to", "have to")
SUBORDINATE = re.compile(r"\b(?:that|which|who|whom|if|when|where|while|as|what|until|unless|by)\b")


@RULE.check
def mixed_duty_verbs(draft: Draft) -> Iterator[Finding]:
    if drafting_style(draft) != "treaty":
        return
    musts = [hit for hit in MUST.hits(draft, {"operative"}) if not SUBORDINATE.search(hit.before)]
    shalls = len(prose_of(draft).words.get("shall", ()))
    for hit in musts if len(musts) < shalls else ():
        yield RULE.finding(
            hit.span,
            f'"{hit.words}" where the draft otherwise says "shall"',
            at=hit.at,
            help='write "shall", unless a difference is meant',
            fix=Fix('write "shall"', ((hit.span, "shall"),)),
        )
