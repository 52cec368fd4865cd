"""The file of accepted findings: what it knows a finding by, what comes back, and what it never holds."""

import json
from pathlib import Path

import pytest

from treatylint.checker.cli import run

DRAFT = "# Pact\n\n## Article 1. Bills\n\n1. Arland shall see the the bill.\n\n2. It shall pay the the fee.\n"
LINES = """party = "arland"
as_of = 2026-01-15
confidential = {secret}
[[red_line]]
id = "AR-1"
text = "The Agreement shall not permit the stationing of more than 500 personnel of France in Ukraine."
"""
SELECT = ["--select", "STY002", "--fail-on", "info", "--format", "concise"]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "pact.md").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "treatylint.toml").write_text('baseline = "accepted.json"\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _baseline(*words: str) -> int:
    return run(["baseline", "drafts", "--select", "STY002", *words])


def _rows(here: Path) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = json.loads((here / "accepted.json").read_text(encoding="utf-8"))["findings"]
    return rows


def test_what_is_written_down_is_reported_no_more(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "accepted.json").write_text('{"format": 1, "findings": []}', encoding="utf-8")
    assert run(["check", "drafts", *SELECT]) == 1
    assert _baseline() == 0
    assert "2 accepted findings, 2 new, 0 struck" in capsys.readouterr().out
    assert run(["check", "drafts", *SELECT]) == 0
    assert "2 more suppressed" in capsys.readouterr().out


def test_an_entry_names_the_provision_and_the_words_and_no_line(here: Path) -> None:
    _baseline()
    first, second = _rows(here)
    assert (first["path"], first["at"], first["rule"]) == ("drafts/pact.md", "art-1/para-1", "STY002")
    assert set(first) == {"path", "at", "rule", "red_line", "clause"}
    assert first["clause"] != second["clause"]


def test_text_may_move_and_be_wrapped_but_a_changed_clause_comes_back(here: Path) -> None:
    _baseline()
    path = here / "drafts" / "pact.md"
    path.write_text(DRAFT.replace("# Pact", "# Pact\n\nA word first.").replace("see the", "see\nthe"), encoding="utf-8")
    assert run(["check", "drafts", *SELECT]) == 0
    path.write_text(DRAFT.replace("pay the the fee", "pay the the new fee"), encoding="utf-8")
    assert run(["check", "drafts", *SELECT]) == 1


def test_one_more_of_the_same_in_the_same_number_of_clauses_is_seen(here: Path) -> None:
    """Fixing one and breaking another keeps the count, and a count is all that some files of this kind know."""
    _baseline()
    swapped = DRAFT.replace("see the the bill", "see the bill").replace("## Article 1. Bills", "## Article 1. Bills\n\n"
                            "Arland shall keep to the the time.")  # fmt: skip
    (here / "drafts" / "pact.md").write_text(swapped, encoding="utf-8")
    assert run(["check", "drafts", *SELECT]) == 1


def test_pruning_strikes_what_is_found_no_longer_and_accepts_nothing_new(here: Path) -> None:
    _baseline()
    changed = DRAFT.replace("see the the bill", "see the bill").replace(
        "pay the the fee.", "pay the the fee.\n\n3. It is of of use."
    )
    (here / "drafts" / "pact.md").write_text(changed, encoding="utf-8")
    assert _baseline("--prune") == 0
    assert [row["at"] for row in _rows(here)] == ["art-1/para-2"]


def test_entries_on_drafts_that_are_not_looked_at_stay_while_these_exist(here: Path) -> None:
    (here / "drafts" / "other.md").write_text(DRAFT, encoding="utf-8")
    _baseline()
    assert run(["baseline", "drafts/pact.md", "--select", "STY002"]) == 0
    assert len(_rows(here)) == 4
    (here / "drafts" / "other.md").unlink()
    assert run(["baseline", "drafts/pact.md", "--select", "STY002"]) == 0
    assert len(_rows(here)) == 2


@pytest.mark.parametrize(("secret", "written"), [("false", ["AR-1"]), ("true", [])])
def test_confidential_lines_are_never_written_down(here: Path, secret: str, written: list[str]) -> None:
    (here / "ours.toml").write_text(LINES.format(secret=secret), encoding="utf-8")
    (here / "drafts" / "pact.md").write_text("1. France may station 900 personnel in Ukraine.\n", encoding="utf-8")
    assert run(["baseline", "drafts", "--select", "RED", "--redlines", "ours.toml"]) == 0
    assert [row["red_line"] for row in _rows(here)] == written


@pytest.mark.parametrize(
    "text", ["", "[]", '{"format": 1}', '{"format": 1, "findings": [{"path": "x"}]}', '{"format": 9}']
)
def test_what_is_no_such_file_is_refused_in_one_line(here: Path, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "accepted.json").write_text(text, encoding="utf-8")
    assert run(["check", "drafts", *SELECT]) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert "accepted.json" in error
    assert "internal" not in error
