"""A response may begin after a trigger, and nothing says when it ends.

What it does: finds provisions that let forces enter, deploy or stay after an attack, trigger or violation, in a draft
    that gives the response no end: no length, no withdrawal, no finding that lifts it.
Why it matters to negotiators: a response without an end is an occupation to the one side, and a reason to dispute its
    beginning. It also lets suspended limits stay suspended for good.
Better: "the force may enter" becomes "may enter, and shall leave 30 days after the finding is lifted".
What it cannot see: an end in the mandate of the force.
Source: candidate TRG-05.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.wording import Hit, Wording

__all__ = ["RULE"]

RULE = Rule(
    code="TRG005",
    name="response-without-end",
    since="0.1",
    examples=(
        bad("1. After a Trigger, Arland «may deploy» not more than 30,000 personnel in Ostland.", says="when it ends"),
        bad("1. If Borland attacks Ostland, Arland «may send» forces to Ostland."),
        good("1. After a Trigger, Arland may deploy not more than 30,000 personnel in Ostland for 90 days."),
        good("1. After a Trigger, Arland may deploy forces in Ostland.\n\n2. They shall leave 30 days after the "
             "finding is lifted."),
        good("1. Arland may deploy not more than 5,000 personnel in Ostland."),
        good("1. If Borland attacks Ostland, Arland may consult the Council."),
        good("1. If Borland withdraws, Arland may deploy observers."),
    ),
)  # fmt: skip

EVENT = re.compile(r"\b(?:trigger|attack(?:s|ed)?|aggression|violation|breach|invasion|hostilities)\b")
CONDITION = re.compile(r"\b(?:if|after|upon|in the event|in case|once|when|should|following)\b")
RESPONSE = Wording(
    "may (?:then )?(?:deploy|enter|send|station|occupy|reinforce|move|introduce)", "shall (?:then )?(?:deploy|send)"
)
LENGTH = r"(?:\d+|[a-z]+) (?:hours|days|weeks|months|years)"
END = re.compile(rf"\b(?:until|for (?:a period of |up to |not more than |the )?{LENGTH}|as long as|ends?)\b")
LATER = Wording(
    "shall leave", "shall be withdrawn", "shall withdraw", "shall end", "shall return", "lifted", "revoked",
    "resumes? its effect", "ceases? to apply",
)  # fmt: skip


@RULE.check
def response_without_end(draft: Draft) -> Iterator[Finding]:
    for hit in RESPONSE.hits(draft, {"operative"}):
        if not (EVENT.search(hit.before) and CONDITION.search(hit.before)) or END.search(hit.after):
            continue
        if not _ends_later(draft, hit):
            yield RULE.finding(
                hit.span, "this response may begin, and nothing says when it ends", at=hit.at,
                help="give a length, or the finding after which the forces leave",
            )  # fmt: skip


def _ends_later(draft: Draft, hit: Hit) -> bool:
    """Whether words of ending follow in the same article."""
    article = hit.at.split("/")[0] if hit.at.startswith(("art", "annex")) else ""
    near = (other for other in LATER.hits(draft, {"operative"}) if other.span.start > hit.span.end)
    return any(not article or other.at.startswith(article) for other in near)
