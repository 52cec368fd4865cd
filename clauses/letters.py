"""Which letters a pattern cannot do without, told from the pattern as ``re`` parses it."""

import re
from collections.abc import Sequence
from typing import Any

__all__ = ["letters_of"]

_MOST = 400
"""A choice of more strings than these says too little."""
_FEW = 12
"""How many strings a row of pieces may be before it is cut: "(a|b) (c|d)" is four."""

Letters = frozenset[str]


def letters_of(pattern: str) -> tuple[Letters, ...]:
    """At most two sets of strings; each match of ``pattern`` holds a string of every set. () where none can be told."""
    try:
        from re import _parser  # no public way to the parsed pattern

        parsed = _parser.parse(pattern)
        if parsed.state.flags & re.IGNORECASE or "(?" in pattern.replace("(?:", "").replace("(?!", ""):
            return ()
        return tuple(sorted((found for found in _sets_of(parsed) if _worth(found) > 0), key=_worth)[-2:])
    except (ImportError, AttributeError, TypeError, ValueError):
        return ()


def _sets_of(row: Sequence[Any]) -> list[Letters]:
    """For a row of pieces one behind the other: the sets of strings of which one must stand in it."""
    sets: list[Letters] = []
    running: Letters = frozenset({""})
    for operation, argument in row:
        exact = _exact(str(operation), argument)
        if exact is not None and len(exact) * len(running) <= _FEW:
            running = frozenset(before + after for before in running for after in exact)
            continue
        sets.append(running)
        running = frozenset({""}) if exact is None else exact
        if exact is None:
            sets.append(_inside(str(operation), argument))
    return [*sets, running]


def _best(row: Sequence[Any]) -> Letters:
    return max(_sets_of(row), key=_worth)


def _exact(operation: str, argument: Any) -> Letters | None:
    """All strings that a piece can be; None where they cannot be listed. What only looks around takes no letters."""
    if operation == "LITERAL":
        return frozenset({chr(argument)})
    if operation in ("AT", "ASSERT", "ASSERT_NOT"):
        return frozenset({""})
    if operation == "SUBPATTERN":
        return _exact_row(argument[3])
    if operation == "BRANCH":
        rows = [_exact_row(row) for row in argument[1]]
        return None if None in rows else frozenset().union(*(row for row in rows if row is not None))
    if operation == "MAX_REPEAT" and argument[:2] == (0, 1):
        row = _exact_row(argument[2])
        return None if row is None else row | {""}
    return None


def _exact_row(row: Sequence[Any]) -> Letters | None:
    found: Letters = frozenset({""})
    for operation, argument in row:
        exact = _exact(str(operation), argument)
        if exact is None or len(exact) * len(found) > _MOST:
            return None
        found = frozenset(before + after for before in found for after in exact)
    return found


def _inside(operation: str, argument: Any) -> Letters:
    """What must stand in a piece that is no list of strings; {""} where it may be empty."""
    if operation == "SUBPATTERN":
        return _best(argument[3])
    if operation == "BRANCH":
        return frozenset().union(*(_best(row) for row in argument[1]))
    if operation in ("MAX_REPEAT", "MIN_REPEAT") and argument[0] > 0:
        return _best(argument[2])
    return frozenset({""})


def _worth(letters: Letters) -> float:
    """Long strings before short ones, few before many; strings that may be empty say nothing."""
    shortest = min(map(len, letters), default=0)
    return shortest - len(letters) / 32 if shortest and len(letters) <= _MOST else -1.0
