"""A state "backs" or "supports" a force or a guarantee, and it is not said whether that includes fighting.

What it does: finds "back", "backstop", "support", "stand behind", "underwrite" said of forces, guarantees or security,
    without words on the kind of support (intelligence, logistics, supply) or on the use of force in the sentence.
Why it matters to negotiators: the side that is backed hears "will fight", the side that backs means satellites and
    fuel. The gap shows on the day of the attack.
Better: "backs the force" becomes "shall provide intelligence and transport; this creates no duty to use force".
What it cannot see: a definition of support elsewhere.
Source: candidate GAR-02; the two meanings of a guarantee in the talks of 2025.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="GAR002",
    name="support-or-defence",
    since="0.1",
    examples=(
        bad("1. Cland «shall back» the Multinational Force.", says="fighting"),
        bad("1. Cland «will support» the security guarantees of Ostland."),
        good("1. Cland shall support the Multinational Force with intelligence and logistics."),
        good("1. Cland shall support the Multinational Force. This creates no duty to use force."),
        good("1. Cland shall support the work of the Commission."),
        good("1. Cland shall support the Multinational Force, including by the use of armed force."),
    ),
)

OBJECT = (
    "(?:the |its |any |such )?(?:[a-z-]+ ){0,3}?(?:forces?|guarantees?|security|defen[cs]e|deterrence|"
    "contingents?|guarantors)"
)
VERBS = "(?:back|backstop|support|underwrite|stand behind|stand by|back up)"
BACKING = Wording(
    rf"shall {VERBS}(?= {OBJECT})", rf"will {VERBS}(?= {OBJECT})", rf"undertakes? to {VERBS}(?= {OBJECT})"
)
KIND = re.compile(
    r"\b(?:intelligence|surveillance|reconnaissance|logistic\w*|transport|supply|supplies|financ\w*|fund\w*|"
    r"training|equipment|medical|"
    r"arms|weapons|air defence|by force|use of (?:armed )?force|fight|combat|with|by means|materiel|ammunition|"
    r"listed|annex|politically)\b"
)
NO_DUTY = re.compile(r"\bno (?:duty|obligation)\b|\bdoes not (?:oblige|include)\b")


@RULE.check
def support_or_defence(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    for hit in BACKING.hits(draft, {"operative"}):
        block = prose.block_at(hit.span.start)
        whole = (
            prose.lower[block.text_span.start : min(block.text_span.end, block.text_span.start + 4000)]
            if block
            else hit.context
        )
        if not KIND.search(hit.after) and not NO_DUTY.search(whole):
            yield RULE.finding(
                hit.span, f'"{hit.words}": does that include fighting?', at=hit.at,
                help="list the kinds of support, and say whether there is a duty to use force",
            )  # fmt: skip
