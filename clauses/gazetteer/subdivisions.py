"""First-level units of a state, with their atoms and the forms of their names."""

from collections.abc import Iterator, Mapping

from attrs import frozen

from treatylint.clauses.gazetteer.errors import did_you_mean
from treatylint.clauses.gazetteer.model import Name
from treatylint.clauses.gazetteer.rows import Row
from treatylint.clauses.gazetteer.tables import Tables

__all__ = ["Subdivision", "part_names", "parts_of", "subdivisions"]

COUNTRY_KEYS = ("unit_forms", "unit_label", "part")
UNIT_KEYS = ("state", "name", "label", "names", "forms", "atoms", "tags", "next", "contested", "plain", "note")


@frozen
class Subdivision:
    """A unit by its ISO 3166-2 code. ``atoms`` maps each of its atoms to the tags it carries."""

    id: str
    state: str
    name: str
    label: str
    forms: tuple[str, ...]
    atoms: Mapping[str, frozenset[str]]
    neighbours: frozenset[str]
    contested: bool = False

    def part(self, tag: str) -> frozenset[str]:
        """The atoms that carry a tag; () where none does."""
        return frozenset(atom for atom, tags in self.atoms.items() if tag in tags)

    def is_cut_by(self, tag: str) -> bool:
        return 0 < len(self.part(tag)) < len(self.atoms)


def subdivisions(tables: Tables, states: frozenset[str]) -> dict[str, Subdivision]:
    countries = {row.key: row for row in tables.rows("country")}
    found = {}
    for row in tables.rows("subdivision"):
        row.only(UNIT_KEYS)
        state = row.text("state")
        if state not in states:
            raise row.error(f'"{state}" is no state code{did_you_mean(state, states)}', "state")
        found[row.key] = _subdivision(row, countries.get(state, Row("", state, {})))
    return found


def _subdivision(row: Row, country: Row) -> Subdivision:
    country.only(COUNTRY_KEYS)
    name = row.text("name")
    patterns = ("{}",) if row.flag("plain", False) else country.texts("unit_forms") or ("{}",)
    stems = dict.fromkeys((name, *row.texts("names")))
    forms = dict.fromkeys((*(_filled(p, stem) for p in patterns for stem in stems), *row.texts("forms")))
    cut = Row(row.header, row.key, row.table("atoms"), row.path)
    atoms = {f"{row.key}.{suffix}": frozenset(cut.texts(suffix)) for suffix in cut.values}
    return Subdivision(
        id=row.key,
        state=row.text("state"),
        name=name,
        label=row.text("label", _filled(country.text("unit_label", "{}"), name)),
        forms=tuple(forms),
        atoms=atoms or {row.key: frozenset(row.texts("tags"))},
        neighbours=frozenset(row.texts("next")),
        contested=row.flag("contested", False),
    )


def parts_of(tables: Tables) -> dict[tuple[str, str], Row]:
    """What each state's tags mean and how they are said, by state and tag: ("UA", "right_bank")."""
    return {
        (country.key, tag): part for country in tables.rows("country") for tag, part in country.tables("part").items()
    }


def part_names(tables: Tables, units: Mapping[str, Subdivision]) -> Iterator[Name]:
    """The names of every part of a unit that is cut: "right-bank Kherson oblast"."""
    for (state, tag), part in parts_of(tables).items():
        part.only(("name", "forms"))
        for unit in units.values():
            if unit.state == state and unit.is_cut_by(tag):
                stems = unit.forms[:2]  # its main name, with and without "oblast": spellings would multiply
                names = (_filled(pattern, stem) for pattern in part.texts("forms") for stem in stems)
                yield from (Name(text, "place", f"{unit.id}/{tag}") for text in names)


def _filled(pattern: str, stem: str) -> str:
    return pattern.replace("{}", stem)
