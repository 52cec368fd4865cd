"""A strength is "set at" a figure: is it a ceiling, a floor or a level to keep?

What it does: finds "set at", "fixed at", "established at", "amount to" and "shall be" before a figure of personnel or
    weapons, without words such as "maximum", "minimum", "not more than" in the sentence.
Why it matters to negotiators: 800,000 was read by one side as what it may keep and by the other as what it may not
    exceed. Both can be right about "set at".
Better: "set at 800,000" becomes "shall not exceed 800,000".
What it cannot see: a direction that another provision gives.
Source: candidate NUM-03; the figures of 600,000 and 800,000 in the texts of November and December 2025.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.figures import FIGURE, PEOPLE
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.clauses.document import ReadSentence
from treatylint.grammar.source import Span

__all__ = ["RULE"]

RULE = Rule(
    code="NUM003",
    name="figure-without-direction",
    since="0.1",
    examples=(
        bad("1. The armed forces of Arland shall be «set at 800,000» personnel.", says="ceiling or a floor"),
        bad("1. The strength of the army is «fixed at 85,000» troops in peacetime."),
        bad("1. The personnel of the guard shall be «800,000» in peacetime."),
        good("1. The armed forces of Arland shall not exceed 800,000 personnel."),
        good("1. The armed forces of Arland shall be set at a maximum of 800,000 personnel."),
        good("1. The force shall be deployed at 12 sites."),
        good("1. The duration of this Agreement is set at 15 years; the forces shall keep it."),
        good("1. The Commission shall be 12 members."),
    ),
)

SET = re.compile(
    rf"\b(?:(?:set|fixed|established|maintained|kept|frozen) at|amounts? to|stands? at|(?:shall|will) (?:be|number))\s+"
    rf"(?P<figure>\d{{1,3}}(?:,\d{{3}})+|\d{{3,}}|{FIGURE} (?:thousand|hundred))\b"
    r"(?!\s+(?:years?|days?|months?|hours?|km|kilomet|met))"
)
STRENGTH = re.compile(
    rf"\b(?:{PEOPLE}|strength|armed forces|army|tanks|aircraft|artillery|missiles|guard|navy|weapons)\b"
)
DIRECTION = re.compile(
    r"\b(?:maximum|minimum|ceiling|cap|limit|floor|exceed\w*|most|least|(?:more|less|fewer) than|up to|below|above)\b"
)


@RULE.check
def figure_without_direction(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    for sentence, text in prose.provisions:
        match = SET.search(text)
        if match and STRENGTH.search(text) and not DIRECTION.search(_own_option(draft, sentence, match)):
            at_figure = match[0].startswith(("shall", "will"))
            start = sentence.span.start + match.start("figure" if at_figure else 0)
            span = Span(start, sentence.span.start + match.end("figure"))
            yield RULE.finding(
                span, f'"{prose[span]}" may be a ceiling or a floor', at=sentence.at,
                help='write "shall not exceed", "at least" or "exactly"',
            )  # fmt: skip


def _own_option(draft: Draft, sentence: ReadSentence, match: re.Match[str]) -> str:
    """The words around the figure that stand with it: its bracket option if it is in one, else the sentence."""
    prose = prose_of(draft)
    start, end = sentence.span.start, sentence.span.end
    held = Span(start + match.start("figure"), start + match.end("figure"))
    for group in prose.brackets.within(sentence.span):
        for option in group.options:
            if option.text_span and option.text_span.covers(held):
                start, end = option.text_span.start, option.text_span.end
    return prose.lower[start:end]
