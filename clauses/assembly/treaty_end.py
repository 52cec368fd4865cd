"""The events after which a treaty binds nobody, or one party no longer: expiry, suspension, withdrawal."""

from collections.abc import Sequence

from treatylint.clauses.assembly.names import actors_of
from treatylint.clauses.assembly.page import Page
from treatylint.clauses.phrases import Item, Nominal, NounPhrase, PrepPhrase, Verbs
from treatylint.grammar.chunk import Chunk

__all__ = ["end_of_treaty"]

_ENDS = frozenset("expiry expiration termination expires expired terminated lapse lapses end ends ended".split())
_SUSPENDED = frozenset("suspension suspended".split())
_LEAVES = frozenset("withdrawal withdraw withdraws withdrawn denunciation denounces denounced leaves".split())
_ITS = frozenset({"its", "it"})


def end_of_treaty(items: Sequence[Item], page: Page) -> str:
    """ "The expiry of this Agreement": "expiry"; "this Agreement is suspended": "suspension"; "A withdraws from this
    Agreement": "leaves:A"; "" for all else."""
    phrases = [part for item in items if (part := _phrase(item))]
    chunks = [chunk for item in items for chunk in _chunks(item)]
    words = {word for chunk in chunks for word in chunk.key.split()}
    this = any(chunk.type == "INSTRUMENT" and chunk.value == "this" for chunk in chunks)
    if not this and not (_ITS & words and len(phrases) == 1):
        return ""
    if this and words & _LEAVES:
        return f"leaves:{_leaver(phrases, page)}"
    return "expiry" if words & _ENDS else "suspension" if words & _SUSPENDED else ""


def _phrase(item: Item) -> NounPhrase | None:
    found = item.object if isinstance(item, PrepPhrase) else item
    return found if isinstance(found, NounPhrase) else None


def _chunks(item: Item) -> list[Chunk]:
    if isinstance(item, Verbs):
        return list(item.chunks)
    phrase = _phrase(item)
    return list(phrase.chunks()) if phrase else []


def _leaver(phrases: Sequence[NounPhrase], page: Page) -> str:
    """Who leaves: "the withdrawal of A …", "A withdraws …"; "party" where it may be any of them."""
    for phrase in phrases:
        for start in range(len(phrase.parts)):
            part = phrase.parts[start]
            below = NounPhrase(part.start, phrase.end, [Nominal(part.quants, part.nouns), *phrase.parts[start + 1 :]])
            names = actors_of(below, page)
            if names and part.head is not None and part.head.key.split()[0] not in _LEAVES:
                return "+".join(sorted(name.id for name in names.names))
    return "party"
