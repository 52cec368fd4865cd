"""Figures, heads and units in a sentence, as patterns over lower-case text that several rules share."""

import re

__all__ = ["FIGURE", "PEOPLE", "UNITS_OF_TROOPS", "to_number"]

_SMALL = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|twenty-five|thirty|forty|fifty|sixty|"
    "seventy|eighty|ninety|hundred|thousand|million"
)
FIGURE = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|(?:{_SMALL})(?:[ -](?:and |{_SMALL}))*)"
"""One figure, in digits or in the commonest words."""

PEOPLE = (
    r"(?:personnel|troops|soldiers|persons|people|men|servicemen|service members|military|combatants|gendarmes|"
    r"police|fighters|head)"
)
"""What a strength in heads is counted in."""

UNITS_OF_TROOPS = (
    r"(?:brigades?|battalions?|divisions?|regiments?|corps|battle ?groups?|companies|squadrons?|platoons?|contingents?)"
)
"""Units by size, whose strength differs from army to army."""


def to_number(words: str) -> int | None:
    """The value of a figure in digits; None for one in words."""
    digits = re.sub(r"[,\s]", "", words)
    return int(digits) if digits.isdecimal() else None
