"""A sign of punctuation stands twice, or a blank stands before it.

What it does: finds two commas, semicolons or full stops in a row, a comma or semicolon next to another of these
    signs, and a blank before a comma or a semicolon.
Why it matters to negotiators: it is a slip, and often the trace of words that were struck out; look at what
    stood there.
Better: "the Zone ,, and" becomes "the Zone, and".
What it cannot see: a comma too many, or one that is lacking. Dots that stand for an omission are left alone.
Source: the generic checks of lawyers' proof-reading tools.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Fix
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.grammar.source import Span

__all__ = ["RULE"]

RULE = Rule(
    code="STY004",
    name="stray-punctuation",
    since="0.1",
    examples=(
        bad("1. Arland shall leave the valley«,,» and Borland shall stay.", says="twice"),
        bad("1. Arland shall leave the valley« ;» Borland shall stay.", says="blank"),
        bad("1. Arland shall leave the valley«..»\n\n2. Borland shall stay.", says="twice"),
        bad("1. Arland shall leave the valley«,;» Borland shall stay.", says="beside"),
        good("1. Arland shall leave the valley, and Borland shall stay; both shall pay."),
        good("1. Arland shall leave … and Borland ... shall stay."),
        good(
            "1. Arland shall leave the [valley], Borland the **hills**, and Corland the [coast] [, the sea]."
        ),
        good("1. Arland shall leave (Article 5(2)), Borland shall pay 1,000.50."),
    ),
)

STRAY = re.compile(
    r"(?P<twice>(?<![.,;])(?:,,|;;|\.\.)(?![.,;]))|(?P<beside>,;|;,|,\.(?!\d)|;\.)|"
    r"(?P<blank>(?<=[^\W_])[ \t\u00a0]+[,;](?=\s|$))",
    re.MULTILINE,
)


@RULE.check
def stray_punctuation(draft: Draft) -> Iterator[Finding]:
    prose, text = prose_of(draft), draft.source.text
    for match in STRAY.finditer(text):
        span, said = Span(*match.span()), match[0].strip()
        # Where markup or a bracket was blanked, the signs do not stand together in what is read.
        if prose[span] != match[0] or prose.sentence_at(max(span.start - 1, 0)) is None:
            continue
        message = {"twice": f'"{said[0]}" stands twice', "beside": f'"{said[0]}" stands beside "{said[-1]}"'}
        fix = Fix("strike out what is too much", ((span, said[0]),), applicability="safe")
        yield RULE.finding(
            span, message.get(str(match.lastgroup), f'a blank stands before "{said}"'), at=prose.path_at(span.start),
            help="look at what was struck out here", fix=None if match["beside"] else fix,
        )  # fmt: skip
