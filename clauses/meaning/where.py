"""Where: places, with what the draft says elsewhere about its own zones. What a name covers, the checker asks."""

from treatylint.clauses.context import Context
from treatylint.clauses.norms import Choice
from treatylint.clauses.places import Inside, Minus, Place, PlaceExpr, Union, Zone
from treatylint.clauses.ways import Way, gather, join, one

__all__ = ["all_places", "ways_of_place"]

Ways = tuple[Way[PlaceExpr], ...]


def all_places(places: tuple[Place, ...], context: Context) -> tuple[Way[PlaceExpr | None], ...]:
    """The union of several places; None where there is none."""
    if not places:
        return one(None)
    parts = [ways_of_place(place.expr, context) for place in places]
    return gather(parts, lambda found: found[0] if len(found) == 1 else Union(found))


def ways_of_place(expr: PlaceExpr, context: Context) -> Ways:
    if isinstance(expr, Union):
        return gather([ways_of_place(part, context) for part in expr.parts], lambda parts: Union(parts))
    if isinstance(expr, Minus):
        return join(ways_of_place(expr.whole, context), ways_of_place(expr.less, context), Minus)
    if isinstance(expr, Inside):
        return tuple(
            Way(Inside(way.value, expr.key), way.choice, way.doubts) for way in ways_of_place(expr.whole, context)
        )
    if isinstance(expr, Zone):
        return _zone(expr, context)
    return one(expr)


def _zone(expr: Zone, context: Context) -> Ways:
    """A zone named in one clause may be drawn in another, and drawn twice where a bracket stands between."""
    if expr.covers is not None:
        return one(expr)
    ways = []
    inside = expr.inside or next((zone.inside for zone, _ in _zones(expr.key, context) if zone.inside), None)
    for zone, choice in _zones(expr.key, context):
        if zone.covers is not None:
            ways.append(Way[PlaceExpr](Zone(expr.key, inside, zone.covers), choice))
    return tuple(dict.fromkeys(ways)) or one(Zone(expr.key, inside))


def _zones(key: str, context: Context) -> list[tuple[Zone, tuple[Choice, ...]]]:
    return [
        (place.expr, tuple(Choice(*pair) for pair in clause.choice))
        for clause in context.clauses
        for place in clause.places
        if isinstance(place.expr, Zone) and place.expr.key == key
    ]


