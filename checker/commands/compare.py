"""``treatylint compare``: what a new draft permits, forbids or requires that the old one did not."""

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from treatylint.checker.arguments import Arguments, add_color, add_redact, add_redlines
from treatylint.checker.passing_on import is_redacted
from treatylint.checker.profiles import day_of, find_profiles
from treatylint.checker.run_drafts import add_reading, gazetteer_for, named_draft
from treatylint.checker.terminal import screen_of
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.red_lines import OFFICIAL, RedLine, in_force
from treatylint.grammar.source import Source

if TYPE_CHECKING:
    from treatylint.checker.options.compare import Comparison, Reading

__all__ = ["parser", "run"]

EPILOG = """\
examples:
  treatylint compare round3.md round4.md --redlines ukraine --redlines russia
  treatylint compare --examples settlement_s1 settlement_s2 --redlines all

Norms are compared, not words: a clause that is worded otherwise and does the same is reported as equal.
Square brackets are settled first, in both drafts alike: --brackets first unless you say otherwise.

exit codes: 0 equal in meaning, 1 differences, 2 the run failed
"""


def parser() -> argparse.ArgumentParser:
    made = Arguments("compare", "Say what a new draft permits, forbids or requires that the old one did not.", EPILOG)
    made.add_argument("old", metavar="OLD", help="the old draft")
    made.add_argument("new", metavar="NEW", help="the new draft")
    made.add_argument("--examples", action="store_true", help="OLD and NEW are drafts that come with treatylint")
    add_redlines(made)
    add_reading(made)
    made.add_argument("--brackets", default="first", metavar="first|none|CHOICE", help="as for check (default: first)")
    made.add_argument("--format", choices=("full", "markdown", "json"), default="full")
    add_redact(made)
    add_color(made)
    return made


def run(arguments: argparse.Namespace) -> int:
    from attrs import evolve

    from treatylint.checker.options.compare import compare
    from treatylint.checker.options.progress import Bar
    from treatylint.checker.redaction import redacted

    profiles = find_profiles(arguments.redlines)
    on = day_of(arguments.as_of, profiles)
    lines = [line for profile in profiles for line in in_force(profile, on, arguments.layer or (OFFICIAL,))]
    gazetteer = gazetteer_for(arguments)
    old, new = (named_draft(name, arguments, arguments.examples) for name in (arguments.old, arguments.new))
    bar, readings = Bar(), []
    for n, draft in enumerate((old, new), 1):
        bar(f"holding {draft.path} against the red lines", n, 3)
        readings.append(_reading(draft, arguments, lines, gazetteer, on))
    bar("putting each norm of one draft to the other", 3, 3)
    found = compare(readings[0], readings[1], gazetteer)
    bar.done()
    if is_redacted(arguments.redact, arguments.format):
        found = evolve(found, verdicts=tuple((redacted(old), redacted(new)) for old, new in found.verdicts))
    names = {profile.party: profile.name for profile in profiles}
    _print(found, (old.path, new.path), names, arguments)
    return 0 if found.equal else 1


def _reading(
    source: Source, arguments: argparse.Namespace, lines: Sequence[RedLine], gazetteer: Gazetteer, on: date
) -> "Reading":
    from treatylint.checker.check import draft_of, read_draft
    from treatylint.checker.options.compare import Reading

    document = read_draft(source, gazetteer, arguments.brackets, arguments.neighbours)
    draft = draft_of(document, lines, gazetteer, on)
    return Reading(draft.document, draft.meaning, draft.verdicts)


def _print(found: "Comparison", paths: tuple[str, str], names: dict[str, str], arguments: argparse.Namespace) -> None:
    from treatylint.checker.options.compare_views import compared_json, compared_markdown, compared_text

    if arguments.format == "json":
        import json

        print(json.dumps(compared_json(found, paths), indent=2, ensure_ascii=False))
    elif arguments.format == "markdown":
        sys.stdout.write(compared_markdown(found, paths, names))
    else:
        sys.stdout.write(compared_text(found, paths, names, screen_of(arguments.color, sys.stdout)))
