"""The public JSON: what the commands print fits the schema."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import treatylint.checker
from treatylint.checker.cli import run
from treatylint.checker.examples import example_drafts

SCHEMA = json.loads((Path(treatylint.checker.__file__).parent / "schema.json").read_text(encoding="utf-8"))
DRAFT = """\
# Pact

1. France may station [4,000] [6,000] personnel in Ukraine.

2. Italy shall not station personnel in Ukraine [permanently.
"""
LINES = """\
party = "arland"
as_of = 2026-01-15

[[red_line]]
id = "AR-1"
text = "The Agreement shall not permit the presence of more than 5,000 personnel of France in Ukraine."
"""


def _printed(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    assert run(list(words)) in (0, 1)
    return json.loads(capsys.readouterr().out)


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", example_drafts())
def test_what_parse_prints_fits_the_schema_and_its_spans_lie_in_the_draft(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = example_drafts()[name]
    whole = _printed(capsys, "parse", str(path), "--format", "json")
    jsonschema.validate(whole, SCHEMA)
    (document,) = whole["documents"]
    size = len(path.read_text(encoding="utf-8"))
    spans = [s["span"] for s in document["sentences"]]
    spans += [c["span"] for s in document["sentences"] for c in s["clauses"]]
    assert all(0 <= span["start"] < span["end"] <= size for span in spans)
    statuses = [s["status"] for s in document["sentences"] if s["status"]]
    assert len(statuses) == document["coverage"]["operative"] > 0


def test_what_check_prints_fits_the_schema(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "lines.toml").write_text(LINES, encoding="utf-8")
    words = ["check", str(tmp_path / "draft.md"), "--redlines", str(tmp_path / "lines.toml"), "--format", "json"]
    whole = _printed(capsys, *words, "--no-cache")
    jsonschema.validate(whole, SCHEMA)
    (document,) = whole["documents"]
    assert [verdict["red_line"] for verdict in document["verdicts"]] == ["AR-1"]
    assert "BRK002" in {finding["code"] for finding in document["findings"]}
    assert sum(whole["summary"]["findings"].values()) == len(document["findings"])


def test_the_pages_describe_the_keys_of_the_summary() -> None:
    page = (Path(__file__).parents[3] / "docs" / "formats.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"```json\n(.*?)```", page, re.DOTALL)
    assert set(json.loads(block)["summary"]) <= set(SCHEMA["$defs"]["summary"]["properties"])
