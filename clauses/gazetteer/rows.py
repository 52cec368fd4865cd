"""One table of a data file: typed access to its values, and complaints that name file, line and key."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TypeVar

from attrs import frozen

from treatylint.clauses.gazetteer.errors import DataError, did_you_mean, key_line, syntax_error

__all__ = ["GRADES", "Row", "parse_toml", "read_text"]

T = TypeVar("T")
GRADES = ("official", "draft_text", "reported", "inferred")


@frozen
class Row:
    """The ``nth`` table under ``header`` ("[group.NATO]", "[[red_line]]", "" for the top of a file).

    ``key`` is its id in the gazetteer. ``source`` is the text of the file, where it need not be read again.
    """

    header: str
    key: str
    values: Mapping[str, object]
    path: Path | None = None
    nth: int = 1
    source: str | None = None

    def only(self, known: Iterable[str]) -> None:
        """Every key must be one of ``known``."""
        known = tuple(known)
        for name in self.values:
            if name not in known:
                raise self.error(f'unknown key "{name}"{did_you_mean(name, known)}', name)

    def text(self, name: str, default: str | None = None) -> str:
        """A text; without a ``default`` it must be given and must not be blank."""
        value = self._typed(name, str, "a text in quotes", default)
        if default is None and not value.strip():
            raise self.error(f'"{name}" is blank; give it words', name)
        return value

    def number(self, name: str, default: int | None = None) -> int:
        return self._typed(name, int, "a whole number", default)

    def flag(self, name: str, default: bool) -> bool:
        return self._typed(name, bool, "true or false", default)

    def day(self, name: str) -> date | None:
        """None where the key is not given."""
        return self._typed(name, date, "a date without quotes, such as 2026-03-01") if name in self.values else None

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts; one text stands for a list of one."""
        value = self.values.get(name, ())
        value = [value] if isinstance(value, str) else value
        if not isinstance(value, list | tuple) or not set(map(type, value)) <= {str}:
            raise self.error(f'"{name}" must be a text in quotes, or a list of them', name)
        if not all(map(str.strip, value)):
            raise self.error(f'"{name}" holds a blank text; take it out', name)
        return tuple(value)

    def table(self, name: str) -> dict[str, object]:
        return self._typed(name, dict, "a table", {})

    def rows(self, name: str) -> tuple["Row", ...]:
        """The tables of an array of tables, each a row of its own."""
        value = self.values.get(name, [])
        header = f"[[{self.header.strip('[]')}.{name}]]" if self.header else f"[[{name}]]"
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise self.error(f'"{name}" must be tables, each under a line {header}', name)
        return tuple(Row(header, self.key, item, self.path, n, self.source) for n, item in enumerate(value, 1))

    def tables(self, name: str) -> dict[str, "Row"]:
        """The tables inside a table, each a row of its own: ``[country.UA.part.right_bank]``."""
        found = {}
        for key, value in self.table(name).items():
            if not isinstance(value, dict):
                raise self.error(f'"{name}.{key}" must be a table', name)
            header = f"[{self.header.strip('[]')}.{name}.{key}]"
            found[key] = Row(header, key, value, self.path, source=self.source)
        return found

    def one_of(self, name: str, allowed: tuple[str, ...]) -> str:
        """One of a few words; the first of them where the key is not given."""
        value = self.text(name, allowed[0])
        if value not in allowed:
            raise self.error(f'{name} "{value}" is none of {", ".join(allowed)}{did_you_mean(value, allowed)}', name)
        return value

    def error(self, what: str, name: str = "") -> DataError:
        where = f"{self.header} " if self.header and self.nth == 1 else ""
        return DataError(f"{where}{what}", self.path, self.line(name))

    def line(self, name: str = "") -> int | None:
        """The 1-based line of a key of this row, else of its header; None where there is no text."""
        text = self.source
        if text is None and self.path is not None and self.path.is_file():
            text = self.path.read_text("utf-8", errors="replace")
        if text is None:
            return None
        section = f"[{self.header.strip('[]').partition('.')[0]}]"
        return key_line(text, name, self.header, self.nth) or key_line(text, self.key, section)

    def _typed(self, name: str, kind: type[T], wanted: str, default: T | None = None) -> T:
        value = self.values.get(name, default)
        # To Python true is a number and a date-time a date; to a reader neither is.
        if isinstance(value, kind) and type(value) is kind:
            return value
        if name not in self.values:
            raise self.error(f'needs "{name}": {wanted}')
        raise self.error(f'"{name}" must be {wanted}', name)


def read_text(path: Path) -> str:
    """The text of a data file. A file that cannot be read is a DataError."""
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8 text"
        raise DataError(f"cannot be read ({reason}); give the path of a TOML file", path) from error


def parse_toml(text: str, path: Path | None = None) -> dict[str, object]:
    """The tables in a text. What is no TOML is a DataError at its line."""
    import tomllib  # 14 ms: only those who read data pay for it

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise syntax_error(error, path) from error
    except RecursionError as error:
        raise DataError("lists or tables lie too deep in one another; a data file has no need", path) from error
