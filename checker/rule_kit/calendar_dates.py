"""The calendar dates of a draft, in any usual spelling, whether or not the calendar has such a day."""

import re
from collections.abc import Iterator
from datetime import date

from attrs import frozen

from treatylint.checker.draft import Draft
from treatylint.checker.rule_kit.prose import Prose, prose_of
from treatylint.grammar.source import Span

__all__ = ["WrittenDate", "dates_of"]

_MONTHS = ("january february march april may june july august september october november december").split()
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:day\s+)?(?:of\s+)?$")
_REST = re.compile(r"\w+,?\s+(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:,\s*|\s+))?(?P<year>\d{4})(?!\d)")
_ISO = re.compile(r"(?<![\d-])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?![\d-])")
_WEEKDAY = re.compile(r"\b(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\s+(?:the\s+)?$")


@frozen
class WrittenDate:
    """``day`` is None where the calendar has no such day. ``weekday`` is the one that the text gives, in lower case."""

    span: Span
    day: date | None
    weekday: str = ""


def dates_of(draft: Draft) -> tuple[WrittenDate, ...]:
    """All dates with day, month and year, in the order of the text."""
    return draft.once(_dates)


def _dates(draft: Draft) -> tuple[WrittenDate, ...]:
    prose = prose_of(draft)
    return tuple(sorted([*_worded(prose), *_iso(prose)], key=lambda written: written.span.start))


def _worded(prose: Prose) -> Iterator[WrittenDate]:
    text = prose.lower
    for number, month in enumerate(_MONTHS, 1):
        for at in prose.words.get(month, ()):
            rest = _REST.match(text, at)
            before = _DAY_FIRST.search(text[max(0, at - 24) : at])
            if rest is None or not (rest["day"] or before):
                continue
            start = at - len(before[0]) if before and not rest["day"] else at
            figure = rest["day"] or (before["day"] if before else "")
            weekday = _WEEKDAY.search(text[max(0, start - 20) : start])
            day = _day(int(rest["year"]), number, int(figure))
            yield WrittenDate(Span(start, rest.end()), day, weekday["weekday"] if weekday else "")


def _iso(prose: Prose) -> Iterator[WrittenDate]:
    for match in _ISO.finditer(prose.text):
        day = _day(int(match["year"]), int(match["month"]), int(match["day"]))
        yield WrittenDate(Span(*match.span()), day)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
