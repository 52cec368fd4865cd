"""``treatylint repair``: the smallest edits that make a draft respect one red line, and what each costs whom."""

import argparse
import sys

from treatylint.checker.arguments import Arguments, add_color, add_no_redact, add_redlines
from treatylint.checker.misuse import Misuse
from treatylint.checker.passing_on import keep_here
from treatylint.checker.profiles import day_of, find_profiles
from treatylint.checker.run_drafts import add_reading, gazetteer_for, named_draft
from treatylint.checker.terminal import screen_of, wrapped
from treatylint.clauses.red_lines import OFFICIAL, RedLine, in_force
from treatylint.grammar.source import Source

__all__ = ["parser", "run"]

EPILOG = """\
example:
  treatylint repair --example settlement_s1 RU-01 --redlines all

One edit first: a figure, a modal verb, "subject to" another Article, a sentence dropped, a clause inserted, another
option of a bracket; where none is enough, two or three together. Each is tried on the whole draft against all lines.
How many are tried is bounded, and the answer says how many were not; the smallest of each kind come first.
What would make the draft cross a line that it does not cross now is never offered, only named.
"""


def parser() -> argparse.ArgumentParser:
    made = Arguments("repair", "Find the smallest edits that make a draft respect a red line.", EPILOG)
    made.add_argument("words", nargs="+", metavar="[DRAFT] RED_LINE", help="a draft, and the id of a red line")
    made.add_argument("--example", metavar="NAME", help="use a draft that comes with treatylint")
    add_redlines(made)
    add_reading(made)
    made.add_argument("--brackets", default="first", metavar="first|none|CHOICE", help="as for check (default: first)")
    made.add_argument("--weights", action="append", default=[], metavar="NAME=N,…", help="as for options")
    made.add_argument("--most", type=int, default=6, metavar="N", help="how many edits to show (default: 6)")
    made.add_argument("--format", choices=("full", "json"), default="full")
    add_no_redact(made)
    add_color(made)
    return made


def run(arguments: argparse.Namespace) -> int:
    from treatylint.checker.brackets import settle
    from treatylint.checker.options.progress import Bar
    from treatylint.checker.options.weights import read_weights
    from treatylint.checker.repair.options import option_edits
    from treatylint.checker.repair.repair import repairs_for
    from treatylint.checker.repair.views import repairs_json, repairs_text

    written, wanted = _draft_and_line(arguments)
    source = settle(written, arguments.brackets, arguments.neighbours)
    options = option_edits(written, arguments.brackets, arguments.neighbours)
    profiles = find_profiles(arguments.redlines or ["all"])
    on = day_of(arguments.as_of, profiles)
    lines = [line for profile in profiles for line in in_force(profile, on, arguments.layer or (OFFICIAL,))]
    keep_here(lines, arguments.format, allowed=arguments.no_redact)
    line = _line(wanted, lines)
    weights = read_weights(arguments.weights, (p.party for p in profiles), (other.id for other in lines))
    bar = Bar()
    found = repairs_for(source, line, lines, on, gazetteer_for(arguments), weights, bar, options)
    bar.done()
    if arguments.format == "json":
        import json

        print(json.dumps(repairs_json(found, source), indent=2, ensure_ascii=False))
    else:
        screen = screen_of(arguments.color, sys.stdout)
        for paragraph in repairs_text(found, {p.party: p.name for p in profiles}, arguments.most):
            first, *rest = wrapped(paragraph, screen.width - 4)
            print("\n    ".join([first, *rest]))
    return 0 if found.found or not found.tried else 1


def _draft_and_line(arguments: argparse.Namespace) -> tuple[Source, str]:
    *paths, wanted = arguments.words
    if len(paths) + bool(arguments.example) != 1:
        raise Misuse("name one draft (or --example) and one red line: treatylint repair DRAFT RED_LINE")
    source = named_draft(arguments.example or paths[0], arguments, bool(arguments.example))
    return source, wanted


def _line(wanted: str, lines: list[RedLine]) -> RedLine:
    from treatylint.clauses.gazetteer.errors import did_you_mean

    by_id = {line.id.casefold(): line for line in lines}
    if wanted.casefold() not in by_id:
        raise Misuse(f"no red line in force has the id {wanted!r}{did_you_mean(wanted, [line.id for line in lines])}")
    return by_id[wanted.casefold()]
