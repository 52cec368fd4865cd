"""Confidential red lines from end to end: no format that leaves the machine, no file, cache or log holds them."""

import subprocess
from pathlib import Path

import pytest

from treatylint.checker.cli import run
from treatylint.checker.renderers import FOR_THE_TERMINAL, formats

DRAFT = "# Pact\n\n## Article 1. Presence\n\nFrance may station 7,000 personnel in Ukraine.\n"
LINES = """\
party = "arland"
name = "Arland"
as_of = 2026-01-15
confidential = true

[[red_line]]
id = "AR-SECRET-1"
text = "The Agreement shall not permit the presence of more than 4,321 personnel of France in Ukraine."
source = "cable of the embassy"
note = "bottom line"

[[red_line]]
id = "AR-SECRET-2"
text = "The Agreement shall permit the presence of at least 987 personnel of France in Ukraine."
"""
SECRETS = ("AR-SECRET", "4,321", "4321", "4,322", "4322", "987", "cable", "bottom line")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "pact.md").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "lines.toml").write_text(LINES, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CI", raising=False)
    return tmp_path


def _run(capsys: pytest.CaptureFixture[str], words: str) -> tuple[int, str, str]:
    code = run(words.split())
    out, err = capsys.readouterr()
    return code, out, err


def _tells(text: str) -> list[str]:
    return [secret for secret in SECRETS if secret in text]


@pytest.mark.parametrize("name", sorted(set(formats()) - FOR_THE_TERMINAL))
def test_a_format_for_others_is_redacted_unless_asked_otherwise(
    here: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    code, out, _ = _run(capsys, f"check pact.md --redlines lines.toml --format {name}")
    assert code == 1
    assert "confidential" in out
    assert not _tells(out)
    assert _tells(_run(capsys, f"check pact.md --redlines lines.toml --format {name} --no-redact")[1])


@pytest.mark.parametrize("name", formats())
def test_a_file_is_redacted_whatever_its_format(here: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    _run(capsys, f"check pact.md --redlines lines.toml -o {name}:out")
    assert not _tells((here / "out").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", sorted(FOR_THE_TERMINAL))
def test_a_terminal_shows_the_lines_and_a_log_of_continuous_integration_does_not(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    words = f"check pact.md --redlines lines.toml --format {name}"
    assert _tells(_run(capsys, words)[1])
    assert not _tells(_run(capsys, f"{words} --redact")[1])
    monkeypatch.setenv("CI", "true")
    out = _run(capsys, words)[1]
    assert not _tells(out)
    assert "2 confidential red lines: what they say is left out here." in out


def test_nothing_on_the_disk_holds_a_line_after_a_run(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _run(capsys, "check pact.md --redlines lines.toml")
    _run(capsys, "check pact.md --redlines lines.toml -o sarif:out.sarif -o csv:out.csv")
    _run(capsys, "baseline pact.md --redlines lines.toml")
    written = [path for path in here.rglob("*") if path.is_file() and path.name not in ("lines.toml", "pact.md")]
    assert {"out.sarif", "out.csv", "treatylint-baseline.json"} <= {path.name for path in written}
    assert not [path for path in written if _tells(path.read_text(encoding="utf-8"))]


def test_a_line_that_cannot_be_read_is_not_printed_into_a_log(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    unread = LINES.replace("the presence of more than 4,321 personnel of France in Ukraine", "4,321 wibbles")
    (here / "lines.toml").write_text(unread, encoding="utf-8")
    code, out, err = _run(capsys, "check pact.md --redlines lines.toml --format sarif")
    assert code == 2
    assert "lines.toml:6: a confidential red line cannot be read" in err
    assert not _tells(out + err)
    assert "AR-SECRET-1" in _run(capsys, "redlines check lines.toml")[1]


@pytest.mark.parametrize(
    ("name", "stage", "says"),
    [
        ("lines.toml", True, "git tracks it"),
        ("lines.toml", False, "git does not ignore it"),
        ("lines.private.toml", False, ""),
    ],
)
def test_a_file_that_git_holds_is_warned_of(
    here: Path, capsys: pytest.CaptureFixture[str], name: str, stage: bool, says: str
) -> None:
    (here / "lines.toml").rename(here / name)
    (here / ".gitignore").write_text("*.private.toml\n", encoding="utf-8")
    subprocess.run(["git", "init", "-q"], check=True)
    if stage:
        subprocess.run(["git", "add", name], check=True)
    for words in (f"check pact.md --redlines {name}", f"redlines check {name}"):
        _, _, err = _run(capsys, words)
        assert (f"treatylint: warning: {name}: holds confidential red lines and {says}" in err) is bool(says)
        assert bool(err) is bool(says)


@pytest.mark.parametrize(
    "words",
    [
        "options pact.md --format json",
        "matrix pact.md --format csv",
        "matrix pact.md --format markdown",
        "compare pact.md other.md --format json",
        "compare pact.md other.md --format markdown",
    ],
)
def test_other_commands_redact_in_formats_for_others(
    here: Path, capsys: pytest.CaptureFixture[str], words: str
) -> None:
    (here / "other.md").write_text(DRAFT.replace("7,000", "1,000"), encoding="utf-8")
    code, out, err = _run(capsys, f"{words} --redlines lines.toml")
    assert code in (0, 1), err
    assert not _tells(out)
    assert _tells(_run(capsys, f"{words} --redlines lines.toml --no-redact")[1])


def test_an_edit_would_tell_the_line_and_is_not_passed_on(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = "repair pact.md AR-SECRET-1 --redlines lines.toml --format json"
    code, out, err = _run(capsys, words)
    assert (code, out) == (2, "")
    assert "red lines of arland are confidential: leave them out, or say --no-redact" in err
    assert _tells(_run(capsys, f"{words} --no-redact")[1])


def test_explain_keeps_out_of_public_logs(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    words = "explain pact.md AR-SECRET-1 --redlines lines.toml"
    assert _tells(_run(capsys, words)[1])
    monkeypatch.setenv("CI", "true")
    assert _run(capsys, words)[:2] == (2, "")
