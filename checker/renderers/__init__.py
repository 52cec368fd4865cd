"""Output formats: one file each, with ``render(run, screen) -> str``; adding a file adds a format.

A file whose name begins with an underscore is a part that several formats share.
"""

import os
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from treatylint.checker.report import Run
    from treatylint.checker.terminal import Screen

__all__ = ["FOR_THE_TERMINAL", "formats", "render"]

FOR_THE_TERMINAL = frozenset({"full", "concise", "grouped"})
"""Formats made to be read where they are printed. All others, and every file, are made to be passed on: confidential
red lines are redacted there unless asked otherwise."""


def formats() -> tuple[str, ...]:
    """The names of the formats, as the command line takes them."""
    # Not pkgutil: it loads inspect, a tenth of the time that an answer from the cache takes.
    files = (name for folder in __path__ for name in os.listdir(folder))
    names = {name.partition(".")[0] for name in files if name.endswith((".py", ".pyc")) and not name.startswith("_")}
    return tuple(sorted(name.replace("_", "-") for name in names))


def render(run: "Run", format: str, screen: "Screen") -> str:
    """A run in one of the ``formats()``, ending in a newline unless there is nothing to say."""
    module = import_module(f"{__name__}.{format.replace('-', '_')}")
    text: str = module.render(run, screen)
    return text if text.endswith("\n") or not text else text + "\n"
