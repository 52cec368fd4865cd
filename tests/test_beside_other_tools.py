"""The spoilt draft of the side-by-side table: each defect is where the list says, and what it claims of us holds."""

import importlib.util
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from treatylint.checker.check import check
from treatylint.grammar.source import Source

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"
TABLE = Path(__file__).parent.parent / "docs" / "other-tools.md"


@pytest.fixture(scope="module")
def table() -> ModuleType:
    spec = importlib.util.spec_from_file_location("beside_other_tools", BENCHMARKS / "beside_other_tools.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_each_defect_stands_on_one_line_of_the_draft() -> None:
    judged = tomllib.loads((BENCHMARKS / "beside" / "judged.toml").read_text(encoding="utf-8"))
    lines = (BENCHMARKS / "beside" / "draft.md").read_text(encoding="utf-8").splitlines()
    assert [sum(row["line"] in line for line in lines) for row in judged["defect"]] == [1] * 22


def test_we_find_what_the_table_says_and_nothing_wrong(table: ModuleType) -> None:
    source = Source("draft.md", table.DRAFT.read_text(encoding="utf-8"))
    findings = check(source).findings
    read = [table.Finding(source.line_column(f.span.start)[0], f.message) for f in findings]
    judged = tomllib.loads((BENCHMARKS / "beside" / "judged.toml").read_text(encoding="utf-8"))
    score, wrong = table._scored(read, judged, 0.0)
    row = next(line for line in TABLE.read_text(encoding="utf-8").splitlines() if line.startswith("| treatylint"))
    assert not wrong
    assert [int(cell) for cell in row.split("|")[2:6]] == [score.defects, score.right, score.fair, 0]
