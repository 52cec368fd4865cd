"""What a run printed, kept for the next run on the same bytes: a hook on an unchanged draft loads no grammar.

The key is made of everything the answer depends on: the program's own files, the settings, the drafts, the red lines.
Nothing is kept of a run with confidential red lines, or of one that failed.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import treatylint.checker
import treatylint.clauses
import treatylint.grammar

__all__ = ["Cache", "bytes_of", "code_stamp", "key_of"]

FOLDER = ".treatylint_cache"
MOST = 200  # entries; the oldest go first
LAYERS = (treatylint.grammar, treatylint.clauses, treatylint.checker)


class Cache:
    """Kept answers in ``folder``/.treatylint_cache. A folder that cannot be written to keeps none, and says nothing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / FOLDER

    def get(self, key: str) -> tuple[int, str] | None:
        """The exit code and the text of an earlier run, if it is kept."""
        try:
            code, text = json.loads((self._folder / f"{key}.json").read_text(encoding="utf-8"))
            return int(code), str(text)
        except (OSError, ValueError, TypeError):
            return None

    def put(self, key: str, code: int, text: str) -> None:
        try:
            self._make_folder()
            part = self._folder / f"{key}.{os.getpid()}.part"
            part.write_text(json.dumps([code, text]), encoding="utf-8")
            part.replace(self._folder / f"{key}.json")  # whole or not at all, whoever else writes
            kept = sorted(self._folder.glob("*.json"), key=lambda path: path.stat().st_mtime)
            for path in kept[:-MOST]:
                path.unlink(missing_ok=True)
        except OSError:
            return

    def _make_folder(self) -> None:
        if not self._folder.is_dir():
            self._folder.mkdir()
            (self._folder / ".gitignore").write_text("*\n", encoding="utf-8")
            (self._folder / "CACHEDIR.TAG").write_text(
                "Signature: 8a477f597d28d172789f06886806bc55\n# Made by treatylint; safe to delete.\n", encoding="utf-8"
            )


def key_of(parts: Iterable[str | bytes]) -> str:
    """One name for all the parts, in their order; no two lists of parts share one by running into each other."""
    digest = hashlib.sha256()
    for part in parts:
        data = part if isinstance(part, bytes) else part.encode("utf-8", "surrogateescape")
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.hexdigest()


def bytes_of(paths: Iterable[str]) -> Iterator[str | bytes]:
    """The name and the bytes of each file, and of each TOML file in each folder. Raises OSError where one is gone."""
    for path in paths:
        inner = sorted(Path(path).glob("*.toml")) if os.path.isdir(path) else [Path(path)]
        for file in inner:
            yield str(file)
            yield file.read_bytes()


def code_stamp() -> str:
    """A name for the program as it stands: the size and the time of each of its files."""
    entries = (entry for layer in LAYERS for folder in layer.__path__ for entry in _files(folder))
    return key_of(f"{entry.path} {(s := entry.stat()).st_size} {s.st_mtime_ns}" for entry in entries)


def _files(folder: str) -> Iterator["os.DirEntry[str]"]:
    waiting = [folder]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            found = sorted((e for e in entries if e.name != "__pycache__"), key=lambda entry: entry.name)
        waiting += [entry.path for entry in found if entry.is_dir()]
        yield from (entry for entry in found if not entry.is_dir())
