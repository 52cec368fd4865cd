"""Words to events: known ones get a key that other wordings share, all others the key of their own words."""

from collections.abc import Sequence

from treatylint.clauses.assembly.names import actors_of, key_of
from treatylint.clauses.assembly.page import Page
from treatylint.clauses.assembly.treaty_end import end_of_treaty
from treatylint.clauses.guards import Guard, Happens
from treatylint.clauses.phrases import Item, Loose, Nominal, NounPhrase, PrepPhrase, Verbs
from treatylint.clauses.times import Event
from treatylint.clauses.values import Actors
from treatylint.grammar.chunk import Chunk

__all__ = ["chunks_of", "event_of", "leaves_in"]

_NAMED = frozenset({"entry-into-force", "signature", "ratification", "ceasefire", "peacetime", "end_of_hostilities"})


def event_of(start: int, end: int, items: Sequence[Item], page: Page) -> Event:
    """The event that ``items`` (the phrases between ``start`` and ``end``) tell of."""
    end = max([end, *(item.end for item in items)])
    key = (
        _attack(items, page)
        or end_of_treaty(items, page)
        or _consent(items, page)
        or _term(items, page)
        or _named(items, page)
        or f"opaque:{key_of(page, start, end)}"
    )
    return Event(key, text=page.words(start, end), span=page.span(start, end))


def chunks_of(items: Sequence[Item]) -> list[Chunk]:
    """The chunks of the phrases in a condition, but for prepositions and loose words."""
    found: list[Chunk] = []
    for item in items:
        if isinstance(item, NounPhrase):
            found.extend(item.chunks())
        elif isinstance(item, Verbs):
            found.extend(item.chunks)
        elif isinstance(item, PrepPhrase) and isinstance(item.object, NounPhrase):
            found.extend(item.object.chunks())
    return found


def _named(items: Sequence[Item], page: Page) -> str:
    """ "The entry into force", "signature of this Agreement", "the end of the ceasefire" is not the ceasefire."""
    first = items[0] if items else None
    if not isinstance(first, NounPhrase):
        return ""
    head = first.parts[0].head
    if head is not None and head.type == "INSTRUMENT" and head.value == "this" and len(items) == 1:
        return "entry-into-force"  # "from the entry into force of | this Agreement"
    if head is None or head.sense("EVENT") is None:
        return ""
    value = next(s.value for s in head.senses if s.type == "EVENT")
    tail = [part.head for part in first.parts[1:]]
    own = all(h is not None and h.type == "INSTRUMENT" and h.value == "this" for h in tail)
    by = next(
        (i for i in items[1:2] if isinstance(i, PrepPhrase) and i.type == "BY" and isinstance(i.object, NounPhrase)),
        None,
    )
    if by is not None and page is not None and isinstance(by.object, NounPhrase):
        return f"{value}:{_ids(actors_of(by.object, page))}" if value in _NAMED and own else ""
    return value if value in _NAMED and own else ""


def _term(items: Sequence[Item], page: Page) -> str:
    """A term that the draft defines: "a Trigger has occurred" happens when the Trigger does."""
    for chunk in chunks_of(items):
        sense = next((s for s in chunk.senses if s.lemma == "term" and s.type == "EVENT"), None)
        if sense:
            value = str(page.terms.get(sense.value.removeprefix("term:"), "") or page.terms.get(chunk.key.title(), ""))
            return "entry-into-force" if "into force" in value else sense.value
    return ""


# ---- attacks --------------------------------------------------------------------------------------------------------


_VICTIM = frozenset({"victim", "object", "target", "subject"})
"""Whoever is one of an attack is attacked."""


