"""Questions about zones: does the clause make, draw, change or empty a zone?"""

import re

from attrs import evolve

from treatylint.clauses.assembly.described import after, described_place
from treatylint.clauses.assembly.ground import is_place, line_id, place_expr
from treatylint.clauses.assembly.places import kilometres
from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.facts import PRESENCE, head_is, is_military, zone_in
from treatylint.clauses.families import keeps_apart
from treatylint.clauses.frame import Frame
from treatylint.clauses.phrases import Item, NounPhrase, PrepPhrase, Quantity
from treatylint.clauses.places import Belt, Known, Minus, Place, PlaceExpr, Union, Zone
from treatylint.clauses.values import Modality
from treatylint.clauses.wordings import civil, said

__all__ = ["drawn_zone", "regulates_zone"]

_DRAWS = frozenset(
    {
        "establish",
        "demilitarise",
        "vary",
        "lose",
        "become",
        "determine",
        "interpret",
        "agree",
        "recommend",
        "go",
        "patrol",
    }
)
_NAMED = re.compile(r"\b(?:zone|buffer|locality|localities|strip)s?\b")
_PEACEFUL = (
    "peaceful use",
    "neutral ground",
    "any military purpose",
    "free of arms",
    "free of troops",
    "peaceful purposes",
    "demilitarised",
    "demilitarized",
    "neutralised",
    "neutralized",
    "neutral zone",
)


def regulates_zone(frame: Frame, slots: Slots) -> bool:
    """A zone as subject or object of a verb of status, or as the place of what is forbidden, allowed or counted."""
    if (
        "demilitarise" in frame.does
        and frame.modality is not Modality.STATEMENT
        and _NAMED.search(" ".join(text for text, _ in slots.page.pieces).lower())
    ):
        return True
    stands = frame.modality is not Modality.STATEMENT or frame.passive or not frame.verbs or bool(frame.does & _DRAWS)
    if said(frame, "neutral ground") and stands and not civil(frame):
        return bool(slots.places) or any(c.sense("PLACE") or c.type == "NAME" for c in frame.chunks)
    if not zone_in(frame, slots):
        return any(word in frame.text for word in _PEACEFUL) and bool(
            slots.places or head_is(frame.subject, "PLACE") or head_is(frame.subject, "NAME")
        )
    if head_is(frame.subject, "PLACE", ("zone",)) or head_is(frame.object, "PLACE", ("zone",)):
        if frame.modality is Modality.STATEMENT and "define" in frame.lemmas:
            return False
        return bool(frame.does & _DRAWS) or bool(slots.bounds) or frame.modality is not Modality.STATEMENT
    if frame.subject is not None and _is_zone_measure(frame.subject) and frame.does & {"limit", "increase", "vary"}:
        return True
    if any(
        isinstance(i, PrepPhrase)
        and i.preposition.key == "as"
        and isinstance(i.object, NounPhrase)
        and head_is(i.object, "PLACE", ("zone",))
        for i in frame.tail
    ):
        return True
    bars = frame.modality in (Modality.PROHIBITION, Modality.PERMISSION) and keeps_apart(slots.places)
    return bars and (is_military(frame) or bool(frame.does & PRESENCE))


def _is_zone_measure(phrase: NounPhrase) -> bool:
    """ "The depth of the zone", "the boundary of the strip"."""
    return len(phrase.parts) > 1 and any(s.value == "zone" for c in phrase.parts[1].nouns for s in c.senses)


