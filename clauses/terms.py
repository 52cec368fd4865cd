"""The terms that a draft defines: found before reading, so that every sentence knows them."""

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from treatylint.clauses.abbreviations import abbreviations
from treatylint.clauses.assembly.conditions import references_in
from treatylint.clauses.assembly.events import event_of
from treatylint.clauses.assembly.forces import force_of
from treatylint.clauses.assembly.ground import place_expr
from treatylint.clauses.assembly.names import actors_of
from treatylint.clauses.assembly.page import Page
from treatylint.clauses.assembly.places import places_in
from treatylint.clauses.from_tree import read_segments
from treatylint.clauses.phrases import Item, Nominal, NounPhrase, PrepPhrase
from treatylint.clauses.places import Belt, Inside, Known, PlaceExpr, Union, Zone
from treatylint.clauses.short_names import ShortFor, short_names
from treatylint.clauses.values import Actor, Actors, Force
from treatylint.clauses.vocabulary import term_entries
from treatylint.grammar.lexicon import Lexicon
from treatylint.grammar.words import read_words

__all__ = ["find_terms", "is_own_name", "with_terms", "without_short_names"]

_OPEN, _CLOSE = "[\"\u201c\u2018']", "[\"\u201d\u2019']"
_TERM = rf"{_OPEN}(?:the )?(?P<term>[A-Z][\w \-]{{1,50}}?){_CLOSE}"
_MEANS = re.compile(rf"{_TERM},?\s+(?:shall\s+)?(?:means?|refers to|denotes)\s+(?P<words>[^;.]{{3,300}})")
_NAMED = re.compile(
    rf"(?P<words>[^.;:()]{{3,120}}?)\s{{0,4}}\((?:hereinafter|hereafter|henceforth)?[^()\"\u201c]{{0,30}}{_TERM}\)"
)
_SHORT = re.compile(rf"\((?:hereinafter|hereafter|henceforth)?[^()\"\u201c]{{0,30}}{_TERM}\)")
_SAID_BY_IT = (Force, PlaceExpr, tuple)
"""What a sentence speaks of by the short name that it gives: a zone is drawn, a force is counted under that name."""
_STATE = re.compile(r"\b(?:Republic|Kingdom|Federation|Principality|Commonwealth|Union|Duchy|State) of [A-Z][\w \-]*$|"
                    r"\b[A-Z]\w+ (?:Republic|Kingdom|Federation|Principality|Commonwealth|Union)$")  # fmt: skip
"""How states are named in full: one that no data knows is a party by the name that the draft gives it."""
_FULL = re.compile(r"\b(?P<name>[A-Z][\w-]*(?: (?:of |for |the |and )?[A-Z][\w-]*)+)\s*$")
"""The full name that a bracket shortens, where every word of it is written large."""
_BODY = re.compile(r"\b(?:[Tt]he|[Aa]n?) (?P<term>(?:[A-Z][a-z][\w-]+ ){1,4}(?:Force|Mission|Contingent|Corps))\b")
# "The Guarantors are A, B and C": a capitalised plural that is said to be somebody.
_ARE = re.compile(r"The (?P<term>[A-Z][a-z]+s(?: [A-Z][a-z]+)*) (?:shall be|are)\s+(?P<words>[^;.]{3,300})")
_LIES = re.compile(
    r"\b[Tt]he (?P<term>[A-Z][\w \-]{1,50}?) lies (?:wholly |entirely )?(?:within|in) (?P<words>[^.;]{2,300})"
)


