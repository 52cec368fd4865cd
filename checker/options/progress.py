"""A bar on standard error for what takes longer than a second; nothing where nobody watches."""

import sys
import time

from attrs import define, field

__all__ = ["Bar"]

WIDTH = 24
PATIENCE = 1.0


@define
class Bar:
    """Called with what is being done, how far, and out of how much; ``done()`` wipes the line."""

    _since: float = field(factory=time.monotonic)
    _shown: int = 0

    def __call__(self, what: str, done: int, total: int) -> None:
        if not sys.stderr.isatty() or time.monotonic() - self._since < PATIENCE:
            return
        full = WIDTH * done // max(total, 1)
        line = f"[{'#' * full}{'.' * (WIDTH - full)}] {done}/{total} {what}"[:78]
        sys.stderr.write("\r" + line.ljust(self._shown))
        sys.stderr.flush()
        self._shown = len(line)

    def done(self) -> None:
        if self._shown:
            sys.stderr.write("\r" + " " * self._shown + "\r")
            sys.stderr.flush()
            self._shown = 0
