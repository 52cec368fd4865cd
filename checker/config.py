"""Settings from a file: ``treatylint.toml``, ``.treatylint.toml`` or ``[tool.treatylint]``; the nearest one wins.

Files are never merged, but for the one that ``extend`` names. An unknown key is an error with its line: a setting
that is silently ignored is worse than none.
"""

import os
import tomllib
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from treatylint.checker.misuse import Misuse
from treatylint.clauses.gazetteer.errors import did_you_mean, key_line, syntax_error

__all__ = ["BRACKETS", "FAIL_ON", "Config", "find_config", "load_config"]

FAIL_ON = ("error", "warning", "info", "never")
BRACKETS = ("all", "first", "none")


@frozen
class Config:
    """What a settings file may say; every field is also an option of ``treatylint check``.

    ``redlines`` and ``gazetteer`` are names of bundled files or absolute paths;
    ``severity`` maps a rule's code or name to "error",
    "warning" or "info"; ``redact`` None leaves it to the output format.
    """

    path: Path | None = None
    redlines: tuple[str, ...] = ()
    gazetteer: tuple[str, ...] = ()
    as_of: date | str | None = None
    layers: tuple[str, ...] = ("official",)
    format: str = "full"
    fail_on: str = "error"
    brackets: str = "all"
    exclude: tuple[str, ...] = ()
    redact: bool | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(factory=dict)


def find_config(folder: Path) -> Path | None:
    """The settings file that holds for drafts in ``folder``: its own, or that of the nearest folder above."""
    start = folder.resolve()
    for here in (start, *start.parents):
        for name in ("treatylint.toml", ".treatylint.toml"):
            if (here / name).is_file():
                return here / name
        project = here / "pyproject.toml"
        if project.is_file() and "[tool.treatylint" in project.read_text(encoding="utf-8", errors="replace"):
            return project
    return None


def load_config(path: Path | None) -> Config:
    """The settings in a file (None: all defaults), over those of the file it extends.

    Raises ``Misuse`` or ``DataError``, in one line with the place, for what cannot be used.
    """
    return _load(path, ()) if path else Config()


def _load(path: Path, extended: tuple[Path, ...]) -> Config:
    if path.resolve() in extended:
        raise Misuse(f"{path}: extends itself; remove one 'extend' of {', '.join(p.name for p in extended)}")
    try:
        text = path.read_text(encoding="utf-8")
        table: Mapping[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise syntax_error(error, path) from error
    except (OSError, UnicodeDecodeError) as error:
        raise Misuse(f"{path}: settings cannot be read ({error})") from error
    header = ""
    if path.name == "pyproject.toml":
        table, header = table.get("tool", {}).get("treatylint", {}), "[tool.treatylint]"
    base = Config()
    if "extend" in table:
        parent = path.parent / str(table["extend"])
        base = _load(parent, (*extended, path.resolve()))
    return _apply(base, table, _Place(path, text, header))


@frozen
class _Place:
    """Where a table of settings stands, for messages."""

    path: Path
    text: str
    header: str

    def error(self, key: str, message: str) -> Misuse:
        line = key_line(self.text, key, self.header)
        return Misuse(f"{self.path}{f':{line}' if line else ''}: {message}")

    def below(self, name: str) -> "_Place":
        header = f"{self.header[:-1]}.{name}]" if self.header else f"[{name}]"
        return evolve(self, header=header)


def _apply(base: Config, table: Mapping[str, Any], place: _Place) -> Config:
    changes: dict[str, Any] = {"path": place.path}
    for key, value in table.items():
        if key == "lint" and not isinstance(value, dict):
            raise place.error(key, "'lint' must be a table: write [lint]")
        if key == "lint":
            changes |= _values(value, _LINT, place.below("lint"))
        elif key != "extend":
            changes |= _values({key: value}, _TOP, place)
    return evolve(base, **changes)


def _values(table: Mapping[str, Any], known: Mapping[str, "_Reader"], place: _Place) -> dict[str, Any]:
    found = {}
    for key, value in table.items():
        if key not in known:
            raise place.error(key, f"unknown key {key!r}{did_you_mean(key, [*known, 'extend', 'lint'])}")
        try:
            found[key.replace("-", "_")] = known[key](value, place)
        except ValueError as error:
            raise place.error(key, f"{key} {error}") from error
    return found


_Reader = Callable[[Any, _Place], Any]


def _strings(value: Any, _: _Place) -> tuple[str, ...]:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    raise ValueError('must be a list of strings, such as ["one", "two"]')


def _names_or_paths(value: Any, place: _Place) -> tuple[str, ...]:
    """Names stay names; what exists beside the settings file becomes its path; $VARIABLES are filled in."""
    found = []
    for entry in _strings(value, place):
        filled = os.path.expandvars(entry)
        if "$" in filled:
            raise ValueError(f"names {entry!r}, but that variable is not set in the environment")
        beside = place.path.parent / filled
        found.append(str(beside.resolve()) if beside.exists() else filled)
    return tuple(found)


def _day(value: Any, _: _Place) -> date:
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise ValueError(f"must be a date such as 2026-03-01, not {value!r}") from None


def _switch(value: Any, _: _Place) -> bool:
    if isinstance(value, bool):
        return value
    raise ValueError(f"must be true or false, not {value!r}")


def _one_of(*choices: str) -> _Reader:
    def read(value: Any, _: _Place) -> str:
        if value in choices:
            return str(value)
        raise ValueError(f"must be one of {', '.join(choices)}, not {value!r}{did_you_mean(str(value), choices)}")

    return read


def _brackets(value: Any, _: _Place) -> str:
    if isinstance(value, str) and value:
        return value
    raise ValueError("must be all, first, none, or choices such as 'g1=A,b2=out'")


def _format(value: Any, place: _Place) -> str:
    from treatylint.checker.renderers import formats

    return str(_one_of(*formats())(value, place))


def _severities(value: Any, place: _Place) -> dict[str, str]:
    if not isinstance(value, dict):
        raise ValueError('must be a table such as { REF001 = "warning" }')
    return {str(rule): _one_of(*FAIL_ON[:3])(level, place) for rule, level in value.items()}


_TOP: Mapping[str, _Reader] = {
    "redlines": _names_or_paths,
    "gazetteer": _names_or_paths,
    "as-of": _day,
    "layers": _strings,
    "format": _format,
    "fail-on": _one_of(*FAIL_ON),
    "brackets": _brackets,
    "exclude": _strings,
    "redact": _switch,
}
_LINT: Mapping[str, _Reader] = {"select": _strings, "ignore": _strings, "severity": _severities}
