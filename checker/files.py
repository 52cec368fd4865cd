"""Which drafts a run reads: files as named, folders searched, standard input; and their bytes, within bounds."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING

from treatylint.checker.misuse import Misuse

if TYPE_CHECKING:
    from treatylint.grammar.source import Source, View

__all__ = ["ENDINGS", "MAX_BYTES", "find_drafts", "fits", "read_source"]

ENDINGS = (".treaty", ".txt", ".md", ".docx")
MAX_BYTES = 20_000_000  # a treaty of two thousand pages; anything above is no draft
NEVER_ENTERED = {"node_modules", "__pycache__", "venv", "build", "dist"}


def find_drafts(paths: Sequence[str], exclude: Iterable[str] = (), *, force_exclude: bool = False) -> list[str]:
    """The drafts that ``paths`` name, in order, each once; "-" is standard input.

    A file that is named is taken whatever its ending; ``exclude`` patterns hold for it only with ``force_exclude``
    (for hooks, which name every file). A folder gives the drafts below it that git does not ignore, sorted.
    Raises ``Misuse`` for a path that is not there.
    """
    patterns = tuple(exclude)
    found: dict[str, None] = {}
    for path in paths:
        if path == "-":
            found[path] = None
        elif os.path.isdir(path):
            found.update(dict.fromkeys(p for p in _below(path) if not fits(p, patterns)))
        elif not os.path.exists(path):
            raise Misuse(f"{path}: no such file or folder{_neighbour(path)}")
        elif not (force_exclude and fits(path, patterns)):
            found[path] = None
    return list(found)


def read_source(path: str, *, stdin_name: str = "", view: "View" = "accepted", max_bytes: int = MAX_BYTES) -> "Source":
    """The draft at ``path`` ("-": standard input, shown as ``stdin_name``).

    Raises ``Misuse`` for a file that cannot be opened or is too long, ``UnreadableFile`` for one that is no text.
    """
    name = (stdin_name or "<stdin>") if path == "-" else path
    try:
        data = _bytes_of(path, max_bytes + 1)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise Misuse(f"{name}: cannot be read ({why}); check its name and its permissions") from error
    if len(data) > max_bytes:
        raise Misuse(f"{name}: longer than {max_bytes / 1e6:g} MB; check its parts one by one")
    from treatylint.grammar.source import Source  # late: whoever only looks for files does not load it

    return Source.from_bytes(name, data, view=view)


def _bytes_of(path: str, most: int) -> bytes:
    if path == "-":
        return sys.stdin.buffer.read(most)
    with open(path, "rb") as file:
        return file.read(most)


def _below(folder: str) -> list[str]:
    listed = _listed_by_git(folder)
    paths = listed if listed is not None else list(_walked(folder))
    return sorted(p for p in paths if p.lower().endswith(ENDINGS) and os.path.isfile(p))


def _listed_by_git(folder: str) -> list[str] | None:
    """What git tracks or would track below ``folder``; None outside a repository or without git."""
    if not any((parent / ".git").exists() for parent in (Path(folder).resolve(), *Path(folder).resolve().parents)):
        return None
    import subprocess  # late: only folders need it

    command = ["git", "-C", folder, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listing = subprocess.run(command, capture_output=True, check=True, timeout=60).stdout
    except (OSError, subprocess.SubprocessError):
        return None
    return [os.path.normpath(os.path.join(folder, os.fsdecode(name))) for name in listing.split(b"\0") if name]


def _walked(folder: str) -> Iterator[str]:
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith(".") and f not in NEVER_ENTERED)
        yield from (os.path.normpath(os.path.join(here, name)) for name in files if not name.startswith("."))


def fits(path: str, patterns: tuple[str, ...]) -> bool:
    """Whether a pattern matches the path, its name, or one of the folders it lies in."""
    posix = Path(path).as_posix()
    parts = posix.split("/")
    heads = ["/".join(parts[:n]) for n in range(1, len(parts) + 1)]
    return any(fnmatch(head, p.rstrip("/")) or fnmatch(part, p.rstrip("/"))
               for p in patterns for head, part in zip(heads, parts, strict=True))  # fmt: skip


def _neighbour(path: str) -> str:
    """``; did you mean …?`` with the file of the same folder whose name comes nearest."""
    from treatylint.clauses.gazetteer.errors import near_misses

    folder, name = os.path.split(path)
    try:
        near = near_misses(name, os.listdir(folder or "."), 1)
    except OSError:
        return f"; there is no folder {folder} either"
    return f"; did you mean {os.path.join(folder, near[0])}?" if near else "; check the name"
