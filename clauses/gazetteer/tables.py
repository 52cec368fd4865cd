"""TOML tables with their origin: every row knows its file, so that every complaint can name it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TypeVar

from attrs import define, field, frozen
from treatylint.clauses.gazetteer.errors import DataError, did_you_mean, key_line, syntax_error

__all__ = ["Row", "Tables", "parse_toml", "read_toml"]

T = TypeVar("T")
GRADES = ("official", "draft_text", "reported", "inferred")


@frozen
class Row:
    """One ``[section.key]``: typed access to its values; a value of the wrong type is a DataError."""

    section: str
    key: str
    values: Mapping[str, object]
    path: Path | None = None

    def only(self, known: Iterable[str]) -> None:
        """Every key must be one of ``known``."""
        known = tuple(known)
        for name in self.values:
            if name not in known:
                raise self.error(f'unknown key "{name}"{did_you_mean(name, known)}', name)

    def text(self, name: str, default: str | None = None) -> str:
        return self._typed(name, str, "a text in quotes", default)

    def number(self, name: str, default: int | None = None) -> int:
        return self._typed(name, int, "a whole number", default)

    def flag(self, name: str, default: bool) -> bool:
        return self._typed(name, bool, "true or false", default)

    def day(self, name: str) -> date | None:
        return self._typed(name, date, "a date such as 2026-03-01") if name in self.values else None

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts; one text stands for a list of one."""
        value = self.values.get(name, ())
        if isinstance(value, str):
            return (value,)
        if not isinstance(value, list | tuple) or not all(isinstance(item, str) for item in value):
            raise self.error(f'"{name}" must be a list of texts', name)
        return tuple(value)

    def table(self, name: str) -> dict[str, object]:
        return self._typed(name, dict, "a table", {})

    def rows(self, name: str) -> tuple["Row", ...]:
        """The tables of an array of tables, each a row of its own."""
        value = self.values.get(name, [])
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise self.error(f'"{name}" must be tables, written [[{self.section}.{self.key}.{name}]]', name)
        return tuple(Row(self.section, self.key, item, self.path) for item in value)

    def grade(self) -> str:
        value = self.text("grade", "official")
        if value not in GRADES:
            raise self.error(
                f'grade "{value}" is none of {", ".join(GRADES)}{did_you_mean(value, GRADES)}', "grade"
            )
        return value

    def error(self, what: str, name: str = "") -> DataError:
        return DataError(f"[{self.section}.{self.key}] {what}", self.path, self._line(name))

    def _line(self, name: str) -> int | None:
        if self.path is None or not self.path.is_file():
            return None
        text = self.path.read_text("utf-8")
        line = key_line(text, name, f"[{self.section}.{self.key}]")
        return line or key_line(text, self.key, f"[{self.section}]")

    def _typed(self, name: str, kind: type[T], wanted: str, default: T | None = None) -> T:
        value = self.values.get(name, default)
        # to Python true is a number, and a moment a date; to a reader neither is
        if isinstance(value, kind) and type(value) is kind:
            return value
        if name not in self.values:
            raise self.error(f'needs "{name}": {wanted}')
        raise self.error(f'"{name}" must be {wanted}', name)


@define
class Tables:
    """Sections of rows, merged over files: a later file adds rows and may replace one by giving its key again."""

    sections: dict[str, dict[str, Row]] = field(factory=dict)

    def add(self, document: Mapping[str, object], path: Path | None, known: Iterable[str]) -> None:
        known = tuple(known)
        for section, rows in document.items():
            if section not in known:
                raise DataError(f'unknown table "{section}"{did_you_mean(section, known)}', path)
            if not isinstance(rows, dict) or not all(isinstance(row, dict) for row in rows.values()):
                raise DataError(f"[{section}] must hold named tables, such as [{section}.example]", path)
            kept = self.sections.setdefault(section, {})
            kept.update({key: Row(section, key, row, path) for key, row in rows.items()})

    def rows(self, section: str) -> Iterator[Row]:
        yield from self.sections.get(section, {}).values()


def read_toml(path: Path) -> dict[str, object]:
    """The tables of a file. A file that cannot be read, or is no TOML, is a DataError."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "not UTF-8 text"
        raise DataError(f"cannot be read ({reason}); give the path of a TOML file", path) from error
    return parse_toml(text, path)


def parse_toml(text: str, path: Path | None = None) -> dict[str, object]:
    import tomllib  # 14 ms: only those who read data pay for it

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise syntax_error(error, path) from error
    except RecursionError as error:
        raise DataError(
            "tables or lists are nested too deeply; a data file needs three levels", path
        ) from error
