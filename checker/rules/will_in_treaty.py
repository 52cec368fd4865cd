"""A verb of the wrong register: "will" for a duty in a treaty, "shall" in an understanding.

What it does: works out from the whole draft whether it speaks as a treaty ("shall") or as an understanding
    ("Participants … will"), and finds the few provisions that speak the other way. A draft that binds by "will"
    throughout, as many agreements of the 1950s do, or that has no clear style, gets no finding.
Why it matters to negotiators: a lone "will" among many "shall" invites the argument that this one provision was never
    meant to bind; a lone "shall" can turn an understanding into a treaty that a parliament ought to have seen.
Better: "The Parties will reduce" becomes "The Parties shall reduce".
What it cannot see: a promise to be kept by a third body, for which "will" may be right; the finding stays with the
    subject at the start of the sentence.
Source: candidate MOD-01; United Kingdom guidance on treaties and memorandums of understanding, 2014 and 2021;
    Australian note on drafting.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Fix
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.drafting_style import drafting_style
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

SHALLS = (
    "1. Arland shall withdraw.\n\n2. Borland shall withdraw.\n\n3. Arland shall report.\n\n4. Borland shall report.\n\n"
)
WILLS = "# Memorandum of Understanding\n\n1. The Participants will meet.\n\n2. The Participants will report.\n\n"

RULE = Rule(
    code="MOD001",
    name="will-in-treaty",
    since="0.1",
    examples=(
        bad(SHALLS + "5. The Parties «will» reduce their forces.", says='"shall"'),
        bad(WILLS + "3. The Participants «shall» not disclose the figures.", says='"will"'),
        good(SHALLS + "5. The Parties shall reduce their forces."),
        good(SHALLS + "5. Arland shall notify Borland of the units that will take part."),
        good(
            "1. The Parties will consult together.\n\n2. The Parties will maintain their forces.\n\n3. It shall apply."
        ),
        good(WILLS + "3. The Participants will not disclose the figures."),
    ),
)

SUBORDINATE = re.compile(
    r"\b(?:that|which|who|whom|whose|if|when|whenever|where|while|as|what|until|unless|so|because)\b"
)


MESSAGES = {
    "treaty": '"{}" in a draft that otherwise binds by "shall"',
    "understanding": '"{}" binds, in an understanding that otherwise says "will"',
}


@RULE.check
def will_in_treaty(draft: Draft) -> Iterator[Finding]:
    style = drafting_style(draft)
    if style not in ("treaty", "understanding"):
        return
    wrong, right = ("will", "shall") if style == "treaty" else ("shall", "will")
    for hit in Wording(wrong).hits(draft, {"operative"}):
        if not SUBORDINATE.search(hit.before):
            yield RULE.finding(
                hit.span,
                MESSAGES[style].format(hit.words),
                at=hit.at,
                help=f'write "{right}" if this provision is to weigh as much as the others',
                fix=Fix(f'write "{right}"', ((hit.span, right),)),
            )
