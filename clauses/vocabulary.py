"""The names that reading knows: the gazetteer's, and the terms that a draft defines for itself, as lexicon entries."""

from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

import treatylint.clauses.gazetteer
import treatylint.grammar
from treatylint.clauses.gazetteer import Gazetteer, load_gazetteer
from treatylint.grammar.kept import kept
from treatylint.grammar.lexicon import Entry, Lexicon, Sense, core_entries
from treatylint.grammar.words import read_words

__all__ = ["Spelling", "lexicon_of", "spellings_of", "term_entries"]

Spelling = tuple[str, str, str, bool]
"""A name as it is spelt, its kind and id, and whether only this letter case is meant."""

_HOMES = [Path(treatylint.clauses.gazetteer.__path__[0]), Path(treatylint.grammar.__path__[0])]
"""Where the names and the words come from, and the code that spreads them into forms."""

_TYPES = {
    "actor": "ACTOR", "group": "ACTOR", "organisation": "ACTOR", "place": "PLACE", "line": "PLACE",
    "force": "FORCE", "echelon": "FORCE", "unit": "UNIT", "instrument": "INSTRUMENT",
}  # fmt: skip


@lru_cache(maxsize=4)
def lexicon_of(gazetteer: Gazetteer) -> Lexicon:
    """The bundled lexicon with every name of the gazetteer over it."""
    if gazetteer is not load_gazetteer():
        return _lexicon(gazetteer)
    return Lexicon(packed=_kept_tables()[0])


@lru_cache(maxsize=4)
def spellings_of(gazetteer: Gazetteer) -> Mapping[str, list[Spelling]]:
    """Every name of the gazetteer by its first word, as the lexicon keys it; in the order of the data."""
    if gazetteer is not load_gazetteer():
        return _spellings(gazetteer)
    return _kept_tables()[1]


@cache
def _kept_tables() -> tuple[Mapping[str, bytes], Mapping[str, list[Spelling]]]:
    """What lexicon and spellings come to without names of anybody's own."""
    folders = [*_HOMES, *(home / part for home in _HOMES for part in ("lexicon", "places") if (home / part).is_dir())]
    gazetteer = load_gazetteer()
    return kept("words", folders, "", lambda: (_lexicon(gazetteer).packed(), _spellings(gazetteer)))


def _spellings(gazetteer: Gazetteer) -> dict[str, list[Spelling]]:
    found: dict[str, list[Spelling]] = {}
    for name in gazetteer.names():
        for word in read_words(name.text)[:1]:
            found.setdefault(word.key, []).append((name.text, name.kind, name.id, name.exact))
    return found


def _lexicon(gazetteer: Gazetteer) -> Lexicon:
    names = (
        Entry(
            name.text,
            Sense(
                _TYPES[name.kind],
                name.id,
                lemma=name.kind,
                form="adjective" if name.use == "adjective" else "",
                exact=name.text if name.exact else "",
            ),
        )
        for name in gazetteer.names()
    )
    return Lexicon((*names, *core_entries()))


def term_entries(terms: Mapping[str, str], ids: Mapping[str, str]) -> list[Entry]:
    """``terms`` maps a defined term as written to the class of what it stands for ("ACTOR", "PLACE", "FORCE" …).
    ``ids`` says of a short name which term it is short for."""
    found = []
    for text, type_ in terms.items():
        key = ids.get(text) or " ".join(text.lower().split())
        sense = Sense(type_, f"term:{key}", lemma="term")
        found.append(Entry(text, sense))
        if type_ == "ACTOR" and text.endswith("s") and not text.endswith("ss") and text[:-1] not in terms:
            found.append(Entry(text[:-1], sense))  # "the Guarantors are A and B" makes each of them a Guarantor
    return found
