"""Places as sets of atoms: states, their subdivisions and parts, named regions, lines and their sides.

An atom is a piece of ground that no question ever splits. A place with several readings has several atom sets;
a place that the data names but cannot draw has none, and nothing is known of what it overlaps.
"""

from collections.abc import Iterator, Mapping

from attrs import define, field, frozen

from treatylint.clauses.gazetteer.errors import did_you_mean
from treatylint.clauses.gazetteer.model import Line, Name, PlaceReading
from treatylint.clauses.gazetteer.rows import GRADES, Row
from treatylint.clauses.gazetteer.tables import Tables
from treatylint.clauses.gazetteer.trees import both_numbers

__all__ = ["Ground", "Subdivision"]

PLACE_KEYS = ("name", "forms", "grade", "source", "atoms", "union", "minus", "within", "candidates", "note")
UNIT_KEYS = (
    "state",
    "name",
    "label",
    "names",
    "forms",
    "atoms",
    "tags",
    "next",
    "contested",
    "plain",
    "note",
)
LINE_KEYS = ("name", "forms", "territory", "sides", "runs_through", "farther_than_km", "source", "note")


@frozen
class Subdivision:
    """A first-level unit of a state (ISO 3166-2). ``atoms`` maps each of its atoms to the tags it carries."""

    id: str
    state: str
    name: str
    forms: tuple[str, ...]
    atoms: Mapping[str, frozenset[str]]
    neighbours: frozenset[str]
    label: str = ""
    contested: bool = False


