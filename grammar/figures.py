"""The words for small whole numbers, as far as markers and brackets need them."""

import re

FIGURE_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
    "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million"
)
"""An alternation for a regular expression."""

_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_WORTH = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def roman_value(words: str) -> int | None:
    """The value of a well-formed Roman numeral in either case, else None."""
    upper = words.upper()
    if not upper or len(upper) > 15 or not _ROMAN.fullmatch(upper):
        return None
    worths = [_WORTH[c] for c in upper]
    return sum(-w if w < max(worths[i + 1 :], default=0) else w for i, w in enumerate(worths))


ORDINALS = {
    word: value
    for value, words in enumerate(
        "one first|two second|three third|four fourth|five fifth|six sixth|seven seventh|eight eighth|nine "
        "ninth|ten tenth|"
        "eleven eleventh|twelve twelfth".split("|"),
        start=1,
    )
    for word in words.split()
}
"""Spelled small figures, cardinal and ordinal, as in "Article One"."""
