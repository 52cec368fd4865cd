"""A round bracket is opened and not closed within its paragraph.

What it does: counts the round brackets of each paragraph, list markers such as "a)" apart.
Why it matters to negotiators: nobody can tell where the words in brackets end, and words in round brackets often carry
    the exception.
Better: add the missing half.
What it cannot see: brackets that are balanced but wrong.
Source: the generic checks of lawyers' proof-reading tools.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.grammar.source import Span

__all__ = ["RULE"]

RULE = Rule(
    code="BRK004",
    name="unclosed-parenthesis",
    since="0.1",
    examples=(
        bad("1. Arland shall withdraw its tanks «(»including those in repair by 1 May.", says="not closed"),
        bad("1. Arland shall withdraw its tanks including those in repair«)» by 1 May."),
        good("1. Arland shall withdraw its tanks (including those in repair) by 1 May."),
        good("a) Arland shall withdraw its tanks;\n\nb) Borland shall withdraw its guns."),
        good("1. Arland shall withdraw: a) tanks; b) guns; and 3) mines."),
        good("1. Arland shall withdraw the units of Article 3(2)(a) (see Annex A)."),
    ),
)

SIGN = re.compile(r"[()]")
MARKER = re.compile(r"(?:^|[\s;:,])\(?(?:[A-Za-z]{1,2}|[ivxIVX]{1,5}|\d{1,3})$")


@RULE.check
def unclosed_parenthesis(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    for block in prose.blocks:
        if block.kind in ("title", "signature"):
            continue
        for offset in _strays(prose.text, block.text_span):
            said = "opened and not closed" if prose.text[offset] == "(" else "closed and not opened"
            yield RULE.finding(
                Span(offset, offset + 1), f"this round bracket is {said}", at=block.path, help="add the missing half"
            )


def _strays(text: str, span: Span) -> list[int]:
    open_: list[int] = []
    strays: list[int] = []
    for match in SIGN.finditer(text, span.start, span.end):
        if match[0] == "(":
            open_.append(match.start())
        elif open_:
            open_.pop()
        elif not MARKER.search(text[max(span.start, match.start() - 8) : match.start()]):
            strays.append(match.start())
    return sorted([*strays, *open_])
