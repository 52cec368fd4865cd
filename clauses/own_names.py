"""States and bodies that only this draft names: found in its title, its preamble, and where it makes them act.

Such a name is an actor of its own, and a state's name its territory too, as if the gazetteer had a row for it. An id
carries the name as written, so that it can be said again: "own:Norland" for a state, "body:Norland Liberation Front".
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from treatylint.clauses.party_lists import Named, party_list
from treatylint.grammar.lexicon import Entry, Lexicon, Sense
from treatylint.grammar.words import read_words

__all__ = ["OwnNames", "find_own_names", "with_own_names"]

_NAME = r"(?P<name>[A-Z][\w'\u2019-]*[a-z]\w*(?: [A-Z][\w'\u2019-]+){0,2})"
_SUBJECT = r"(?<!\bof )(?<!\bin )(?<!\bon )(?<!\bby )(?<!\bfrom )"
_ACTS = re.compile(rf"{_SUBJECT}{_NAME},? (?:shall|will|may|must|undertakes?|agrees?|and its)\b")
_OWNS = re.compile(
    r"\b(?i:forces|troops|personnel|units|contingents?|soldiers|nationals|territory|territories|soil|consent|approval|"
    rf"government|attack on|attacks on|attack against|invasion of|assistance of) (?:of )?{_NAME}"
)
_ARTICLES = "the|The|a|A|an|An|each|Each|every|Every|all|All|any|Any|no|No|such|these|both"
_ENDS = r"(?=\s+(?:shall|will|may|must|and|or|of|in|to|is|are)\b|\s*[,.;:)])"
MOST_TEXT = 400_000
"""Letters of a draft in which names that act are looked for: whoever matters is named long before."""
MOST_CANDIDATES = 40
"""Names that are weighed in one draft; each is looked up in the whole text."""


@frozen
class OwnNames:
    """``forms`` maps each wording to its id; ``parties`` are the ids, own or known, that title and preamble list."""

    forms: Mapping[str, str]
    parties: tuple[str, ...] = ()


def find_own_names(head: Sequence[tuple[str, str]], text: str, lexicon: Lexicon) -> OwnNames:
    """``head`` are the stretches of title and preamble with their roles, ``text`` is the whole draft, masked."""
    forms: dict[str, str] = {}
    parties: dict[str, None] = {}
    for named in party_list(head, lexicon):
        parties[named.id or _id(named, text)] = None
        for form in (named.name, *named.also) if not named.id else ():
            forms.setdefault(_as_in(text, form), _id(named, text))
    for name in _acting(text[:MOST_TEXT], lexicon):
        if name.casefold() not in {form.casefold() for form in forms}:
            forms[name] = f"own:{name}"
    return OwnNames(forms, tuple(parties))


def _id(named: Named, text: str) -> str:
    return f"{'own' if named.is_state else 'body'}:{_as_in(text, named.name)}"


def _as_in(text: str, name: str) -> str:
    """The name as running text writes it: a title may be all in capitals."""
    if not name.isupper() or name in ("", *_codes(name)):
        return name
    match = re.search(rf"(?<!\w){re.escape(name.title())}(?!\w)", text)
    if match:
        return match.group()
    for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE):
        if not found.group().isupper():
            return found.group()
    return name.title()


def _codes(name: str) -> tuple[str, ...]:
    """Three letters or fewer are a code, which has no other spelling."""
    return (name,) if len(name) <= 3 else ()


def _acting(text: str, lexicon: Lexicon) -> Iterator[str]:
    """Capitalised names without an article that a provision makes act or own, and that no data knows."""
    found: dict[str, None] = {}
    looked_up: dict[str, str] = {}
    for pattern in (_ACTS, _OWNS):
        for match in pattern.finditer(text):
            words = match["name"]
            if words not in looked_up:
                looked_up[words] = _unknown(words, lexicon)
            name = looked_up[words]
            if name:
                found[name] = None
            if len(found) >= MOST_CANDIDATES:
                break
    yield from (name for name in found if _is_proper(name, text))


def _unknown(name: str, lexicon: Lexicon) -> str:
    """The name without the words before it that the lexicon knows ("If Norland"); "" where its last word is known."""
    words = read_words(name)
    while words and lexicon.longest(words, 0)[0]:
        words = words[max(lexicon.longest(words, 0)[0], 1) :]
    known = any(lexicon.longest(words, at)[0] for at in range(len(words)))
    return name[words[0].start :] if words and not known else ""


def _is_proper(name: str, text: str) -> bool:
    """A proper name stands capitalised within a sentence, takes no article, and is never written small."""
    word = re.escape(name)
    inside = re.search(rf"[a-z,] {word}\b", text)
    articled = re.search(rf"\b(?:{_ARTICLES}) {word}\b{_ENDS}", text)
    small = re.search(rf"\b{re.escape(name.lower())}\b", text)
    return bool(inside) and not articled and not small


# --- as lexicon entries ---------------------------------------------------------------------------------------------


def with_own_names(lexicon: Lexicon, forms: Mapping[str, str]) -> Lexicon:
    """The lexicon with the draft's own states and bodies over it: actors, a state's name also its territory."""
    entries = [entry for form, id_ in forms.items() for entry in _entries(form, id_)]
    return lexicon.extended(entries) if entries else lexicon


def _entries(form: str, id_: str) -> Iterator[Entry]:
    if id_.startswith("term:"):
        yield Entry(form, Sense("PLACE", id_, lemma="term"))
        return
    if not id_.startswith("own:"):
        yield Entry(form, Sense("ACTOR", id_, lemma="organisation"))
        return
    yield Entry(form, Sense("ACTOR", id_, lemma="actor"))
    yield Entry(form, Sense("PLACE", id_, lemma="place"))
    if " " not in form:
        yield from (Entry(one, Sense("ACTOR", id_, "actor", "adjective", one)) for one in _adjectives(form))


def _adjectives(name: str) -> Iterator[str]:
    """ "Norlandian", "Norlandese": as English makes adjectives of the names of states."""
    stem = re.sub(r"(?:ia|[aeioy])$", "", name)
    found = {f"{base}{end}" for base in (name, stem) for end in ("n", "an", "ian", "ese", "i", "ish", "ic")}
    yield from sorted(found - {name})
