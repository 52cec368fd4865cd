"""``--redlines``: from names, files and folders to profiles, and to the red lines that hold on the day of the run."""

import os
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from treatylint.checker.misuse import Misuse
from treatylint.clauses.red_lines import Profile, bundled_profiles, find_profile, load_profile

__all__ = ["day_of", "find_profiles"]


def find_profiles(words: Iterable[str]) -> tuple[Profile, ...]:
    """The profiles that ``--redlines`` names: bundled parties, TOML files, folders of them, or "all" bundled ones.

    Each file is taken once. Raises ``Misuse`` or ``DataError``, in one line, for what is not there or cannot be read.
    """
    found: dict[object, Profile] = {}
    for word in words:
        for profile in _profiles(word):
            found.setdefault(profile.path or profile.party, profile)
    return tuple(found.values())


def _profiles(word: str) -> list[Profile]:
    path = Path(word)
    if path.is_dir() and word not in bundled_profiles():
        files = sorted(path.glob("*.toml"))
        if not files:
            raise Misuse(f"{word}: no red lines in this folder (they are *.toml files)")
        return [load_profile(file) for file in files]
    if path.is_file():
        return [load_profile(path)]
    if word == "all":
        return [load_profile(file) for file in bundled_profiles().values()]
    if path.suffix or os.sep in word:
        raise Misuse(f"{word}: no such red-line file{_neighbour(path)}")
    return [find_profile(word)]


def _neighbour(path: Path) -> str:
    from treatylint.clauses.gazetteer.errors import did_you_mean

    names = [*(p.name for p in path.parent.glob("*.toml")), *bundled_profiles()]
    return did_you_mean(path.name, names)


def day_of(as_of: str | date | None, profiles: Sequence[Profile]) -> date:
    """The day of the run: as asked for, else the newest ``as_of`` of the profiles, else (no red lines) today."""
    if isinstance(as_of, date):
        return as_of
    if as_of is not None:
        try:
            return date.fromisoformat(as_of)
        except ValueError:
            raise Misuse(f"--as-of {as_of}: not a date; write it as year-month-day, such as 2026-03-01") from None
    return max((profile.as_of for profile in profiles), default=date.today())