def find_terms(text: str, page: Page) -> dict[str, object]:
    """Each defined term as written, with the value it stands for: Actors, Force, a place, or its words.

    A force that a provision lets come ("the force referred to in Article 9") is a pair of the Force and its Reference.
    """
    found: dict[str, object] = {}
    for match in _MEANS.finditer(text):
        found.setdefault(match["term"], _value(text, match.start("words"), match.end("words"), page, 0, match["term"]))
    for match in _ARE.finditer(text):
        value = _value(text, match.start("words"), match.end("words"), page, 0)
        if isinstance(value, Actors):
            found.setdefault(match["term"], value)
    parties = {form.casefold() for form in page.own}
    for match in _named(text):
        if match["term"].casefold() not in parties:  # the short name of a party is that party
            for name, value in _shortened(text, match, page):
                found.setdefault(name, value)
    for name in _bodies(text, page.lexicon, found):
        found[name] = _body(name)
    found |= _by_initials(text, page.lexicon, found)
    found |= _lying(text, found, page)
    return {**found, **dict(short_names(text, {term: _type(term, value) for term, value in found.items()}))}


def without_short_names(text: str, terms: Mapping[str, object]) -> str:
    """The text with blanks for each bracket that gives an actor its short name: "A ("the Northern Party") and B"."""
    if "(" not in text:
        return text
    return _SHORT.sub(lambda m: m[0] if isinstance(terms.get(m["term"]), _SAID_BY_IT) else " " * len(m[0]), text)


def _by_initials(text: str, lexicon: Lexicon, found: Mapping[str, object]) -> dict[str, object]:
    """The initials as a name of the body that the draft has under its full name, or of an actor of its own."""
    made: dict[str, object] = {}
    for short, full in abbreviations(text, lexicon, found):
        body = next((term for term in found if full.startswith(term)), "")
        kind = _type(body, found[body]) if body else ""
        made[short] = ShortFor(body.lower(), kind) if body else Actors((Actor(f"term:{short.lower()}", short),))
        if not body:
            made[full] = ShortFor(short.lower(), "ACTOR")
    return made


def _lying(text: str, found: Mapping[str, object], page: Page) -> dict[str, object]:
    """The zones of which a provision says within which ground they lie."""
    drawn: dict[str, object] = {}
    for match in _LIES.finditer(text):
        if isinstance(found.get(match["term"]), PlaceExpr):
            ground = _value(text, match.start("words"), match.end("words"), page, 0)
            if isinstance(ground, PlaceExpr):
                drawn[match["term"]] = Zone(match["term"].lower(), inside=ground)
    return drawn


def _shortened(text: str, match: re.Match[str], page: Page) -> Iterator[tuple[str, object]]:
    """The short name with what it stands for, and the full name of a body that no data knows."""
    own = _STATE.search(match["words"]) and _known(text, match, page) is None
    own_name = Actors((Actor(f"term:{match['term'].lower()}", match["term"]),))
    # the name stands right behind what it names
    value = own_name if own else _value(text, match.start("words"), match.end("words"), page, -1)
    yield match["term"], own_name if _is_unknown(value) else value
    full = _FULL.search(match["words"])
    if _is_unknown(value) and full:
        yield full["name"], own_name


def _bodies(text: str, lexicon: Lexicon, found: Mapping[str, object]) -> Iterator[str]:
    """Forces and missions under a name of their own that the draft uses without defining it."""
    for match in _BODY.finditer(text):
        name = match["term"]
        words = read_words(name)
        used, senses = lexicon.longest(words, 0)
        if name not in found and (used < len(words) or all(sense.value == "generic" for sense in senses)):
            yield name


def _body(name: str) -> object:
    """A force by its name, or a mission as an actor of its own."""
    if name.endswith("Mission"):
        return Actors((Actor(f"term:{name.lower()}", name),))
    return Force(("armed_forces",), text=name)


def _is_unknown(value: object) -> bool:
    """A body that no data knows: its short name is the name of an actor of its own."""
    return isinstance(value, Actors) and all(name.id.startswith("opaque:") for name in value.names)


def _named(text: str) -> Iterator[re.Match[str]]:
    """Each short name in brackets with the words before it. The bracket is found first: looking for the words first
    would look at every letter of a long draft."""
    for short in _SHORT.finditer(text):
        first = max(0, short.start() - 120)
        begin = first + max((text[first : short.start()].rfind(mark) + 1 for mark in ".;:()"), default=0)
        match = _NAMED.match(text, begin)
        if match:
            yield match


