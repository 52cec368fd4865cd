"""Prepositional phrases to places: named ones, zones of the draft, belts along lines, parts of places."""

from collections.abc import Iterator, Sequence

from treatylint.clauses.assembly.names import key_of
from treatylint.clauses.assembly.page import Page
from treatylint.clauses.phrases import Item, Loose, Nominal, NounPhrase, PrepPhrase, Quantity
from treatylint.clauses.places import Belt, Inside, Known, Place, PlaceExpr, Union, Zone
from treatylint.grammar.chunk import Chunk
from treatylint.grammar.words import read_words

__all__ = ["is_place", "kilometres", "line_id", "place_expr", "places_in"]

_SITES = frozenset({"base", "air_base", "naval_base", "depot", "facility", "training_centre", "headquarters"})
_WHOLE = frozenset({"territory", "territories", "soil", "land", "ground", "whole", "entire"})
_KILOMETRES = {"km": 1.0, "nm": 1.852, "mi": 1.609344, "m": 0.001}
_RELATION = {"FROM": "from", "TO": "to"}


def is_place(phrase: NounPhrase) -> bool:
    """Whether a noun phrase can name ground: its head is a place, a name, or a capitalised unknown."""
    head = phrase.parts[0].head
    if head is not None and head.value == "part":
        return len(phrase.parts) == 1 or any(_names(part) or _is_generic(part) for part in phrase.parts[1:])
    if phrase.parts[0].nouns and phrase.parts[0].nouns[0].key[0].isdigit():
        return False
    if head is None:
        return False
    return (
        head.type in ("PLACE", "NAME")
        or head.sense("PLACE") is not None
        or any(id_ in _SITES for id_ in head.ids("FORCE"))
    )


def places_in(items: Sequence[Item], page: Page, skip: Sequence[Item] = ()) -> list[Place]:
    """Every place that the phrases name with a preposition, in order. "Only" before it confines."""
    found: list[Place] = []
    for at, item in enumerate(items):
        if not isinstance(item, PrepPhrase) or any(item is other for other in skip):
            continue
        if isinstance(item.object, Quantity):
            belt = _belt(item, items[at + 1 :], page)
            if belt and not (at and _area_of_belt(items[at - 1], items[at:], page)):
                found.append(belt)
        elif (
            isinstance(item.object, NounPhrase) and item.type in ("IN", "FROM", "TO") and not _continues_belt(items, at)
        ):
            place = _area_of_belt(item, items[at + 1 :], page) or _named(
                item, item.object, items[:at], items[at + 1 :], page
            )
            if place:
                found.append(place)
    return found


def _continues_belt(items: Sequence[Item], at: int) -> bool:
    before = items[at - 1] if at else None
    return isinstance(before, PrepPhrase) and isinstance(before.object, Quantity) and before.object.kind == "length"


def _named(
    item: PrepPhrase, phrase: NounPhrase, before: Sequence[Item], after: Sequence[Item], page: Page
) -> Place | None:
    if not is_place(phrase):
        return None
    value = item.preposition.value
    relation = _RELATION.get(item.type, "outside" if value == "outside" else "within")
    expr = place_expr(phrase, page)
    if value.startswith("part:"):
        expr = Inside(expr, f"{value[5:]} of {key_of(page, phrase.start, phrase.end)}")
    only = any(c.value == "only" for c in phrase.parts[0].quants) or _only_before(before) or _alone(after)
    end = _between_end(phrase, after)
    if end > phrase.end:
        expr = Zone(key_of(page, phrase.start, end), expr if isinstance(expr, Known) else None)
        return Place(relation, expr, only, page.words(phrase.start, end), page.span(phrase.start, end))
    text_from = item.start if value.startswith("part:") else phrase.start
    return Place(relation, expr, only, page.words(text_from, phrase.end), page.span(text_from, phrase.end))


def _between_end(phrase: NounPhrase, after: Sequence[Item]) -> int:
    """ "The frontier between A and B", "the ground between L and M": where the words that draw it end."""
    first = after[0] if after else None
    if isinstance(first, PrepPhrase) and first.preposition.key == "between" and _is_generic(phrase.parts[-1]):
        return first.end
    return phrase.end


def _alone(after: Sequence[Item]) -> bool:
    """ "In Sector Alpha alone"."""
    first = after[0] if after else None
    if isinstance(first, NounPhrase):
        return not first.parts[0].nouns and first.parts[0].quants[-1].value == "only"
    return isinstance(first, Loose) and first.chunk.key == "alone"


