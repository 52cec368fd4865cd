"""The drafts of a run, fixed where they stand, or shown as they would be."""

import argparse

from treatylint.checker.atomic import replace_file
from treatylint.checker.config import Config
from treatylint.checker.files import find_drafts, read_source
from treatylint.checker.fixing import Fixed, diff_of, encoder_of, fixed
from treatylint.checker.misuse import Misuse
from treatylint.checker.run_checks import Checks, prepare
from treatylint.grammar.problems import UnreadableFile

__all__ = ["fix_drafts", "show_fixes"]


def show_fixes(arguments: argparse.Namespace, config: Config) -> tuple[int, str]:
    """1 and the diffs of all drafts, or 0 and nothing."""
    text = "".join(diff_of(change) for change, _ in _changes(arguments, config))
    return int(bool(text)), text


def fix_drafts(arguments: argparse.Namespace, config: Config) -> str:
    """Write the fixed drafts; gives a line that says what was done. A draft is written whole or stays as it is."""
    from pathlib import Path

    applied = held_back = 0
    for change, data in _changes(arguments, config):
        held_back += change.held_back
        if change.after.text == change.before.text:
            continue
        path = Path(change.before.path)
        encode = encoder_of(data, change.before.text)
        if encode is None or path.read_bytes() != data:
            raise Misuse(f"{path}: changed while it was looked at, or in an odd encoding; it stays as it was")
        replace_file(path, encode(change.after.text))
        applied += change.applied
    held = f", {held_back} held back because a clause would change" if held_back else ""
    return f"{applied or 'nothing'} fixed{held}."


def _changes(arguments: argparse.Namespace, config: Config) -> list[tuple[Fixed, bytes]]:
    paths = arguments.paths or ["."]
    if "-" in paths or arguments.example:
        raise Misuse("--fix and --diff work on files: name drafts or folders")
    checks = prepare(arguments, config)
    found = find_drafts(paths, config.exclude, force_exclude=arguments.force_exclude)
    return [change for path in found for change in _change(path, checks, arguments.view)]


def _change(path: str, checks: Checks, view: str) -> list[tuple[Fixed, bytes]]:
    """What cannot be read is left out: the check that follows says so."""
    try:
        source = read_source(path, view="original" if view == "original" else "accepted")
        with open(path, "rb") as file:
            data = file.read()
    except (Misuse, UnreadableFile, OSError):
        return []
    return [(fixed(source, checks.report), data)]
