"""Over which time a figure counts: "in any calendar year", "cumulatively"; else it holds at any one time."""

import re
from functools import lru_cache

__all__ = ["over_time"]

_HOURS = {"day": 24, "week": 168, "month": 720, "quarter": 2160, "year": 8760}
_FIGURES = {
    word: n for n, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
}
_YEARLY = re.compile(
    r"\b(?:in|during|per|within|over) (?:any|each|every|a|one|the course of (?:a|any|each))? ?(?:given |calendar )?"
    r"(?P<unit>day|week|month|quarter|year)\b(?! (?:after|from|of|before))"
)
_ROLLING = re.compile(
    rf"\b(?:any|each|every|a) (?:period of )?(?P<n>\d+|{'|'.join(_FIGURES)})[- ](?P<unit>day|week|month|year)s?\b"
)
_WHOLE = re.compile(
    r"\bcumulatively\b|\bin total over\b|\bover the (?:whole |entire )?(?:period|duration|term|life) of\b"
)
_OPENERS = ("in any", "over any", "during any", "within any", "in each", "in every")


@lru_cache(maxsize=8)
def over_time(words: str) -> int | None:
    """The time in hours over which a figure in these words is a total; 0 the whole time of the agreement; None where
    it holds at any one time. Asked of the whole sentence for each of its figures, worked out once."""
    text = " ".join(words.casefold().split())
    if "at any one time" in text or "at any time" in text:
        return None
    if _WHOLE.search(text):
        return 0
    rolling = _ROLLING.search(text)
    if rolling and text[: rolling.start()].endswith(tuple(f"{one.split()[0]} " for one in _OPENERS)):
        count = int(rolling["n"]) if rolling["n"].isdigit() else _FIGURES.get(rolling["n"], 0)
        return count * _HOURS[rolling["unit"]] or None
    yearly = _YEARLY.search(text)
    return _HOURS[yearly["unit"]] if yearly else None
