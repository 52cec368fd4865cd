"""``treatylint config``: the settings that hold for a draft, each with the place where it was made."""

import argparse
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from treatylint.checker.arguments import Arguments
from treatylint.checker.config import SECTIONS, Config, find_config, load_config
from treatylint.checker.config_values import TOP
from treatylint.checker.misuse import Misuse

__all__ = ["parser", "run"]


def parser() -> argparse.ArgumentParser:
    made = Arguments("config", "Print the settings that hold for a draft, and where each was made.")
    made.add_argument("key", nargs="?", metavar="KEY", help="one setting, such as fail-on or lint.select")
    made.add_argument("--for", dest="path", default=".", metavar="PATH", help="a draft or a folder (default: .)")
    made.add_argument("--config", metavar="FILE", help="use this settings file")
    made.add_argument("--isolated", action="store_true", help="use no settings file")
    made.add_argument("--format", choices=("text", "json"), default="text")
    return made


def run(arguments: argparse.Namespace) -> int:
    config = Config() if arguments.isolated else load_config(_path(arguments))
    rows = {key: (value, origin) for key, value, origin in _rows(config)}
    if arguments.key is not None and arguments.key not in rows:
        from treatylint.clauses.gazetteer.errors import did_you_mean

        raise Misuse(f"there is no setting {arguments.key!r}{did_you_mean(arguments.key, rows)}")
    shown = {key: row for key, row in rows.items() if arguments.key in (None, key)}
    if arguments.format == "json":
        import json

        settings = {key: {"value": value, "origin": origin} for key, (value, origin) in shown.items()}
        print(json.dumps({"format": 1, "settings": settings}, ensure_ascii=False, indent=1, default=str))
        return 0
    if arguments.key is None:
        print(f"# settings: {config.path or 'no file, all defaults'}")
    texts = {key: f"{key} = {_toml(value)}" for key, (value, _) in shown.items()}
    width = min(max(map(len, texts.values())), 60)
    print("\n".join(f"{texts[key]:<{width}}  # {origin}" for key, (_, origin) in shown.items()))
    return 0


def _path(arguments: argparse.Namespace) -> Path | None:
    if arguments.config:
        return Path(arguments.config)
    named = Path(arguments.path)
    if not named.exists():
        raise Misuse(f"{named}: no such file or folder")
    return find_config(named if named.is_dir() else named.parent)


def _rows(config: Config) -> Iterator[tuple[str, Any, str]]:
    for section, keys in {"": TOP, **SECTIONS}.items():
        for key in keys:
            name = key.replace("-", "_")
            if key != "parties":
                origin = config.origins.get(name, "default")
                yield f"{section}.{key}" if section else key, getattr(config, name), origin


def _toml(value: Any) -> str:
    if value is None:
        return "(not set)"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, Mapping):
        return f"{{ {', '.join(f'{_toml(str(k))} = {_toml(v)}' for k, v in value.items())} }}" if value else "{}"
    return '"' + str(value).replace("\\", "\\\\").replace('"', '\\"') + '"'
