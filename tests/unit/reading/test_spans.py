"""Every value of a clause knows its words, and its words stand where it says."""

import re

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.reading import read_document
from treatylint.grammar.source import Source, Span

DRAFT = """1. Ukraine and Poland shall not station more than five (5) brigades of France in Lviv, Volyn and
Zakarpattia oblasts.

2. If Russia attacks Ukraine, the United States shall assist it within 24 hours, unless
the Security Council decides otherwise.

3. Each Party shall withdraw [A: its tanks] [B: its artillery] beyond 30 km from the line of contact within thirty days
of the entry into force of this Agreement.

4. The limits in Article 1 shall not be raised without the written consent of Russia and Ukraine.
"""
PIECES = [
    "shall",
    "not",
    "station",
    "Ukraine",
    "troops",
    "in",
    "Kyiv",
    "[A: if]",
    "[B: 20]",
    "(",
    "within",
    "5",
    "days",
    ".",
    "\n\n2. ",
    "except",
    "of",
    "\u201c",
    "1,000",
    "the",
]


def values_of(node: object) -> list[object]:
    found, todo = [], [node]
    while todo:
        part = todo.pop()
        if attrs.has(type(part)) and not isinstance(part, Span):
            found.append(part)
            todo.extend(getattr(part, field.name) for field in attrs.fields(type(part)))
        elif isinstance(part, tuple):
            todo.extend(part)
    return found


def spelt(text: str) -> str:
    return re.sub(r"[\s\[\]]+|[A-Z]:|\d+\.", "", text)


def parted(words: str, covered: str) -> bool:
    """A lead-in and one of its later items are read together: the span runs over the items between them."""
    first, last = words.split()[0], words.split()[-1]
    return "\n" in covered and covered.split()[0] == first and covered.split()[-1] == last


def check(text: str) -> None:
    document = read_document(Source("x.txt", text), load_gazetteer())
    for clause in document.clauses:
        assert 0 <= clause.span.start < clause.span.end <= len(text)
        for value in values_of(clause):
            words, span = getattr(value, "text", ""), getattr(value, "span", None)
            if words and isinstance(span, Span) and len(span):
                covered = text[span.start : span.end]
                assert spelt(words) in spelt(covered) or "[" in covered or parted(words, covered), value


def test_a_slot_is_the_words_of_its_span() -> None:
    check(DRAFT)


@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_reading_never_raises_and_spans_stay_in_the_text(pieces: list[str]) -> None:
    check(" ".join(pieces) + "\n")


@pytest.mark.parametrize(
    "text", ["", "\n", "[", "a" * 5000, "of " * 3000, "(" * 3000, "if " * 2000, "1. " * 500, "Article " * 2000]
)
def test_hostile_text_is_read_without_complaint(text: str) -> None:
    check(text)
