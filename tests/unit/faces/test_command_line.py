"""The command line: what it answers to a wrong call, and what it loads."""

import subprocess
import sys
from pathlib import Path

import pytest

from treatylint.checker.cli import COMMANDS, run

DRAFT = "# Agreement\n\n## Article 1. Forces\n\nFrance shall not station more than 500 personnel in Ukraine.\n"
LINES = """party = "arland"
as_of = 2026-01-15

[[red_line]]
id = "AR-1"
text = "The Agreement shall not permit the presence of more than 500 personnel of France in Ukraine."
hardness = "absolute"
grade = "official"
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one draft and one file of red lines; it is the current folder."""
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "arland.toml").write_text(LINES, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _only_line(capsys: pytest.CaptureFixture[str]) -> str:
    out, err = capsys.readouterr()
    lines = err.splitlines()
    assert len(lines) == 1, err
    assert "Traceback" not in out + err
    assert "internal error" not in err
    return lines[0]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("chek draft.md", 'did you mean "check"'),
        ("draft.md", "treatylint check draft.md"),
        ("check darft.md", "did you mean draft.md"),
        ("check nowhere/draft.md", "there is no folder nowhere"),
        ("check draft.md --redlnes arland.toml", "did you mean --redlines"),
        ("check draft.md --format jsn", "did you mean json"),
        ("check draft.md --redlines arlnd.toml", "arland.toml"),
        ("check draft.md --redlines ukrane", "ukraine"),
        ("check draft.md --redlines arland.toml --as-of 2026-13-01", "such as 2026-03-01"),
        ("check draft.md --select PSR", "PRS"),
        ("check draft.md -o sarif", "FORMAT:FILE"),
        ("check draft.md -o sarf:x", "sarif"),
        ("check --example settlement_s9", "settlement_s"),
        ("check draft.md --brackets b9=a", "no bracket"),
        ("check draft.md --config none.toml", "none.toml"),
        ("rule PRS01", "PRS001"),
        ("explain draft.md AR-2 --redlines arland.toml", "AR-1"),
        ("show bloks draft.md", "did you mean blocks"),
    ],
)
def test_a_wrong_call_ends_in_2_with_one_line_that_shows_the_way_out(
    words: str, says: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(words.split()) == 2
    assert says in _only_line(capsys)


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("zeros.md", b"\x00\x01\x02", "not a text file"),
        ("broken.docx", b"PK\x03\x04 no archive", "broken.docx"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "not a text file"),
    ],
)
def test_a_file_that_is_no_text_is_named_and_stops_no_other(
    name: str, data: bytes, says: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / name).write_bytes(data)
    assert run(["parse", name, "draft.md", "--format", "json"]) == 2
    out, err = capsys.readouterr()
    assert says in err
    assert len(err.splitlines()) == 1
    assert '"path": "draft.md"' in out


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (('text = "The', 'txet = "The'), "arland.toml:"),
        (("absolute", "absolut"), "absolute"),
        (("2026-01-15", "'soon'"), "as_of"),
        (('id = "AR-1"', "id = AR-1"), "arland.toml:5"),
        (("The Agreement shall not permit", "We shall never accept"), "The Agreement shall"),
    ],
)
def test_a_red_line_file_that_cannot_be_used_is_named_with_its_line(
    change: tuple[str, str], says: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "arland.toml").write_text(LINES.replace(*change), encoding="utf-8")
    assert run(["check", "draft.md", "--redlines", "arland.toml"]) == 2
    line = _only_line(capsys)
    assert says in line
    assert "arland.toml" in line


def test_a_fault_of_ours_is_said_to_be_one_and_shows_no_trace(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import treatylint.checker.commands.parse as parse

    def broken(_: object) -> int:
        raise ZeroDivisionError("planted")

    monkeypatch.setattr(parse, "run", broken)
    assert run(["parse", "draft.md"]) == 2
    err = capsys.readouterr().err
    assert "internal error" in err
    assert "planted" in err
    assert "Traceback" not in err


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([name, "--help"]) == 0
    assert f"usage: treatylint {name}" in capsys.readouterr().out


def _loaded(code: str) -> set[str]:
    names = "{n for name in sys.modules for n in (name, name.partition('.')[0])}"
    script = f"import sys\n{code}\nprint(*sorted({names}))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    return set(done.stdout.splitlines()[-1].split())


HEAVY = {"hypothesis", "z3", "click", "rich", "docx", "pytest", "jsonschema", "ortools", "pysat", "unittest"}
HEAVY |= {"multiprocessing", "socket"}


def test_the_version_is_told_without_loading_the_grammar() -> None:
    loaded = _loaded("from treatylint.checker.cli import run\nrun(['--version'])")
    assert not loaded & {*HEAVY, "lark", "attr", "argparse", "json", "tomllib"}


def test_importing_the_package_loads_no_part_of_it() -> None:
    assert not _loaded("import treatylint") & {*HEAVY, "lark", "attr"}


def test_a_check_loads_nothing_heavy(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    call = ["check", str(tmp_path / "draft.md"), "--format", "concise"]
    assert not _loaded(f"from treatylint.checker.cli import run\nassert run({call!r}) == 0") & HEAVY


def test_a_check_without_red_lines_loads_nothing_that_only_red_lines_need(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    call = ["check", str(tmp_path / "draft.md"), "--no-cache"]
    code = f"from treatylint.checker.cli import run\nassert run({call!r}) == 0"
    _loaded(code)  # what is kept from one process to the next is there now, and no data file is parsed again
    for_red_lines = {f"treatylint.checker.{name}" for name in ("judge", "messages", "bearing", "options", "repair")}
    assert not _loaded(code) & {*HEAVY, *for_red_lines, "lark", "tomllib", "pkgutil"}


def test_an_answer_from_the_cache_loads_neither_the_grammar_nor_its_nodes(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    call = ["check", str(tmp_path / "draft.md"), "--format", "concise"]
    code = f"import os; os.chdir({str(tmp_path)!r})\nfrom treatylint.checker.cli import run\nassert run({call!r}) == 0"
    assert "attr" in _loaded(code)
    unwanted = {*HEAVY, "lark", "attr", "attrs", "tomllib", "pickle", "difflib", "inspect"}
    assert not _loaded(code) & unwanted


def test_all_public_names_can_be_loaded() -> None:
    import treatylint

    assert len(treatylint.__all__) <= 8
    for name in treatylint.__all__:
        assert getattr(treatylint, name) is not None
