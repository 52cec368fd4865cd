"""Places as cells: atoms that the gazetteer draws, crossed with ground that nobody can draw (zones, belts, parts).

Whether a piece of undrawn ground reaches into an atom stays open, cell by cell: a cell exists, does not, or may. So a
question about two places has four answers: inside, outside, overlaps, unknown.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import inf

from attrs import define, field, frozen

from treatylint.checker.naming import Names
from treatylint.checker.space import PLACE, Space
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.places import Belt, Inside, Known, Minus, PlaceExpr, Union, Zone

__all__ = ["EVERYWHERE", "Drawn", "Feature", "Ground", "parts_of", "relation"]

EVERYWHERE = -1
OPPOSITE = {"west": "east", "north": "south", "left_bank": "right_bank", "left": "right"}
DEEPEST = 40
Drawn = Mapping[str, int]
"""For each place that can be drawn in several ways, which way is taken."""


@frozen
class Feature:
    """Ground that no data draws. ``kind``: "zone", "near" (within ``km`` of a line), "side" (of a line), "part"."""

    kind: str
    key: str
    km: float = 0.0

    def words(self, names: Names) -> str:
        if self.kind == "side":
            side, _, line = self.key.partition(":")
            return f"the {names.of(side).replace('_', ' ')} side of {names.of(line)}"
        name = names.of(self.key)
        return f"the ground within {self.km:g} km of {name}" if self.kind == "near" else name


@define(eq=False)
class Ground:
    """What places cover, as bits of the space's place dimension. ``chosen`` is the truth of features at a cell."""

    gazetteer: Gazetteer
    space: Space
    _ways: dict[str, tuple[int, ...]] = field(factory=dict)

    def ways(self, place: str) -> tuple[int, ...]:
        """The masks a known place may mean: several are readings, none is ground that the data cannot draw."""
        if place not in self._ways:
            try:
                sets = self.gazetteer.place_atoms(place)
            except KeyError:
                sets = ()
            self._ways[place] = tuple(self.listed(atoms) for atoms in sets)
        return self._ways[place]

    def listed(self, atoms: Iterable[str]) -> int:
        mask = 0
        for atom in sorted(atoms):
            mask |= 1 << self.space.bit(PLACE, atom)
        return mask

    def plain(self, expr: PlaceExpr | None) -> int | None:
        """The mask of an expression that can be drawn in one way and has no undrawn ground; None for any other.
        Nearly every place is of this kind, so this comes first."""
        if expr is None:
            return EVERYWHERE
        parts = (expr,) if type(expr) is Known else expr.parts if isinstance(expr, Union) else None
        if parts is None:
            return None
        found = 0
        for part in parts:
            if type(part) is not Known:
                return None
            ways = self._ways.get(part.id) or self.ways(part.id)
            if len(ways) != 1:
                return None
            found |= ways[0]
        return found

    def several(self, expr: PlaceExpr | None) -> tuple[str, ...]:
        """The known places in an expression that can be drawn in more than one way."""
        named = (part.id for part in parts_of(expr) if isinstance(part, Known))
        return tuple(dict.fromkeys(name for name in named if len(self.ways(name)) > 1))

    def features(self, expr: PlaceExpr | None) -> frozenset[Feature]:
        return frozenset(feature for part in parts_of(expr) for feature in self._features(part))

    def _features(self, part: PlaceExpr) -> Iterable[Feature]:
        if isinstance(part, Known) and not self.ways(part.id):
            yield Feature("zone", part.id)
        elif isinstance(part, Zone) and part.covers is None:
            yield Feature("zone", part.key)
        elif isinstance(part, Inside):
            yield Feature("part", part.key)
        elif isinstance(part, Belt):
            if part.km != inf:
                yield Feature("near", part.line, part.km)
            if part.side and self._side(part) is None:
                yield Feature("side", f"{part.side}:{part.line}")

    def _side(self, belt: Belt) -> int | None:
        if belt.line not in self.gazetteer.lines:
            return None
        atoms = self.gazetteer.line_side(belt.line, belt.side)
        return None if atoms is None else self.listed(atoms)

    def beyond_reach(self, line: str, km: float) -> int:
        """Atoms known to lie farther than ``km`` from a line."""
        if line not in self.gazetteer.lines:
            return 0
        return self.listed(self.gazetteer.belt(line, km).outside)

    def mask(
        self, expr: PlaceExpr | None, drawn: Drawn, chosen: Mapping[Feature, bool], depth: int = 0
    ) -> int:
        """The atoms whose ground, where the features are as chosen, lies in the expression."""
        if expr is None:
            return EVERYWHERE
        if depth > DEEPEST:
            return 0
        if isinstance(expr, Known):
            ways = self.ways(expr.id)
            return ways[drawn.get(expr.id, 0)] if ways else _all(chosen.get(Feature("zone", expr.id)))
        if isinstance(expr, Union):
            found = 0
            for part in expr.parts:
                found |= self.mask(part, drawn, chosen, depth + 1)
            return found
        if isinstance(expr, Minus):
            less = self.mask(expr.less, drawn, chosen, depth + 1)
            return self.mask(expr.whole, drawn, chosen, depth + 1) & ~less
        return self._undrawn(expr, drawn, chosen, depth + 1)

    def _undrawn(self, expr: PlaceExpr, drawn: Drawn, chosen: Mapping[Feature, bool], depth: int) -> int:
        if isinstance(expr, Zone):
            outer = self.mask(expr.inside, drawn, chosen, depth)
            if expr.covers is not None:
                return outer & self.mask(expr.covers, drawn, chosen, depth)
            return outer & _all(chosen.get(Feature("zone", expr.key)))
        if isinstance(expr, Inside):
            return self.mask(expr.whole, drawn, chosen, depth) & _all(chosen.get(Feature("part", expr.key)))
        assert isinstance(expr, Belt)
        near = EVERYWHERE
        if expr.km != inf:
            near = _all(chosen.get(Feature("near", expr.line, expr.km))) & ~self.beyond_reach(expr.line, expr.km)
        side = self._side(expr) if expr.side else EVERYWHERE
        if side is None:
            side = _all(chosen.get(Feature("side", f"{expr.side}:{expr.line}")))
        return side & (~near if expr.beyond else near)

    def outer(self, expr: PlaceExpr | None, drawn: Drawn) -> int:
        """Every atom that the place may touch, whatever the undrawn ground turns out to be."""
        features = self.features(expr)
        if not features:
            return self.mask(expr, drawn, {})
        if len(features) > MOST_FEATURES:
            return EVERYWHERE
        found = 0
        for chosen in settings_of(features):
            found |= self.mask(expr, drawn, chosen)
        return found

    def limits(self, exprs: Iterable[PlaceExpr | None], drawn: Drawn) -> dict[Feature, int]:
        """For each zone, the atoms it can lie in: what the draft says it is inside of."""
        found: dict[Feature, int] = {}
        for part in (part for expr in exprs for part in parts_of(expr)):
            if isinstance(part, Zone) and part.covers is None and part.inside is not None:
                zone = Feature("zone", part.key)
                found[zone] = found.get(zone, EVERYWHERE) & self.outer(part.inside, drawn)
            elif isinstance(part, Belt) and part.km != inf:
                near = Feature("near", part.line, part.km)
                found[near] = ~self.beyond_reach(part.line, part.km)
        return found


