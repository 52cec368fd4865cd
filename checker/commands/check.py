"""``treatylint check``: drafts against red lines and drafting rules."""

import argparse
import os
import sys
from pathlib import Path

from attrs import evolve

from treatylint.checker.arguments import Arguments, add_color, add_redlines
from treatylint.checker.config import FAIL_ON, Config, find_config, load_config
from treatylint.checker.misuse import Misuse
from treatylint.checker.renderers import formats

__all__ = ["parser", "run"]

EPILOG = """\
examples:
  treatylint check draft.md --redlines ukraine --redlines my_party.toml
  treatylint check drafts/ --redlines all --as-of 2026-03-01 -o sarif:findings.sarif
  treatylint check --example settlement_s1 --redlines all

exit codes:
  0  no finding at or above --fail-on
  1  findings at or above --fail-on
  2  the run failed: a file, a party, a setting or a date cannot be used

A crossed red line is an error; one left unguarded or open to dispute a warning; an unknown one is for information.
A red line that is only a preference counts one step less.
"""


def parser() -> argparse.ArgumentParser:
    made = Arguments("check", "Hold drafts against red lines and drafting rules.", EPILOG)
    made.add_argument("paths", nargs="*", metavar="PATH",
                      help="a draft (.treaty .txt .md .docx), a folder, or - for standard input (default: .)")
    made.add_argument("--example", action="append", default=[], metavar="NAME",
                      help="check a draft that comes with treatylint, such as settlement_s1 (repeatable)")  # fmt: skip
    add_redlines(made)
    _add_reading(made)
    _add_rules(made)
    _add_output(made)
    return made


def _add_reading(made: argparse.ArgumentParser) -> None:
    made.add_argument("--brackets", metavar="all|first|none|CHOICE",
                      help="square brackets: every option (all), the first of each, no bracketed text, or "
                      "choices such as g1=A,g3=out (default: all)")  # fmt: skip
    made.add_argument("--view", choices=("accepted", "original"), default="accepted",
                      help="Word drafts: tracked changes taken as made, or as not made")  # fmt: skip
    made.add_argument("--gazetteer", action="append", default=[], metavar="FILE",
                      help="names of your own, read on top of the bundled ones (repeatable)")  # fmt: skip
    made.add_argument("--stdin-filename", default="", metavar="NAME", help="what to call standard input")
    made.add_argument("--exclude", action="append", default=[], metavar="PATTERN", help="leave out paths like this")
    made.add_argument("--force-exclude", action="store_true", help="leave them out even where they are named")


def _add_rules(made: argparse.ArgumentParser) -> None:
    made.add_argument("--select", action="append", default=[], metavar="RULE",
                      help="run these rules only: codes, names or prefixes (repeatable)")  # fmt: skip
    made.add_argument("--ignore", action="append", default=[], metavar="RULE", help="do not run these")
    made.add_argument("--config", metavar="FILE", help="use this settings file")
    made.add_argument("--isolated", action="store_true", help="use no settings file")
    made.add_argument("--preview", action="store_true", help="run the rules in preview too")
    made.add_argument("--fail-on", choices=FAIL_ON,
                      help="the least severity that gives exit code 1 (default: error)")  # fmt: skip


def _add_output(made: argparse.ArgumentParser) -> None:
    made.add_argument("--format", choices=formats(), help="how to print (default: full)")
    made.add_argument("-o", "--output", action="append", default=[], metavar="FORMAT:FILE",
                      help="also write this format to a file (repeatable)")  # fmt: skip
    made.add_argument("--redact", action=argparse.BooleanOptionalAction, default=None,
                      help="hide what confidential red lines say (default: in sarif, github, gitlab, html)")
    add_color(made)
    made.add_argument("-q", "--quiet", action="store_true", help="print nothing where there is nothing to report")


def run(arguments: argparse.Namespace) -> int:
    config = _settings(arguments)
    outputs = [_output(word) for word in arguments.output]
    from treatylint.checker.rules import choose
    from treatylint.checker.run_checks import run_checks
    from treatylint.checker.writing import write

    rules = choose(config.select, config.ignore, preview=arguments.preview)
    made = run_checks(arguments, config, rules)
    for failure in made.failures:
        print(f"treatylint: error: {failure}", file=sys.stderr)
    code = made.exit_code(config.fail_on)
    if not arguments.quiet or code or any(report.findings for report in made.reports):
        write(made, rules, config, outputs=[("", config.format)], color=arguments.color)
    write(made, rules, config, outputs=outputs, color="never")
    return code


def _settings(arguments: argparse.Namespace) -> Config:
    """The settings file, with what the command line says laid over it."""
    config = Config() if arguments.isolated else load_config(_config_path(arguments))
    said = {
        "redlines": tuple(arguments.redlines),
        "gazetteer": tuple(arguments.gazetteer),
        "as_of": arguments.as_of,
        "layers": tuple(arguments.layer),
        "format": arguments.format,
        "fail_on": arguments.fail_on,
        "brackets": arguments.brackets,
        "exclude": tuple(arguments.exclude),
        "redact": arguments.redact,
        "select": tuple(arguments.select),
        "ignore": tuple(arguments.ignore),
    }
    return evolve(config, **{key: value for key, value in said.items() if value not in (None, ())})


def _config_path(arguments: argparse.Namespace) -> Path | None:
    """The file of ``--config``, else the one nearest to the folder that all the drafts lie in."""
    if arguments.config:
        return Path(arguments.config)
    named = [os.path.abspath(path) for path in arguments.paths if path != "-"]
    common = Path(os.path.commonpath(named)) if named else Path.cwd()
    return find_config(common if common.is_dir() else common.parent)


def _output(word: str) -> tuple[str, str]:
    """``FORMAT:FILE`` as (file, format)."""
    format, colon, file = word.partition(":")
    if not colon or not file:
        raise Misuse(f"-o {word}: write it as FORMAT:FILE, such as -o sarif:findings.sarif")
    if format not in formats():
        from treatylint.clauses.gazetteer.errors import did_you_mean

        raise Misuse(f"-o {word}: there is no format {format!r}{did_you_mean(format, formats())}")
    return file, format
