"""Prepositional phrases and adverbs to time: deadlines, notice periods, how long, from when."""

from collections.abc import Sequence
from fractions import Fraction

from treatylint.clauses.assembly.clauses_of_time import event_in_time, is_time_clause
from treatylint.clauses.assembly.events import event_of
from treatylint.clauses.assembly.page import Page
from treatylint.clauses.guards import Guard, Happens, Not
from treatylint.clauses.phrases import Group, Item, Loose, NounPhrase, PrepPhrase, Quantity
from treatylint.clauses.times import Deadline, Duration, Event, Moment, Period
from treatylint.grammar.chunk import Chunk

__all__ = ["deadline_in", "duration_of", "moments_in", "states_in", "tails_in"]

_WEEK = 7
_HALVES = {"years": ("months", 6), "months": ("days", 15), "days": ("hours", 12)}
"""Half of each: "two and a half years" are two years and six months."""


def duration_of(quantity: Quantity) -> Duration | None:
    """A length of time, if the figure is a whole number of one unit."""
    number = quantity.number.number
    if quantity.kind != "duration" or number is None or quantity.unit is None:
        return None
    count, unit = int(number), quantity.unit.value
    if number.denominator != 1:
        half = _HALVES.get(unit) if number - count == Fraction(1, 2) else None
        return Duration(**{unit: count, half[0]: half[1]}) if half and count else None
    if unit == "weeks":
        return Duration(days=_WEEK * count)
    return Duration(**{unit: count})


def deadline_in(items: Sequence[Item], page: Page) -> Deadline | None:
    """The deadline, lag or lead that the phrases state: a period of notice, a length, a date, or "immediately"."""
    found = [one for at, item in enumerate(items) if (one := _deadline(item, items, at, page)) is not None]
    exact = [one for one in found if (one.duration or one.date) and not one.text.startswith("for the")]
    notice = [one for one in exact if _is_notice(one)]  # "after ten years … on one year's notice"
    return next(iter([*notice, *exact, *found]), None)


def _is_notice(deadline: Deadline) -> bool:
    return deadline.lead and "notice" in deadline.text.lower()


def _deadline(item: Item, items: Sequence[Item], at: int, page: Page) -> Deadline | None:
    if isinstance(item, PrepPhrase) and isinstance(item.object, Quantity) and item.object.kind == "duration":
        if item.type == "FROM" or (item.type == "FOR" and not item.object.bounds):
            return None
        return _length(item.object, item.start, items, at, page)
    if isinstance(item, Quantity) and item.kind == "duration":
        return _length(item, item.start, items, at, page)
    if isinstance(item, PrepPhrase) and isinstance(item.object, Chunk) and item.type in ("TIME", "BY", "IN", "FROM"):
        if item.preposition.value == "after" or item.type == "FROM":
            return None
        return Deadline(
            date=item.object.day, text=page.words(item.start, item.end), span=page.span(item.start, item.end)
        )
    if isinstance(item, Loose) and item.type == "WHEN":
        return Deadline(
            text=page.words(item.start, item.end),
            span=page.span(item.start, item.end),
            recurring=item.chunk.value == "annually",
        )
    return None


def _length(quantity: Quantity, start: int, items: Sequence[Item], at: int, page: Page) -> Deadline | None:
    duration = duration_of(quantity)
    if duration is None:
        open_ = quantity.number.number is None  # "within [X] days": a deadline whose length is to be agreed
        return Deadline(text=page.words(start, quantity.end), span=page.span(start, quantity.end)) if open_ else None
    anchor, lead, end = None, False, quantity.end
    for item in items[at + 1 : at + 4]:
        if isinstance(item, Loose) and item.type == "LEAD":
            lead, end = True, item.end
        elif (
            isinstance(item, PrepPhrase)
            and item.type in ("OF_AFTER", "TIME", "FROM")
            and isinstance(item.object, NounPhrase)
        ):
            lead = lead or item.preposition.value == "before"
            anchor, end = event_of(item.object.start, item.object.end, [item.object], page), item.end
            break
        elif isinstance(item, Group) and is_time_clause(item):
            lead = lead or item.opener.value == "before"
            anchor, end = event_in_time(item, page), item.end
            break
        elif isinstance(item, NounPhrase) and item.parts[0].head is not None and item.parts[0].head.value == "notify":
            lead, end = True, item.end
            break
        else:
            break
    recurring = any(c.key in ("every", "each") for c in quantity.bounds)
    return Deadline(duration, "", anchor, lead, recurring, page.words(start, end), page.span(start, end))


# ---- from when, for how long, in which state of affairs
# -----------------------------------------------------------------


def tails_in(items: Sequence[Item]) -> list[Item]:
    """The phrases that only complete an event: "after an armed attack | on B"; they are no places of the clause."""
    found: list[Item] = []
    for at, item in enumerate(items):
        if isinstance(item, PrepPhrase) and item.type == "TIME" and isinstance(item.object, NounPhrase):
            found.extend(_tail(items, at))
    return found


