"""A term is defined and never used.

What it does: looks for each formally defined term ("X" means …) and each name in quotation marks (hereinafter "X") in
    the rest of the draft, in its own letter case, in the singular and the plural.
Why it matters to negotiators: a definition without a use is the trace of a provision that was struck out, or of a term
    that the provisions now call by another word. What the definition was meant to limit is no longer limited.
Better: strike out the definition, or use the term where it was meant.
What it cannot see: a use in another document; a use that only differs in more than number.
Source: candidate DEF-01; EU Joint Practical Guide, point 6.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.definitions import definitions_of, uses_of
from treatylint.checker.rule_kit.instrument import is_extract
from treatylint.checker.rule_kit.prose import prose_of

__all__ = ["RULE"]

RULE = Rule(
    code="DEF001",
    name="unused-term",
    since="0.1",
    examples=(
        bad('1. "«Heavy Weapons»" means mortars and guns.\n\n2. Arland shall withdraw its tanks.', says="never used"),
        bad('1. A mission (hereinafter "the «Observer Mission»") shall patrol the Zone.\n\n2. It shall report.'),
        good('1. "Heavy Weapons" means mortars and guns.\n\n2. Arland shall withdraw its Heavy Weapons.'),
        good('1. "Heavy Weapon" means a mortar or a gun.\n\n2. Arland shall withdraw its Heavy Weapons.'),
        good('1. A mission (hereinafter "the Mission") shall patrol the Zone.\n\n2. The Mission shall report.'),
        good('1. The village known as "Upper Isel" lies in the Zone.\n\n2. It shall be cleared.'),
    ),
)

NICKNAME = re.compile(r"\bknown\s+as\s+(?:the\s+)?[\"“]?\s*$")


@RULE.check
def unused_term(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    for term in () if is_extract(draft) else definitions_of(draft):
        before = prose.lower[max(0, term.span.start - 40) : term.span.start]
        if NICKNAME.search(before) or term.key.endswith(("part", "parts", "side", "sides")):
            continue
        if all(term.span.covers(use) or use.overlaps(term.span) for use in uses_of(draft, term.term)):
            yield RULE.finding(
                term.span,
                f'"{term.term}" is defined and never used',
                at=term.at,
                help="strike out the definition, or use the term where it was meant",
            )
