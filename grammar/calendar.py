"""Dates as drafts write them: "31 May 1999", "July 1, 1992", "June 15th, 1925", "15 December", "2026-03-01"."""

from collections.abc import Sequence
from typing import NamedTuple

from treatylint.grammar.words import Word

__all__ = ["MONTHS", "Day", "read_date"]

MONTHS = {
    name: n
    for n, name in enumerate(
        "january february march april may june july august september october november december".split(), 1
    )
}


class Day(NamedTuple):
    """``iso`` is 2026-03-01; --12-15 for a day of every year; 2026-03 for a month."""

    iso: str
    used: int


def read_date(words: Sequence[Word], at: int) -> Day | None:
    """The date that starts at ``words[at]``; None where there is none."""
    first = words[at].key
    if first not in MONTHS and not first[0].isdigit():
        return None
    keys = [word.key for word in words[at : at + 5]]
    if keys[0] in MONTHS:
        return _month_first(keys, words[at].text)
    if _day(keys[0]):
        rest = 2 if len(keys) > 2 and keys[1] == "of" else 1
        if len(keys) > rest and keys[rest] in MONTHS:
            month, day = MONTHS[keys[rest]], _day(keys[0])
            if len(keys) > rest + 1 and _year(keys[rest + 1]):
                return Day(f"{_year(keys[rest + 1]):04d}-{month:02d}-{day:02d}", rest + 2)
            return Day(f"--{month:02d}-{day:02d}", rest + 1)
    return None


def _month_first(keys: list[str], written: str) -> Day | None:
    month = MONTHS[keys[0]]
    if not written[0].isupper() or len(keys) < 2:
        return None
    day = _day(keys[1])
    comma = 1 if len(keys) > 3 and keys[2] == "," else 0
    if day and len(keys) > 2 + comma and _year(keys[2 + comma]):
        return Day(f"{_year(keys[2 + comma]):04d}-{month:02d}-{day:02d}", 3 + comma)
    if day:
        return Day(f"--{month:02d}-{day:02d}", 2)
    return Day(f"{_year(keys[1]):04d}-{month:02d}", 2) if _year(keys[1]) else None


def _day(key: str) -> int:
    plain = key[:-2] if key[-2:] in ("st", "nd", "rd", "th") else key
    return int(plain) if plain.isdecimal() and 1 <= int(plain[:4]) <= 31 else 0


def _year(key: str) -> int:
    return int(key) if key.isdecimal() and len(key) == 4 and 1600 <= int(key) <= 2999 else 0
