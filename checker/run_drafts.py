"""The drafts that a command names, and how they are to be read: the flags that check and the option commands share."""

import argparse
from typing import TYPE_CHECKING, Literal

from treatylint.checker.files import read_source

if TYPE_CHECKING:
    from treatylint.clauses.gazetteer import Gazetteer
    from treatylint.grammar.source import Source

__all__ = ["Neighbours", "add_reading", "gazetteer_for", "named_draft"]

Neighbours = Literal["alternatives", "independent"]


def add_reading(made: argparse.ArgumentParser) -> None:
    """How drafts are read: names of one's own, tracked changes, brackets side by side."""
    made.add_argument("--view", choices=("accepted", "original"), default="accepted",
                      help="Word drafts: tracked changes taken as made, or as not made")  # fmt: skip
    made.add_argument("--gazetteer", action="append", default=[], metavar="FILE",
                      help="names of your own, read on top of the bundled ones (repeatable)")  # fmt: skip
    made.add_argument("--neighbours", choices=("alternatives", "independent"), default="alternatives",
                      help="what brackets side by side without a label are, as in [four] [six]: alternatives, one of "
                      "which stands (default), or independent, each in or out by itself")  # fmt: skip
    made.add_argument("--stdin-filename", default="", metavar="NAME", help="what to call standard input")


def gazetteer_for(arguments: argparse.Namespace) -> "Gazetteer":
    """The bundled names with those of ``--gazetteer`` on top. Raises ``DataError``, in one line, for a bad file."""
    from treatylint.checker.config import Config
    from treatylint.checker.vocabulary import gazetteer_of

    return gazetteer_of(Config(gazetteer=tuple(arguments.gazetteer)))


def named_draft(name: str, arguments: argparse.Namespace, example: bool = False) -> "Source":
    """A draft by its path (``-``: standard input), or one that comes with the package. Raises ``Misuse``."""
    from treatylint.grammar.source import Source

    if example:
        from treatylint.checker.examples import find_example

        path = find_example(name)
        return Source.from_bytes(path.name, path.read_bytes())
    return read_source(name, stdin_name=arguments.stdin_filename, view=arguments.view)
