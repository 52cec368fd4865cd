"""The sections of the gazetteer's files, merged: every row still knows the file that it comes from."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from attrs import define, field

from treatylint.clauses.gazetteer.errors import DataError, did_you_mean
from treatylint.clauses.gazetteer.rows import Row, parse_toml, read_text

__all__ = ["Tables"]


@define
class Tables:
    """Rows by section and key. A later file adds rows, and replaces one by giving its key again."""

    sections: dict[str, dict[str, Row]] = field(factory=dict)

    def read(self, path: Path, known: Iterable[str]) -> None:
        """Adds a file's rows. Each top-level table must be one of ``known``."""
        self.add(parse_toml(read_text(path), path), path, tuple(known))

    def add(self, document: Mapping[str, object], path: Path | None, known: tuple[str, ...]) -> None:
        for section, rows in document.items():
            if section not in known:
                raise DataError(f'unknown table "{section}"{did_you_mean(section, known)}', path)
            if not isinstance(rows, dict) or not all(isinstance(row, dict) for row in rows.values()):
                raise DataError(f"[{section}] must hold named tables, such as [{section}.example]", path)
            kept = self.sections.setdefault(section, {})
            kept.update({key: Row(f"[{section}.{key}]", key, row, path) for key, row in rows.items()})

    def rows(self, section: str) -> Iterator[Row]:
        yield from self.sections.get(section, {}).values()
