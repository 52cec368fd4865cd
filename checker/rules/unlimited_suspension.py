"""A party may suspend the agreement, and not said is which part, when or for how long.

What it does: finds rights to suspend, and looks in the article for the provisions that are suspended, the ground and
    the length or end.
Why it matters to negotiators: a suspension without limits is a withdrawal without notice. And the other side will
    suspend in answer.
Better: "Arland may suspend" becomes "Arland may suspend Articles 7 and 8 for 90 days after a finding".
What it cannot see: limits in another article.
Source: candidate FIN-03; Articles 57 and 58 of the Vienna Convention (LAW-11).
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="FIN003",
    name="unlimited-suspension",
    since="0.1",
    examples=(
        bad("1. Arland «may suspend» this Agreement.", says="a ground"),
        bad("1. Arland «may suspend» Articles 7 and 8 if a Trigger has been determined.", says="a length or an end"),
        good("1. Arland may suspend Articles 7 and 8 for 90 days if a Trigger has been determined."),
        good("1. The Commission may suspend its session."),
        good(
            "1. Arland may suspend Article 7 if Borland attacks it, until the Commission finds that the attack has "
            "ended."
        ),
    ),
)

SUSPEND = Wording("may (?:temporarily )?suspend", "right to suspend", "shall be entitled to suspend")
TREATY = re.compile(
    r"^[^.;]{0,100}?\b(?:articles?|agreement|treaty|convention|provisions?|obligations?|limits?|paragraphs?|"
    r"application|performance)\b"
)
LIMITS = (
    ("a ground", re.compile(r"\b(?:if|when|where|in the event|in case|after|following|as long as|because)\b")),
    (
        "a length or an end",
        re.compile(
            r"\b(?:until|for (?:a period of |up to )?(?:\d+|[a-z]+) (?:days|months|years)|as long as|while|resume\w*)\b"
        ),
    ),
)


@RULE.check
def unlimited_suspension(draft: Draft) -> Iterator[Finding]:
    for hit in SUSPEND.hits(draft, {"operative"}):
        missing = [name for name, wording in LIMITS if not wording.search(hit.context)]
        if missing and TREATY.search(hit.after):
            yield RULE.finding(
                hit.span, f"this right to suspend lacks {' and '.join(missing)}", at=hit.at,
                help="name the articles, the ground and the length",
            )  # fmt: skip
