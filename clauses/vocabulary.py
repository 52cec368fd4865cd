"""The names that reading knows: the gazetteer's, and the terms that a draft defines for itself, as lexicon entries."""

from functools import lru_cache

from treatylint.clauses.gazetteer import Gazetteer
from treatylint.grammar.lexicon import Entry, Lexicon, Sense, core_entries

__all__ = ["lexicon_of", "term_entries"]

_TYPES = {
    "actor": "ACTOR", "group": "ACTOR", "organisation": "ACTOR", "place": "PLACE", "line": "PLACE",
    "force": "FORCE", "echelon": "FORCE", "unit": "UNIT", "instrument": "INSTRUMENT",
}  # fmt: skip


@lru_cache(maxsize=4)
def lexicon_of(gazetteer: Gazetteer) -> Lexicon:
    """The bundled lexicon with every name of the gazetteer over it."""
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


def term_entries(terms: dict[str, str]) -> list[Entry]:
    """``terms`` maps a defined term as written to the class of what it stands for ("ACTOR", "PLACE", "FORCE" …)."""
    found = []
    for text, type_ in terms.items():
        key = " ".join(text.lower().split())
        found.append(Entry(text, Sense(type_, f"term:{key}", lemma="term")))
    return found
