"""``treatylint init``: a commented settings file to start from; ``--example`` adds a draft and red lines to try."""

import argparse
from pathlib import Path

from treatylint.checker.arguments import Arguments
from treatylint.checker.misuse import Misuse

__all__ = ["parser", "run"]

NAME = "treatylint.toml"
PRIVATE = "*.private.toml"
SETTINGS = """\
# Settings of treatylint for the drafts in this folder and below. Every line may go: what is not said has its default.
# What holds, and why: treatylint config

# Whose red lines: bundled parties (treatylint redlines list), files, folders of files. Files may lie elsewhere:
# "$LINES/ours.private.toml". Names that match *.private.toml are kept out of git by the .gitignore beside this file.
{redlines}
# The day of the run, so that the same files give the same answer on any day.
# as-of = 2026-03-01

# The least severity that fails a run: error, warning, info or never.
fail-on = "error"

# How drafts bind: detect, treaty (by shall), understanding (not at all) or will.
# style = "treaty"

# Paths that are left out, and a file of accepted findings (treatylint baseline writes it).
# exclude = ["archive"]
# baseline = "treatylint-baseline.json"

[lint]
# Codes, names or prefixes (treatylint rule lists them).
# select = ["PRS", "REF", "BRK"]
# extend-select = ["GEO001"]
# ignore = ["VAG"]
# per-file-ignores = {{ "annex/*.md" = ["DEF"] }}
# severity = {{ "TIM001" = "info" }}

[vocabulary]
# terms = ["Contact Group"]
# units = {{ brigade = "3000..5000" }}
# aliases = {{ "Lemberg" = "UA-46" }}
# places = {{ "hub zone" = ["UA-46", "UA-07"] }}
"""


def parser() -> argparse.ArgumentParser:
    made = Arguments("init", f"Write a commented {NAME} to start from; nothing that is there is overwritten.")
    made.add_argument("folder", nargs="?", default=".", metavar="FOLDER", help="where (default: here)")
    made.add_argument("--example", action="store_true", help="with a fictional draft and the red lines of two parties")
    return made


def run(arguments: argparse.Namespace) -> int:
    folder = Path(arguments.folder)
    redlines = '# redlines = ["ukraine", "lines/ours.private.toml"]\n'
    files = {}
    if arguments.example:
        from treatylint.checker.examples import find_example

        for example in sorted(find_example("isel_valley").parent.iterdir()):
            home = "lines" if example.suffix == ".toml" else "drafts"
            files[folder / home / example.name] = example.read_text(encoding="utf-8")
        redlines = 'redlines = ["lines"]\n'
    files[folder / NAME] = SETTINGS.format(redlines=redlines)
    there = next((path for path in files if path.exists()), None)
    if there is not None:
        raise Misuse(f"{there}: is there already; nothing was written")
    for path, text in files.items():
        _write(path, text)
        print(f"{path}: written")
    _keep_private(folder / ".gitignore")
    print(f"next: treatylint check {folder}")
    return 0


def _write(path: Path, text: str) -> None:
    from treatylint.checker.atomic import replace_file

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Misuse(f"{path.parent}: cannot be made ({error.strerror or error})") from error
    replace_file(path, text.encode("utf-8"))


def _keep_private(path: Path) -> None:
    """Red lines that are nobody else's business stay out of git by their name."""
    old = path.read_text(encoding="utf-8", errors="surrogateescape") if path.is_file() else ""
    if PRIVATE not in old.splitlines():
        from treatylint.checker.atomic import replace_file

        gap = "\n" if old and not old.endswith("\n") else ""
        replace_file(path, f"{old}{gap}{PRIVATE}\n".encode("utf-8", "surrogateescape"))
        print(f"{path}: {PRIVATE} added")
