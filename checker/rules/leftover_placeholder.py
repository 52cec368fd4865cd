"""A blank, a "to be inserted" or a row of letters stands where a word is missing.

What it does: finds "TBD", "TBC", "XX", "____", "[●]", "???", "{{date}}", "to be inserted", "insert name" and their
    like, and what Word writes in the place of a reference that it has lost. A bracketed
    placeholder such as [date] or [X] is open text, no leftover, and is left to unresolved-bracket.
Why it matters to negotiators: a blank that nobody bracketed looks like finished text to whoever counts what is still
    open.
Better: fill it in, or put it in square brackets.
What it cannot see: blanks in the signature block, which are meant.
Source: the generic checks of lawyers' proof-reading tools.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.prose import Prose, prose_of
from treatylint.grammar.source import Span

__all__ = ["RULE"]

RULE = Rule(
    code="BRK006",
    name="leftover-placeholder",
    since="0.1",
    examples=(
        bad("1. Arland shall withdraw by «TBD».", says="TBD"),
        bad("1. The zone is «XX» km wide."),
        bad("1. The zone is «____» km wide."),
        bad("1. The force is commanded by «(name to be inserted)»."),
        bad("1. Arland shall withdraw by «{{day}}»."),
        bad("1. As provided in «Error! Reference source not found», Arland shall withdraw."),
        good("1. Arland shall withdraw by [date]."),
        good("1. The zone is [X] km wide."),
        good("1. Resolution XXII and Article XX apply."),
        good("1. Arland shall insert the names in the list."),
    ),
)

LEFT = re.compile(
    r"\b(?:TBD|TBC|TBA|T\.B\.D\.|N\.N\.)(?!\w)|(?<![\w.])(?:XX|XXX|xx|xxx|YY|NN)(?=\s+(?:km|kilomet|days?|months?|years?|hours?|"
    r"personnel|troops|per|tons?|brigades?)\b)|_{3,}|\?{2,}|\[\s*[●•]\s*\]|"
    r"\((?:[\w ]{0,30}\s)?to be (?:inserted|completed|added|confirmed|filled in|determined)\)|"
    r"\{\{[^{}\n]{0,60}\}\}|Error! (?:Reference source|Bookmark) not (?:found|defined)|"
    r"\binsert (?:name|date|number|figure|text|place)s?(?: here)?\b|\blorem ipsum\b"
)


@RULE.check
def leftover_placeholder(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    for match in LEFT.finditer(prose.text):
        span = Span(*match.span())
        block = prose.block_at(span.start)
        held = any(group.span.covers(span) for group in prose.brackets.within(_line(prose, span)))
        if (block is None or block.kind not in ("signature", "preamble")) and not (held and match[0].isalpha()):
            yield RULE.finding(
                span, f'"{match[0]}" stands where a word is missing', at=prose.path_at(span.start),
                help="fill it in, or put it in square brackets",
            )  # fmt: skip


def _line(prose: Prose, span: Span) -> Span:
    """The line around a place: brackets that hold a placeholder are short."""
    start = prose.text.rfind("\n", 0, span.start) + 1
    end = prose.text.find("\n", span.end)
    return Span(start, end if end >= 0 else len(prose.text))
