"""The commands on a small draft, from end to end."""

import io
import sys
from pathlib import Path

import pytest

from treatylint.checker.cli import run

DRAFT = """\
# Pact

## Article 1. Presence

France shall not station more than 500 personnel in Ukraine.

## Article 2. Odds

The frobs shall wibble the wobbles.
"""
LINES = """\
party = "arland"
name = "Arland"
as_of = 2026-01-15

[[red_line]]
id = "AR-1"
text = "The Agreement shall not permit France to station more than {} personnel in Ukraine."
hardness = "{}"
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "pact.md").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "strict.toml").write_text(LINES.format(100, "absolute"), encoding="utf-8")
    (tmp_path / "wish.toml").write_text(LINES.format(100, "preference"), encoding="utf-8")
    (tmp_path / "mild.toml").write_text(LINES.format(500, "absolute"), encoding="utf-8")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _run(capsys: pytest.CaptureFixture[str], words: str) -> tuple[int, str]:
    code = run(words.split())
    out, err = capsys.readouterr()
    assert not err
    return code, out


def test_a_crossed_line_gives_exit_code_1_and_a_row_that_says_why(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out = _run(capsys, "check pact.md --redlines strict.toml --no-cache")
    assert code == 1
    row = next(line for line in out.splitlines() if line.startswith("  AR-1 "))
    assert "crossed" in row
    assert "Article 1" in row
    assert "101 personnel" in " ".join(out.split())
    assert "1 draft, 2 operative sentences: 1 understood, 0 partly, 1 not understood." in out


def test_a_respected_line_gives_exit_code_0(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out = _run(capsys, "check pact.md --redlines mild.toml --no-cache")
    assert code == 0
    assert "1 red line of 1 party as of 2026-01-15: 1 respected, 0 crossed" in out


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("--redlines strict.toml --fail-on never", 0),
        ("--redlines wish.toml", 0),
        ("--redlines wish.toml --fail-on warning", 1),
        ("--redlines mild.toml --fail-on info", 1),
        ("--redlines mild.toml --fail-on warning", 0),
        ("--redlines strict.toml --ignore red-line-crossed --fail-on warning --ignore PRS", 0),
        ("--redlines strict.toml -o sarif:out.sarif --format json", 1),
    ],
)
def test_the_exit_code_is_what_fail_on_makes_of_the_findings(
    words: str, code: int, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(capsys, f"check pact.md --no-cache {words}")[0] == code


def test_other_formats_go_to_files_while_the_terminal_keeps_its_own(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, out = _run(capsys, "check pact.md --redlines strict.toml --format concise -o csv:a.csv -o html:b.html")
    assert out.startswith("pact.md:5:1: RED001 error: Arland, AR-1: ")
    assert "AR-1" in (here / "a.csv").read_text(encoding="utf-8")
    assert (here / "b.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_quiet_says_nothing_of_a_clean_draft(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "clean.md").write_text(DRAFT.partition("## Article 2")[0], encoding="utf-8")
    assert _run(capsys, "check clean.md --redlines mild.toml --quiet --no-cache") == (0, "")


def test_a_draft_may_come_from_standard_input(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(DRAFT.encode())))
    _, out = _run(capsys, "check - --stdin-filename typed.md --format concise")
    assert out.startswith("typed.md:9:1: PRS001 ")


def test_settings_count_and_the_command_line_has_the_last_word(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "treatylint.toml").write_text(
        'redlines = ["strict.toml"]\nformat = "concise"\n[lint]\nseverity = { RED001 = "info" }\n', encoding="utf-8"
    )
    code, out = _run(capsys, "check pact.md --no-cache")
    assert code == 0
    assert "RED001 info: Arland, AR-1" in out
    assert "AR-1" not in _run(capsys, "check pact.md --redlines mild.toml --no-cache")[1]
    assert "RED001 error" in _run(capsys, "check pact.md --isolated --redlines strict.toml --format concise")[1]


@pytest.mark.parametrize(
    ("stage", "says"),
    [
        ("blocks", "article art-1"),
        ("sentences", "! art-2"),
        ("tree", "segment"),
        ("clauses", "within Ukraine"),
        ("norms", "prohibition, at 500 personnel"),
    ],
)
def test_each_stage_of_reading_can_be_shown(
    stage: str, says: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out = _run(capsys, f"show {stage} pact.md")
    assert code == 0
    assert says in out


def test_parse_lists_what_was_not_understood(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out = _run(capsys, "parse pact.md")
    assert code == 0
    assert "! art-2: The frobs shall wibble the wobbles." in out
    assert out.rstrip().endswith("2 operative sentences, 1 understood, 0 partly, 1 not understood")


def test_explain_lays_both_sides_open(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out = _run(capsys, "explain pact.md ar-1 --redlines strict.toml")
    assert code == 0
    assert "Red line AR-1 of Arland (absolute, official)" in out
    assert "not permit more than 100 personnel: stationing; France; personnel; Ukraine" in out
    assert "Verdict on pact.md, as of 2026-01-15: crossed" in out
    assert "Decided by Article 1, line 5:" in out
    assert "a ban on more than 500 personnel: stationing; France; personnel; Ukraine" in out


def test_red_lines_can_be_listed_shown_and_checked(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "ukraine " in _run(capsys, "redlines list")[1]
    shown = _run(capsys, "redlines show strict.toml")[1]
    assert "Arland: 1 red line, as of 2026-01-15" in shown
    assert _run(capsys, "redlines check strict.toml") == (0, "Arland: 1 red line checked\n")
    odd = LINES.format(1, "absolute").replace("France to station more than 1 personnel in Ukraine", "frobs")
    (here / "odd.toml").write_text(odd, encoding="utf-8")
    code, out = _run(capsys, "redlines check odd.toml")
    assert code == 2
    assert "odd.toml:5: red line AR-1 cannot be read: " in out


def test_rules_are_listed_and_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert "PRS001  not-understood" in _run(capsys, "rule")[1]
    page = _run(capsys, "rule not-understood")[1]
    assert page.startswith("PRS001 not-understood (info, since 0.1)")
    assert "Better:" in page
    assert "# PRS001" in _run(capsys, "rule PRS001 --format markdown")[1]
