"""Where: places, with what the draft says elsewhere about its own zones. What a name covers, the checker asks."""

from treatylint.clauses.context import Context
from treatylint.clauses.places import Belt, Inside, Minus, Place, PlaceExpr, Union, Zone
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
    term = context.document.terms.get(expr.key) if context.document else None
    if isinstance(term, PlaceExpr) and not isinstance(term, Zone):
        return one(Zone(expr.key, expr.inside, term))
    named = [term] if isinstance(term, Zone) else []
    keys = {expr.key, *(zone.key for zone in named)}
    drawn = [pair for key in sorted(keys) for pair in context.drawings.get(key, ())]
    inside = expr.inside or next((zone.inside for zone in (*named, *(z for z, _ in drawn)) if zone.inside), None)
    if inside is not None:
        # the draft says where it lies: a belt along a line that no map shows would say less
        drawn = [(zone, choice) for zone, choice in drawn if not _undrawn(zone.covers, context)]
    ways = [Way[PlaceExpr](Zone(expr.key, inside, zone.covers), choice) for zone, choice in drawn if zone.covers]
    return tuple(dict.fromkeys(ways)) or one(Zone(expr.key, inside))


def _undrawn(expr: PlaceExpr | None, context: Context) -> bool:
    return isinstance(expr, Belt) and expr.line not in context.gazetteer.lines
