"""What is wrong in a data file, in one line: the file, the line, the key, the way out."""

from collections.abc import Iterable
from pathlib import Path

__all__ = ["DataError", "did_you_mean", "key_line", "near_misses", "syntax_error"]


class DataError(ValueError):
    """A data file cannot be used. ``str()`` is one line: ``FILE:LINE: what is wrong; the way out``."""

    def __init__(self, message: str, path: Path | None = None, line: int | None = None) -> None:
        self.message, self.path, self.line = message, path, line
        where = ":".join(str(part) for part in (path, line) if part is not None)
        super().__init__(f"{where}: {message}" if where else message)


def near_misses(word: str, candidates: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """The candidates that look most like ``word``, best first; none where none comes close."""
    from difflib import get_close_matches  # 7 ms of import, and only mistakes need it

    by_folded = {candidate.casefold(): candidate for candidate in sorted(candidates, reverse=True)}
    found = get_close_matches(word.casefold()[:80], by_folded, n=limit, cutoff=0.6)
    return tuple(by_folded[folded] for folded in found)


def did_you_mean(word: str, candidates: Iterable[str]) -> str:
    """The end of an error message: ``; did you mean "brigade"?``, else the known names."""
    known = sorted(candidates)
    near = near_misses(word, known, 1)
    if near:
        return f'; did you mean "{near[0]}"?'
    listed = ", ".join(known[:12]) + (", …" if len(known) > 12 else "")
    return f"; known: {listed}" if known else ""


def key_line(text: str, key: str, header: str = "", nth: int = 1) -> int | None:
    """The 1-based line that sets ``key`` in the ``nth`` table under ``header`` ("[[red_line]]", "[place.x]").

    Where the key is not set there, the line of the header itself; None where there is no such header.
    """
    seen, found = (1, None) if not header else (0, None)
    for number, line in enumerate(text.splitlines(), start=1):
        stripped = line.strip()
        if stripped.startswith("["):
            if seen >= nth and header:
                return found
            if header and stripped.split("#")[0].strip() == header:
                seen += 1
                found = number if seen == nth else None
        elif seen == nth and _sets(stripped, key):
            return number
    return found


def _sets(line: str, key: str) -> bool:
    left, equals, _ = line.partition("=")
    return bool(equals) and left.strip().strip("\"'") == key


def syntax_error(error: Exception, path: Path | None) -> DataError:
    """A TOML syntax error as a DataError: tomllib says ``what (at line 3, column 7)``."""
    what, _, place = str(error).partition(" (at line ")
    line = place.split(",")[0].rstrip(")")
    return DataError(
        f"this is not TOML: {what[:1].lower()}{what[1:]}; text stands in quotes, tables in [brackets]",
        path,
        int(line) if line.isdigit() else None,
    )
