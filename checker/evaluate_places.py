"""Whether a spot lies in a place, asked of the gazetteer and of what the situation says about undrawn ground.

Part of the second opinion on witnesses: it shares no code with the engine's own view of places.
"""

from collections.abc import Mapping
from math import inf

from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.places import Belt, Inside, Known, Minus, PlaceExpr, Union, Zone

__all__ = ["lies_in"]

Ground = frozenset[tuple[str, str, float]]


def lies_in(atom: str, ground: Ground, place: PlaceExpr, gazetteer: Gazetteer, choices: Mapping[str, str]) -> bool:
    """``atom`` is a place atom of the gazetteer ("" where none is named); ``ground`` are the features it lies in."""

    def at(part: PlaceExpr) -> bool:
        return lies_in(atom, ground, part, gazetteer, choices)

    if isinstance(place, Known):
        return _at_known(atom, ground, place.id, gazetteer, choices)
    if isinstance(place, Union):
        return any(at(part) for part in place.parts)
    if isinstance(place, Minus):
        return at(place.whole) and not at(place.less)
    if isinstance(place, Inside):
        return at(place.whole) and ("part", place.key, 0.0) in ground
    if isinstance(place, Zone):
        within = place.inside is None or at(place.inside)
        return within and (at(place.covers) if place.covers else ("zone", place.key, 0.0) in ground)
    assert isinstance(place, Belt)
    return _at_belt(atom, ground, place, gazetteer)


def _at_known(atom: str, ground: Ground, place: str, gazetteer: Gazetteer, choices: Mapping[str, str]) -> bool:
    try:
        ways = gazetteer.place_atoms(place)
    except KeyError:
        ways = ()
    if not ways:
        return ("zone", place, 0.0) in ground
    return atom in ways[int(choices.get(f"reading:place:{place}", "0"))]


def _at_belt(atom: str, ground: Ground, belt: Belt, gazetteer: Gazetteer) -> bool:
    known = belt.line in gazetteer.lines
    if belt.km == inf:
        return _beside(atom, ground, belt, gazetteer)
    far = known and atom in gazetteer.belt(belt.line, belt.km).outside
    near = ("near", belt.line, float(belt.km)) in ground and not far
    return near != belt.beyond and _beside(atom, ground, belt, gazetteer)


def _beside(atom: str, ground: Ground, belt: Belt, gazetteer: Gazetteer) -> bool:
    known = belt.line in gazetteer.lines
    side = gazetteer.line_side(belt.line, belt.side) if known and belt.side else None
    beside = ("side", f"{belt.side}:{belt.line}", 0.0) in ground if side is None else atom in side
    return beside or not belt.side
