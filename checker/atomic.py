"""Files written whole or not at all: into a temporary file beside them, then put in their place."""

import os
import stat
import tempfile
from pathlib import Path

from treatylint.checker.misuse import Misuse

__all__ = ["replace_file"]


def replace_file(path: Path, data: bytes) -> None:
    """Put ``data`` in the place of the file, with its permissions; a link goes on pointing to it.

    ``Misuse`` where that cannot be done; the file is then as it was.
    """
    target = Path(os.path.realpath(path))
    part = None
    try:
        handle, part = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".part", dir=target.parent)
        with open(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(part, stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask())
        os.replace(part, target)
    except OSError as error:
        if part is not None and os.path.exists(part):
            os.unlink(part)
        why = (error.strerror or str(error)).lower()
        raise Misuse(f"{path}: cannot be written ({why}); check the folder and its permissions") from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
