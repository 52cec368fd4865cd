"""The values of a settings file, each read as its key wants it; what is wrong is said in the words after the key.

A reader takes a value and the folder of the file, and gives what ``Config`` holds; it raises ``ValueError``.
"""

import os
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from treatylint.clauses.gazetteer.errors import did_you_mean

__all__ = ["FAIL_ON", "LINT", "STYLES", "TOP", "VOCABULARY", "Reader"]

FAIL_ON = ("error", "warning", "info", "never")
STYLES = ("detect", "treaty", "understanding", "will")

Reader = Callable[[Any, Path], Any]


def _strings(value: Any, _: Path) -> tuple[str, ...]:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    raise ValueError('must be a list of strings, such as ["one", "two"]')


def _names_or_paths(value: Any, folder: Path) -> tuple[str, ...]:
    """Names stay names; what exists beside the settings file becomes its path; $VARIABLES are filled in."""
    return tuple(_name_or_path(entry, folder) for entry in _strings(value, folder))


def _name_or_path(entry: str, folder: Path) -> str:
    filled = os.path.expandvars(entry)
    if "$" in filled:
        raise ValueError(f"names {entry!r}, but that variable is not set in the environment")
    beside = folder / filled
    return str(beside.resolve()) if beside.exists() else filled


def _paths(value: Any, folder: Path) -> tuple[str, ...]:
    found = _names_or_paths(value, folder)
    missing = next((path for path in found if not os.path.isfile(path)), None)
    if missing is not None:
        raise ValueError(f"names {missing}, and there is no such file beside these settings")
    return found


def _path(value: Any, folder: Path) -> str:
    """A file that need not be there yet."""
    if not isinstance(value, str) or not value:
        raise ValueError("must be the name of a file")
    return str((folder / value).resolve())


def _day(value: Any, _: Path) -> date:
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise ValueError(f"must be a date such as 2026-03-01, not {value!r}") from None


def _switch(value: Any, _: Path) -> bool:
    if isinstance(value, bool):
        return value
    raise ValueError(f"must be true or false, not {value!r}")


def _one_of(*choices: str) -> Reader:
    def read(value: Any, _: Path) -> str:
        if value in choices:
            return str(value)
        raise ValueError(f"must be one of {', '.join(choices)}, not {value!r}{did_you_mean(str(value), choices)}")

    return read


def _brackets(value: Any, _: Path) -> str:
    if isinstance(value, str) and value:
        return value
    raise ValueError("must be all, first, none, or choices such as 'g1=A,b2=out'")


def _format(value: Any, folder: Path) -> str:
    from treatylint.checker.renderers import formats

    return str(_one_of(*formats())(value, folder))


def _table(value: Any, example: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValueError(f"must be a table such as {example}")
    return value


def _severities(value: Any, folder: Path) -> dict[str, str]:
    levels = _table(value, '{ REF001 = "warning" }')
    return {str(rule): _one_of(*FAIL_ON[:3])(level, folder) for rule, level in levels.items()}


def _per_file(value: Any, folder: Path) -> dict[str, tuple[str, ...]]:
    """Each pattern of paths, from the folder of the settings file, with the rules that do not count there."""
    return {str(p): _strings(rules, folder) for p, rules in _table(value, '{ "annex/*.md" = ["DEF"] }').items()}


def _texts(example: str) -> Reader:
    def read(value: Any, _: Path) -> dict[str, str]:
        table = _table(value, example)
        wrong = next((key for key, text in table.items() if not isinstance(text, str) or not text.strip()), None)
        if wrong is not None:
            raise ValueError(f"gives {wrong!r} no text; write it as {example}")
        return dict(table)

    return read


def _places(value: Any, _: Path) -> dict[str, Any]:
    example = '{ "hub zone" = ["UA-46", "UA-07"] }'
    for name, parts in _table(value, example).items():
        if not isinstance(parts, dict) and not (isinstance(parts, list) and all(isinstance(p, str) for p in parts)):
            raise ValueError(f"gives {name!r} no list of places; write it as {example}")
    return dict(value)


TOP: Mapping[str, Reader] = {
    "redlines": _names_or_paths,
    "parties": _names_or_paths,
    "gazetteer": _names_or_paths,
    "as-of": _day,
    "layers": _strings,
    "format": _format,
    "fail-on": _one_of(*FAIL_ON),
    "brackets": _brackets,
    "neighbours": _one_of("alternatives", "independent"),
    "exclude": _strings,
    "redact": _switch,
    "baseline": _path,
    "style": _one_of(*STYLES),
}
LINT: Mapping[str, Reader] = {
    "select": _strings,
    "extend-select": _strings,
    "ignore": _strings,
    "per-file-ignores": _per_file,
    "severity": _severities,
    "preview": _switch,
    "rules": _paths,
    "plugins": _strings,
}
VOCABULARY: Mapping[str, Reader] = {
    "terms": _strings,
    "units": _texts('{ brigade = "3000..5000" }'),
    "aliases": _texts('{ "Lemberg" = "UA-46" }'),
    "places": _places,
}
