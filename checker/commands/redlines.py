"""``treatylint redlines``: whose red lines there are, what they say, and whether a file of them can be used."""

import argparse
import sys

from treatylint.checker.arguments import Arguments, add_color
from treatylint.checker.profiles import day_of, find_profiles
from treatylint.checker.renderers._tables import Cell, table
from treatylint.checker.renderers._words import counted
from treatylint.checker.terminal import screen_of
from treatylint.clauses.red_lines import Profile, RedLine, bundled_profiles, in_force, load_profile

__all__ = ["parser", "run"]


def parser() -> argparse.ArgumentParser:
    made = Arguments("redlines", "List the parties that come with treatylint, show red lines, or check files of them.")
    made.add_argument("action", choices=("list", "show", "check"))
    made.add_argument("which", nargs="*", metavar="NAME|FILE|FOLDER", help="whose red lines (show, check)")
    made.add_argument("--as-of", metavar="DATE", help="show only what is in force on this day")
    made.add_argument("--layer", action="append", default=[], metavar="LAYER", help="show only these layers")
    add_color(made)
    return made


def run(arguments: argparse.Namespace) -> int:
    if arguments.action == "list":
        print(_list())
        return 0
    profiles = find_profiles(arguments.which or ["all"])
    if arguments.action == "check":
        return _check(profiles)
    print("\n\n".join(_show(profile, arguments) for profile in profiles))
    return 0


def _list() -> str:
    profiles = {name: load_profile(path) for name, path in bundled_profiles().items()}
    width = max((len(name) for name in profiles), default=0)
    return "\n".join(
        f"{name:<{width}}  {profile.name}: {counted(len(profile.red_lines), 'red line')}, as of {profile.as_of}"
        for name, profile in profiles.items()
    )


def _show(profile: Profile, arguments: argparse.Namespace) -> str:
    lines = profile.red_lines
    if arguments.as_of or arguments.layer:
        layers = arguments.layer or sorted({line.layer for line in lines})
        lines = in_force(profile, day_of(arguments.as_of, (profile,)), layers)
    head = ("red line", "what it says", "weight", "in force", "source")
    rows = [_row(line) for line in lines]
    screen = screen_of(arguments.color, sys.stdout)
    title = f"{profile.name}: {counted(len(rows), 'red line')}, as of {profile.as_of}"
    return screen.paint(title, "bold") + "\n" + table(head, rows, (0, 12, 0, 0, 7), screen)


def _row(line: RedLine) -> tuple[Cell, ...]:
    said = [line.text, *(f"When: {s}" for s in line.when), *(f"Unless: {s}" for s in line.unless)]
    said += [f"Not decided: {line.reason}"] if not line.sayable else []
    weight = ", ".join([line.hardness, *(["contested"] if line.contested else [])])
    since = f"{line.valid_from or ''}{f' to {line.valid_to}' if line.valid_to else ''}"
    layer = f" [{line.layer}]" if line.layer != "official" else ""
    return (Cell(line.id), Cell(" ".join(said)), Cell(weight), Cell(since or "always"), Cell(line.source + layer))


def _check(profiles: tuple[Profile, ...]) -> int:
    """Says what cannot be read and where; 0 when everything can be, else 2 (as ``check`` would end)."""
    from treatylint.checker.exposed import exposed_files
    from treatylint.checker.red_line_clashes import clashes_of
    from treatylint.checker.red_line_errors import doubts_of, error_of
    from treatylint.clauses.gazetteer import load_gazetteer

    gazetteer = load_gazetteer()
    errors = 0
    for danger in exposed_files(profiles):
        print(f"treatylint: warning: {danger}", file=sys.stderr)
    for profile in profiles:
        for line in profile.red_lines:
            error = error_of(line, gazetteer, shown=True)
            errors += bool(error)
            for message in [error] if error else doubts_of(line, gazetteer):
                print(message)
        for asked, ruled_out in clashes_of(profile, gazetteer):
            print(f"{_place(asked)}: red line {asked.id} asks for what {ruled_out.id} of the same party rules out")
        unsayable = sum(not line.sayable for line in profile.red_lines)
        print(f"{profile.name}: {counted(len(profile.red_lines), 'red line')} checked"
              + (f", {unsayable} of them not decided for the reason given there" if unsayable else ""))  # fmt: skip
    return 2 if errors else 0


def _place(line: RedLine) -> str:
    return f"{line.path}:{line.line}" if line.path else line.party
