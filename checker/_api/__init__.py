"""treatylint: does a draft security agreement keep to each party's red lines?

The public names load on first use (PEP 562), so that ``import treatylint`` costs nothing and loads no Lark.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from treatylint.checker.check import check
    from treatylint.checker.report import Report
    from treatylint.checker.verdicts import Verdict
    from treatylint.clauses.gazetteer import load_gazetteer
    from treatylint.clauses.reading import read_document
    from treatylint.clauses.red_lines import Profile, load_profile
    from treatylint.grammar.source import Source

__all__ = ["Profile", "Report", "Source", "Verdict", "check", "load_gazetteer", "load_profile", "read_document"]

__version__ = "0.1.0"

_HOMES = {
    "Profile": "clauses.red_lines",
    "Report": "checker.report",
    "Source": "grammar.source",
    "Verdict": "checker.verdicts",
    "check": "checker.check",
    "load_gazetteer": "clauses.gazetteer",
    "load_profile": "clauses.red_lines",
    "read_document": "clauses.reading",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOMES])
