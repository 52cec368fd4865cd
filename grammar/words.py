"""A sentence as words with offsets: the smallest pieces that reading knows."""

import re
from typing import NamedTuple

__all__ = ["Word", "fold", "read_words"]

# Figures first (1,800 / 1.5 / 06:00), then words that keep their inner hyphens and full stops (U.S., St. Ives,
# line-of-contact), then the genitive, then single marks. Anything else (white space, odd characters) parts words and is
# no word.
_WORD = re.compile(
    r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:[.:]\d+)?(?:st|nd|rd|th)?\b|\d+"
    r"|['\u2019]s\b|(?:[A-Z]\.){2,}|(?:St|Mt|Ft)\.(?=\s[A-Z])"
    r"|[^\W\d_]\w*(?:[-\u2010\u2011]\w+)*"
    r"|[.,;:()\[\]\"\u201c\u201d\u2013\u2014%/]|(?<=s)['\u2019]"
)


class Word(NamedTuple):
    """``key`` is the word in lower case with plain hyphens, as the lexicon spells it."""

    text: str
    key: str
    start: int
    end: int


def fold(text: str) -> str:
    """The one spelling under which words are looked up."""
    lower = text.lower()
    if lower.isascii():
        return lower
    return lower.replace("\u2019", "'").replace("\u2010", "-").replace("\u2011", "-")


def read_words(text: str, offset: int = 0) -> list[Word]:
    """The words of ``text``; their offsets are those of the draft, in which ``text`` starts at ``offset``."""
    new = tuple.__new__  # what Word() comes to, at half its cost: this makes an object for every few letters
    return [
        new(Word, (word, key if (key := word.lower()).isascii() else fold(word), at + offset, end + offset))
        for word, (at, end) in ((match[0], match.span()) for match in _WORD.finditer(text))
    ]
