"""``treatylint baseline``: the present findings written down as accepted; or the file trimmed to those still there."""

import argparse
import sys
from pathlib import Path

from treatylint.checker.arguments import Arguments, add_redlines
from treatylint.checker.commands.check import add_drafts, add_rules
from treatylint.checker.run_settings import settings_of

__all__ = ["parser", "run"]

EPILOG = """\
examples:
  treatylint baseline drafts/
  treatylint baseline drafts/ --prune
  treatylint check drafts/ --baseline treatylint-baseline.json

Findings on confidential red lines are never written down. Exit codes: 0 written, 2 the run failed.
"""


def parser() -> argparse.ArgumentParser:
    made = Arguments("baseline", "Write down the present findings as accepted.", EPILOG)
    made.add_argument("paths", nargs="*", metavar="PATH", help="a draft or a folder (default: .)")
    made.add_argument("--prune", action="store_true", help="accept nothing new: only strike what is found no longer")
    add_redlines(made)
    add_drafts(made)
    add_rules(made)
    made.set_defaults(format=None, fail_on=None, redact=None, example=[])
    return made


def run(arguments: argparse.Namespace) -> int:
    from treatylint.checker.baseline import NAME, entries_of, load_baseline, place_of, write_baseline
    from treatylint.checker.misuse import Misuse
    from treatylint.checker.renderers._words import counted
    from treatylint.checker.run_checks import run_checks

    if arguments.diff_base:
        raise Misuse("--diff-base has no use here: a baseline holds all findings of a draft")
    config = settings_of(arguments)
    path = Path(config.baseline or NAME)
    made, _ = run_checks(arguments, config._replace(baseline=None))
    for failure in made.failures:
        print(f"treatylint: error: {failure}", file=sys.stderr)
    if made.failures:
        return 2
    found = {entry for report in made.reports for _, entry in entries_of(report, path.parent)}
    old = load_baseline(path) if path.exists() or arguments.prune else frozenset()
    seen = {place_of(path.parent, report.path) for report in made.reports}
    elsewhere = {entry for entry in old if entry.path not in seen and (path.parent / entry.path).exists()}
    new = elsewhere | (found & old if arguments.prune else found)
    write_baseline(path, new)
    print(f"{path}: {counted(len(new), 'accepted finding')}, {len(new - old)} new, {len(old - new)} struck.")
    return 0
