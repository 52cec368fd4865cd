"""How fast drafts are checked, as ratios in one run: ``python benchmarks/linting.py [--quick]``.

The yardstick is a process that only does ``import lark``, timed in turn with ours on the same machine. Times are
wall-clock, the least of several rounds: whatever else the machine does only adds. Bytecode is compiled beforehand, as
an installed package has it.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from treatylint.checker.examples import find_example

PYTHON = sys.executable
LARK = [PYTHON, "-c", "import lark"]
OURS = [PYTHON, "-m", "treatylint"]
DRAFTS = 200
GOALS = {"version": 0.6, "one draft": 2.2, "from the cache": 0.8}
SIDE_BY_SIDE = 1.6


def timed(command: list[str], folder: Path) -> float:
    """Milliseconds from start to end of a process; what it says and how it ends is its own affair, but for failing."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)} ended with {done.returncode}")
    return 1000 * (time.perf_counter() - start)


def least(commands: dict[str, list[str]], folder: Path, rounds: int) -> dict[str, float]:
    """The least time of each command; they take turns, and a first round warms up."""
    found = dict.fromkeys(commands, float("inf"))
    for number in range(rounds + 1):
        for name, command in commands.items():
            taken = timed(command, folder)
            found[name] = min(found[name], taken) if number else found[name]
    return found


def small(folder: Path, rounds: int) -> None:
    """One draft: told the version, checked, checked from the cache."""
    draft = find_example("settlement_s1")
    shutil.copy(draft, folder / draft.name)
    took = least(
        {
            "import lark": LARK,
            "version": [*OURS, "--version"],
            "one draft": [*OURS, "check", draft.name, "--no-cache", "--isolated"],
            "from the cache": [*OURS, "check", draft.name, "--isolated"],
        },
        folder,
        rounds,
    )
    yardstick = took.pop("import lark")
    print(f"{'import lark':<28}{yardstick:8.0f} ms")
    for name, taken in took.items():
        print(f"{name:<28}{taken:8.0f} ms  {taken / yardstick:5.2f} x   goal {GOALS[name]} x")


def many(folder: Path, rounds: int, drafts: int) -> None:
    """Many drafts, one by one and in two processes."""
    text = find_example("settlement_s1").read_text(encoding="utf-8")
    home = folder / "many"
    home.mkdir()
    for number in range(drafts):
        (home / f"draft{number}.md").write_text(f"{text}\nNote {number}.\n", encoding="utf-8")
    call: Callable[[int], list[str]] = lambda jobs: [*OURS, "check", ".", "--no-cache", "--isolated", f"--jobs={jobs}"]  # noqa: E731
    took = least({"one by one": call(1), "two processes": call(2)}, home, rounds)
    for name, taken in took.items():
        print(f"{f'{drafts} drafts, {name}':<28}{taken:8.0f} ms  {drafts / taken * 1000:5.0f} drafts a second")
    print(f"{'side by side':<28}{took['one by one'] / took['two processes']:18.2f} x   goal {SIDE_BY_SIDE} x")


def main() -> None:
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--quick", action="store_true", help="fewer rounds and drafts")
    quick = options.parse_args().quick
    with tempfile.TemporaryDirectory() as folder:
        small(Path(folder), 5 if quick else 20)
        many(Path(folder), 1 if quick else 3, 40 if quick else DRAFTS)


if __name__ == "__main__":
    main()
