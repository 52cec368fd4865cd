"""What the documents promise: their links lead somewhere, their examples load, their commands exist."""

import json
import re
import shlex
import tomllib
from importlib import import_module
from pathlib import Path

import pytest

from treatylint.checker.cli import COMMANDS
from treatylint.checker.config import load_config

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "clauses" / "examples").glob("*.md")])
COMMAND = re.compile(r"(?:^ {4}|^- run: |script: |\.venv/bin/)treatylint ([a-z].*?)(?:\s+#.*)?$", re.MULTILINE)


def _blocks(page: Path, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def _calls() -> list[tuple[str, str]]:
    return [(page.name, call) for page in PAGES for call in COMMAND.findall(page.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_to_a_file_leads_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#:]+?)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    if page.parent.name != "examples":
        assert not [target for target in targets if not (page.parent / target).exists()]


@pytest.mark.parametrize(("page", "call"), _calls())
def test_every_command_that_a_page_shows_is_one(page: str, call: str) -> None:
    name, *words = shlex.split(call)
    assert name in COMMANDS, page
    import_module(f"treatylint.checker.commands.{name}").parser().parse_args(words)


def test_the_pages_show_commands() -> None:
    assert len(_calls()) > 10


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_toml_and_json_blocks_can_be_read(page: Path) -> None:
    for block in _blocks(page, "toml"):
        tomllib.loads(block)
    for block in _blocks(page, "json"):
        json.loads(block)


def test_the_page_on_the_command_line_names_every_command() -> None:
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert not [name for name in COMMANDS if f"`treatylint {name}" not in page]


def test_the_settings_that_the_quick_start_shows_are_settings(tmp_path: Path) -> None:
    (block,) = _blocks(ROOT / "docs" / "index.md", "toml")
    path = tmp_path / "treatylint.toml"
    path.write_text(block, encoding="utf-8")
    assert load_config(path).fail_on == "warning"


def test_the_red_line_of_the_readme_is_read(tmp_path: Path) -> None:
    from treatylint.checker.red_line_errors import doubts_of, error_of
    from treatylint.clauses.gazetteer import load_gazetteer
    from treatylint.clauses.red_lines import load_profile

    (block,) = _blocks(ROOT / "README.md", "toml")
    (line,) = load_profile(block).red_lines
    assert not error_of(line, load_gazetteer())
    assert not doubts_of(line, load_gazetteer())


def test_the_python_of_the_quick_start_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (code,) = _blocks(ROOT / "docs" / "index.md", "python")
    (lines,) = _blocks(ROOT / "README.md", "toml")
    (tmp_path / "draft.md").write_text("1. France shall not station personnel in Ukraine.\n", encoding="utf-8")
    (tmp_path / "lines.toml").write_text(lines, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    exec(compile(code, "docs/index.md", "exec"), {})


def test_the_readme_has_two_blocks_of_one_command_line_each() -> None:
    blocks = _blocks(ROOT / "README.md", "sh")
    assert [len(block.strip().splitlines()) for block in blocks] == [1, 1]
    assert "pytest" in blocks[1]


def test_every_rule_group_of_the_rules_is_named_where_codes_are_chosen() -> None:
    from treatylint.checker.rules import all_rules

    named = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert not {rule.code[:3] for rule in all_rules()} - set(re.findall(r"\b[A-Z]{3}\b", named))