def _only_before(before: Sequence[Item]) -> bool:
    """ "Shall be stationed only in R"; "exclusively within R"."""
    last = before[-1] if before else None
    if isinstance(last, Loose):
        return last.chunk.key in ("exclusively", "solely")
    return isinstance(last, NounPhrase) and not last.parts[-1].nouns and last.parts[-1].quants[-1].value == "only"


def _area_of_belt(item: Item, after: Sequence[Item], page: Page) -> Place | None:
    """ "From the area within 40 km of the Line": the area is the belt."""
    if not isinstance(item, PrepPhrase) or not isinstance(item.object, NounPhrase) or not after:
        return None
    head = item.object.parts[0].head
    if head is None or head.value not in ("area", "zone") or len(item.object.parts) > 1:
        return None
    belt = _belt(after[0], after[1:], page) if isinstance(after[0], PrepPhrase) else None
    if belt is None:
        return None
    relation = _RELATION.get(item.type, "outside" if item.preposition.value == "outside" else "within")
    start = item.object.start
    return Place(relation, belt.expr, False, page.words(start, belt.span.end), page.span(start, belt.span.end))


def _belt(item: PrepPhrase, after: Sequence[Item], page: Page) -> Place | None:
    """ "Within 20 km of the Line", "beyond 30 km from R": the line or place stands in the next phrase."""
    quantity = item.object
    if not isinstance(quantity, Quantity) or quantity.kind != "length" or quantity.number.number is None:
        return None
    following = after[0] if after else None
    if not isinstance(following, PrepPhrase) or not isinstance(following.object, NounPhrase):
        return None
    km = kilometres(quantity)
    away = item.preposition.value == "outside" or any(c.value in (">=", ">") for c in quantity.bounds)
    line = line_id(following.object, page)
    relation = "outside" if away and item.type == "IN" and item.preposition.value != "outside" else "within"
    text, span = page.words(following.object.start, following.end), page.span(following.object.start, following.end)
    return Place(relation, Belt(line, km, beyond=away), False, text, span)


def kilometres(quantity: Quantity) -> float:
    """A length in kilometres; 0 where the text gives no figure."""
    unit = quantity.unit.value if quantity.unit else "km"
    return float(quantity.number.number or 0) * _KILOMETRES.get(unit, 1.0)


def line_id(phrase: NounPhrase, page: Page) -> str:
    head = phrase.parts[0].head
    ids = head.ids("PLACE") if head else ()
    if ids and ids[0] not in ("area", "zone", "part"):
        return ids[0]
    return f"opaque:{key_of(page, phrase.start, phrase.end)}"


# ---- what the words cover ------------------------------------------------------------------------------------------


def place_expr(phrase: NounPhrase, page: Page) -> PlaceExpr:
    """The ground that a noun phrase names: a union where it names several."""
    parts = list(_exprs(phrase, page))
    return parts[0] if len(parts) == 1 else Union(tuple(dict.fromkeys(parts)))


def _exprs(phrase: NounPhrase, page: Page) -> Iterator[PlaceExpr]:
    first = phrase.parts[0]
    if _is_generic(first) and len(phrase.parts) > 1 and phrase.parts[1].link == "of":
        yield from _of(first, phrase, page)
        return
    generic = _shared_noun(phrase)
    at = 0
    while at < len(phrase.parts):
        part = phrase.parts[at]
        after = phrase.parts[at + 1] if at + 1 < len(phrase.parts) else None
        if part.link == "of" and at:
            at += 1
            continue
        if _is_generic(part) and not _names(part) and after is not None and after.link == "of":
            yield Zone(key_of(page, part.start, after.end))
        else:
            yield _one(part, generic, page)
        at += 1


def _of(first: Nominal, phrase: NounPhrase, page: Page) -> Iterator[PlaceExpr]:
    """ "The territory of A" is A; "the regions of A, B and C" are those; "the eastern part of A" lies inside A."""
    rest = phrase.parts[1:]
    head = first.head
    assert head is not None
    plain = not [c for c in first.nouns if c is not head]
    named = [part for part in rest if _names(part)]
    if (
        named
        and plain
        and (head.key in _WHOLE or head.key.endswith("s") or head.key in ("oblast", "region", "city", "republic"))
    ):
        generic = head.key.removesuffix("s")
        for part in named:
            yield _one(part, generic, page)
    elif named and named[0] is rest[0]:
        whole = [_one(part, "", page) for part in named]
        yield Inside(whole[0] if len(whole) == 1 else Union(tuple(whole)), key_of(page, first.start, phrase.end))
    else:
        yield Zone(key_of(page, phrase.start, phrase.end))


def _is_generic(part: Nominal) -> bool:
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
