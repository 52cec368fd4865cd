"""Who, where, what with: names as data (TOML), and the questions that code may ask of them.

Nothing here loads until a name is first used (PEP 562); TOML is read by the first
``load_gazetteer()``.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from treatylint.clauses.gazetteer.errors import DataError
    from treatylint.clauses.gazetteer.gazetteer import Gazetteer
    from treatylint.clauses.gazetteer.load import bundled_overlay, load_gazetteer
    from treatylint.clauses.gazetteer.model import Membership, Name, Unit

__all__ = ["DataError", "Gazetteer", "Membership", "Name", "Unit", "bundled_overlay", "load_gazetteer"]

HOMES = {
    "DataError": "errors",
    "Gazetteer": "gazetteer",
    "Membership": "model",
    "Name": "model",
    "Unit": "model",
    "bundled_overlay": "load",
    "load_gazetteer": "load",
}


def __getattr__(name: str) -> object:
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{HOMES[name]}"), name)
