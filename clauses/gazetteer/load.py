"""Reads the bundled tables, then the user's overlays on top of them."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from treatylint.clauses.gazetteer.errors import DataError, did_you_mean
from treatylint.clauses.gazetteer.gazetteer import Gazetteer
from treatylint.clauses.gazetteer.rows import parse_toml, read_text
from treatylint.clauses.gazetteer.tables import Tables
from treatylint.grammar.kept import kept

__all__ = ["bundled_overlay", "load_gazetteer"]

HERE = Path(__file__).parent
SECTIONS = (
    "state", "organisation", "group", "country", "subdivision", "place", "line", "claim", "force", "role",
    "posture", "echelon", "unit", "activity", "instrument", "name",
)  # fmt: skip


def load_gazetteer(
    overlays: Sequence[Path] = (), more: Mapping[str, object] | None = None, origin: Path | None = None
) -> Gazetteer:
    """The bundled gazetteer with ``overlays`` read in order; a later file may add to them or replace.

    ``more`` are tables of the same form that stand in no file of their own, ``origin`` the file they come from.

    Raises DataError, in one line, for an overlay that cannot be used. Without overlays it is read once only.
    """
    if not overlays and not more:
        return _bundled()
    tables = _bundled_tables()
    for path in overlays:
        tables.read(path, SECTIONS)
    tables.add(more or {}, origin, SECTIONS)
    gazetteer = Gazetteer(tables)
    gazetteer.check()
    return gazetteer


def bundled_overlay(name: str) -> Path:
    """An overlay that ships with the package but is never read unless asked for, such as "claims"."""
    shipped = {path.stem: path for path in sorted((HERE / "overlays").glob("*.toml"))}
    if name not in shipped:
        raise DataError(f'there is no bundled overlay "{name}"{did_you_mean(name, shipped)}')
    return shipped[name]


@cache
def _bundled() -> Gazetteer:
    return Gazetteer(_bundled_tables())


def _bundled_tables() -> Tables:
    paths = (*sorted(HERE.glob("*.toml")), *sorted((HERE / "places").glob("*.toml")))
    documents = kept("names", paths, "", lambda: [parse_toml(read_text(path), path) for path in paths])
    tables = Tables()
    for path, document in zip(paths, documents, strict=True):
        tables.add(document, path, SECTIONS)
    return tables
