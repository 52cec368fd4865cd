"""One spoilt draft, several linters: which of its defects each finds, what else it says, and how long it takes.

``python benchmarks/beside_other_tools.py [--textlint FOLDER]`` runs treatylint, and whichever of contract-lint,
proselint and textlint is there (the first two on PATH; textlint in the ``node_modules`` of FOLDER, with the rules for
English named below). ``beside/draft.md`` has 22 defects, each named in ``beside/judged.toml``; so is every other remark
that is fair. What is neither counts as wrong. None of the others claims to know treaties: the table says what one gets
by using them on one.
"""

import argparse
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).parent / "beside"
DRAFT = HERE / "draft.md"
RUNS = 5
ENGLISH = (
    "write-good", "common-misspellings", "terminology", "no-todo", "alex", "stop-words", "sentence-length", "max-comma",
    "@textlint-rule/no-unmatched-pair",
)  # fmt: skip


class Finding(NamedTuple):
    line: int
    words: str


class Score(NamedTuple):
    defects: int
    right: int
    fair: int
    wrong: int
    seconds: float


Reader = Callable[[str], Iterator[Finding]]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--textlint", metavar="FOLDER", default="", help="where textlint is installed")
    arguments.add_argument("--show", action="store_true", help="print what counts as wrong, too")
    options = arguments.parse_args()
    judged = tomllib.loads((HERE / "judged.toml").read_text(encoding="utf-8"))
    total = len(judged["defect"])
    print(f"| tool | defects found, of {total} | findings right | fair remarks | findings wrong | processor seconds |")
    print("|---|---|---|---|---|---|")
    for name, command, folder, read in _tools(options.textlint):
        score, wrong = _measured(command, folder, read, judged)
        print(f"| {name} | {score.defects} | {score.right} | {score.fair} | {score.wrong} | {score.seconds:.2f} |")
        for finding in wrong if options.show else ():
            print(f"  wrong: {finding.line}: {finding.words[:100]}")


def _tools(textlint: str) -> Iterator[tuple[str, list[str], Path, Reader]]:
    own = [sys.executable, "-m", "treatylint", "check", "--isolated", "--no-cache", "--format", "json", str(DRAFT)]
    yield _versioned("treatylint", [sys.executable, "-m", "treatylint", "--version"]), own, HERE, _treatylint
    others = (("contract-lint", "--version", ["lint", "--no-color"]), ("proselint", "version", ["check"]))
    for tool, version, words in others:
        found = shutil.which(tool)
        if found:
            yield _versioned(tool, [found, version]), [found, *words, str(DRAFT)], HERE, _lines
    program = Path(textlint) / "node_modules" / ".bin" / "textlint"
    if textlint and program.exists():
        with tempfile.NamedTemporaryFile("w", suffix=".json", delete=False) as settings:
            json.dump({"rules": dict.fromkeys(ENGLISH, True)}, settings)
        command = [str(program.resolve()), "--config", settings.name, "-f", "unix", str(DRAFT)]
        yield _versioned("textlint", [str(program.resolve()), "--version"]), command, Path(textlint), _lines


def _versioned(name: str, command: list[str]) -> str:
    said = subprocess.run(command, capture_output=True, text=True).stdout
    version = re.search(r"\d+(?:\.\d+)+", said)
    return f"{name} {version[0]}" if version else name


def _measured(command: list[str], folder: Path, read: Reader, judged: dict[str, Any]) -> tuple[Score, list[Finding]]:
    best, text = float("inf"), ""
    environment = {**os.environ, "NO_COLOR": "1"}
    for _ in range(RUNS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        text = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True).stdout
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return _scored(list(read(text)), judged, best)


def _scored(findings: list[Finding], judged: dict[str, Any], seconds: float) -> tuple[Score, list[Finding]]:
    lines = DRAFT.read_text(encoding="utf-8").splitlines()
    found: set[int] = set()
    right = fair = 0
    wrong: list[Finding] = []
    for finding in findings:
        met = {n for n, row in enumerate(judged["defect"]) if _meets(finding, row, lines)}
        found |= met
        if met:
            right += 1
        elif any(_meets(finding, row, lines) for row in judged["remark"]):
            fair += 1
        else:
            wrong.append(finding)
    return Score(len(found), right, fair, len(wrong), seconds), wrong


def _meets(finding: Finding, row: dict[str, str], lines: list[str]) -> bool:
    here = lines[finding.line - 1] if finding.line <= len(lines) else ""
    return row["line"] in here and bool(re.search(row["says"], finding.words, re.IGNORECASE))


def _treatylint(text: str) -> Iterator[Finding]:
    for finding in json.loads(text)["documents"][0]["findings"]:
        yield Finding(finding["span"]["line"], finding["message"])


def _lines(text: str) -> Iterator[Finding]:
    """``draft.md:12:3: words`` or, indented below a heading, ``12:3  severity  rule  words``."""
    for line in text.splitlines():
        match = re.match(
            r"(?:\S*draft\.md:|\s+(?=\S+\s+(?:error|warning)\s))(?P<line>\d+)(?::\d+)*:?\s+(?P<words>\S.*)", line
        )
        if match:
            yield Finding(int(match["line"]), match["words"])


if __name__ == "__main__":
    main()
