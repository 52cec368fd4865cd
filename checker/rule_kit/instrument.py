"""What kind of paper a draft is: a whole instrument, whose final clauses can be missed, or a fragment; and what it says
anywhere in it."""

import re

from treatylint.checker.draft import Draft
from treatylint.checker.rule_kit.prose import prose_of
from treatylint.checker.rule_kit.wording import PROVISIONS, Wording
from treatylint.grammar.source import Span

__all__ = ["heading_of", "is_extract", "is_instrument", "mentions", "title_of"]

FEWEST_ARTICLES = 4
FEWEST_SENTENCES = 12
"""A paper with fewer articles, or fewer operative sentences, is taken for an extract: nothing is missing from it."""


def is_instrument(draft: Draft) -> bool:
    """Whether the draft is a whole agreement: several articles and sentences, and a title or a preamble before them."""
    return draft.once(_is_instrument)


def is_extract(draft: Draft) -> bool:
    """Whether the paper is one provision alone: what it points at may well stand where it was taken from."""
    prose = prose_of(draft)
    return sum(sentence.role in PROVISIONS for sentence in prose.sentences) < 2


def mentions(draft: Draft, wording: Wording, beside: Span | None = None) -> bool:
    """Whether the provisions or definitions use one of the phrases anywhere that can stand beside some words."""
    prose = prose_of(draft)
    hits = wording.hits(draft)
    return any(beside is None or prose.can_stand_together(beside, hit.span) for hit in hits)


def title_of(draft: Draft) -> str:
    """The words of the title in lower case; "" where the draft has none."""
    prose = prose_of(draft)
    block = next((block for block in prose.blocks if block.kind == "title"), None)
    return " ".join(prose.lower[block.text_span.start : block.text_span.end].split()) if block else ""


def heading_of(draft: Draft) -> Span:
    """Where a finding on the draft as a whole stands: its title line, else its first line."""
    text = draft.source.text
    start = re.match(r"\s*", text)
    begin = start.end() if start else 0
    end = text.find("\n", begin)
    return Span(begin, end if end >= 0 else len(text))


def _is_instrument(draft: Draft) -> bool:
    prose = prose_of(draft)
    articles = sum(block.kind == "article" for block in prose.blocks)
    opens = any(block.kind in ("title", "preamble") for block in prose.blocks[:3])
    return articles >= FEWEST_ARTICLES and opens and len(prose.provisions) >= FEWEST_SENTENCES
