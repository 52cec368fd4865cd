"""A number in words and the figure beside it differ.

What it does: finds a number in words followed by a figure in brackets ("twenty (25)") that is another number.
Why it matters to negotiators: the two are written together so that a slip in one is caught; here it was not. Which one
    prevails is a matter of argument, and in a ceiling the difference is the argument.
Better: "twenty (25) kilometres" becomes one value, written twice.
What it cannot see: the same quantity with two values in different sentences.
Source: candidate NUM-08; EU Joint Practical Guide.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.grammar.numbers import read_figure
from treatylint.grammar.source import Span
from treatylint.grammar.words import read_words

__all__ = ["RULE"]

RULE = Rule(
    code="NUM008",
    name="words-against-figures",
    severity=Severity.ERROR,
    since="0.1",
    examples=(
        bad("1. The zone is «twenty (25)» kilometres wide.", says="20"),
        bad("1. Arland may keep «forty-two thousand (24,000)» personnel."),
        good("1. The zone is twenty (20) kilometres wide."),
        good("1. Arland may keep forty-two thousand (42,000) personnel."),
        good("1. The zone is twenty kilometres (12 miles) wide."),
        good("1. The units of paragraphs one (1) and two (2) may stay."),
        good("1. The Commission has five members (see Article 2)."),
    ),
)

FIGURE = re.compile(r"[a-z]\s?\(\s?\d[\d,\u00a0\u202f. ]*\)")


@RULE.check
def words_against_figures(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    for match in FIGURE.finditer(prose.lower):
        base = max(0, match.start() - 60)
        words = read_words(prose.text[base : match.end()])
        for at in range(len(words)):
            figure = read_figure(words, at)
            if figure and figure.disagrees and at + figure.used == len(words):
                span = Span(base + words[at].start, match.end())
                yield RULE.finding(
                    span, f"the words say {int(figure.value):,}, the figure does not", at=prose.path_at(span.start),
                    help="make them one number",
                )  # fmt: skip
                break
            if figure and at + figure.used == len(words):
                break
