"""Prepositional phrases to places: named ones, zones of the draft, belts along lines, parts of places."""

from collections.abc import Sequence
from math import inf

from attrs import evolve

from treatylint.clauses.assembly.described import described_place
from treatylint.clauses.assembly.ground import is_place, line_id
from treatylint.clauses.assembly.names import is_actor
from treatylint.clauses.assembly.page import Page
from treatylint.clauses.phrases import Item, Loose, NounPhrase, PrepPhrase, Quantity
from treatylint.clauses.places import Belt, Place, Zone

__all__ = ["OTHERS_GROUND", "kilometres", "places_in"]

OTHERS_GROUND = "territory of another party"
"""The key of a zone that is each other Party's territory in turn."""

_KILOMETRES = {"km": 1.0, "nm": 1.852, "mi": 1.609344, "m": 0.001, "yd": 0.0009144, "ft": 0.0003048}
_RELATION = {"FROM": "from", "TO": "to"}


def places_in(items: Sequence[Item], page: Page, skip: Sequence[Item] = ()) -> list[Place]:
    """Every place that the phrases name with a preposition, in order. "Only" before it confines."""
    found: list[Place] = []
    told = 0  # what describes a place is no place of the clause
    for at, item in enumerate(items):
        far = _far(items, at, page)
        if far is not None:
            found.append(far)
            told = far.span.end
        if not isinstance(item, PrepPhrase) or item.start < told or any(item is other for other in skip):
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
                told = place.span.end
    return found


def _continues_belt(items: Sequence[Item], at: int) -> bool:
    before = items[at - 1] if at else None
    if isinstance(before, Quantity) and _is_far(before):
        return True
    return isinstance(before, PrepPhrase) and isinstance(before.object, Quantity) and before.object.kind == "length"


def _named(
    item: PrepPhrase, phrase: NounPhrase, before: Sequence[Item], after: Sequence[Item], page: Page
) -> Place | None:
    if _of_another_party(item, phrase):
        words, span = page.words(item.start, phrase.end), page.span(item.start, phrase.end)
        return Place(_RELATION.get(item.type, "within"), Zone(OTHERS_GROUND), False, words, span)
    owned = _GROUND.intersection(item.preposition.key.split()) and is_actor(phrase.parts[0].head)
    if not (is_place(phrase) or owned):
        return None  # "in the territory of the Federation" is ground, whoever the Federation is
    value = item.preposition.value
    relation = _RELATION.get(item.type, "outside" if value == "outside" else "within")
    only = any(c.value == "only" for c in phrase.parts[0].quants) or _only_before(before) or _alone(after)
    place = described_place(relation, phrase, after, page, only)
    if value.startswith("part:"):
        words, span = page.words(item.start, place.span.end), page.span(item.start, place.span.end)
        return evolve(place, expr=Belt(line_id(phrase, page), inf, side=value[5:]), text=words, span=span)
    return place


def _of_another_party(item: PrepPhrase, phrase: NounPhrase) -> bool:
    """ "In the territory of another Party", however much of it the preposition has swallowed."""
    last = phrase.parts[-1]
    head = last.head
    ground = "territory" in item.preposition.key or any(c.key in _GROUND for c in phrase.parts[0].nouns)
    other = any(quant.key.endswith(("other", "another", "others")) for quant in last.quants)
    return ground and other and head is not None and head.value == "party"


_GROUND = frozenset({"territory", "territories", "soil"})


def _alone(after: Sequence[Item]) -> bool:
    """ "In Sector Alpha alone"."""
    first = after[0] if after else None
    if isinstance(first, NounPhrase) and isinstance(after[1] if len(after) > 1 else None, PrepPhrase):
        return False  # "in R only | with the consent of A"
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
    text, span = page.words(following.object.start, following.end), page.span(item.start, following.end)
    return Place(relation, Belt(line, km, beyond=away), False, text, span)


def _is_far(quantity: Quantity) -> bool:
    return quantity.kind == "length" and any(chunk.key.split()[0] in _FAR for chunk in quantity.bounds)


_FAR = frozenset({"beyond", "farther", "further"})


def _at_distance(before: Item, item: PrepPhrase) -> bool:
    """ "At a distance | of 25 km | from the line"."""
    length = isinstance(item.object, Quantity) and item.object.kind == "length" and item.preposition.key == "of"
    if not length or not isinstance(before, PrepPhrase) or before.preposition.key != "at":
        return False
    return isinstance(before.object, NounPhrase) and any(c.key == "distance" for c in before.object.parts[0].nouns)


def _far(items: Sequence[Item], at: int, page: Page) -> Place | None:
    """ "Only beyond 100 km from the frontier": the figure stands without a preposition of its own."""
    item, following = items[at], items[at + 1] if at + 1 < len(items) else None
    kept = isinstance(item, PrepPhrase) and at > 0 and _at_distance(items[at - 1], item)
    quantity = item.object if kept and isinstance(item, PrepPhrase) else item
    if not isinstance(quantity, Quantity) or quantity.number.number is None or not (kept or _is_far(quantity)):
        return None
    if not isinstance(following, PrepPhrase) or not isinstance(following.object, NounPhrase):
        return None
    expr = Belt(line_id(following.object, page), kilometres(quantity), beyond=True)
    text, span = page.words(quantity.start, following.end), page.span(quantity.start, following.end)
    return Place("within", expr, _only_before(items[:at]), text, span)


def kilometres(quantity: Quantity) -> float:
    """A length in kilometres; 0 where the text gives no figure."""
    unit = quantity.unit.value if quantity.unit else "km"
    return float(quantity.number.number or 0) * _KILOMETRES.get(unit, 1.0)


# ---- what the words cover ------------------------------------------------------------------------------------------
