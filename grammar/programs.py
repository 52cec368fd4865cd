"""What Python compiled in earlier processes: patterns of ``re``, and the methods that attrs writes.

To compile five hundred patterns anew takes longer than to read a draft. ``re`` makes of a pattern a program for its
matcher, which checks each program that it is given; the programs are kept, for this very Python, and so is the bytecode
of what attrs writes for each class. Only the command line does this: a library does not meddle with others.
"""

import marshal
import re
import sys
from collections.abc import Callable
from re import _compiler, _parser  # type: ignore[attr-defined]
from types import CodeType
from typing import Any

from treatylint.grammar.kept import kept_folder, write_whole

__all__ = ["with_kept_methods", "with_kept_programs"]

MOST = 3_000_000
"""Bytes that are kept, twice what one run comes to; past them it is begun anew."""

_DEBUG = int(re.DEBUG)
_SALT = re.compile(r"-?\d{9,}")  # with which attrs tells the hashes of classes apart: another one in every process
Key = tuple[str, int]  # a pattern and its flags; the script of a class, and -1


class _Programs:
    """What is kept, read when first asked for, and what this process had to add to it."""

    def __init__(self) -> None:
        self._kept: dict[Key, Any] | None = None
        self._made: dict[Key, Any] = {}
        self._compile = _compiler.compile

    def pattern(self, pattern: Any, flags: int = 0) -> Any:
        """Stands in for the compiler of ``re``."""
        if not isinstance(pattern, str) or flags & _DEBUG:
            return self._compile(pattern, flags)
        if self._lookup((pattern, int(flags))) is None and not _is_of_ours():
            return self._compile(pattern, flags)
        said, code, *groups = self._program((pattern, int(flags)), _worked_out)
        return _compiler._sre.compile(pattern, said, memoryview(code).cast("I").tolist(), *groups)

    def methods(self, script: str, filename: str, mode: str) -> CodeType:
        """Stands in for ``compile`` where attrs compiles the methods of a class."""
        key = (_SALT.sub("1", script), -1)
        code: bytes = self._program(key, lambda script, _: marshal.dumps(compile(script, filename, mode)))
        found: CodeType = marshal.loads(code)
        return found

    def _program(self, key: Key, work_out: Callable[[str, int], Any]) -> Any:
        found = self._lookup(key)
        if found is None:
            found = self._made[key] = work_out(*key)
        return found

    def _lookup(self, key: Key) -> Any:
        if self._kept is None:
            self._kept = _read()
        return self._kept.get(key) or self._made.get(key)

    def keep(self) -> None:
        """Write down what was new."""
        path = _path()
        if path and self._made:
            known = marshal.dumps((self._kept or {}) | self._made)
            write_whole(path, known if len(known) <= MOST else marshal.dumps(self._made))


def with_kept_programs(run: Callable[[], int]) -> int:
    """What ``run`` gives, while what is kept is looked up; what it worked out is kept for the next process."""
    if not (hasattr(_compiler, "_code") and getattr(getattr(_compiler, "_sre", None), "CODESIZE", 0) == 4):
        return run()  # another Python than we know: nothing is kept for it
    programs = _Programs()
    _compiler.compile = programs.pattern
    try:
        return run()
    finally:
        _compiler.compile = programs._compile
        programs.keep()


def with_kept_methods() -> None:
    """From now on attrs looks up what is kept as well; apart, for what loads attrs pays for it."""
    import attr._make

    if isinstance(programs := getattr(_compiler.compile, "__self__", None), _Programs):
        attr._make.compile = programs.methods  # type: ignore[attr-defined]


def _is_of_ours() -> bool:
    """Whether the program, and not a draft or a red line, says what is looked for: their words are never kept."""
    frame = sys._getframe(2)
    while frame.f_back is not None and frame.f_globals.get("__name__") == "re":
        frame = frame.f_back
    return frame.f_code.co_name in _COMPILING


_COMPILING = frozenset({"<module>", "_pattern", "_found"})
"""A module that is loaded; the methods of ``Wording`` and ``Sought`` that compile what a module lists."""


def _worked_out(pattern: str, flags: int) -> Any:
    """What ``re`` does to compile a pattern, up to the point where its matcher takes over: flags, code, number of
    groups, their numbers by name, their names by number."""
    parsed = _parser.parse(pattern, flags)
    code = b"".join(number.to_bytes(4, sys.byteorder) for number in _compiler._code(parsed, flags))
    names: list[str | None] = [None] * parsed.state.groups
    for name, number in parsed.state.groupdict.items():
        names[number] = name
    return int(flags | parsed.state.flags), code, parsed.state.groups - 1, dict(parsed.state.groupdict), tuple(names)


def _path() -> Any:
    folder = kept_folder()
    version = f"{sys.implementation.cache_tag}-{sys.hexversion:x}-{_compiler._sre.MAGIC}"
    return folder and folder / f"programs-{version}.marshal"


def _read() -> dict[Key, Any]:
    try:
        with open(_path(), "rb") as file:
            known: dict[Key, Any] = marshal.load(file)
        return known
    except (OSError, TypeError, ValueError, EOFError):  # none yet, or cut short
        return {}
