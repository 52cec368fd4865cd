"""Names that are common nouns in another part of the world: "the Line of Control" of two other states is their own."""

import re
from functools import lru_cache

from treatylint.clauses.gazetteer import Gazetteer

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
    return tuple(dict.fromkeys((name.text.lower(), name.id) for name in gazetteer.names() if name.id in common))


def _shortest(id_: str, gazetteer: Gazetteer) -> str:
    """All wordings of one group are one body."""
    return min((name.text for name in gazetteer.names() if name.id == id_), key=len)


@lru_cache(maxsize=4)
def _wordings(gazetteer: Gazetteer) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name in gazetteer.names():
        if name.kind == "actor" and not name.exact:
            found.setdefault(name.id, []).append(name.text.lower())
    return {id_: tuple(texts) for id_, texts in found.items()}


def _names_one(states: frozenset[str], gazetteer: Gazetteer, lower: str) -> bool:
    return any(_stands(text, lower) for state in states for text in _wordings(gazetteer).get(state, ()))


def _named(gazetteer: Gazetteer, lower: str) -> bool:
    return any(_stands(text, lower) for texts in _wordings(gazetteer).values() for text in texts)


def _stands(text: str, lower: str) -> bool:
    return text in lower and bool(re.search(rf"(?<!\w){re.escape(text)}(?!\w)", lower))