class _Attack:
    """Who attacks whom, gathered phrase by phrase. ``known`` turns true at the word that tells of an attack."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.by = self.upon = self.subject = ""
        self.known = self.passive = False

    def take(self, item: Item, before: Item | None) -> None:
        if isinstance(item, Loose):
            self.passive = self.passive or item.type == "BE"
        elif isinstance(item, Verbs):
            self._verb(item)
        elif isinstance(item, NounPhrase):
            self._phrase(item, before)
        elif isinstance(item, PrepPhrase) and isinstance(item.object, NounPhrase) and self.known:
            names = _ids(actors_of(item.object, self.page)) or _thing(item.object, self.page)
            if item.type == "BY":
                self.by = self.by or names
            elif item.preposition.key in ("on", "upon", "against"):
                self.upon = self.upon or names

    def _verb(self, verbs: Verbs) -> None:
        if verbs.chunks[0].value != "attack":
            return
        self.known = True
        if self.passive or (verbs.chunks[0].form == "ed" and not self.subject):
            self.upon = self.upon or self.subject
        else:
            self.by = self.by or self.subject

    def _phrase(self, phrase: NounPhrase, before: Item | None) -> None:
        head = phrase.parts[0].head
        actors = actors_of(phrase, self.page)
        if head is not None and head.key in _VICTIM and any(p.head and p.head.value == "attack" for p in phrase.parts):
            self.known, self.upon = True, self.upon or self.subject
        elif head is not None and head.value == "attack":
            self.known = True
            self.by = self.by or _owner(phrase)
        elif self.known and not self.upon and isinstance(before, Verbs):
            self.upon = _ids(actors)
        else:
            self.subject = _ids(actors) or _thing(phrase, self.page)


def _attack(items: Sequence[Item], page: Page) -> str:
    """ "A attacks B", "B is attacked [by A]", "an armed attack [by A] on B": attack:A>B, * for whoever it is."""
    found = _Attack(page)
    for at, item in enumerate(items):
        found.take(item, items[at - 1] if at else None)
    return f"attack:{found.by or '*'}>{found.upon or '*'}" if found.known else ""


def _thing(phrase: NounPhrase, page: Page) -> str:
    """What is attacked where it is no actor: a term of the draft, or its words."""
    head = phrase.parts[0].head
    term = next((s.value for s in head.senses if s.lemma == "term"), "") if head is not None else ""
    return term or f"opaque:{key_of(page, phrase.start, phrase.end)}"


def _owner(phrase: NounPhrase) -> str:
    """ "A Russian attack", "an attack by A" (the last stands in its own phrase)."""
    adjective = next((c for c in phrase.parts[0].nouns if c.type in ("ACTOR", "NAME") and c.ids("ACTOR")), None)
    return adjective.ids("ACTOR")[0] if adjective else ""


def _ids(actors: Actors | None) -> str:
    return "+".join(sorted(name.id for name in actors.names)) if actors else ""


# ---- consent --------------------------------------------------------------------------------------------------------


def _consent(items: Sequence[Item], page: Page) -> str:
    """ "The written consent of A and B", "if A consents": consent:A+B."""
    for at, item in enumerate(items):
        phrase = item.object if isinstance(item, PrepPhrase) else item
        if (
            isinstance(phrase, NounPhrase)
            and phrase.parts[0].head is not None
            and _is_leave(phrase.parts[0].head)
        ):
            owners = list(phrase.parts[1:])
            if owners:
                below = NounPhrase(
                    owners[0].start, owners[-1].end, [Nominal(owners[0].quants, owners[0].nouns), *owners[1:]]
                )
                return f"consent:{_ids(actors_of(below, page)) or key_of(page, below.start, below.end)}"
            return "consent:*"
        if isinstance(item, Verbs) and item.chunks[0].lemma in ("consent", "approve", "agree") and at:
            before = items[at - 1]
            if isinstance(before, NounPhrase):
                actors = actors_of(before, page)
                return f"consent:{_ids(actors)}" if actors else ""
    return ""


_LEAVE = frozenset("invitation request approval agreement permission assent concurrence authorisation".split())
_LEAVE_BY = frozenset({"with", "at", "upon", "on", "subject to", "by"})


def _is_leave(head: Chunk) -> bool:
    """ "The consent of A", "the invitation of A": whoever asks for a thing consents to it."""
    return head.value == "consent" or head.key in _LEAVE


def leaves_in(items: Sequence[Item], page: Page) -> list[Guard]:
    """ "With the consent of A", "at the invitation of A": the clause holds when A has given its leave."""
    found: list[Guard] = []
    for item in items:
        if (
            isinstance(item, PrepPhrase)
            and item.preposition.key in _LEAVE_BY
            and isinstance(item.object, NounPhrase)
            and item.object.parts[0].head is not None
            and _is_leave(item.object.parts[0].head)
        ):
            key = _consent([item.object], page)
            if len(item.object.parts) > 1 and key:
                start, end = item.object.start, item.object.end
                found.append(Happens(Event(key, text=page.words(start, end), span=page.span(start, end))))
    return found
