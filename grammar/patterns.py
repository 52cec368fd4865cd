"""Regular expressions that earlier processes have worked out: to work them all out takes longer than to read a draft.

``re`` makes of a pattern a program for its matcher. The programs are kept, for this very Python, and the matcher checks
each that it is given. Only the command line does this: a library does not meddle with ``re``.
"""

import marshal
import re
import sys
from collections.abc import Callable
from re import _compiler, _parser  # type: ignore[attr-defined]
from typing import Any

from treatylint.grammar.kept import kept_folder, write_whole

__all__ = ["with_kept_patterns"]

MOST = 3000
"""Programs that are kept; where there are more, those of one run begin anew."""

Program = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""Flags, code, how many groups, their numbers by name, their names by number."""


class _Programs:
    """What stands in for the compiler of ``re``."""

    def __init__(self) -> None:
        self._compile = _compiler.compile
        self._made: dict[tuple[str, int], Program] = {}
        self._kept: dict[tuple[str, int], Program] | None = None  # read when a pattern is first asked for

    def __call__(self, pattern: Any, flags: int = 0) -> Any:
        if not isinstance(pattern, str) or flags & re.DEBUG:
            return self._compile(pattern, flags)
        if self._kept is None:
            self._kept = _read()
        key = (pattern, int(flags))
        program = self._kept.get(key) or self._made.get(key)
        if program is None:
            program = self._made[key] = _worked_out(pattern, flags)
        said, code, *groups = program
        return _compiler._sre.compile(pattern, said, memoryview(code).cast("I").tolist(), *groups)

    def keep(self) -> None:
        """Write down what was new."""
        path = _path()
        if path and self._made:
            known = self._kept if self._kept and len(self._kept) + len(self._made) <= MOST else {}
            write_whole(path, marshal.dumps(known | self._made))


def with_kept_patterns(run: Callable[[], int]) -> int:
    """What ``run`` gives, while ``re`` looks up what is kept; what it worked out is kept for the next process."""
    if not (hasattr(_compiler, "_code") and getattr(getattr(_compiler, "_sre", None), "CODESIZE", 0) == 4):
        return run()  # another Python than we know: nothing is kept for it
    programs = _compiler.compile = _Programs()
    try:
        return run()
    finally:
        _compiler.compile = programs._compile
        programs.keep()


def _worked_out(pattern: str, flags: int) -> Program:
    """What ``re`` does to compile a pattern, up to the point where its matcher takes over."""
    parsed = _parser.parse(pattern, flags)
    code = b"".join(number.to_bytes(4, sys.byteorder) for number in _compiler._code(parsed, flags))
    names: list[str | None] = [None] * parsed.state.groups
    for name, number in parsed.state.groupdict.items():
        names[number] = name
    return int(flags | parsed.state.flags), code, parsed.state.groups - 1, dict(parsed.state.groupdict), tuple(names)


def _path() -> Any:
    folder = kept_folder()
    version = f"{sys.implementation.cache_tag}-{sys.hexversion:x}-{_compiler._sre.MAGIC}"
    return folder and folder / f"patterns-{version}.marshal"


def _read() -> dict[tuple[str, int], Program]:
    try:
        with open(_path(), "rb") as file:
            known: dict[tuple[str, int], Program] = marshal.load(file)
        return known
    except (OSError, TypeError, ValueError, EOFError):  # none yet, or cut short
        return {}
