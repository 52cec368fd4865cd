"""``check --watch``: again on every change of what a run reads, not of what it writes; a clear word without it."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread
from types import SimpleNamespace

import pytest

from treatylint.checker.cli import run

DRAFT = "# Pact\n\n1. France shall not station more than 500 personnel in Ukraine.\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "pact.md").write_text(DRAFT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _watched(monkeypatch: pytest.MonkeyPatch, *changes: str) -> list[tuple[str, ...]]:
    """Stands in for watchfiles: gives these changes and is then interrupted; notes the folders looked at."""
    looked_at: list[tuple[str, ...]] = []

    def watch(*places: str, recursive: bool) -> Iterator[set[tuple[int, str]]]:
        assert recursive
        looked_at.append(places)
        for path in changes:
            yield {(1, path)}
        raise KeyboardInterrupt

    monkeypatch.setitem(sys.modules, "watchfiles", SimpleNamespace(watch=watch))
    return looked_at


@pytest.mark.parametrize(
    ("changes", "runs"),
    [
        ([], 1),
        (["pact.md"], 2),
        (["lines/ours.toml", "other.docx"], 3),
        (["memo.md", "out.sarif", ".treatylint_cache/x.json", ".git/index", "pact.md~"], 1),
    ],
)
def test_a_change_of_what_is_read_is_another_run(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, changes: list[str], runs: int
) -> None:
    looked_at = _watched(monkeypatch, *(str(here / change) for change in changes))
    assert run(["check", "pact.md", "--watch", "--no-cache", "-o", "markdown:memo.md"]) == 0
    out, err = capsys.readouterr()
    assert out.count("1 draft, 1 operative sentence") == runs
    assert err.count("watching for changes; Ctrl+C ends it") == runs
    assert looked_at == [(str(here),)]


def test_a_run_that_fails_does_not_end_the_watch(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def watch(*_: str, recursive: bool) -> Iterator[set[tuple[int, str]]]:
        for text in ("nonsense = 1\n", 'fail-on = "info"\n'):
            (here / "treatylint.toml").write_text(text, encoding="utf-8")
            yield {(1, str(here / "treatylint.toml"))}
        raise KeyboardInterrupt

    monkeypatch.setitem(sys.modules, "watchfiles", SimpleNamespace(watch=watch))
    assert run(["check", "pact.md", "--watch"]) == 0
    out, err = capsys.readouterr()
    assert out.count("1 draft") == 2
    assert "unknown key 'nonsense'" in err


def test_without_the_extra_it_says_what_to_install(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    assert run(["check", "pact.md", "--watch"]) == 2
    assert "pip install 'treatylint[watch]'" in capsys.readouterr().err


@pytest.mark.parametrize("words", ["- --watch", "pact.md --watch --diff"])
def test_what_cannot_be_watched_is_refused(here: Path, capsys: pytest.CaptureFixture[str], words: str) -> None:
    assert run(["check", *words.split()]) == 2
    assert "--watch looks at files" in capsys.readouterr().err


def test_a_draft_that_changes_on_the_disk_is_checked_again(here: Path) -> None:
    pytest.importorskip("watchfiles", reason="the extra watch is not installed")
    command = [sys.executable, "-m", "treatylint", "check", "pact.md", "--watch", "--format", "concise"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        found = Event()
        Thread(target=_write_until, args=(here / "pact.md", found, process), daemon=True).start()
        for line in process.stdout:
            if "BRK002" in line:
                found.set()
                process.terminate()
    assert found.is_set()


def _write_until(draft: Path, found: Event, process: "subprocess.Popen[str]") -> None:
    """Again and again, since nobody is told when the watch has begun; ends the process after a minute."""
    for n in range(60):
        if found.wait(1):
            return
        draft.write_text(f"{DRAFT}\n2. France may deploy [{n + 2} brigades in Ukraine.\n", encoding="utf-8")
    process.kill()
