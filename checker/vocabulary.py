"""The vocabulary of the settings as one more overlay of the gazetteer: aliases, sizes of units, places."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from treatylint.checker.config import Config
from treatylint.checker.misuse import Misuse
from treatylint.clauses.gazetteer import Gazetteer, bundled_overlay, load_gazetteer

__all__ = ["gazetteer_of"]

_RANGE = re.compile(r"\s*(?P<low>\d[\d,]*)\s*(?:\.\.\s*(?P<high>\d[\d,]*))?\s*(?:personnel)?\s*")


def gazetteer_of(config: Config) -> Gazetteer:
    """The bundled names with the files and the vocabulary of the settings on top."""
    overlays = [Path(name) if Path(name).exists() else bundled_overlay(name) for name in config.gazetteer]
    if not (config.units or config.aliases or config.places):
        return load_gazetteer(overlays)
    tables: dict[str, dict[str, Any]] = {}
    tables["echelon"] = {word: _echelon(word, text, config) for word, text in config.units.items()}
    tables["place"] = {_id(name): _place(name, parts) for name, parts in config.places.items()}
    names: dict[str, list[str]] = {}
    for name, id_ in config.aliases.items():
        names.setdefault(id_.removeprefix("region:"), []).append(name)
    tables["name"] = {id_: {"also": also} for id_, also in names.items()}
    return load_gazetteer(overlays, {key: rows for key, rows in tables.items() if rows}, config.path)


def _echelon(word: str, text: str, config: Config) -> Mapping[str, Any]:
    found = _RANGE.fullmatch(text)
    if found is None:
        where = config.origins.get("units", "settings")
        raise Misuse(f'{where}: units gives {word!r} no size; write it as "3000..5000" or "4000" (personnel)')
    low = int(found["low"].replace(",", ""))
    high = int((found["high"] or found["low"]).replace(",", ""))
    known = load_gazetteer().echelons.get(word)
    forms = list(known.forms) if known else [f"{word.replace('_', ' ')}(s)"]
    return {"low": low, "high": high, "forms": forms, "source": "the settings"}


def _place(name: str, parts: Any) -> Mapping[str, Any]:
    return {"name": name, "union": parts} if isinstance(parts, list) else {"name": name, **parts}


def _id(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-") or "place"
