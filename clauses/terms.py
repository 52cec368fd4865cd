"""The terms that a draft defines: found before reading, so that every sentence knows them."""

import re
from collections.abc import Iterator

from treatylint.clauses.assembly.names import actors_of, force_of
from treatylint.clauses.assembly.page import Page
from treatylint.clauses.assembly.places import place_expr
from treatylint.clauses.from_tree import read_segments
from treatylint.clauses.phrases import NounPhrase
from treatylint.clauses.vocabulary import term_entries
from treatylint.grammar.lexicon import Lexicon

__all__ = ["find_terms", "with_terms"]

_MEANS = re.compile(
    r"[\"\u201c\u2018'](?P<term>[A-Z][\w \-]{1,50}?)[\"\u201d\u2019'],?\s+(?:shall\s+)?(?:means?|refers to|denotes)\s+(?P<words>[^;.]{3,300})"
)
_NAMED = re.compile(
    r"(?P<words>[^.;:()]{3,120})\((?:hereinafter|hereafter|henceforth)?[^()\"\u201c]{0,30}[\"\u201c\u2018](?P<term>[A-Z][\w \-]{1,40}?)[\"\u201d\u2019]\)"
)
_SHORT = re.compile(r"[\"\u201c](?P<term>[A-Z][\w \-]{1,50}?)[\"\u201d] means")


def find_terms(text: str, page: Page) -> dict[str, object]:
    """Each defined term as written, with the value it stands for: Actors, Force, a place, or its words."""
    found: dict[str, object] = {}
    for term, start, end in _definitions(text):
        found.setdefault(term, _value(text, start, end, page))
    return found


def _definitions(text: str) -> Iterator[tuple[str, int, int]]:
    for match in _MEANS.finditer(text):
        yield match["term"], match.start("words"), match.end("words")
    for match in _NAMED.finditer(text):
        yield match["term"], match.start("words"), match.end("words")


def _value(text: str, start: int, end: int, page: Page) -> object:
    page.pieces = ((text[start:end], start),)
    segments = read_segments(page.pieces, page.lexicon)
    phrases = [item for segment in segments for item in segment.lead if isinstance(item, NounPhrase)]
    if not phrases:
        return text[start:end].strip()
    first = phrases[0]
    head = first.parts[0].head
    kind = head.type if head is not None else ""
    if kind == "FORCE":
        return force_of(first, page) or text[start:end].strip()
    if kind in ("ACTOR", "NAME"):
        return actors_of(first, page) or text[start:end].strip()
    if kind == "PLACE":
        return place_expr(first, page)
    return text[start:end].strip()


def with_terms(lexicon: Lexicon, terms: dict[str, object]) -> Lexicon:
    """The lexicon with the terms over it."""
    return lexicon.extended(term_entries({term: _type(term, value) for term, value in terms.items()})) if terms else lexicon


def _type(term: str, value: object) -> str:
    name = type(value).__name__
    if name in ("Force", "Actors"):
        return {"Force": "FORCE", "Actors": "ACTOR"}[name]
    if name in ("Known", "Zone", "Union", "Inside", "Belt", "Minus"):
        return "PLACE"
    return "EVENT"
