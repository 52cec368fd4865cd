"""``treatylint check``: drafts against red lines and drafting rules."""

import argparse
import sys

from treatylint.checker.arguments import Arguments, add_color, add_redlines
from treatylint.checker.config import FAIL_ON, Config
from treatylint.checker.config_values import STYLES
from treatylint.checker.misuse import Misuse
from treatylint.checker.renderers import formats
from treatylint.checker.run_drafts import add_reading
from treatylint.checker.run_settings import kept_answer, settings_of
from treatylint.checker.terminal import Screen, screen_of
from treatylint.grammar.programs import with_kept_methods

__all__ = ["add_drafts", "add_rules", "parser", "run"]

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
    made.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="a draft (.treaty .txt .md .docx), a folder, or - for standard input (default: .)",
    )
    made.add_argument("--example", action="append", default=[], metavar="NAME",
                      help="check a draft that comes with treatylint, such as settlement_s1 (repeatable)")  # fmt: skip
    add_redlines(made)
    add_drafts(made)
    add_rules(made)
    _add_output(made)
    return made


def add_drafts(made: argparse.ArgumentParser) -> None:
    """Which drafts are read, and how."""
    made.add_argument("--brackets", metavar="all|first|none|CHOICE",
                      help="square brackets: every option (all), the first of each, no bracketed text, or "
                      "choices such as g1=A,g3=out (default: all)")  # fmt: skip
    add_reading(made)
    made.add_argument("--exclude", action="append", default=[], metavar="PATTERN", help="leave out paths like this")
    made.add_argument(
        "--jobs",
        type=_jobs,
        metavar="N",
        help="how many processes read drafts (default: one a processor, where there are many drafts)",
    )
    made.add_argument("--force-exclude", action="store_true", help="leave them out even where they are named")


def _jobs(word: str) -> int:
    if not word.isdigit() or not 1 <= int(word) <= 256:
        raise argparse.ArgumentTypeError(f"{word!r} is no number of processes from 1 to 256")
    return int(word)


def add_rules(made: argparse.ArgumentParser) -> None:
    """Which rules run, by which settings, and which of their findings count."""
    made.add_argument("--select", action="append", default=[], metavar="RULE",
                      help="run these rules only: codes, names or prefixes, with commas (repeatable)")  # fmt: skip
    made.add_argument("--extend-select", action="append", default=[], metavar="RULE",
                      help="run these too: rules in preview, say (repeatable)")  # fmt: skip
    made.add_argument("--ignore", action="append", default=[], metavar="RULE", help="do not run these")
    made.add_argument("--config", metavar="FILE", help="use this settings file")
    made.add_argument("--isolated", action="store_true", help="use no settings file")
    made.add_argument("--preview", action="store_true", help="run the rules in preview too")
    made.add_argument("--style", choices=STYLES,
                      help="how the drafts bind: by shall (treaty), not at all (understanding), by will; "
                      "default: each draft is looked at")  # fmt: skip
    made.add_argument("--baseline", metavar="FILE", help="leave out the findings that this file has accepted")
    made.add_argument("--diff-base", metavar="REV",
                      help="report only on clauses that this revision of git does not have")  # fmt: skip
    made.add_argument("--ignore-suppressions", action="store_true",
                      help="show also what comments in the drafts suppress")  # fmt: skip


def _add_output(made: argparse.ArgumentParser) -> None:
    made.add_argument("--format", choices=formats(), help="how to print (default: full)")
    made.add_argument("-o", "--output", action="append", default=[], metavar="FORMAT:FILE",
                      help="also write this format to a file (repeatable)")  # fmt: skip
    made.add_argument(
        "--redact",
        action=argparse.BooleanOptionalAction,
        default=None,
        help="hide what confidential red lines say (default: in files, in formats for programs, in CI logs)",
    )
    add_color(made)
    made.add_argument("--fail-on", choices=FAIL_ON,
                      help="the least severity that gives exit code 1 (default: error)")  # fmt: skip
    made.add_argument("--fix", action="store_true",
                      help="apply the fixes that are safe (editorial, no clause changes) to the files")  # fmt: skip
    made.add_argument("--diff", action="store_true", help="show what --fix would do, and do nothing")
    made.add_argument("--no-cache", action="store_true",
                      help="work everything out again, and keep nothing in .treatylint_cache")  # fmt: skip
    made.add_argument("--watch", action="store_true",
                      help="check again whenever something changes (needs treatylint[watch])")  # fmt: skip
    made.add_argument("-q", "--quiet", action="store_true", help="print nothing where there is nothing to report")


def run(arguments: argparse.Namespace) -> int:
    config = settings_of(arguments)
    if arguments.watch:
        if "-" in arguments.paths or arguments.diff:
            raise Misuse("--watch looks at files: name drafts or folders, and leave --diff out")
        from treatylint.checker.run_watch import watch

        return watch(arguments, config, lambda: _run(arguments, settings_of(arguments)))
    return _run(arguments, config)


def _run(arguments: argparse.Namespace, config: Config) -> int:
    outputs = [_output(word) for word in arguments.output]
    screen = screen_of(arguments.color, sys.stdout)
    if arguments.diff:
        return _shown_fixes(arguments, config)
    if arguments.fix:
        from treatylint.checker.run_fixes import fix_drafts

        print(f"treatylint: {fix_drafts(arguments, config)}", file=sys.stderr)
    kept = None if outputs or arguments.no_cache else kept_answer(arguments, config, screen)
    answer = kept.get() if kept else None
    if answer is None:
        answer, lasting = _checked(arguments, config, screen, outputs)
        if kept and lasting:
            kept.put(answer)
    sys.stdout.write(answer[1])
    return answer[0]


def _shown_fixes(arguments: argparse.Namespace, config: Config) -> int:
    from treatylint.checker.run_fixes import show_fixes

    code, text = show_fixes(arguments, config)
    sys.stdout.write(text)
    return code


def _checked(
    arguments: argparse.Namespace, config: Config, screen: Screen, outputs: list[tuple[str, str]]
) -> tuple[tuple[int, str], bool]:
    """The exit code and what to print, and whether that may be kept: not if it failed or holds what is confidential."""
    with_kept_methods()
    from treatylint.checker.run_checks import run_checks
    from treatylint.checker.writing import is_confidential, rendered, write_files

    made, rules = run_checks(arguments, config)
    for failure in made.failures:
        print(f"treatylint: error: {failure}", file=sys.stderr)
    for warning in made.warnings:
        print(f"treatylint: warning: {warning}", file=sys.stderr)
    write_files(made, rules, config, outputs)
    code = made.exit_code(config.fail_on)
    silent = arguments.quiet and not code and not any(report.findings for report in made.reports)
    text = "" if silent else rendered(made, rules, config, config.format, screen)
    return (code, text), not made.failures and not made.warnings and not is_confidential(made)


def _output(word: str) -> tuple[str, str]:
    """``FORMAT:FILE`` as (file, format)."""
    format, colon, file = word.partition(":")
    if not colon or not file:
        raise Misuse(f"-o {word}: write it as FORMAT:FILE, such as -o sarif:findings.sarif")
    if format not in formats():
        from treatylint.clauses.gazetteer.errors import did_you_mean

        raise Misuse(f"-o {word}: there is no format {format!r}{did_you_mean(format, formats())}")
    return file, format
