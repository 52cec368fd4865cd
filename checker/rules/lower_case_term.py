"""A defined term is also used in lower case, where it has no definition.

What it does: takes each formally defined term of two or more words, or in capital letters within a word, and finds the
    same words in lower case in the operative part.
Why it matters to negotiators: is "the demilitarised zone" the Demilitarised Zone, or some other one? A reader who
    wishes to find a gap will say the second.
Better: write the term as it was defined.
What it cannot see: terms of a single common word ("Forces"), whose lower case may be ordinary language.
Source: EU Joint Practical Guide, point 6; the generic checks of lawyers' proof-reading tools.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Fix, Related
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.definitions import definitions_of, uses_of
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.grammar.source import Span

__all__ = ["RULE"]

RULE = Rule(
    code="DEF007",
    name="lower-case-term",
    since="0.1",
    examples=(
        bad(
            '1. "Border Strip" means the strip on Map 1.\n\n2. Forces shall leave the «border strip».',
            says="Border Strip",
        ),
        good('1. "Border Strip" means the border strip on Map 1.\n\n2. Forces shall leave the Border Strip.'),
        good('1. "Forces" means army and guard.\n\n2. The armed forces of third States shall leave.'),
        good('1. "heavy weapons" means mortars.\n\n2. Arland shall withdraw its heavy weapons.'),
    ),
)


@RULE.check
def lower_case_term(draft: Draft) -> Iterator[Finding]:
    prose = prose_of(draft)
    for term in definitions_of(draft):
        if " " not in term.key or not term.term[0].isupper() or not term.formal:
            continue
        own = prose.sentence_at(term.span.start)
        for use in uses_of(draft, term.key):
            sentence = prose.sentence_at(use.start)
            if sentence is not None and sentence.role == "operative" and sentence is not own:
                yield RULE.finding(
                    use,
                    f'"{prose[use]}" is not written as the defined term "{term.term}"',
                    at=sentence.at,
                    related=(Related(term.span, "the definition", term.at),),
                    help="write the term as it was defined, or another word if another thing is meant",
                    fix=_as_defined(use, prose[use], term.term),
                )


def _as_defined(use: Span, words: str, term: str) -> Fix:
    """Only a suggestion, since another thing may be meant; singular and plural stay."""
    defined = iter(term.split())
    capital = re.sub(r"\S+", lambda word: _like(word[0], next(defined, "")), words)
    return Fix(f'write "{" ".join(capital.split())}"', ((use, capital),))


def _like(word: str, model: str) -> str:
    return word[:1].upper() + word[1:] if model[:1].isupper() else word
