"""The documentation site: every page is in its table of contents, its examples are read as it says, and it builds."""

import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.reading import read_document
from treatylint.grammar.source import Source

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
ROW = re.compile(r"^\| (?P<sentence>[A-Z].*\.) \| `(?P<kind>\w+)` \|$", re.MULTILINE)


def test_every_page_is_in_the_table_of_contents_and_every_entry_is_a_page() -> None:
    listed = re.findall(r"^ +- .+: (\S+\.md)$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(listed) == sorted([*(page.name for page in DOCS.glob("*.md")), "rules/README.md"])


@pytest.mark.parametrize(("sentence", "kind"), ROW.findall((DOCS / "language.md").read_text(encoding="utf-8")))
def test_the_language_by_example_is_read_as_the_page_says(sentence: str, kind: str) -> None:
    document = read_document(Source("example.md", f"1. {sentence}\n"), load_gazetteer())
    assert kind in [clause.kind for clause in document.clauses]


def _builder() -> list[str] | None:
    installed = next((name for name in ("zensical", "mkdocs") if find_spec(name)), None)
    return [sys.executable, "-m", installed, "build", "--strict"] if installed else None


def test_the_site_builds_without_a_warning(tmp_path: Path) -> None:
    command = _builder()
    if command is None:
        pytest.skip("neither zensical nor mkdocs is installed (the extra test)")
    shutil.copytree(DOCS, tmp_path / "docs")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    made = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=300)
    said = made.stdout + made.stderr
    assert made.returncode == 0, said[-3000:]
    assert not re.search(r"warning|\berror\b", re.sub(r"[Nn]o (issues|warnings)", "", said), re.IGNORECASE), said[
        -3000:
    ]
    pages = {page.parent.name for page in (tmp_path / "build" / "site").rglob("index.html")}
    assert {"language", "SUP001", "verdicts"} <= pages
