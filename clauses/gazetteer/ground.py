"""Places as sets of atoms: states, their subdivisions and parts, named regions, lines and their sides.

An atom is a piece of ground that no question ever splits. A place with several readings has several atom sets;
a place that the data names but cannot draw has none, and nothing is known of what it overlaps.
"""

from collections.abc import Iterator, Set

from attrs import define, field

from treatylint.clauses.gazetteer.errors import did_you_mean
from treatylint.clauses.gazetteer.model import Line, Name, PlaceReading
from treatylint.clauses.gazetteer.rows import GRADES, Row
from treatylint.clauses.gazetteer.subdivisions import Subdivision, part_names, parts_of, subdivisions
from treatylint.clauses.gazetteer.tables import Tables
from treatylint.clauses.gazetteer.trees import both_numbers

__all__ = ["OWN", "Ground"]

OWN = "own:"
"""Opens the id of a state that only a draft names; its territory is ground that no other place shares."""

PLACE_KEYS = ("name", "forms", "grade", "source", "atoms", "union", "minus", "within", "candidates", "note")
DEEPEST = 40
LINE_KEYS = ("name", "forms", "only_with", "territory", "sides", "runs_through", "farther_than_km", "source", "note")


@define(eq=False)
class Ground:
    """All places of a gazetteer. Sets are drawn when first asked for."""

    tables: Tables
    state_ids: frozenset[str]
    units: dict[str, Subdivision] = field(factory=dict)
    _drawn: dict[str, tuple[PlaceReading, ...]] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        self.units = subdivisions(self.tables, self.state_ids)

    def territory(self, state: str) -> frozenset[str]:
        """The land atoms of a state: those of its subdivisions, else the state's own single atom."""
        found = {atom for unit in self.units.values() if unit.state == state for atom in unit.atoms}
        return frozenset(found or {state})

    def readings(self, place: str) -> tuple[PlaceReading, ...]:
        """Each way to draw the place; () where it cannot be drawn. KeyError where there is no such place."""
        return self._readings(place, ())

    def _readings(self, place: str, above: tuple[str, ...]) -> tuple[PlaceReading, ...]:
        # Each place is drawn once, however many others are drawn from it: chains of them would double at every step.
        if place not in self._drawn:
            self._drawn[place] = tuple(self._draw(place, above))
        return self._drawn[place]

    def _draw(self, place: str, above: tuple[str, ...]) -> Iterator[PlaceReading]:
        if place in self.state_ids or place.startswith(OWN):
            yield PlaceReading(place, self.territory(place))
        elif place in self.units:
            yield PlaceReading(self.units[place].name, frozenset(self.units[place].atoms))
        elif "/" in place:
            unit, _, tag = place.partition("/")
            yield PlaceReading(place, self.units[unit].part(tag))
        elif place.startswith("place:"):
            yield from self._draw_region(self._place_row(place), above)
        elif (unit := place.partition(".")[0]) in self.units and place in self.units[unit].atoms:
            yield PlaceReading(place, frozenset({place}))
        else:
            raise KeyError(place)

    def _place_row(self, place: str) -> Row:
        return self.tables.sections["place"][place.removeprefix("place:")]

    def _draw_region(self, row: Row, above: tuple[str, ...]) -> Iterator[PlaceReading]:
        if row.key in above:
            raise row.error(f'"{row.key}" is drawn from itself; draw it from other places', "union")
        if len(above) > DEEPEST:
            raise row.error(f"more than {DEEPEST} places are drawn from one another; draw it from the units", "union")
        variants = row.rows("candidates") or (row,)
        for variant in variants:
            variant.only(PLACE_KEYS)
            atoms = self._set(variant, (*above, row.key))
            if atoms:
                name = variant.text("name", row.text("name"))
                grade = (variant if "grade" in variant.values else row).one_of("grade", GRADES)
                yield PlaceReading(name, atoms, grade, variant.text("source", row.text("source", "")))

    def _set(self, row: Row, above: tuple[str, ...] = ()) -> frozenset[str]:
        """``union`` of places, tags ("tag:…") and new ``atoms``, cut down to ``within``, less ``minus``."""
        atoms = frozenset(row.texts("atoms")) | self._all(row, "union", above)
        if "within" in row.values:
            atoms &= self._all(row, "within", above)
        return atoms - self._all(row, "minus", above)

    def _all(self, row: Row, key: str, above: tuple[str, ...]) -> frozenset[str]:
        return frozenset(atom for term in row.texts(key) for atom in self._term(term, row, key, above))

    def _term(self, term: str, row: Row, key: str, above: tuple[str, ...]) -> frozenset[str]:
        if term.startswith("tag:"):
            return self.tagged(term.removeprefix("tag:"))
        try:
            readings = self._readings(term, above)
        except KeyError:
            raise row.error(f'"{term}" is no place{did_you_mean(term, self.ids())}', key) from None
        if len(readings) > 1:
            raise row.error(f'"{term}" can be drawn in {len(readings)} ways; name the units instead', key)
        return readings[0].atoms if readings else frozenset()

    def tagged(self, tag: str) -> frozenset[str]:
        return frozenset(atom for unit in self.units.values() for atom in unit.part(tag))

    def ids(self) -> Iterator[str]:
        yield from self.state_ids
        yield from self.units
        yield from (f"place:{row.key}" for row in self.tables.rows("place"))
        for state, tag in parts_of(self.tables):
            units = (unit for unit in self.units.values() if unit.state == state)
            yield from (f"{unit.id}/{tag}" for unit in units if unit.is_cut_by(tag))

    def lines(self) -> dict[str, Line]:
        return {f"line:{row.key}": self._line(row) for row in self.tables.rows("line")}

    def _line(self, row: Row) -> Line:
        row.only(LINE_KEYS)
        distances = Row(row.header, row.key, row.table("farther_than_km"), row.path)
        return Line(
            id=f"line:{row.key}",
            name=row.text("name"),
            forms=_spread(row.texts("forms")),
            territory=self._known(row, "territory", self.state_ids),
            sides={side: self._set(terms) for side, terms in row.tables("sides").items()},
            runs_through=self._known(row, "runs_through", self.units.keys()),
            farther_than_km={unit: distances.number(unit) for unit in distances.values},
            source=row.text("source", ""),
        )

    def _known(self, row: Row, key: str, known: Set[str]) -> frozenset[str]:
        for name in row.texts(key):
            if name not in known:
                raise row.error(f'"{name}" is not known{did_you_mean(name, known)}', key)
        return frozenset(row.texts(key))

    def names(self) -> Iterator[Name]:
        for unit in self.units.values():
            yield from (Name(text, "place", unit.id) for text in unit.forms)
        yield from part_names(self.tables, self.units)
        for row in self.tables.rows("place"):
            row.only(PLACE_KEYS)
            forms = dict.fromkeys((row.text("name"), *_spread(row.texts("forms"))))
            yield from (Name(text, "place", f"place:{row.key}") for text in forms)
        for row in self.tables.rows("line"):
            forms = dict.fromkeys((row.text("name"), *_spread(row.texts("forms"))))
            yield from (Name(text, "line", f"line:{row.key}") for text in forms)


def _spread(forms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(form for text in forms for form in both_numbers(text))
