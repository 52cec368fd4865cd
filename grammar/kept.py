"""Tables that take long to work out, kept in the user's cache folder for the next process.

What is kept is named after the files that it is made of: their sizes and times, the version of Python and of the
libraries. A folder that cannot be written to, or that others may write to, keeps nothing, and says nothing.
"""

import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

__all__ = ["kept", "kept_folder", "write_whole"]

T = TypeVar("T")
MOST = 12  # tables; what older versions left behind goes


def kept(name: str, made_of: Iterable[Path], versions: str, make: Callable[[], T]) -> T:
    """What ``make`` gives; from an earlier process, where its files (all files of a folder) are still the same."""
    folder = kept_folder()
    if folder is None:
        return make()
    import pickle  # late: an answer from the cache asks for no table

    path = folder / f"{name}-{_stamp(made_of, versions)}.pickle"
    try:
        with open(path, "rb") as file:
            found: T = pickle.load(file)
        return found
    except Exception:
        # A file that another version wrote, or that was cut short, is no fault: it is made anew.
        made = make()
        write_whole(path, pickle.dumps(made, protocol=5))
        return made


def kept_folder() -> Path | None:
    """The user's own folder; None where it is switched off (TREATYLINT_CACHE_DIR="") or shared with others."""
    asked = os.environ.get("TREATYLINT_CACHE_DIR")
    if asked is not None:
        base = asked
    else:
        home = os.environ.get("LOCALAPPDATA") if os.name == "nt" else os.environ.get("XDG_CACHE_HOME")
        base = os.path.join(home or os.path.expanduser("~/.cache"), "treatylint")
    if not base or base.startswith("~"):
        return None
    try:
        os.makedirs(base, mode=0o700, exist_ok=True)
        state = os.stat(base)
    except OSError:
        return None
    if os.name != "nt" and (state.st_uid != os.getuid() or state.st_mode & 0o022):
        return None  # a pickle runs what it says: only what this user wrote is read
    return Path(base)


def _stamp(made_of: Iterable[Path], versions: str) -> str:
    from hashlib import sha256

    digest = sha256(f"{sys.version} {versions}".encode())
    for path in made_of:
        entries = sorted(os.scandir(path), key=lambda entry: entry.name) if path.is_dir() else [path]
        for entry in entries:
            state = os.stat(entry)
            if not os.path.isdir(entry):
                digest.update(f"{os.fspath(entry)} {state.st_size} {state.st_mtime_ns}\n".encode())
    return digest.hexdigest()[:32]


def write_whole(path: Path, data: bytes) -> None:
    """A file of the kept folder, whole or not at all, whoever else writes; of each ending the newest stay."""
    part = path.with_suffix(f".{os.getpid()}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
        old = sorted(path.parent.glob(f"*{path.suffix}"), key=lambda one: one.stat().st_mtime)
        for one in old[:-MOST]:
            one.unlink(missing_ok=True)
    except OSError:
        part.unlink(missing_ok=True)
