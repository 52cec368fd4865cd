"""The ground of one question: cells where undrawn zones may or may not reach, and what must hold of them.

A cell is a class of atoms that no place in the question tells apart, crossed with one way to lie to the undrawn
features. Which cells exist is not known; but each class has some ground, each zone lies somewhere, a belt along a known
line reaches into each unit that the line runs through, and a wider belt goes beyond a narrower one.
"""

from collections.abc import Callable, Mapping
from operator import itemgetter

from attrs import define, field

from treatylint.checker.naming import Names
from treatylint.checker.places import MOST_FEATURES, Feature, Ground, settings_of
from treatylint.checker.space import PLACE
from treatylint.clauses.places import PlaceExpr

__all__ = ["Cells", "TooManyFeatures"]


class TooManyFeatures(Exception):
    """More undrawn places in one question than are drawn out."""


Chosen = Mapping[Feature, bool]


@define(eq=False)
class Cells:
    """``open_cells`` may exist or not; each of ``at_least_one`` is a set of cells of which one exists at least."""

    ground: Ground
    exprs: tuple[PlaceExpr, ...]
    drawings: tuple[Mapping[str, int], ...]
    chosen: tuple[Chosen, ...] = ()
    classes: list[int] = field(factory=list)
    possible: int = 0
    open_cells: int = 0
    at_least_one: list[int] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        features = frozenset(f for expr in self.exprs for f in self.ground.features(expr))
        if len(features) > MOST_FEATURES:
            raise TooManyFeatures
        self.chosen = settings_of(features)
        self._tell_apart()
        self._find_cells(features)

    def _tell_apart(self) -> None:
        limits = [mask for drawn in self.drawings for mask in self.ground.limits(self.exprs, drawn).values()]
        masks = {
            self.ground.mask(e, drawn, c) for e in self.exprs for drawn in self.drawings for c in self.chosen
        }
        self.classes = [-1]
        for mask in [*masks, *limits]:
            self.classes = [part for one in self.classes for part in (one & mask, one & ~mask) if part]

    def _find_cells(self, features: frozenset[Feature]) -> None:
        limits: dict[Feature, int] = {}
        for drawn in self.drawings:
            for feature, mask in self.ground.limits(self.exprs, drawn).items():
                limits[feature] = limits.get(feature, 0) | mask
        for i, one in enumerate(self.classes):
            here = 0
            for v, chosen in enumerate(self.chosen):
                if all(limits.get(f, -1) & one for f, value in chosen.items() if value):
                    here |= 1 << self._index(i, v)
            self.possible |= here
            self._at_least(here)
        for feature in features:
            self._at_least(self._where(itemgetter(feature)))
            for unit in self._along(feature):
                self._at_least(self._where(itemgetter(feature)) & self._in(unit))
        for near in features:
            for wide in (
                f for f in features if f.kind == near.kind == "near" and f.key == near.key and f.km > near.km
            ):
                self._at_least(self._where(itemgetter(wide)) & ~self._where(itemgetter(near)))

    def _index(self, i: int, v: int) -> int:
        return i * len(self.chosen) + v

    def _at_least(self, cells: int) -> None:
        """One of these exists; where only one is left, it is no longer open."""
        if cells & (cells - 1):
            self.open_cells |= cells & ~self._sure()
            self.at_least_one.append(cells)
        elif cells:
            self.at_least_one.append(cells)
            self.open_cells &= ~cells

    def _sure(self) -> int:
        sure = 0
        for cells in self.at_least_one:
            if not cells & (cells - 1):
                sure |= cells
        return sure

    def _along(self, feature: Feature) -> tuple[int, ...]:
        """For each unit that a known line runs through, its atoms: any belt along the line has ground there."""
        line = self.ground.gazetteer.lines.get(feature.key) if feature.kind == "near" else None
        units = self.ground.gazetteer.ground.units
        return tuple(self.ground.listed(units[unit].atoms) for unit in sorted(line.runs_through if line else ()))

    def _in(self, atoms: int) -> int:
        """The cells of the classes that lie within these atoms, with those that may."""
        every = (1 << len(self.chosen)) - 1
        return sum(every << self._index(i, 0) for i, one in enumerate(self.classes) if one & atoms)

    def _where(self, holds: Callable[[Chosen], bool]) -> int:
        found = 0
        for i in range(len(self.classes)):
            for v, chosen in enumerate(self.chosen):
                if holds(chosen) and self.possible >> self._index(i, v) & 1:
                    found |= 1 << self._index(i, v)
        return found

    def mask(self, expr: PlaceExpr | None, drawn: Mapping[str, int]) -> int:
        """The cells that lie in an expression."""
        if expr is None:
            return self.possible
        found = 0
        for v, chosen in enumerate(self.chosen):
            atoms = self.ground.mask(expr, drawn, chosen)
            for i, one in enumerate(self.classes):
                if one & atoms:
                    found |= 1 << self._index(i, v)
        return found & self.possible

    def spot(self, cell: int) -> tuple[str, Chosen]:
        """An atom of a one-bit cell ("" for ground that nobody names), and how it lies to the undrawn features."""
        i, v = divmod(cell.bit_length() - 1, len(self.chosen))
        return self.ground.space.atom(PLACE, self.classes[i]), self.chosen[v]

    def words(self, cell: int, names: Names) -> str:
        """What is not known where it is open whether such ground exists: "whether the buffer reaches into Veldia"."""
        place, chosen = self.spot(cell)
        inside = [feature.words(names) for feature, value in chosen.items() if value]
        inside += [names.of(place)] if place else []
        outside = [feature.words(names) for feature, value in chosen.items() if not value]
        if len(inside) > 1:
            said = f"{inside[0]} reaches into {' and '.join(inside[1:])}"
            return f"whether {said}" + (f" outside {' and '.join(outside)}" if outside else "")
        if not outside:
            what = inside[0] if inside else "other ground"
            return f"whether {what} reaches beyond the places that are named"
        return f"whether {inside[0] if inside else 'other ground'} lies wholly in {' or '.join(outside)}"
