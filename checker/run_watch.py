"""``--watch``: the same check again whenever a draft, a red line or a setting changes, until it is interrupted."""

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from treatylint.checker.config import Config
from treatylint.checker.files import ENDINGS
from treatylint.checker.misuse import Misuse

__all__ = ["watch"]

READ_TOO = (".toml", ".json")  # settings, red lines, names, rules; accepted findings
NO_INPUT = ".treatylint_cache"


def watch(arguments: argparse.Namespace, config: Config, check: Callable[[], int]) -> int:
    """Run ``check`` now and after every change of what it reads; 0 once it is interrupted.

    A run that fails is said, and the watch goes on: files are often broken while someone writes in them.
    """
    changes = _changes()
    written = frozenset(os.path.abspath(word.partition(":")[2]) for word in arguments.output)
    print(_once(check), file=sys.stderr)
    try:
        for paths in changes(*_places(arguments, config), recursive=True):
            if any(_is_read(path, written) for _, path in paths):
                print(f"\n{_once(check)}", file=sys.stderr)
    except KeyboardInterrupt:
        pass
    return 0


def _changes() -> Callable[..., Iterator[Iterable[tuple[int, str]]]]:
    try:
        from watchfiles import watch as changes
    except ImportError:
        raise Misuse("--watch needs the package watchfiles: pip install 'treatylint[watch]'") from None
    made: Callable[..., Iterator[Iterable[tuple[int, str]]]] = changes
    return made


def _once(check: Callable[[], int]) -> str:
    from treatylint.clauses.gazetteer.errors import DataError

    try:
        check()
    except (Misuse, DataError) as error:
        print(f"treatylint: error: {error}", file=sys.stderr)
    sys.stdout.flush()
    return "treatylint: watching for changes; Ctrl+C ends it."


def _places(arguments: argparse.Namespace, config: Config) -> list[str]:
    """The folders to look at: those of the files, since an editor replaces a file more often than it writes into it."""
    named = [*(arguments.paths or ["."]), *config.redlines, *config.gazetteer, *config.rules, config.baseline or ""]
    named += [str(config.path)] if config.path else []
    places = {Path(name).absolute() for name in named if name and os.path.exists(name)}
    return sorted({str(place if place.is_dir() else place.parent) for place in places})


def _is_read(path: str, written: frozenset[str]) -> bool:
    """Whether a change may matter to the run: not what the run itself writes."""
    parts = Path(path).parts
    return (
        path.lower().endswith((*ENDINGS, *READ_TOO))
        and os.path.abspath(path) not in written
        and (NO_INPUT not in parts and ".git" not in parts)
    )
