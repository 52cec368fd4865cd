"""Who finds that an event has happened: "as determined by A", "if A finds that …", "it is established by A that …".

What is found is the event; the finding, its maker, the vote and the time for it are kept beside it.
"""

from collections.abc import Sequence

from attrs import frozen

from treatylint.clauses.assembly.names import actors_of
from treatylint.clauses.assembly.page import Page
from treatylint.clauses.assembly.times import duration_of
from treatylint.clauses.phrases import Item, Loose, NounPhrase, PrepPhrase, Quantity, Verbs
from treatylint.clauses.times import Duration
from treatylint.clauses.values import Actors

__all__ = ["Finding", "finding_in"]

_FINDS = frozenset({"determine", "verify"})
_IMPERSONAL = _FINDS | {"establish", "agree"}


@frozen
class Finding:
    """``found`` are the phrases of the event itself."""

    found: tuple[Item, ...]
    by: Actors | None = None
    vote: str = ""
    within: Duration | None = None


def finding_in(items: Sequence[Item], page: Page) -> Finding:
    """The event in the phrases of a condition, and who finds it; without a finding, the phrases as they are."""
    for at, item in enumerate(items):
        if isinstance(item, Verbs) and item.chunks[0].value in _IMPERSONAL:
            found = _finding(items, at, page)
            if found is not None:
                return found
    return Finding(tuple(items))


def _finding(items: Sequence[Item], at: int, page: Page) -> Finding | None:
    verb, rest = items[at], items[at + 1 :]
    assert isinstance(verb, Verbs)
    subject = next((i for i in items[:at] if isinstance(i, NounPhrase)), None)
    impersonal = subject is not None and at <= 2 and [c.key for c in subject.chunks()] == ["it"]
    plain = verb.chunks[0].value in _FINDS
    within = next((duration_of(length) for length in map(_length, rest) if length is not None), None)
    vote = next((page.words(p.start, p.end) for p in rest if _is_vote(p, page)), "")
    if verb.chunks[0].form == "ed":
        agent = next((n for n, i in enumerate(rest) if isinstance(i, PrepPhrase) and i.type == "BY"), None)
        by = _named(rest[agent], page) if agent is not None else None
        content = _content(rest if agent is None else rest[agent + 1 :], page)
        if content and (impersonal or (by is not None and subject is None)):
            return Finding(content, by, vote, within)
        if by is None or not plain:
            return None
        raised = subject is not None and any(_says_what(i) for i in content)
        return Finding((subject, *content) if subject and raised else tuple(items[:at] or items), by, vote, within)
    before = items[at - 1] if at and plain else None
    by = actors_of(before, page) if isinstance(before, NounPhrase) else None
    return Finding(_content(rest, page) or tuple(items), by, vote, within) if by is not None else None


def _length(item: Item) -> Quantity | None:
    quantity = item.object if isinstance(item, PrepPhrase) else None
    return quantity if isinstance(quantity, Quantity) and quantity.kind == "duration" else None


def _named(item: Item, page: Page) -> Actors | None:
    phrase = item.object if isinstance(item, PrepPhrase) else None
    return actors_of(phrase, page) if isinstance(phrase, NounPhrase) else None


def _content(items: Sequence[Item], page: Page) -> tuple[Item, ...]:
    """What is found: the phrases without "that", the vote and the time for the finding before them."""
    kept = list(items)
    while kept and (_is_that(kept[0]) or _length(kept[0]) is not None or _is_vote(kept[0], page)):
        kept.pop(0)
    return tuple(kept)


def _is_that(item: Item) -> bool:
    return isinstance(item, Loose) and item.chunk.key in ("that", "whether")


def _says_what(item: Item) -> bool:
    """ "To have broken the ceasefire", "to be in breach": what a party is found to have done."""
    return isinstance(item, Verbs) or (isinstance(item, Loose) and item.chunk.key == "to be")


def _is_vote(phrase: Item, page: Page) -> bool:
    words = page.words(phrase.start, phrase.end).lower() if isinstance(phrase, PrepPhrase) else ""
    return any(word in words for word in ("consensus", "majority", "unanim", "vote"))
