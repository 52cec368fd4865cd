"""The drafts that come with the package: ``--example NAME``."""

from pathlib import Path

import treatylint.clauses
from treatylint.checker.misuse import Misuse

__all__ = ["example_drafts", "find_example"]


def example_drafts() -> dict[str, Path]:
    """The drafts by name: the stem of the file."""
    folder = Path(treatylint.clauses.__file__).parent / "examples"
    return {path.stem: path for path in sorted(folder.rglob("*.md")) if path.stem != "README"}


def find_example(name: str) -> Path:
    drafts = example_drafts()
    if name not in drafts:
        from treatylint.clauses.gazetteer.errors import did_you_mean

        raise Misuse(f"--example: no draft {name!r} comes with treatylint{did_you_mean(name, drafts)}")
    return drafts[name]
