"""Noun phrases to ground: named places, zones of the draft, parts of places, lines."""

from collections.abc import Iterator

from treatylint.clauses.assembly.names import key_of
from treatylint.clauses.assembly.page import Page
from treatylint.clauses.phrases import Nominal, NounPhrase
from treatylint.clauses.places import Inside, Known, PlaceExpr, Union, Zone
from treatylint.grammar.chunk import Chunk
from treatylint.grammar.words import read_words

__all__ = ["is_generic", "is_place", "line_id", "place_expr"]

_SITES = frozenset({"base", "air_base", "naval_base", "depot", "facility", "training_centre", "headquarters"})


_WHOLE = frozenset({"territory", "territories", "soil", "land", "ground", "whole", "entire"})


def is_place(phrase: NounPhrase) -> bool:
    """Whether a noun phrase can name ground: its head is a place, a name, or a capitalised unknown."""
    head = phrase.parts[0].head
    if _is_side(phrase):
        return True
    if head is not None and head.value == "part":
        return len(phrase.parts) == 1 or any(_names(part) or is_generic(part) for part in phrase.parts[1:])
    if phrase.parts[0].nouns and phrase.parts[0].nouns[0].key.isdigit():
        return False
    if head is None:
        return False
    return (
        head.type in ("PLACE", "NAME")
        or head.sense("PLACE") is not None
        or any(id_ in _SITES for id_ in head.ids("FORCE"))
    )


def _is_side(phrase: NounPhrase) -> bool:
    """ "Its side of the line", "the northern side of the river"."""
    head, rest = phrase.parts[0].head, phrase.parts[1:2]
    sided = head is not None and head.key in ("side", "sides", "edge", "end", "foot", "mouth", "middle", "centre")
    return sided and any(part.link == "of" and (is_generic(part) or _names(part)) for part in rest)


def line_id(phrase: NounPhrase, page: Page) -> str:
    head = phrase.parts[0].head
    ids = head.ids("PLACE") if head else ()
    if ids and ids[0] not in ("area", "zone", "part"):
        return ids[0]
    return f"opaque:{key_of(page, phrase.start, phrase.end)}"


def place_expr(phrase: NounPhrase, page: Page) -> PlaceExpr:
    """The ground that a noun phrase names: a union where it names several."""
    parts = list(_exprs(phrase, page))
    return parts[0] if len(parts) == 1 else Union(tuple(dict.fromkeys(parts)))


def _exprs(phrase: NounPhrase, page: Page) -> Iterator[PlaceExpr]:
    first = phrase.parts[0]
    if _is_side(phrase):
        yield Zone(key_of(page, phrase.start, phrase.end))
        return
    if is_generic(first) and len(phrase.parts) > 1 and phrase.parts[1].link == "of":
        yield from _of(first, phrase, page)
        return
    if _names_its_part(phrase):
        # "the Sabran district of Vell" is Vell, and lies in Sabran
        whole = _one(Nominal([], [c for c in first.nouns if c is not first.head]), "", page)
        named = _one(Nominal([], phrase.parts[1].nouns), "", page)
        inside = whole if isinstance(whole, Known) else None
        yield Zone(named.key, inside, named.covers) if isinstance(named, Zone) else named
        return
    generic = _shared_noun(phrase)
    at = 0
    while at < len(phrase.parts):
        part = phrase.parts[at]
        after = phrase.parts[at + 1] if at + 1 < len(phrase.parts) else None
        if part.link == "of" and at:
            at += 1
            continue
        if is_generic(part) and not _names(part) and after is not None and after.link == "of":
            yield Zone(key_of(page, part.start, after.end))
        else:
            yield _one(part, generic, page)
        at += 1


def _names_its_part(phrase: NounPhrase) -> bool:
    """A named whole with a common noun for its part, and the part's name behind "of"."""
    first, rest = phrase.parts[0], phrase.parts[1:]
    if first.head is None or len(rest) != 1 or rest[0].link != "of" or not _names(rest[0]):
        return False
    common = first.nouns[-1].key.rstrip("s") in _PARTS
    return common and len(first.nouns) > 1 and any(_place_id(chunk) for chunk in first.nouns[:-1])


