"""Two steps each wait for the other.

What it does: reads sentences of the form "A shall take place after B" and "A shall not begin before B", and finds
    circles among the steps, by the same words.
Why it matters to negotiators: neither side must move first, so nobody moves. A package of 2015 had a vote wait for the
    control of a border and the control wait for the vote.
Better: "vote after border control; border control after the vote" becomes "step 4 vote; step 5 border, 10 days later".
What it cannot see: one step under two names.
Source: candidate TIM-03; the Minsk package of 2015.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Related, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.grammar.source import Span

__all__ = ["RULE"]

RULE = Rule(
    code="TIM003",
    name="circular-sequence",
    severity=Severity.ERROR,
    since="0.1",
    examples=(
        bad("1. «The elections» shall take place after the withdrawal.\n\n2. The withdrawal shall begin after the "
            "elections.",
            says="wait for"),
        bad("1. «Demining» shall not begin before the exchange of maps.\n\n2. The exchange of maps shall take "
            "place after demining."),
        good("1. The elections shall take place after the withdrawal.\n\n2. The withdrawal shall begin after the "
             "ceasefire."),
        good("1. The elections shall take place after the withdrawal.\n\n2. The withdrawal shall end before the "
             "elections."),
        good("1. The exchange shall take place after a request, and a request shall be made after the ceasefire."),
    ),
)  # fmt: skip

STEP = re.compile(
    r"^[\W\d]*(?:the |an? )?(?P<a>[a-z][a-z -]{2,60}?)\s+(?:shall|will)\s+(?:(?:only )?(?:take place|begin|start|"
    r"commence|be held|follow|occur)\s+(?:only )?"
    r"(?:after|upon|once|following)|not\s+(?:take place|begin|start|commence|be held)\s+(?:before|until))\s+(?:the "
    r"|an? )?(?P<b>[a-z][a-z -]{2,60}?)"
    r"(?=[.,;]|\s+(?:has|have|is|are|begins|ends)\b|$)"
)


@RULE.check
def circular_sequence(draft: Draft) -> Iterator[Finding]:
    waits: dict[str, dict[str, tuple[Span, str]]] = {}
    for sentence, text in prose_of(draft).provisions:
        match = STEP.match(text)
        if match:
            start = sentence.span.start + _first(text)
            span = Span(start, sentence.span.start + match.end("a"))
            waits.setdefault(_plain(match["a"]), {})[_plain(match["b"])] = (span, sentence.at)
    told: set[frozenset[str]] = set()
    for step, others in waits.items():
        for other, (span, at) in others.items():
            if step in waits.get(other, {}) and frozenset((step, other)) not in told:
                told.add(frozenset((step, other)))
                back, back_at = waits[other][step]
                yield RULE.finding(
                    span, f"the {step} and the {other} wait for each other", at=at,
                    related=(Related(back, "the other step", back_at),),
                    help="put the steps in an order, with a date or a certificate between them",
                )  # fmt: skip


def _first(text: str) -> int:
    return len(text) - len(text.lstrip(" \n\t"))


def _plain(words: str) -> str:
    return " ".join(words.split())
