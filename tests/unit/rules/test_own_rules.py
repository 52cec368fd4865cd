"""Rules of a project itself: declared in TOML, or from a Python module that the settings name."""

import json
import sys
from pathlib import Path

import pytest

from treatylint.checker.cli import run
from treatylint.checker.declared_rules import read_rules
from treatylint.checker.rule_trial import draft_of_example
from treatylint.clauses.gazetteer.errors import DataError

PAGE = Path(__file__).parents[3] / "docs" / "own-rules.md"
DRAFT = (
    "# Pact\n\n1. Article 3 of the Charter applies mutatis\nmutandis.\n\n"
    "2. France shall not station more than 500 personnel.\n\n"
    "3. France shall not station more than 500 personnel in Lviv oblast. See S/2024/17.\n"
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "pact.md").write_text(DRAFT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path / "installed"))
    (tmp_path / "installed").mkdir()
    return tmp_path


def _blocks(language: str) -> str:
    return PAGE.read_text(encoding="utf-8").split(f"```{language}\n")[1].split("```")[0]


def _found(capsys: pytest.CaptureFixture[str]) -> list[tuple[str, str, int]]:
    run(["check", "pact.md", "--format", "json"])
    found = json.loads(capsys.readouterr().out)["documents"][0]["findings"]
    return [(f["code"], f["severity"], f["span"]["line"]) for f in found if f["code"].startswith("OUR")]


def test_the_rules_that_the_page_shows_find_what_it_says(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "rules.toml").write_text(_blocks("toml"), encoding="utf-8")
    (here / "treatylint.toml").write_text('[lint]\nrules = ["rules.toml"]\n', encoding="utf-8")
    assert _found(capsys) == [("OUR001", "info", 3), ("OUR003", "warning", 6), ("OUR002", "warning", 8)]


def test_the_examples_in_the_file_are_run(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "treatylint.toml").write_text('[lint]\nrules = ["rules.toml"]\n', encoding="utf-8")
    (here / "rules.toml").write_text(_blocks("toml"), encoding="utf-8")
    assert run(["rule", "--try"]) == 0
    assert capsys.readouterr().out == "3 rules of your own, 8 examples: 0 do not hold.\n"
    broken = _blocks("toml").replace("«mutatis mutandis»", "by «analogy»").replace("S/RES/2024.", "S/2024/17.")
    (here / "rules.toml").write_text(broken.replace('bad = "1. «France', '# "1. «France'), encoding="utf-8")
    assert run(["rule", "--try"]) == 1
    out = capsys.readouterr().out
    assert 'OUR001 no-mutatis-mutandis, example 1: "analogy" is to be found, and nothing is' in out
    assert 'OUR002 document-number, example 3: nothing is to be found, and "S/2024/17" is' in out
    assert "OUR003 cap-without-place: note: it has no bad example" in out
    assert "7 examples: 2 do not hold." in out


def test_an_own_rule_is_listed_and_explained_like_any_other(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "treatylint.toml").write_text('[lint]\nrules = ["rules.toml"]\n', encoding="utf-8")
    (here / "rules.toml").write_text(_blocks("toml"), encoding="utf-8")
    assert run(["rule"]) == 0
    assert "OUR002  document-number" in capsys.readouterr().out
    assert run(["rule", "our001"]) == 0
    page = capsys.readouterr().out
    assert page.startswith("OUR001 no-mutatis-mutandis (info, since this project)")
    assert "Article 3 applies «mutatis mutandis»." in page
    assert run(["rule", "OUR001", "--isolated"]) == 2
    assert run(["rule", "--try", "--isolated"]) == 2


def test_a_suggestion_takes_the_place_of_words(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "rules.toml").write_text(_blocks("toml"), encoding="utf-8")
    rule = next(rule for rule in read_rules(here / "rules.toml") if rule.code == "OUR002")
    (finding,) = rule.findings(draft_of_example(rule.examples[1]))
    assert finding.fix is not None
    assert (finding.fix.edits[0][1], finding.fix.applicability) == ("S/RES/2024", "suggestion")


def test_an_own_rule_is_ignored_graded_and_suppressed_like_any_other(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "rules.toml").write_text(_blocks("toml"), encoding="utf-8")
    (here / "treatylint.toml").write_text(
        '[lint]\nrules = ["rules.toml"]\nignore = ["OUR002"]\nseverity = { cap-without-place = "error" }\n',
        encoding="utf-8",
    )
    (here / "pact.md").write_text("<!-- treatylint: ignore-file[OUR001] -- as cited -->\n\n" + DRAFT, encoding="utf-8")
    assert _found(capsys) == [("OUR003", "error", 8)]


def test_a_plugin_is_loaded_when_it_is_named_and_only_then(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = _blocks("python").replace("> 900", "> 40")
    (here / "installed" / "our_rules_on_trial.py").write_text(code, encoding="utf-8")
    assert not _found(capsys)
    assert "our_rules_on_trial" not in sys.modules
    (here / "treatylint.toml").write_text('[lint]\nplugins = ["our_rules_on_trial"]\n', encoding="utf-8")
    assert {code for code, _, _ in _found(capsys)} == {"OUR004"}
    assert not (here / ".treatylint_cache").exists() or _found(capsys)


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ('code = "OUR001"\nname = "a"\nsummary = "x"', "one of phrase, regex and clause"),
        ('code = "OUR001"\nname = "a"\nsummary = "x"\nphrase = "a"\nregex = "b"', "one of phrase"),
        ('code = "OUR001"\nname = "a"\nsummary = "x"\nregex = "("', "regex cannot be read"),
        ('code = "OUR001"\nname = "a"\nsummary = "x"\nclause = "cap"\nlacks = ["plaice"]', 'did you mean "place"'),
        ('code = "OUR001"\nname = "a"\nsummary = "x"\nphrase = "a"\nseverity = "grave"', "severity"),
        ('code = "OUR001"\nname = "a"\nsummary = "x"\nphrse = "a"', 'did you mean "phrase"'),
        ('name = "a"\nsummary = "x"\nphrase = "a"', 'needs "code"'),
    ],
)
def test_a_table_that_is_no_rule_is_refused_with_its_line(tmp_path: Path, table: str, says: str) -> None:
    path = tmp_path / "rules.toml"
    path.write_text(f"[[rule]]\n{table}\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"rules\.toml:\d+: ") as error:
        read_rules(path)
    assert says in str(error.value)


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ('rules = ["taken.toml"]', "STY002 is the code or name of another rule"),
        ('rules = ["odd.toml"]', "a code is as OUR001"),
        ('plugins = ["no_such_plugin"]', "cannot be imported"),
        ('plugins = ["json"]', "needs RULES"),
    ],
)
def test_what_is_no_rule_is_refused_in_one_line(
    here: Path, capsys: pytest.CaptureFixture[str], settings: str, says: str
) -> None:
    table = '[[rule]]\ncode = "{}"\nname = "a-b"\nsummary = "x"\nphrase = "a"\n'
    (here / "taken.toml").write_text(table.format("STY002"), encoding="utf-8")
    (here / "odd.toml").write_text(table.format("OUR1"), encoding="utf-8")
    (here / "treatylint.toml").write_text(f"[lint]\n{settings}\n", encoding="utf-8")
    assert run(["check", "pact.md"]) == 2
    error = capsys.readouterr().err
    assert says in error
    assert error.count("\n") == 1