def _known(text: str, match: re.Match[str], page: Page) -> Actors | None:
    """The state that the gazetteer has under the name that is being shortened."""
    value = _value(text, match.start("words"), match.end("words"), page, -1)
    known = isinstance(value, Actors) and not any(name.id.startswith("opaque:") for name in value.names)
    return value if known and isinstance(value, Actors) else None


def _value(text: str, start: int, end: int, page: Page, which: int, term: str = "") -> object:
    page.pieces = ((text[start:end], start),)
    segments = read_segments(page.pieces, page.lexicon)
    items = [item for segment in segments for item in segment.lead]
    phrases = [item for item in items if isinstance(item, NounPhrase)]
    if not phrases:
        return text[start:end].strip()
    phrase = _without_adjectives(phrases[which])
    head = phrase.parts[0].head
    kind = head.type if head is not None else ""
    value: object = None
    if kind == "FORCE":
        force = force_of(phrase, page)
        provided = [reference for reference in references_in(items, page) if reference.paths]
        value = (force, provided[0]) if force is not None and provided else force
    elif kind in ("ACTOR", "NAME"):
        value = actors_of(phrase, page)
    elif kind == "PLACE":
        value = _ground(phrase, items, term, page)
    elif kind in ("EVENT", "ACT"):
        after = items[items.index(phrases[which]) + 1 :]
        event = event_of(phrase.start, phrase.end, [phrase, *after], page)
        value = None if event.key.startswith("opaque:") else event
    return value or text[start:end].strip()


def _ground(phrase: NounPhrase, items: Sequence[Item], term: str, page: Page) -> PlaceExpr:
    """Places by name are those places; ground that more words narrow down is a zone of the draft's own."""
    at = next(i for i, item in enumerate(items) if item.end == phrase.end)
    expr = place_expr(phrase, page)
    if not term or not any(isinstance(item, PrepPhrase) for item in items[at + 1 :]):
        return expr
    belts = [p.expr for p in places_in(items[at + 1 :], page) if isinstance(p.expr, Belt)]
    inside = expr if isinstance(expr, Known | Union | Inside) else None
    return Zone(term.lower(), inside, belts[0] if belts else None)


def _without_adjectives(phrase: NounPhrase) -> NounPhrase:
    """"A significant, deliberate and sustained armed attack" is about the attack."""
    at = 0
    while at + 1 < len(phrase.parts) and phrase.parts[at + 1].link == "join" and _is_word(phrase.parts[at]):
        at += 1
    if not at:
        return phrase
    return NounPhrase(phrase.start, phrase.end, [evolve(phrase.parts[at], link=""), *phrase.parts[at + 1 :]])


def _is_word(part: Nominal) -> bool:
    return part.head is not None and part.head.type == "WORD"


def is_own_name(terms: Mapping[str, object], id_: str) -> bool:
    """Whether a term is the draft's short name for a state that no data knows: an actor of its own."""
    value = next((v for term, v in terms.items() if f"term:{term.lower()}" == id_), None)
    return isinstance(value, Actors) and [name.id for name in value.names] == [id_]


def with_terms(lexicon: Lexicon, terms: dict[str, object]) -> Lexicon:
    """The lexicon with the terms over it."""
    types = {term: _type(term, value) for term, value in terms.items()}
    ids = {term: value.term for term, value in terms.items() if isinstance(value, ShortFor)}
    return lexicon.extended(term_entries(types, ids)) if terms else lexicon


def _type(term: str, value: object) -> str:
    if isinstance(value, ShortFor):
        return value.kind
    name = type(value[0] if isinstance(value, tuple) else value).__name__
    if name in ("Force", "Actors"):
        return {"Force": "FORCE", "Actors": "ACTOR"}[name]
    if name in ("Known", "Zone", "Union", "Inside", "Belt", "Minus"):
        return "PLACE"
    return "EVENT"
