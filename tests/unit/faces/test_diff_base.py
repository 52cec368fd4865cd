"""``--diff-base``: findings on what a revision does not have, clause by clause."""

import json
import subprocess
from pathlib import Path

import pytest

from treatylint.checker.cli import run

OLD = "# Pact\n\n## Article 1. Bills\n\n1. Arland shall see the the bill.\n\n2. It shall pay the fee.\n"


def _git(*words: str) -> None:
    names = ["-c", "user.name=Drafter", "-c", "user.email=drafter@example.org"]
    subprocess.run(["git", *names, *words], check=True, capture_output=True)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "pact.md").write_text(OLD, encoding="utf-8")
    _git("init", "-q")
    _git("add", "-A")
    _git("commit", "-qm", "round 1")
    return tmp_path


def _lines(capsys: pytest.CaptureFixture[str], *words: str) -> list[int]:
    run(["check", "drafts", "--select", "STY002", "--format", "json", *words])
    documents = json.loads(capsys.readouterr().out)["documents"]
    return [finding["span"]["line"] for document in documents for finding in document["findings"]]


def test_an_unchanged_draft_has_nothing_new(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _lines(capsys) == [5]
    assert _lines(capsys, "--diff-base", "HEAD") == []


def test_a_clause_that_only_moves_or_is_wrapped_is_not_new(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    moved = OLD.replace("# Pact\n", "# Pact\n\nA preamble, and another line.\n").replace(
        "Arland shall", "Arland\nshall"
    )
    (here / "drafts" / "pact.md").write_text(moved, encoding="utf-8")
    assert _lines(capsys, "--diff-base", "HEAD") == []


def test_a_changed_clause_and_a_new_draft_are_new(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = here / "drafts" / "pact.md"
    path.write_text(OLD.replace("pay the fee", "pay the the fee"), encoding="utf-8")
    (here / "drafts" / "pact2.md").write_text(OLD, encoding="utf-8")
    assert _lines(capsys, "--diff-base", "HEAD") == [7, 5]


@pytest.mark.parametrize("revision", ["nowhere", "-x", "--output=x"])
def test_a_revision_that_is_none_is_refused(here: Path, capsys: pytest.CaptureFixture[str], revision: str) -> None:
    assert run(["check", "drafts", f"--diff-base={revision}"]) == 2
    assert "no such revision" in capsys.readouterr().err


def test_a_finding_on_two_clauses_stays_if_either_is_new(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _git("checkout", "-q", "-b", "work")
    path = here / "drafts" / "pact.md"
    base = "# Pact\n\n1. France may station 900 personnel in Ukraine.\n\n2. The Parties shall meet.\n"
    path.write_text(base, encoding="utf-8")
    _git("commit", "-qam", "round 2")
    path.write_text(base + "\n3. France shall not station personnel in Ukraine.\n", encoding="utf-8")
    run(["check", "drafts", "--select", "CON", "--format", "json", "--diff-base", "HEAD"])
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    assert [finding["code"][:3] for finding in document["findings"]] == ["CON"]
