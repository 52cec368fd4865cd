"""The cache: an answer is given again only to the very same question, and nothing confidential is kept."""

import subprocess
import sys
from pathlib import Path

import pytest

from treatylint.checker.cache import Cache, key_of
from treatylint.checker.cli import run

DRAFT = "# Agreement\n\n1. France may deploy [four brigades in Ukraine.\n"
LINES = 'party = "arland"\nas_of = 2026-01-15\n\n[[red_line]]\nid = "AR-1"\ntext = "{}"\n'
LINE = "The Agreement shall not permit the presence of armed forces of France in Ukraine."


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "arland.toml").write_text(LINES.format(LINE), encoding="utf-8")
    monkeypatch.setenv("COLUMNS", "100")  # the width of the screen is part of the question
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _kept(folder: Path) -> int:
    return len(list(folder.glob(".treatylint_cache/*.json")))


def _check(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    code = run(["check", "draft.md", "--format", "concise", *words])
    return code, capsys.readouterr().out


def test_the_second_answer_is_the_first_one(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = _check(capsys)
    assert first[0] == 1
    assert "BRK002" in first[1]
    assert _kept(here) == 1
    assert _check(capsys) == first
    assert _kept(here) == 1


def test_a_changed_draft_line_or_option_is_another_question(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    questions = 1
    _check(capsys, "--redlines", "arland.toml")
    (here / "draft.md").write_text(DRAFT.replace("[", ""), encoding="utf-8")
    assert "BRK002" not in _check(capsys, "--redlines", "arland.toml")[1]
    questions += 1
    (here / "arland.toml").write_text(LINES.format(LINE.replace("France", "Italy")), encoding="utf-8")
    _check(capsys, "--redlines", "arland.toml")
    questions += 1
    for words in (["--ignore", "BRK"], ["--fail-on", "never"], ["--color", "always"], ["--as-of", "2026-02-01"]):
        _check(capsys, "--redlines", "arland.toml", *words)
        questions += 1
        assert _kept(here) == questions


def test_nothing_is_kept_that_is_confidential_or_failed(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "arland.toml").write_text(LINES.format(LINE) + "confidential = true\n", encoding="utf-8")
    _check(capsys, "--redlines", "arland.toml")
    (here / "zeros.md").write_bytes(b"\0")
    assert _check(capsys, "zeros.md")[0] == 2
    _check(capsys, "--no-cache")
    assert _kept(here) == 0


def test_a_kept_answer_is_given_without_loading_the_grammar(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = _check(capsys)
    call = f"run({['check', 'draft.md', '--format', 'concise']!r})"
    code = f"import sys\nfrom treatylint.checker.cli import run\n{call}\nassert 'lark' not in sys.modules"
    again = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert again.stdout == first[1]


def test_a_spoilt_or_forbidden_folder_is_no_failure(here: Path) -> None:
    cache = Cache(here)
    cache.put("key", 1, "text")
    assert cache.get("key") == (1, "text")
    (here / ".treatylint_cache" / "key.json").write_text("[", encoding="utf-8")
    assert cache.get("key") is None
    (here / "file").write_text("", encoding="utf-8")
    Cache(here / "file").put("key", 1, "text")
    assert Cache(here / "file").get("key") is None


def test_parts_do_not_run_into_each_other() -> None:
    assert key_of(["ab", "c"]) != key_of(["a", "bc"])
