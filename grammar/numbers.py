"""Number words and figures: "twenty-five thousand", "1,800", "thirty (30)", "one third", "half"."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from treatylint.grammar.words import Word

__all__ = ["COUNTING", "Figure", "read_figure", "read_ordinal"]

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
_SMALL = {word: n for n, word in enumerate((_ONES + " seventeen eighteen nineteen").split())}
_TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_POWERS = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_PARTS = {"half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5,
          **{f"{name}{plural}": n for n, name in enumerate(
              "sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth".split(), 6)
             for plural in ("", "s")},
          "twentieth": 20, "twentieths": 20, "hundredth": 100, "hundredths": 100,
          "thirtieth": 30, "fortieth": 40, "fiftieth": 50}  # fmt: skip
_PLAIN = {**_SMALL, **_TENS, "forty": 40, "fourty": 40}


class Figure(NamedTuple):
    """``used`` words were read. ``part`` marks a fraction; ``disagrees`` words and figures that differ."""

    value: Fraction
    used: int
    part: bool = False
    disagrees: bool = False


def read_figure(words: Sequence[Word], at: int) -> Figure | None:
    """The figure that starts at ``words[at]``; None where there is none."""
    key = words[at].key
    if key[0].isdecimal():
        return _digits(words, at)
    if key not in _PLAIN and key not in _POWERS and not _hyphenated(key) and key != "half":
        return None
    spelt = _spelt(words, at)
    return _doubled(words, at, _and_a_half(words, at, spelt)) if spelt else None


def _and_a_half(words: Sequence[Word], at: int, spelt: Figure) -> Figure:
    """ "Two and a half years"."""
    end = at + spelt.used
    if [word.key for word in words[end : end + 3]] == ["and", "a", "half"]:
        return Figure(spelt.value + Fraction(1, 2), spelt.used + 3)
    return spelt


_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "twelfth": 12, "fifteenth": 15, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "forty-fifth": 45,
    "fiftieth": 50, "sixtieth": 60, "ninetieth": 90, "hundredth": 100,
}  # fmt: skip
COUNTING = frozenset({*_PLAIN, *_POWERS, *_ORDINALS, "half"})
"""The words that can open a figure, beside those with a hyphen in them."""
_COUNTED_OFF = frozenset({"day", "week", "month", "year"})


def read_ordinal(words: Sequence[Word], at: int) -> Figure | None:
    """ "The thirtieth day after E" lies thirty days after E."""
    if at + 1 < len(words) and words[at].key in _ORDINALS and words[at + 1].key in _COUNTED_OFF:
        return Figure(Fraction(_ORDINALS[words[at].key]), 1)
    return None


def _digits(words: Sequence[Word], at: int) -> Figure | None:
    text = words[at].key.replace(",", "").replace("\u00a0", "").replace("\u202f", "")
    try:
        value = Fraction(text)
    except ValueError:
        return None
    part = _vulgar(words, at)
    if part is not None:
        return Figure(part, 3, part=True)
    used = 1
    if at + 1 < len(words) and words[at + 1].key in ("thousand", "million", "billion"):
        value, used = value * _POWERS[words[at + 1].key], 2
    return Figure(value, used)


_LARGEST_PART = 100


def _vulgar(words: Sequence[Word], at: int) -> Fraction | None:
    """ "1/3 of": a part of something, where a date would have a third figure behind a second stroke."""
    if at + 2 >= len(words) or words[at + 1].key != "/" or (at and words[at - 1].key == "/"):
        return None
    above, below = words[at].key, words[at + 2].key
    if not (above.isdecimal() and below.isdecimal()) or (at + 3 < len(words) and words[at + 3].key == "/"):
        return None
    return Fraction(int(above), int(below)) if 0 < int(above) < int(below) <= _LARGEST_PART else None


def _hyphenated(key: str) -> list[str]:
    pieces = key.split("-")
    known = len(pieces) > 1 and all(p in _PLAIN or p in _POWERS or p in _PARTS or p == "and" for p in pieces)
    return pieces if known else []


def _spelt(words: Sequence[Word], at: int) -> Figure | None:
    total, current, used, seen = 0, 0, 0, False
    while at + used < len(words):
        key = words[at + used].key
        pieces = _hyphenated(key) or [key]
        if pieces[-1] in _PARTS and (seen or len(pieces) > 1 or key == "half"):
            tens = _TENS.get(pieces[-2], 0) if len(pieces) > 2 else 0  # "one-twenty-fifth"
            above = sum(_PLAIN.get(p, 0) for p in pieces[: -2 if tens else -1]) or total + current or 1
            return Figure(Fraction(above, tens + _PARTS[pieces[-1]]), used + 1, part=True)
        if key == "and" and seen and _follows(words, at + used + 1) and ((current % 100 == 0 and current) or total):
            used += 1
            continue
        if not all(p in _PLAIN or p in _POWERS for p in pieces):
            break
        if seen and pieces[0] in _PLAIN and not _joins(current, _PLAIN[pieces[0]]):
            break
        for piece in pieces:
            total, current = _add(total, current, piece)
        used, seen = used + 1, True
    return Figure(Fraction(total + current), used) if seen else None


def _follows(words: Sequence[Word], at: int) -> bool:
    return at < len(words) and (words[at].key in _PLAIN or bool(_hyphenated(words[at].key)))


def _joins(current: int, piece: int) -> bool:
    """Whether "one hundred" + "five" or "twenty" + "five" make one number: no list such as "one two" does."""
    return current % 100 == 0 or (current % 100 >= 20 and current % 10 == 0 and piece < 10)


def _add(total: int, current: int, piece: str) -> tuple[int, int]:
    if piece in _PLAIN:
        return total, current + _PLAIN[piece]
    if piece == "hundred":
        return total, (current or 1) * 100
    return total + (current or 1) * _POWERS[piece], 0


def _doubled(words: Sequence[Word], at: int, spelt: Figure) -> Figure:
    """ "Thirty (30)": one figure; where the two differ, the words win and the figure says so."""
    end = at + spelt.used
    if end + 2 < len(words) and words[end].key == "(" and words[end + 2].key == ")":
        inner = _digits(words, end + 1) if words[end + 1].key[0].isdecimal() else None
        if inner:
            return Figure(spelt.value, spelt.used + 3, spelt.part, inner.value != spelt.value)
    return spelt
