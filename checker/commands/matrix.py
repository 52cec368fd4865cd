"""``treatylint matrix``: provisions and bracket options by parties, each cell with its verdicts."""

import argparse
import sys
from typing import TYPE_CHECKING

from treatylint.checker.arguments import Arguments, add_color, add_redact, add_redlines
from treatylint.checker.files import find_drafts
from treatylint.checker.misuse import Misuse
from treatylint.checker.passing_on import is_redacted
from treatylint.checker.profiles import day_of, find_profiles
from treatylint.checker.run_drafts import add_reading, gazetteer_for, named_draft
from treatylint.checker.terminal import screen_of
from treatylint.clauses.red_lines import OFFICIAL, in_force
from treatylint.grammar.source import Source

if TYPE_CHECKING:
    from treatylint.checker.options.matrix import Matrix

__all__ = ["parser", "run"]

EPILOG = """\
examples:
  treatylint matrix draft.md --redlines ukraine --redlines russia
  treatylint matrix round3.md round4.md --redlines all --format csv

A row for each provision that decides a red line, for each bracket option on which one hangs, and one for what the
draft as a whole leaves out. "depends" means: on what is chosen in other brackets.
"""


def parser() -> argparse.ArgumentParser:
    made = Arguments("matrix", "Print provisions and bracket options by parties, each cell with its verdicts.", EPILOG)
    made.add_argument("paths", nargs="*", metavar="DRAFT", help="drafts, or - for standard input")
    made.add_argument(
        "--example", action="append", default=[], metavar="NAME", help="a draft that comes with treatylint"
    )
    add_redlines(made)
    add_reading(made)
    made.add_argument("--format", choices=("full", "markdown", "csv", "json"), default="full")
    add_redact(made)
    add_color(made)
    return made


def run(arguments: argparse.Namespace) -> int:
    from treatylint.checker.options.draft import bracketed_draft
    from treatylint.checker.options.hidden import hidden_table
    from treatylint.checker.options.matrix import matrix_of
    from treatylint.checker.options.progress import Bar
    from treatylint.checker.redaction import redacted

    sources = _sources(arguments)
    profiles = find_profiles(arguments.redlines)
    if not profiles:
        raise Misuse("matrix needs red lines: --redlines NAME names a party (see: treatylint redlines list)")
    on = day_of(arguments.as_of, profiles)
    lines = [line for profile in profiles for line in in_force(profile, on, arguments.layer or (OFFICIAL,))]
    gazetteer, bar, matrices = gazetteer_for(arguments), Bar(), []
    for source in sources:
        draft = bracketed_draft(source, lines, on, gazetteer, progress=bar, neighbours=arguments.neighbours)
        verdicts, table = draft.verdicts(source, bar), draft.table
        if is_redacted(arguments.redact, arguments.format):
            verdicts, table = tuple(map(redacted, verdicts)), hidden_table(table)
        matrices.append(matrix_of(draft.document, verdicts, table))
    bar.done()
    names = {profile.party: profile.name for profile in profiles}
    _print(matrices, names, arguments)
    return 0


def _sources(arguments: argparse.Namespace) -> list[Source]:
    sources = [named_draft(name, arguments, True) for name in arguments.example]
    sources += [named_draft(path, arguments) for path in find_drafts(arguments.paths)]
    if not sources:
        raise Misuse("name a draft, or an --example (see: treatylint matrix --help)")
    return sources


def _print(matrices: "list[Matrix]", names: dict[str, str], arguments: argparse.Namespace) -> None:
    from treatylint.checker.options.matrix_views import matrix_csv, matrix_json, matrix_markdown, matrix_text

    if arguments.format == "json":
        import json

        print(json.dumps(matrix_json(matrices), indent=2, ensure_ascii=False))
    elif arguments.format == "csv":
        sys.stdout.write(matrix_csv(matrices, names))
    elif arguments.format == "markdown":
        sys.stdout.write(matrix_markdown(matrices, names))
    else:
        sys.stdout.write(matrix_text(matrices, names, screen_of(arguments.color, sys.stdout)))