def parts_of(expr: PlaceExpr | None) -> Iterable[PlaceExpr]:
    """The expression and all its parts; deep nesting is walked without recursion."""
    waiting = [expr]
    while waiting:
        part = waiting.pop()
        if part is None:
            continue
        yield part
        if isinstance(part, Union):
            waiting.extend(part.parts)
        elif isinstance(part, Minus):
            waiting.extend((part.whole, part.less))
        elif isinstance(part, Inside):
            waiting.append(part.whole)
        elif isinstance(part, Zone):
            waiting.extend((part.inside, part.covers))


MOST_FEATURES = 6
"""Undrawn features in one question; past that nothing is drawn out and the overlap stays unknown."""


@lru_cache(maxsize=256)
def settings_of(features: frozenset[Feature]) -> tuple[Mapping[Feature, bool], ...]:
    """Each way a spot can lie to the features that can be: near at 10 km is near at 20, west is not east."""
    listed = sorted(features, key=lambda feature: (feature.kind, feature.key, feature.km))
    found: list[dict[Feature, bool]] = [{}]
    for feature in listed:
        found = [{**chosen, feature: value} for chosen in found for value in (False, True)]
    return tuple(chosen for chosen in found if possible(chosen))


def possible(chosen: Mapping[Feature, bool]) -> bool:
    true = [feature for feature, value in chosen.items() if value]
    for feature in true:
        if feature.kind == "near" and any(
            other.kind == "near" and other.key == feature.key and other.km > feature.km and not value
            for other, value in chosen.items()
        ):
            return False
    sides = [feature.key.partition(":") for feature in true if feature.kind == "side"]
    return not any(a[2] == b[2] and _opposite(a[0], b[0]) for a in sides for b in sides)


def _opposite(side: str, other: str) -> bool:
    # Two actors' sides of one line do not overlap; neither do two opposite points of the compass or banks.
    actors = side.isupper() and other.isupper() and side != other
    return actors or OPPOSITE.get(side) == other


def _all(value: bool | None) -> int:
    return EVERYWHERE if value else 0


def relation(ground: Ground, place: PlaceExpr, other: PlaceExpr) -> str:
    """How ``place`` lies to ``other``: "inside", "outside", "overlaps", or "unknown" where no data settles it."""
    features = ground.features(place) | ground.features(other)
    if len(features) > MOST_FEATURES:
        return "unknown"
    answers = set()
    for chosen in settings_of(features):
        here, there = ground.mask(place, {}, chosen), ground.mask(other, {}, chosen)
        answers.add((bool(here & there), bool(here & ~there)))
    shares, spills = any(a for a, _ in answers), any(b for _, b in answers)
    if not shares:
        return "outside"
    if not spills:
        return "inside"
    return "unknown" if features else "overlaps"
