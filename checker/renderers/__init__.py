"""Output formats: one file each, with ``render(run, screen) -> str``; adding a file adds a format.

A file whose name begins with an underscore is a part that several formats share.
"""

from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from treatylint.checker.report import Run
    from treatylint.checker.terminal import Screen

__all__ = ["LEAVES_THE_MACHINE", "formats", "render"]

LEAVES_THE_MACHINE = frozenset({"sarif", "github", "gitlab", "html"})
"""Formats made to be uploaded or passed on: confidential red lines are redacted in them unless asked otherwise."""


def formats() -> tuple[str, ...]:
    """The names of the formats, as the command line takes them."""
    names = (module.name for module in iter_modules(__path__))
    return tuple(sorted(name.replace("_", "-") for name in names if not name.startswith("_")))


def render(run: "Run", format: str, screen: "Screen") -> str:
    """A run in one of the ``formats()``, ending in a newline unless there is nothing to say."""
    module = import_module(f"{__name__}.{format.replace('-', '_')}")
    text: str = module.render(run, screen)
    return text if text.endswith("\n") or not text else text + "\n"