def moments_in(items: Sequence[Item], page: Page) -> tuple[Period, list[Guard]]:
    """The period ("for 15 years from its entry into force", "until 1 May") and the guards ("after the ceasefire")."""
    start: Moment | None = None
    end: Moment | None = None
    guards: list[Guard] = []
    for at, item in enumerate(items):
        if not isinstance(item, PrepPhrase):
            continue
        if isinstance(item.object, Quantity | Chunk):
            found = _stretch(item, items[at + 1 : at + 2], page)
            start, end = found.start or start, found.end or end
        elif item.preposition.key == "as at":
            continue  # "their strength as at the date of signature": of that day, and for all days
        elif item.type == "TIME" and isinstance(item.object, NounPhrase) and not _is_anchor(items, at):
            event = event_of(item.object.start, item.object.end, [item.object, *_tail(items, at)], page)
            guards.append(Not(Happens(event)) if item.preposition.value == "before" else Happens(event))
    return Period(start, end), guards


def _stretch(item: PrepPhrase, after: Sequence[Item], page: Page) -> Period:
    """What one phrase says of the period: "for N years", "from the Nth day", "after 1 May", "until 1 June"."""
    if isinstance(item.object, Chunk):
        return _dated(item, item.object)
    length = duration_of(item.object) if isinstance(item.object, Quantity) else None
    if length is None or item.type not in ("FOR", "FROM"):
        return Period()
    anchor = _anchor(after, page)
    bounds = [c.value for c in item.object.bounds] if isinstance(item.object, Quantity) else []
    if anchor is None and {"<=", "<"}.intersection(bounds):
        return Period()  # "for not more than 30 days": how long a stay may last, not until when
    moment = Moment(anchor.key if anchor else "entry-into-force", length)
    # "for more than 15 years" speaks of the time after the fifteenth
    return Period(moment, None) if item.type == "FROM" or ">" in bounds else Period(None, moment)


def _dated(item: PrepPhrase, date: Chunk) -> Period:
    if not date.day or date.day.startswith("--"):
        return Period()
    moment = Moment(f"date:{date.day}")
    if item.preposition.value == "after" or item.type == "FROM":
        return Period(moment, None)
    if item.preposition.key in ("until", "till", "pending", "up to and including"):
        return Period(None, moment)
    return Period()


def _tail(items: Sequence[Item], at: int) -> list[Item]:
    """What completes the event: "after an armed attack | by A | on B"."""
    found: list[Item] = []
    for item in items[at + 1 :]:
        if not isinstance(item, PrepPhrase) or item.type not in ("BY", "IN", "WITH", "OF_AFTER", "FROM"):
            break
        if not isinstance(item.object, NounPhrase) or not _completes(items[at], item):
            break
        found.append(item)
    return found


def _completes(event: Item, item: PrepPhrase) -> bool:
    """An attack has someone by whom and on whom; a withdrawal somewhere from; other events end with their noun."""
    head = (
        event.object.parts[0].head if isinstance(event, PrepPhrase) and isinstance(event.object, NounPhrase) else None
    )
    value = head.value if head is not None else ""
    if item.type == "BY":
        return True
    if head is not None and head.type == "WORD" and item.type == "IN" and item.preposition.value == "within":
        return True
    if value == "attack":
        return item.preposition.key in ("on", "upon", "against")
    return item.type == "FROM" and value in ("withdraw", "remove")


def _is_anchor(items: Sequence[Item], at: int) -> bool:
    """Whether the phrase only says from when a length runs."""
    for before in reversed(items[max(0, at - 2) : at]):
        if isinstance(before, Loose) and before.type == "LEAD":
            continue
        object_ = before.object if isinstance(before, PrepPhrase) else before
        return isinstance(object_, Quantity) and object_.kind == "duration"
    return False


def _anchor(items: Sequence[Item], page: Page) -> Event | None:
    item = items[0] if items else None
    if (
        isinstance(item, PrepPhrase)
        and isinstance(item.object, NounPhrase)
        and item.type in ("FROM", "TIME", "OF_AFTER")
    ):
        return event_of(item.object.start, item.object.end, [item.object], page)
    return None


def states_in(items: Sequence[Item], page: Page) -> list[Guard]:
    """ "In peacetime", "in time of war"."""
    found: list[Guard] = []
    for item in items:
        if isinstance(item, Loose) and item.type == "STATE" and item.chunk.value in ("peacetime", "wartime"):
            peace = Happens(
                Event("peacetime", text=page.words(item.start, item.end), span=page.span(item.start, item.end))
            )
            found.append(peace if item.chunk.value == "peacetime" else Not(peace))
    return found
