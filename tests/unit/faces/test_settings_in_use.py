"""What settings do to a run, how they are shown, and the file that ``init`` writes."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from treatylint.checker.cli import run
from treatylint.checker.config import load_config

DRAFT = "# Pact\n\n1. Arland shall see the the bill.\n\n2. It shall pay the the fee as soon as possible.\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "annex").mkdir()
    (tmp_path / "pact.md").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "annex" / "one.md").write_text(DRAFT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _codes(capsys: pytest.CaptureFixture[str], settings: str, *words: str) -> Iterator[tuple[str, str, str]]:
    Path("treatylint.toml").write_text(settings, encoding="utf-8")
    run(["check", "pact.md", "annex", "--format", "json", *words])
    for document in json.loads(capsys.readouterr().out)["documents"]:
        for finding in document["findings"]:
            yield document["path"], finding["code"], finding["severity"]


def _verdict(capsys: pytest.CaptureFixture[str], settings: str, line: str) -> str:
    Path("treatylint.toml").write_text(settings, encoding="utf-8")
    text = f'party = "arland"\nas_of = 2026-01-15\n[[red_line]]\nid = "AR-1"\ntext = "{line}"\n'
    Path("lines.toml").write_text(text, encoding="utf-8")
    run(["check", "pact.md", "--redlines", "lines.toml", "--format", "json"])
    return str(json.loads(capsys.readouterr().out)["documents"][0]["verdicts"][0]["verdict"])


def test_rules_are_left_out_by_file_and_graded_by_prefix_and_by_name(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = (
        '[lint]\nselect = ["STY002", "TIM002"]\nper-file-ignores = { "annex/*.md" = ["doubled-word"] }\n'
        'severity = { STY = "info", doubled-word = "error" }\n'
    )
    found = list(_codes(capsys, settings))
    assert [row for row in found if row[1] == "STY002"] == [("pact.md", "STY002", "error")] * 2


def test_a_rule_in_preview_is_added_by_extending_the_selection(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("pact.md").write_text("1. France shall not station forces in the Upper Marches.\n", encoding="utf-8")
    bare = {code for _, code, _ in _codes(capsys, "")}
    assert "GEO001" not in bare
    assert {code for _, code, _ in _codes(capsys, '[lint]\nextend-select = ["GEO001"]\n')} - bare == {"GEO001"}
    assert "GEO001" in {code for _, code, _ in _codes(capsys, "", "--extend-select", "DEF005,unknown-place")}


def test_a_term_that_needs_no_definition_is_settled_once(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = 'In this Agreement "Zone" means Ostland.\n\n1. In the Zone the Special Envoy may call the Special Envoy.\n'
    Path("pact.md").write_text(text, encoding="utf-8")
    assert "DEF002" in {code for _, code, _ in _codes(capsys, "")}
    settled = '[vocabulary]\nterms = ["Special Envoy"]\n'
    assert "DEF002" not in {code for _, code, _ in _codes(capsys, settled)}


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ('[lint]\nignore = ["STY02"]\n', "STY002"),
        ('[lint]\nseverity = { STY02 = "info" }\n', "STY002"),
        ('[lint]\nper-file-ignores = { "a" = ["STY02"] }\n', "STY002"),
        ('\nfail-om = "info"\n', "treatylint.toml:2: unknown key 'fail-om'; did you mean \"fail-on\""),
        ('[lint]\n\nfail-on = "info"\n', "treatylint.toml:3: unknown key 'fail-on'; it belongs at the top"),
        ('slect = ["STY"]\n', "treatylint.toml:1: unknown key 'slect'; did you mean \"select\" in [lint]?"),
        ('extend = "no.toml"\n', "treatylint.toml:1: extend names no.toml, and there is no such file"),
        ("extend = 3\n", "treatylint.toml:1: extend must be the name of a file"),
        ('select = ["STY"]\n', "treatylint.toml:1: unknown key 'select'; it belongs into [lint]"),
        ('[vocabulary]\nterm = ["a"]\n', "treatylint.toml:2: unknown key 'term'; did you mean \"terms\""),
        ('[vocabulary]\nunits = { brigade = "many" }\n', "treatylint.toml:2: units gives 'brigade' no size"),
        ('[vocabulary]\naliases = { Lemberg = "UA-99" }\n', "UA-99"),
        ('[vocabulary]\nplaces = { "hub" = "UA-46" }\n', "treatylint.toml:2: places gives 'hub' no list"),
        ('style = "treatise"\n', 'did you mean "treaty"'),
        ('redlines = ["ukraine"]\nparties = ["russia"]\n', "another name of 'redlines'"),
        ('[lint]\nrules = ["none.toml"]\n', "treatylint.toml:2: rules names none.toml"),
        ('baseline = "none.json"\n', "treatylint baseline"),
        ("lint = 3\n", "write [lint]"),
    ],
)
def test_what_cannot_be_used_is_said_in_one_line(
    here: Path, capsys: pytest.CaptureFixture[str], settings: str, says: str
) -> None:
    Path("treatylint.toml").write_text(settings, encoding="utf-8")
    assert run(["check", "pact.md"]) == 2
    error = capsys.readouterr().err
    assert says in error
    assert error.count("\n") == 1
    assert "internal error" not in error


@pytest.mark.parametrize(
    "settings",
    [
        'aliases = { Lemberg = "UA-46" }',
        'places = { Lemberg = ["UA-46"] }',
        'places = { x = { name = "Lemberg", union = ["UA-46"] } }',
    ],
)
def test_vocabulary_is_read_like_names_of_the_gazetteer(
    here: Path, capsys: pytest.CaptureFixture[str], settings: str
) -> None:
    Path("pact.md").write_text("1. France may station 900 personnel in Lemberg.\n", encoding="utf-8")
    line = "The Agreement shall not permit the stationing of personnel of France in Lviv oblast."
    assert _verdict(capsys, "", line) != "crossed"
    assert _verdict(capsys, f"[vocabulary]\n{settings}\n", line) == "crossed"


def test_the_size_of_a_unit_decides_a_red_line(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("pact.md").write_text("1. France may station one brigade in Ukraine.\n", encoding="utf-8")
    line = "The Agreement shall not permit the stationing of more than 3,500 personnel of France in Ukraine."
    assert _verdict(capsys, '[vocabulary]\nunits = { brigade = "3000..3400" }\n', line) == "unguarded"
    assert _verdict(capsys, '[vocabulary]\nunits = { brigade = "4000" }\n', line) == "crossed"


def test_config_shows_each_setting_with_its_origin(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("base.toml").write_text('fail-on = "info"\n', encoding="utf-8")
    Path("treatylint.toml").write_text('extend = "base.toml"\n[lint]\nignore = ["STY"]\n', encoding="utf-8")
    assert run(["config", "--for", "annex/one.md", "--format", "json"]) == 0
    settings = json.loads(capsys.readouterr().out)["settings"]
    assert settings["fail-on"]["value"] == "info"
    assert settings["fail-on"]["origin"].endswith("base.toml:1")
    assert settings["lint.ignore"]["origin"].endswith("treatylint.toml:3")
    assert settings["brackets"] == {"value": "all", "origin": "default"}
    assert run(["config", "lint.ignore"]) == 0
    assert capsys.readouterr().out.startswith('lint.ignore = ["STY"]')
    assert run(["config", "lint.ignor"]) == 2
    assert 'did you mean "lint.ignore"' in capsys.readouterr().err


def test_init_writes_settings_that_load_and_keeps_private_lines_out_of_git(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["init"]) == 0
    assert load_config(here / "treatylint.toml").fail_on == "error"
    assert Path(".gitignore").read_text(encoding="utf-8") == "*.private.toml\n"
    text = Path("treatylint.toml").read_text(encoding="utf-8")
    told = "\n".join(line.removeprefix("# ") if " = " in line else line for line in text.splitlines())
    Path("treatylint.toml").write_text(told.replace('"lines/ours.private.toml"', '"russia"'), encoding="utf-8")
    assert load_config(here / "treatylint.toml").aliases == {"Lemberg": "UA-46"}
    assert run(["init"]) == 2
    assert "is there already" in capsys.readouterr().err


def test_init_with_an_example_gives_something_to_check(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["init", "play", "--example"]) == 0
    capsys.readouterr()
    assert run(["check", "play", "--format", "json"]) in (0, 1)
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    assert len({verdict["party"] for verdict in document["verdicts"]}) == 2


def test_settings_that_lie_nearer_to_a_draft_and_are_not_used_are_named(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder in ("one", "two"):
        (here / folder).mkdir()
        (here / folder / "treatylint.toml").write_text('fail-on = "never"\n', encoding="utf-8")
        (here / folder / "pact.md").write_text("1. France shall leave the the Zone.\n", encoding="utf-8")
    run(["check", "one", "two"])
    warned = capsys.readouterr().err
    assert warned.count("not used; a run has one settings file") == 2
    assert str(here / "two" / "treatylint.toml") in warned
    for words in (["one"], ["one", "two", "--isolated"], ["one", "two", "--config", "one/treatylint.toml"]):
        run(["check", *words])
        assert not capsys.readouterr().err
