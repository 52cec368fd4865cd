"""Bodies by their initials: "a Stabilisation Mission in Varna (SMIV)" makes SMIV a name of that mission."""

import re
from collections.abc import Collection, Iterator

from treatylint.grammar.lexicon import Lexicon
from treatylint.grammar.words import read_words

__all__ = ["Abbreviation", "abbreviations"]

Abbreviation = tuple[str, str]
"""The initials and the full name, both as written."""

_INITIALS = re.compile(r"\((?P<short>[A-Z]{2,8})\)")
_WORD = re.compile(r"[^\W\d_][\w\u2019'-]*")
FARTHEST = 120
"""Letters before the bracket in which the name is looked for."""


def abbreviations(text: str, lexicon: Lexicon, terms: Collection[str]) -> Iterator[Abbreviation]:
    """Each in the order of the text, once; not those that the vocabulary knows, nor what is a term already."""
    seen = set(terms)
    for match in _INITIALS.finditer(text):
        short = match["short"]
        if short in seen or lexicon.longest(read_words(short), 0)[0]:
            continue
        full = _full_name(text[max(0, match.start() - FARTHEST) : match.start()], short)
        if full:
            seen.add(short)
            yield short, full


def _full_name(before: str, short: str) -> str:
    """The fewest last words whose initials, small words counted or left out, are those of the bracket."""
    words = list(_WORD.finditer(before))[-12:]
    for at in range(len(words) - 1, -1, -1):
        first = words[at][0]
        if first[0] == short[0] and _spells(short, [word[0] for word in words[at:]]):
            return " ".join(before[words[at].start() : words[-1].end()].split())
    return ""


def _spells(short: str, words: list[str]) -> bool:
    """Every capital is one of the initials in order; a small word may give one or be passed over."""
    left = short
    for word in words:
        if left and word[0].upper() == left[0]:
            left = left[1:]
        elif word[0].isupper():
            return False
    return not left
