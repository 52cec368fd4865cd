"""When: events, moments, periods, deadlines; the conditions made of events are in guards.py.

An event is known by its key. Words that no data knows make a key of their own, so the same words are the same event
and other words are another one: never a guess at synonyms.
"""

from attrs import frozen

from treatylint.clauses.values import Actors, Reference, span_field, words_field
from treatylint.grammar.source import Span

__all__ = ["Deadline", "Duration", "Event", "Moment", "Override", "Period"]


@frozen
class Event:
    """Something that may happen or hold. ``key`` identifies it: "entry-into-force", "signature", "ceasefire",
    "peacetime", "consent:UA", "attack:RU>UA", "determined:…", "term:trigger", or "opaque:<folded words>".
    ``determiner``, ``vote``, ``within`` say who finds that it happened, how, and how fast, where the text says so."""

    key: str
    determiner: Actors | None = None
    vote: str = ""
    within: "Duration | None" = None
    text: str = words_field()
    span: Span = span_field()


@frozen
class Duration:
    """Calendar length. Equal only if written in the same units: one month is not thirty days."""

    years: int = 0
    months: int = 0
    days: int = 0
    hours: int = 0

    def iso(self) -> str:
        """ISO 8601: P2Y, P3M, P30D, PT72H."""
        date = "".join(f"{n}{u}" for n, u in ((self.years, "Y"), (self.months, "M"), (self.days, "D")) if n)
        return f"P{date}" + (f"T{self.hours}H" if self.hours else "") if date or self.hours else "P0D"

    def hours_about(self) -> int:
        """For ordering only, on the stated convention: a year is 365 days, a month 30 (an assumption of a verdict)."""
        return ((self.years * 365 + self.months * 30 + self.days) * 24) + self.hours


@frozen
class Moment:
    """``offset`` after ``anchor`` (before it where ``before``). The anchor is an event key, or "date:2026-03-01"."""

    anchor: str
    offset: Duration = Duration()
    before: bool = False


@frozen
class Period:
    """Half-open: from ``start`` (included) to ``end`` (not included); None is open."""

    start: Moment | None = None
    end: Moment | None = None


@frozen
class Deadline:
    """By when something must be done: a length after an anchor, a date, or words. ``lead`` marks notice in advance."""

    duration: Duration | None = None
    date: str = ""
    anchor: Event | None = None
    lead: bool = False
    recurring: bool = False
    text: str = words_field()
    span: Span = span_field()

    def iso(self) -> str:
        """ISO 8601 where the text gives a length or a date, else its words."""
        return self.date or (self.duration.iso() if self.duration else self.text)


@frozen
class Override:
    """How a clause stands to others. ``kind``: "notwithstanding" (this beats them), "subject_to" (they beat this),
    "except_as_provided" (a hole here, filled by them), "without_prejudice" (they stay untouched)."""

    kind: str
    targets: tuple[Reference, ...]
    text: str = words_field()
    span: Span = span_field()
