"""Rows of echelons, units of measure, instruments, roles and postures, read into their types."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from treatylint.clauses.gazetteer.model import Echelon, Instrument, Name, Unit
from treatylint.clauses.gazetteer.rows import Row
from treatylint.clauses.gazetteer.tables import Tables
from treatylint.clauses.gazetteer.trees import Tree, both_numbers

__all__ = ["echelons", "instruments", "manners", "thing_names", "units"]


def echelons(tables: Tables) -> dict[str, Echelon]:
    found = {}
    for row in tables.rows("echelon"):
        row.only(("low", "high", "forms", "source"))
        low, high = row.number("low"), row.number("high")
        if not 0 < low <= high:
            raise row.error("needs 0 < low <= high, in personnel", "low")
        found[row.key] = Echelon(row.key, low, high, _forms(row), row.text("source", ""))
    return found


def units(tables: Tables) -> dict[str, Unit]:
    found = {}
    for row in tables.rows("unit"):
        row.only(("measures", "factor", "forms"))
        found[row.key] = Unit(row.key, row.text("measures"), _factor(row), _forms(row))
    return found


def _factor(row: Row) -> Fraction:
    """A figure in quotes, so that it stays exact: "1609.344"."""
    text = row.text("factor", "1")
    try:
        factor = Fraction(text)
    except (ValueError, ZeroDivisionError) as error:
        raise row.error(f'factor "{text}" is no figure; write it as "1609.344" or "1/3"', "factor") from error
    if factor <= 0:
        raise row.error(f'factor "{text}" must be above nought', "factor")
    return factor


def instruments(tables: Tables) -> dict[str, Instrument]:
    found = {}
    for row in tables.rows("instrument"):
        row.only(("name", "forms", "provisions"))
        provisions = {number.casefold(): str(role) for number, role in row.table("provisions").items()}
        found[row.key] = Instrument(row.key, row.text("name"), _forms(row), provisions)
    return found


def manners(tables: Tables, section: str) -> dict[str, tuple[str, ...]]:
    """The words of each role (what a force is for) or posture (how it is there)."""
    for row in tables.rows(section):
        row.only(("forms",))
    return {row.key: _forms(row) for row in tables.rows(section)}


def _forms(row: Row) -> tuple[str, ...]:
    return tuple(form for text in row.texts("forms") for form in both_numbers(text))


def thing_names(
    forces: Tree,
    sizes: Mapping[str, Echelon],
    scales: Mapping[str, Unit],
    treaties: Mapping[str, Instrument],
) -> Iterator[Name]:
    for node in forces.nodes.values():
        yield from (Name(text, "force", node.id) for text in node.forms)
    for size in sizes.values():
        yield from (Name(text, "echelon", size.id) for text in size.forms)
    for scale in scales.values():
        yield from (Name(text, "unit", scale.id) for text in scale.forms)
    for treaty in treaties.values():
        yield from (Name(text, "instrument", treaty.id) for text in dict.fromkeys((treaty.name, *treaty.forms)))
