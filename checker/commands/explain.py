"""``treatylint explain``: one red line and one draft: what was read on both sides, and how the verdict follows."""

import argparse
import sys

from treatylint.checker.arguments import Arguments, add_color, add_no_redact, add_redlines
from treatylint.checker.files import read_source
from treatylint.checker.misuse import Misuse
from treatylint.checker.passing_on import keep_here
from treatylint.checker.profiles import day_of, find_profiles
from treatylint.clauses.red_lines import Profile, RedLine, in_force

__all__ = ["parser", "run"]


def parser() -> argparse.ArgumentParser:
    made = Arguments("explain", "Say how one red line came to its verdict on one draft.")
    made.add_argument("draft", metavar="FILE", help="a draft, or - for standard input")
    made.add_argument("red_line", metavar="RED_LINE", help="the id of a red line, such as UA-03")
    add_redlines(made)
    made.add_argument("--brackets", default="all", metavar="all|first|none|CHOICE", help="as for check")
    add_no_redact(made)
    add_color(made)
    return made


def run(arguments: argparse.Namespace) -> int:
    from treatylint.checker.explaining import explained

    profiles = find_profiles(arguments.redlines or ["all"])
    on = day_of(arguments.as_of, profiles)
    profile, line = _chosen(arguments.red_line, profiles)
    if line not in in_force(profile, on, arguments.layer or [line.layer]):
        print(f"note: {line.id} is not in force on {on}; explained all the same", file=sys.stderr)
    keep_here([line], "full", allowed=arguments.no_redact)
    source = read_source(arguments.draft)
    print(explained(source, profile, line, on, arguments.brackets))
    return 0


def _chosen(word: str, profiles: tuple[Profile, ...]) -> tuple[Profile, RedLine]:
    lines = {line.id: (profile, line) for profile in profiles for line in profile.red_lines}
    for id_, found in lines.items():
        if id_.casefold() == word.casefold():
            return found
    from treatylint.clauses.gazetteer.errors import did_you_mean

    raise Misuse(f"no red line has the id {word!r}{did_you_mean(word, lines)}")


