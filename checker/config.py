"""Settings from a file: ``treatylint.toml``, ``.treatylint.toml`` or ``[tool.treatylint]``; the nearest one wins.

Files are never merged, but for the one that ``extend`` names. An unknown key is an error with its line: a setting
that is silently ignored is worse than none.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from treatylint.checker.config_values import FAIL_ON, LINT, TOP, VOCABULARY, Reader
from treatylint.checker.misuse import Misuse
from treatylint.checker.run_drafts import Neighbours
from treatylint.clauses.gazetteer.errors import did_you_mean, key_line, near_misses, syntax_error

__all__ = ["FAIL_ON", "Config", "find_config", "load_config"]

SECTIONS: Mapping[str, Mapping[str, Reader]] = {"lint": LINT, "vocabulary": VOCABULARY}


class Config(NamedTuple):
    """What a settings file may say; every field but the vocabulary is also an option of ``treatylint check``.

    ``redlines`` and ``gazetteer`` are names of bundled files or absolute paths; ``severity`` maps a rule's code or
    name to "error", "warning" or "info"; ``redact`` None leaves it to the output format; ``rules`` are files of
    declarative rules, ``plugins`` modules with rules in Python. ``origins`` says where each field was set.
    A named tuple, not attrs: an answer from the cache loads nothing heavier.
    """

    path: Path | None = None
    redlines: tuple[str, ...] = ()
    gazetteer: tuple[str, ...] = ()
    as_of: date | str | None = None
    layers: tuple[str, ...] = ("official",)
    format: str = "full"
    fail_on: str = "error"
    brackets: str = "all"
    neighbours: Neighbours = "alternatives"
    exclude: tuple[str, ...] = ()
    redact: bool | None = None
    baseline: str | None = None
    style: str = "detect"
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = {}
    severity: Mapping[str, str] = {}
    preview: bool = False
    rules: tuple[str, ...] = ()
    plugins: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    units: Mapping[str, str] = {}
    aliases: Mapping[str, str] = {}
    places: Mapping[str, Any] = {}
    origins: Mapping[str, str] = {}

    @property
    def folder(self) -> Path:
        """The folder that the paths of these settings start from."""
        return self.path.parent if self.path else Path.cwd()


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
    import tomllib  # late: without a settings file nobody pays for it

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
    place = _Place(path, text, header)
    base = _load(_parent(table["extend"], place), (*extended, path.resolve())) if "extend" in table else Config()
    return _apply(base, table, place)


def _parent(value: object, place: "_Place") -> Path:
    """The file that settings build on."""
    if not isinstance(value, str):
        raise place.error("extend", 'extend must be the name of a file, such as "shared/base.toml"')
    parent = place.path.parent / value
    if not parent.is_file():
        raise place.error("extend", f"extend names {value}, and there is no such file beside these settings")
    return parent


class _Place(NamedTuple):
    """Where a table of settings stands, for messages and for origins."""

    path: Path
    text: str
    header: str

    def error(self, key: str, message: str) -> Misuse:
        return Misuse(f"{self.at(key)}: {message}")

    def at(self, key: str) -> str:
        line = key_line(self.text, key, self.header)
        return f"{self.path}{f':{line}' if line else ''}"

    def below(self, name: str) -> "_Place":
        header = f"{self.header[:-1]}.{name}]" if self.header else f"[{name}]"
        return self._replace(header=header)


def _apply(base: Config, table: Mapping[str, Any], place: _Place) -> Config:
    changes: dict[str, Any] = {}
    origins = dict(base.origins)
    if "redlines" in table and "parties" in table:
        raise place.error("parties", "'parties' is another name of 'redlines': give one of them")
    for key, value in table.items():
        if key == "extend":
            continue
        section = SECTIONS.get(key)
        if section is not None and not isinstance(value, dict):
            raise place.error(key, f"{key!r} must be a table: write [{key}]")
        inner, known, here = (value, section, place.below(key)) if section is not None else ({key: value}, TOP, place)
        for name, read, line in _values(inner, known, here):
            changes[name], origins[name] = read, line
    return base._replace(path=place.path, origins=origins, **changes)


def _values(table: Mapping[str, Any], known: Mapping[str, Reader], place: _Place) -> Iterator[tuple[str, Any, str]]:
    """Each key as the name of its field, with its value and where it stands."""
    for key, value in table.items():
        if key not in known:
            raise place.error(key, f"unknown key {key!r}{_near(key, known)}")
        try:
            read = known[key](value, place.path.parent)
        except ValueError as error:
            raise place.error(key, f"{key} {error}") from error
        name = "redlines" if key == "parties" else key.replace("-", "_")
        yield name, read, place.at(key)


def _near(key: str, known: Mapping[str, Reader]) -> str:
    """The nearest key of this table; else the table that the key belongs into."""
    home = next((name for name, keys in {**SECTIONS, "": TOP}.items() if key in keys and keys is not known), None)
    if home is not None:
        return f"; it belongs into [{home}]" if home else "; it belongs at the top, before the first table"
    here = [*known, *(["extend", *SECTIONS] if known is TOP else [])]
    others = ((section, keys) for section, keys in SECTIONS.items() if keys is not known)
    away = {name: f'"{name}" in [{section}]' for section, keys in others for name in keys}
    best = near_misses(key, [*here, *away], 1)
    return f"; did you mean {away[best[0]]}?" if best and best[0] in away else did_you_mean(key, here)
