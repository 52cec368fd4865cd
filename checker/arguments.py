"""The arguments that several commands share, and a parser whose complaints are one line with a near miss."""

import argparse
import re
from typing import NoReturn

from treatylint.checker.misuse import Misuse

__all__ = ["Arguments", "add_color", "add_no_redact", "add_redact", "add_redlines"]


class Arguments(argparse.ArgumentParser):
    """An argparse parser that raises ``Misuse`` on a wrong command line; long options are never abbreviated."""

    def __init__(self, command: str, description: str, epilog: str = "") -> None:
        super().__init__(
            prog=f"treatylint {command}",
            description=description,
            epilog=epilog,
            allow_abbrev=False,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )

    def error(self, message: str) -> NoReturn:
        raise Misuse(f"{message}{self._near_miss(message)} (see: {self.prog} --help)")

    def _near_miss(self, message: str) -> str:
        from treatylint.clauses.gazetteer.errors import near_misses

        wrong = re.search(r"unrecognized arguments: (-\S+)", message)
        choice = re.search(r"argument .*: invalid choice: '(.*?)' \(choose from (.*)\)", message)
        if wrong:
            near = near_misses(wrong[1].partition("=")[0], self._option_string_actions, 1)
        elif choice:
            near = near_misses(choice[1], re.findall(r"[\w-]+", choice[2]), 1)
        else:
            near = ()
        return f"; did you mean {near[0]}?" if near else ""


def add_redlines(parser: argparse.ArgumentParser) -> None:
    """Which red lines, at what date, in which layers."""
    parser.add_argument(
        "-r", "--redlines", action="append", default=[], metavar="NAME|FILE|FOLDER",
        help="a bundled party's name, a red-line file, a folder of them, or 'all' bundled parties (repeatable)",
    )  # fmt: skip
    parser.add_argument(
        "--as-of", metavar="DATE",
        help="judge by the red lines in force on this day, YYYY-MM-DD "
        "(default: the newest as_of date of the profiles in use)",
    )  # fmt: skip
    parser.add_argument(
        "--layer", action="append", default=[], metavar="LAYER",
        help="use the red lines of this layer instead of the official ones; repeat it to use several together",
    )  # fmt: skip


def add_no_redact(parser: argparse.ArgumentParser) -> None:
    """For commands whose whole answer tells what a line says."""
    parser.add_argument(
        "--no-redact", action="store_true",
        help="pass on what follows from confidential red lines (else refused in formats for programs and in CI logs)",
    )  # fmt: skip


def add_redact(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--redact", action=argparse.BooleanOptionalAction, default=None,
        help="hide what confidential red lines say, and figures that would tell it, or pass them on (default: "
        "hidden in formats for programs and in CI logs)",
    )  # fmt: skip


def add_color(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--color", choices=("auto", "always", "never"), default="auto",
        help="auto: on a terminal, unless NO_COLOR is set; FORCE_COLOR forces it",
    )  # fmt: skip
