"""Several languages are equally authentic, and none prevails where they differ.

What it does: finds "equally authentic" texts in two or more languages without a text that prevails in case of
    divergence.
Why it matters to negotiators: one well-known resolution speaks of "territories" in one language and "the territories"
    in another. The convention on treaties then asks for the meaning that best reconciles them, which is a lawsuit.
Better: "… in case of divergence the English text prevails".
What it cannot see: whether the parties can accept a prevailing text; in multilateral treaties none is usual.
Source: LAW-15; Article 33 of the Vienna Convention.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="LAW015",
    name="prevailing-language",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad("1. Arland shall withdraw.\n\nDone at Lakeside in the Arlandic and Borlandic languages, both texts being "
            "«equally authentic».", says="prevails"),
        good("1. Arland shall withdraw.\n\nDone at Lakeside in the Arlandic, Borlandic and English languages, all "
             "texts being "
             "equally authentic. In case of divergence the English text shall prevail."),
        good("1. Arland shall withdraw.\n\nDone at Lakeside in two originals in the English language."),
        good("1. Arland shall use equally reliable means."),
    ),
)  # fmt: skip

EQUAL = Wording("equally authentic", "equally authoritative", "equally valid")
PREVAIL = Wording("shall prevail", "prevails", "divergence", "discrepancy")


@RULE.check
def prevailing_language(draft: Draft) -> Iterator[Finding]:
    roles = {sentence.role for sentence in draft.document.sentences}
    hit = next(EQUAL.hits(draft, roles), None)
    several = hit is not None and ("language" in hit.context or "english" in hit.context)
    if hit and several and next(PREVAIL.hits(draft, roles), None) is None:
        yield RULE.finding(
            hit.span, "no text prevails where the languages differ", at=hit.at,
            help="let one text prevail, if the parties agree",
        )  # fmt: skip
