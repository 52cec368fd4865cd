"""Moments told in words: "upon the release of all captives", "within the period set by A", "as soon as A decides"."""

from collections.abc import Sequence

from treatylint.clauses.assembly.clauses_of_time import is_time_clause
from treatylint.clauses.assembly.described import described_end
from treatylint.clauses.assembly.events import event_of
from treatylint.clauses.assembly.page import Page
from treatylint.clauses.phrases import Group, Item, NounPhrase, PrepPhrase
from treatylint.clauses.times import Deadline

__all__ = ["moment_words"]

_SPANS = frozenset("period periods time times delay delays term deadline schedule timetable".split())
_AT_ONCE = ("as soon as", "once")
_FIRST = frozenset({"upon", "before"})


def moment_words(items: Sequence[Item], page: Page) -> Deadline | None:
    """The words of the first moment, and the event they run from; a moment from which something only begins comes
    last."""
    later: Deadline | None = None
    for at, item in enumerate(items):
        if isinstance(item, Group) and (item.opener.key in _AT_ONCE or is_time_clause(item)):
            return Deadline(text=page.words(item.start, item.end), span=page.span(item.start, item.end))
        if not isinstance(item, PrepPhrase) or not isinstance(item.object, NounPhrase):
            continue
        if item.type == "TIME" and item.preposition.value in _FIRST:
            return _from_event(item.object, items[at + 1 :], page)
        if _names_span(item):
            return _in_words(item.object, items[at + 1 :], page)
        if later is None and item.preposition.key in _BEGINS:
            later = _from_event(item.object, items[at + 1 :], page)
    return later


_BEGINS = frozenset({"beginning on", "starting from", "as from", "with effect from", "for the duration of"})


def _names_span(item: PrepPhrase) -> bool:
    """ "Within such periods as A sets", "in a time to be agreed"."""
    nouns = item.object.parts[0].nouns if isinstance(item.object, NounPhrase) else []
    return item.type in ("IN", "TIME") and any(chunk.key in _SPANS for chunk in nouns)


def _in_words(phrase: NounPhrase, behind: Sequence[Item], page: Page) -> Deadline:
    end = described_end(phrase, behind, page, generic=True)
    return Deadline(text=page.words(phrase.start, end), span=page.span(phrase.start, end))


def _from_event(phrase: NounPhrase, behind: Sequence[Item], page: Page) -> Deadline:
    end = described_end(phrase, behind, page, generic=True)
    return Deadline(
        anchor=event_of(phrase.start, phrase.end, [phrase], page),
        text=page.words(phrase.start, end),
        span=page.span(phrase.start, end),
    )
