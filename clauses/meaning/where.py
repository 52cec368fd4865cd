"""Where: places, with what the draft says elsewhere about its own zones. What a name covers, the checker asks."""

from collections.abc import Sequence

from treatylint.clauses.context import Context
from treatylint.clauses.places import Belt, Inside, Known, Minus, Place, PlaceExpr, Union, Zone
from treatylint.clauses.ways import Way, gather, join, one

__all__ = ["all_places", "ways_of_place"]

Ways = tuple[Way[PlaceExpr], ...]


def all_places(places: tuple[Place, ...], context: Context) -> tuple[Way[PlaceExpr | None], ...]:
    """The union of several places; None where there is none. A distance from a line, or a side of it, narrows down the
    places that are named beside it: "in A within N km of B"."""
    if not places:
        return one(None)
    drawn = [place.expr for place in places if isinstance(place.expr, Belt)]
    named = [place.expr for place in places if not isinstance(place.expr, Belt)]
    if drawn and named and all(isinstance(expr, Known) for expr in named):
        return join(_united(named, context), _united(drawn, context), _narrowed)
    return _united([place.expr for place in places], context)


def _united(exprs: Sequence[PlaceExpr], context: Context) -> tuple[Way[PlaceExpr | None], ...]:
    parts = [ways_of_place(expr, context) for expr in exprs]
    return gather(parts, lambda found: found[0] if len(found) == 1 else Union(found))


def _narrowed(named: PlaceExpr | None, belt: PlaceExpr | None) -> PlaceExpr | None:
    return Zone("the ground so described", named, belt)


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