@define(eq=False)
class Ground:
    """All places of a gazetteer. Sets are drawn when first asked for."""

    tables: Tables
    state_ids: frozenset[str]
    units: dict[str, Subdivision] = field(factory=dict)
    _drawn: dict[str, tuple[PlaceReading, ...]] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        countries = {row.key: row for row in self.tables.rows("country")}
        for row in self.tables.rows("subdivision"):
            row.only(UNIT_KEYS)
            self.units[row.key] = _subdivision(row, countries[row.text("state")])

    def territory(self, state: str) -> frozenset[str]:
        """The land atoms of a state: those of its subdivisions, else the state's own single atom."""
        found = {atom for unit in self.units.values() if unit.state == state for atom in unit.atoms}
        return frozenset(found or {state})

    def readings(self, place: str) -> tuple[PlaceReading, ...]:
        """Each way to draw the place; () where it cannot be drawn. KeyError where there is no such place."""
        if place not in self._drawn:
            self._drawn[place] = tuple(self._draw(place, ()))
        return self._drawn[place]

    def _draw(self, place: str, above: tuple[str, ...]) -> Iterator[PlaceReading]:
        if place in self.state_ids:
            yield PlaceReading(place, self.territory(place))
        elif place in self.units:
            yield PlaceReading(self.units[place].name, frozenset(self.units[place].atoms))
        elif "/" in place:
            yield PlaceReading(place, self._part(place))
        elif place.startswith("place:"):
            yield from self._draw_region(self._place_row(place), above)
        elif (unit := place.partition(".")[0]) in self.units and place in self.units[unit].atoms:
            yield PlaceReading(place, frozenset({place}))
        else:
            raise KeyError(place)

    def _part(self, place: str) -> frozenset[str]:
        unit, _, tag = place.partition("/")
        return frozenset(atom for atom, tags in self.units[unit].atoms.items() if tag in tags)

    def _place_row(self, place: str) -> Row:
        return self.tables.sections["place"][place.removeprefix("place:")]

    def _draw_region(self, row: Row, above: tuple[str, ...]) -> Iterator[PlaceReading]:
        if row.key in above:
            raise row.error(f'"{row.key}" is drawn from itself; draw it from other places', "union")
        variants = row.rows("candidates") or (row,)
        for variant in variants:
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
            readings = list(self._draw(term, above))
        except KeyError:
            raise row.error(f'"{term}" is no place{did_you_mean(term, self.ids())}', key) from None
        if len(readings) > 1:
            raise row.error(f'"{term}" can be drawn in {len(readings)} ways; name the units instead', key)
        return readings[0].atoms if readings else frozenset()

    def tagged(self, tag: str) -> frozenset[str]:
        return frozenset(atom for unit in self.units.values() for atom, tags in unit.atoms.items() if tag in tags)

    def ids(self) -> Iterator[str]:
        yield from self.state_ids
        yield from self.units
        yield from (f"place:{row.key}" for row in self.tables.rows("place"))
        for country in self.tables.rows("country"):
            for tag in country.table("part"):
                yield from (f"{unit.id}/{tag}" for unit in self.units.values() if self._divides(unit, tag))

    def lines(self) -> dict[str, Line]:
        return {f"line:{row.key}": self._line(row) for row in self.tables.rows("line")}

    def _line(self, row: Row) -> Line:
        row.only(LINE_KEYS)
        sides = {
            side: self._set(Row(f"[line.{row.key}.sides]", row.key, terms, row.path))
            for side, terms in row.table("sides").items()
            if isinstance(terms, dict)
        }
        return Line(
            id=f"line:{row.key}",
            name=row.text("name"),
            forms=_spread(row.texts("forms")),
            territory=frozenset(row.texts("territory")),
            sides=sides,
            runs_through=frozenset(row.texts("runs_through")),
            farther_than_km={key: int(str(km)) for key, km in row.table("farther_than_km").items()},
            source=row.text("source", ""),
        )

    def names(self) -> Iterator[Name]:
        for unit in self.units.values():
            yield from (Name(text, "place", unit.id) for text in unit.forms)
        for country in self.tables.rows("country"):
            yield from self._part_names(country)
        for row in self.tables.rows("place"):
            row.only(PLACE_KEYS)
            forms = dict.fromkeys((row.text("name"), *_spread(row.texts("forms"))))
            yield from (Name(text, "place", f"place:{row.key}") for text in forms)
        for row in self.tables.rows("line"):
            forms = dict.fromkeys((row.text("name"), *_spread(row.texts("forms"))))
            yield from (Name(text, "line", f"line:{row.key}") for text in forms)

    def _part_names(self, country: Row) -> Iterator[Name]:
        """Every part of a unit, named by each pattern of the part around each form of the unit."""
        for tag, part in country.table("part").items():
            row = Row(f"[country.{country.key}.part.{tag}]", tag, part if isinstance(part, dict) else {})
            for unit in self.units.values():
                if unit.state == country.key and self._divides(unit, tag):
                    stems = unit.forms[:2]  # the unit's main name, with and without "oblast": spellings would multiply
                    names = (pattern.format(stem) for pattern in row.texts("forms") for stem in stems)
                    yield from (Name(text, "place", f"{unit.id}/{tag}") for text in names)

    def _divides(self, unit: Subdivision, tag: str) -> bool:
        return 0 < len(self._part(f"{unit.id}/{tag}")) < len(unit.atoms)


def _subdivision(row: Row, country: Row) -> Subdivision:
    stems = dict.fromkeys((row.text("name"), *row.texts("names")))
    patterns = ("{}",) if row.flag("plain", False) else country.texts("unit_forms")
    forms = dict.fromkeys((*(p.format(stem) for p in patterns for stem in stems), *row.texts("forms")))
    atoms = {
        f"{row.key}.{suffix}": frozenset(map(str, tags)) if isinstance(tags, list) else frozenset()
        for suffix, tags in row.table("atoms").items()
    }
    return Subdivision(
        id=row.key,
        state=row.text("state"),
        name=row.text("name"),
        forms=tuple(forms),
        atoms=atoms or {row.key: frozenset(row.texts("tags"))},
        neighbours=frozenset(row.texts("next")),
        label=row.text("label", country.text("unit_label", "{}").format(row.text("name"))),
        contested=row.flag("contested", False),
    )


def _spread(forms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(form for text in forms for form in both_numbers(text))