def drawn_zone(clause: Clause, frame: Frame, slots: Slots) -> Clause:
    """ "A zone shall extend 10 km on each side of L", "the zone lies within R": where the zone is, as the clause
    says."""
    leading = [item for item in frame.lead if isinstance(item, NounPhrase) and _is_term(item)]
    zone = next(
        (p for p in (*leading, frame.subject, *frame.objects) if head_is(p, "PLACE", ("zone",)) or _is_term(p)), None
    )
    if zone is None:
        ground = next((p for p in (frame.subject, *frame.objects) if p is not None and is_place(p)), None)
        if clause.places or ground is None:
            return clause
        return evolve(clause, places=(_ground(ground, frame, slots),))
    named = place_expr(zone, slots.page)
    if not isinstance(named, Zone):
        return clause
    covers = _belt(frame, slots)
    within = [p for p in clause.places if p.relation == "within" and _is_around(p.expr, named, slots)]
    within = within if covers is None else []
    made = frame.subject if zone is not frame.subject and head_is(frame.subject, "PLACE") else None
    if made is not None:  # "the area between the lines shall be a demilitarised zone"
        within = [_ground(made, frame, slots)]
    exprs = [place.expr for place in within]
    inside = (exprs[0] if len(exprs) == 1 else Union(tuple(exprs))) if exprs else None
    told = within[0] if within else _ground(zone, frame, slots)
    place = evolve(told, relation="within", expr=Zone(named.key, inside or named.inside, covers or named.covers))
    return evolve(clause, places=(place,))


def _ground(phrase: NounPhrase, frame: Frame, slots: Slots) -> Place:
    return described_place("within", phrase, after(phrase, frame.items), slots.page)


def _is_around(expr: PlaceExpr, zone: Zone, slots: Slots) -> bool:
    """Whether a zone can lie in it: it is not the zone itself, and no line, which has no ground."""
    line = isinstance(expr, Known) and expr.id in slots.page.gazetteer.lines
    return not line and not (isinstance(expr, Zone) and expr.key == zone.key)


def _is_term(phrase: NounPhrase | None) -> bool:
    return phrase is not None and any(
        s.lemma == "term" and s.type == "PLACE" for c in phrase.chunks() for s in c.senses
    )


def _belt(frame: Frame, slots: Slots) -> PlaceExpr | None:
    """The length in the clause, with the line that the phrase after it names; from 10 km to 25 km is a ring."""
    lengths = [i for i in frame.items if isinstance(i, PrepPhrase) and _is_length(i.object)]
    if [i.type for i in lengths[:2]] == ["FROM", "TO"]:
        inner, outer = (kilometres(i.object) for i in lengths[:2] if isinstance(i.object, Quantity))
        belt = _single_belt(frame, slots, lengths[1])
        return Minus(evolve(belt, km=outer), evolve(belt, km=inner)) if belt is not None and inner < outer else belt
    return _single_belt(frame, slots)


def _is_length(phrase: object) -> bool:
    return isinstance(phrase, Quantity) and phrase.kind == "length" and phrase.number.number is not None


def _single_belt(frame: Frame, slots: Slots, since: Item | None = None) -> Belt | None:
    """The line may stand anywhere in the clause; one that no data knows, right behind the length."""
    for at, item in enumerate(frame.items):
        quantity = item.object if isinstance(item, PrepPhrase) else item
        if not _is_length(quantity) or (since is not None and item.start < since.start):
            continue
        assert isinstance(quantity, Quantity)
        km = kilometres(quantity) / (2 if _across(frame, item) else 1)
        known = next((line for line in map(_line_in, frame.items) if line), "")
        if known:
            return Belt(known, km)
        for behind in frame.items[at + 1 : at + 3]:
            if isinstance(behind, PrepPhrase) and isinstance(behind.object, NounPhrase):
                return Belt(line_id(behind.object, slots.page), km)
    return None


def _line_in(item: Item) -> str:
    """The known line that a phrase names, be it behind "on both sides of"."""
    phrase = item.object if isinstance(item, PrepPhrase) else item.what if isinstance(item, Quantity) else item
    chunks = phrase.chunks() if isinstance(phrase, NounPhrase) else ()
    return next((s.value for c in chunks for s in c.senses if s.type == "PLACE" and s.lemma == "line"), "")


def _across(frame: Frame, length: Item) -> bool:
    """"40 km wide along the line" is twenty on each side; "30 km deep" and "10 km on each side" are what they say."""
    words = frame.page.words(length.start, frame.end).lower().split()[2:4]
    return any(word.strip(",.;") in ("wide", "width") for word in words)
