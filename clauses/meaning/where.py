"""Where: places with what the draft says about its own zones, one way for each reading of a disputed name."""

from treatylint.clauses.context import Context
from treatylint.clauses.norms import Choice
from treatylint.clauses.places import Inside, Known, Minus, Place, PlaceExpr, Union, Zone
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
    if isinstance(expr, Known):
        return _known(expr, context)
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


def _known(expr: Known, context: Context) -> Ways:
    readings = context.gazetteer.place_readings(expr.id)
    if len(readings) < 2:
        return one(expr)
    name = context.gazetteer.label(expr.id)
    options = tuple((str(n), f"{name} is {reading.name}") for n, reading in enumerate(readings, 1))
    choices = context.open(f"reading:place:{expr.id}", f"What does {name} cover?", options)
    return tuple(
        Way(Union(tuple(Known(atom) for atom in sorted(reading.atoms))), choice)
        for reading, choice in zip(readings, choices, strict=True)
    )


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


