"""Names that are common nouns in another part of the world: "the Line of Control" of two other states is their own."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.vocabulary import Spelling, spellings_of

__all__ = ["names_of_others"]


def names_of_others(text: str, gazetteer: Gazetteer, own: bool) -> dict[str, str]:
    """The common names in the draft that cannot mean what the gazetteer knows by them, as terms of the draft's own.

    A name counts where the draft names a state that belongs to it, or no state at all; ``own`` says whether the draft
    has states that the gazetteer does not know.
    """
    lower = text.lower()
    found: dict[str, str] = {}
    for form, id_ in _forms(gazetteer):
        needed = gazetteer.common_names[id_]
        if form in lower and (own or _named(gazetteer, lower)) and not _names_one(needed, gazetteer, lower):
            found[form] = f"term:{form}" if id_.startswith("line:") else f"body:{_shortest(id_, gazetteer)}"
    return found


@lru_cache(maxsize=4)
def _forms(gazetteer: Gazetteer) -> tuple[tuple[str, str], ...]:
    common = gazetteer.common_names
    return tuple(dict.fromkeys((text.lower(), id_) for text, _, id_, _ in _spelt(gazetteer) if id_ in common))


def _shortest(id_: str, gazetteer: Gazetteer) -> str:
    """All wordings of one group are one body."""
    return min((text for text, _, one, _ in _spelt(gazetteer) if one == id_), key=len)


@lru_cache(maxsize=4)
def _wordings(gazetteer: Gazetteer) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for text, kind, id_, exact in _spelt(gazetteer):
        if kind == "actor" and not exact:
            found.setdefault(id_, []).append(text.lower())
    return {id_: tuple(texts) for id_, texts in found.items()}


def _names_one(states: frozenset[str], gazetteer: Gazetteer, lower: str) -> bool:
    return any(_stands(text, lower) for state in states for text in _wordings(gazetteer).get(state, ()))


def _named(gazetteer: Gazetteer, lower: str) -> bool:
    return any(_stands(text, lower) for texts in _wordings(gazetteer).values() for text in texts)


def _spelt(gazetteer: Gazetteer) -> Iterator[Spelling]:
    return chain.from_iterable(spellings_of(gazetteer).values())


def _stands(text: str, lower: str) -> bool:
    """Whether a name stands there that is no part of a word."""
    at = lower.find(text)
    while at >= 0:
        end = at + len(text)
        if not (lower[at - 1 : at].isalnum() or lower[end : end + 1].isalnum()):
            return True
        at = lower.find(text, end)
    return False