_PARTS = frozenset({"district", "province", "region", "territory", "city", "town", "island", "canton", "county"})


def _of(first: Nominal, phrase: NounPhrase, page: Page) -> Iterator[PlaceExpr]:
    """ "The territory of A" is A; "the regions of A, B and C" are those; "the eastern part of A" lies inside A."""
    rest = phrase.parts[1:]
    head = first.head
    assert head is not None
    plain = not [c for c in first.nouns if c is not head]
    named = [part for part in rest if _names(part)]
    if named and head.capital and head.key not in _WHOLE and not any(map(_place_id, rest[0].nouns)):
        yield Zone(key_of(page, first.start, phrase.end))  # "the Island of Morra" is a name
    elif (
        named
        and plain
        and (head.key in _WHOLE or head.key.endswith("s") or head.key in _NAMED_BEHIND)
    ):
        generic = head.key.removesuffix("s")
        for part in named:
            yield _one(part, generic, page)
    elif named and named[0] is rest[0]:
        whole = [_one(part, "", page) for part in named]
        yield Inside(whole[0] if len(whole) == 1 else Union(tuple(whole)), key_of(page, first.start, phrase.end))
    else:
        yield Zone(key_of(page, phrase.start, phrase.end))


_NAMED_BEHIND = frozenset(
    "oblast region city republic province island town village district county canton peninsula governorate port "
    "department prefecture municipality state".split()
)
"""Before "of" and a name: the province of A is A."""


def is_generic(part: Nominal) -> bool:
    head = part.head
    sense = head.sense("PLACE") if head else None
    return sense is not None and sense.lemma not in ("place", "line", "term") and not _names(part)


def _names(part: Nominal) -> bool:
    return any(_place_id(c) or c.type == "NAME" for c in part.nouns)


def _place_id(chunk: Chunk) -> str:
    for sense in chunk.senses:
        if sense.type == "PLACE" and sense.lemma in ("place", "line", "term"):
            return sense.value
    return ""


def _shared_noun(phrase: NounPhrase) -> str:
    """ "Lviv, Volyn and Zakarpattia oblasts": the noun of the last holds for all."""
    last = phrase.parts[-1]
    head = last.head
    if (
        len(phrase.parts) > 1
        and head is not None
        and head.type == "PLACE"
        and not _place_id(head)
        and head.key.endswith("s")
    ):
        return head.key.removesuffix("s")
    return ""


def _one(part: Nominal, generic: str, page: Page) -> PlaceExpr:
    named = next((c for c in reversed(part.nouns) if _place_id(c)), None)
    if generic:
        base = " ".join(c.key for c in part.nouns if c.key not in (generic, f"{generic}s"))
        id_ = _look_up(f"{base} {generic}", page)
        if id_:
            return Known(id_)
    if named is None:
        return Zone(key_of(page, part.start, part.end))
    id_ = _place_id(named)
    expr: PlaceExpr = _term(id_, page) if id_.startswith("term:") else Known(id_)
    narrowing = [c for c in part.nouns if c is not named and c.type in ("WORD", "PLACE", "ACT")]
    if narrowing and not id_.startswith("term:"):
        return Inside(expr, key_of(page, part.nouns[0].start, part.nouns[-1].end))
    return expr


def _term(id_: str, page: Page) -> PlaceExpr:
    """A term that the draft defines as a zone is that zone; any other is known by its own name."""
    key = id_.removeprefix("term:")
    value = next((v for term, v in page.terms.items() if term.lower() == key), None)
    return value if isinstance(value, Zone | Known | Union | Inside) else Zone(key)


def _look_up(text: str, page: Page) -> str:
    words = read_words(text)
    used, senses = page.lexicon.longest(words, 0) if words else (0, [])
    if used != len(words):
        return ""
    return next((s.value for s in senses if s.type == "PLACE" and s.lemma in ("place", "line")), "")
