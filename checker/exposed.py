"""Files of confidential red lines that git holds: whoever can read the repository can read them."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from treatylint.clauses.red_lines import Profile

__all__ = ["exposed_files"]


def exposed_files(profiles: Iterable[Profile]) -> Iterator[str]:
    """A line for each file with a confidential red line that git tracks, or would take with the next ``git add``.

    Says nothing where there is no git or no repository. What earlier revisions hold is not looked at.
    """
    for profile in profiles:
        if profile.path is not None and any(line.confidential for line in profile.red_lines):
            danger = _danger(profile.path)
            if danger:
                yield f"{profile.path}: holds confidential red lines and {danger}"


def _danger(path: Path) -> str:
    if not any((folder / ".git").exists() for folder in path.resolve().parents):
        return ""
    tracked = _git(path, "ls-files", "--error-unmatch")
    if tracked == 0:
        return f"git tracks it: git rm --cached {path.name}, and keep it outside the repository"
    if tracked == 1 and _git(path, "check-ignore", "-q") == 1:
        return "git does not ignore it: add *.private.toml to .gitignore and name it so, or keep it elsewhere"
    return ""


def _git(path: Path, *words: str) -> int | None:
    """What ``git WORDS -- FILE`` gives as its code; None where it cannot be run."""
    import subprocess  # late: most runs have no confidential line

    command = ["git", "-C", str(path.resolve().parent), *words, "--", path.name]
    # A hook sets GIT_DIR and GIT_INDEX_FILE for another repository than the one that the red lines may lie in.
    plain = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    try:
        return subprocess.run(command, capture_output=True, timeout=20, env=plain).returncode
    except (OSError, subprocess.SubprocessError):
        return None
