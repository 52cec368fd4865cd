"""A limit on several states does not say whether it is for each of them or for all together.

What it does: finds an upper limit in figures on personnel, units or weapons whose subject is a list of states or "the
    Parties", without "each", "together", "in all", "aggregate" or the like in the sentence.
Why it matters to negotiators: "the Parties shall not exceed 20,000" is 20,000 or 40,000. Each reading has been relied
    upon in earlier treaties.
Better: "the Parties ≤ 20,000" becomes "together not more than 20,000".
What it cannot see: an answer in another provision.
Source: candidate NUM-04; the treaty on conventional forces in Europe, whose limits are for groups of states.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.figures import FIGURE, PEOPLE, UNITS_OF_TROOPS
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.grammar.source import Span

__all__ = ["RULE"]

RULE = Rule(
    code="NUM004",
    name="each-or-together",
    since="0.1",
    examples=(
        bad("1. Arland and Borland may deploy «not more than 20,000» personnel in Ostland.", says="each or together"),
        bad("1. The Parties shall station «no more than 300» tanks in the Zone."),
        good("1. Arland and Borland may deploy together not more than 20,000 personnel in Ostland."),
        good("1. Each Party shall station no more than 300 tanks in the Zone."),
        good("1. Arland may deploy not more than 20,000 personnel in Ostland and Estland."),
        good("1. The forces of Arland shall not exceed 20,000 personnel and 300 tanks."),
        good("1. The Parties shall exchange lists not more than 20 days after signature."),
        good("1. The Parties agree that the personnel of Arland shall not exceed 20,000."),
    ),
)

BOUND = re.compile(
    rf"\b(?P<limit>(?:not (?:more than|exceed|exceeding|be more than)|no more than|up to|at most)\s+{FIGURE})\s+"
    rf"(?:[a-z-]+\s+){{0,3}}?(?:{PEOPLE}|{UNITS_OF_TROOPS}|tanks|aircraft|helicopters|vehicles|guns|police|observers|ships)\b"
)
SAID = re.compile(
    r"\b(?:each|every|any|either|neither|together|jointly|in all|in total|total|aggregate\w*|combined|overall|per|"
    r"altogether|respectively|collectively|a party|no party|one|individually)\b"
)
SEVERAL = re.compile(
    r"^[\W\d]*(?:(?i:the (?:\w+ ){0,2}(?:parties|states|sides|powers|guarantors|members|contributors)|both)|"
    r"(?:[Tt]he )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*(?:(?:,| and|, and) (?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)+)\s+"
    r"(?:shall|may|will|must|agree)\b(?! that)"
)


@RULE.check
def each_or_together(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    for sentence, text in prose.provisions:
        match = BOUND.search(text)
        if match and not SAID.search(text) and SEVERAL.match(prose[sentence.span]):
            start = sentence.span.start + match.start("limit")
            yield RULE.finding(
                Span(start, start + len(match["limit"])), "this limit is on several: each or together?", at=sentence.at,
                help='write "each" or "together"',
            )  # fmt: skip
