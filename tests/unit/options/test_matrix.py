"""Provisions and options by parties."""

import csv
import io
import json
from pathlib import Path

import pytest

from treatylint.checker.cli import run
from treatylint.checker.examples import find_example

VALLEY = find_example("isel_valley")


def arguments(*more: str) -> list[str]:
    folder: Path = VALLEY.parent
    lines = [word for name in ("kestria", "varonia") for word in ("-r", str(folder / f"{name}.toml"))]
    return ["matrix", str(VALLEY), *lines, *more]


def test_a_clause_that_one_party_wants_and_the_other_refuses_stands_so_in_the_rows_of_its_options(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(arguments("--format", "json")) == 0
    rows = json.loads(capsys.readouterr().out)["documents"][0]["rows"]
    by_option = {row["option"]: row["verdicts"] for row in rows if row["option"]}
    assert by_option["g2=in"]["Kestria"] == [{"red_line": "KES-02", "verdict": "crossed"}]
    assert by_option["g2=in"]["Varonia"] == [{"red_line": "VAR-03", "verdict": "respected"}]
    assert by_option["g2=out"]["Kestria"] == [{"red_line": "KES-02", "verdict": "respected"}]
    assert by_option["g2=out"]["Varonia"] == [{"red_line": "VAR-03", "verdict": "crossed"}]


def test_the_spreadsheet_and_the_memo_have_a_row_for_each_row(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments("--format", "csv")) == 0
    rows = list(csv.reader(io.StringIO(capsys.readouterr().out)))
    assert rows[0] == ["draft", "provision", "option", "words", "Kestria", "Varonia"]
    assert all(len(row) == 6 for row in rows)
    assert run(arguments("--format", "markdown")) == 0
    assert capsys.readouterr().out.count("\n| ") == len(rows) + 1
    assert run(arguments()) == 0
    assert "Article 7 [g2]" in capsys.readouterr().out


def test_a_matrix_without_red_lines_is_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["matrix", str(VALLEY)]) == 2
    assert "--redlines" in capsys.readouterr().err
