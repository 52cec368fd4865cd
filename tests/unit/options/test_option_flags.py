"""How the option commands are told to read a draft, what is agreed already, and what may be passed on."""

import json
from pathlib import Path
from typing import Any

import pytest

from treatylint.checker.cli import run
from treatylint.checker.report import REDACTED

DRAFT = """\
# Agreement

Arland and Borland have agreed as follows:

## Article 1

Norway shall [not] [permanently] station armed forces in Poland.

## Article 2

[A: No armed forces of Sweden shall be present in Poland.] [B: Sweden may station up to 900 personnel in Poland.]
"""
LINES = """\
party = "arland"
name = "Arland"
as_of = 2026-01-15

[[red_line]]
id = "AR-1"
text = "The Agreement shall permit the presence of at least 700 personnel of the armed forces of Sweden in Poland."
{}
"""
OTHER = """\
party = "borland"
name = "Borland"
as_of = 2026-01-15

[[red_line]]
id = "BO-1"
text = "The Agreement shall not permit the presence of armed forces of Sweden in Poland."
"""


@pytest.fixture
def words(tmp_path: Path) -> list[str]:
    (tmp_path / "draft.md").write_text(DRAFT, "utf-8")
    (tmp_path / "arland.toml").write_text(LINES.format(""), "utf-8")
    (tmp_path / "borland.toml").write_text(OTHER, "utf-8")
    return [str(tmp_path / "draft.md"), "-r", str(tmp_path / "arland.toml"), "-r", str(tmp_path / "borland.toml")]


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    assert run([*words, "--format", "json"]) in (0, 1)
    return json.loads(capsys.readouterr().out)


def test_brackets_side_by_side_are_alternatives_unless_told_otherwise(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert printed(capsys, "options", *words)["combinations"] == "4"
    assert printed(capsys, "options", *words, "--neighbours", "independent")["combinations"] == "8"
    run(["options", *words])
    assert "side by side are read as alternatives (--neighbours independent: otherwise): Article 1 [g1]" in " ".join(
        capsys.readouterr().out.split()
    )


def test_what_is_agreed_is_counted_alone_and_offered_for_reopening(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    found = printed(capsys, "options", *words, "--agreed", "g2=A")
    assert found["combinations"] == "2"
    assert found["agreed"] == {"g2": "A"}
    assert found["conflicts"][0]["red_lines"] == ["AR-1"]
    ways = [(way["red_lines"], way["brackets"]) for way in found["ways_out"]]
    assert (["AR-1"], []) in ways
    assert run(["options", *words, "--agreed", "g7=A"]) == 2


def test_lines_that_ask_the_contrary_are_said_to_be_beyond_any_wording(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    (clash,) = printed(capsys, "options", *words)["conflicts"]
    assert clash["no_wording_does"]
    assert set(clash["clauses"]) == {"AR-1", "BO-1"}
    run(["options", *words])
    assert "no wording at all does for both" in " ".join(capsys.readouterr().out.split())


def test_a_bracket_may_be_reopened_where_new_words_could_do(
    tmp_path: Path, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    low = OTHER.replace("presence of armed", "presence of more than 800 personnel of the armed")
    (tmp_path / "borland.toml").write_text(low, "utf-8")
    cheap, dear = ["bracket=50"], ["bracket=500"]
    first = printed(capsys, "options", *words, "--weights", *cheap)["ways_out"][0]
    assert (first["red_lines"], first["brackets"], first["cost"]) == ([], ["g2"], 50)
    assert printed(capsys, "options", *words, "--weights", *dear)["ways_out"][0]["brackets"] == []
    run(["options", *words])
    assert "reopen Article 2 [g2] in words that respect Arland AR-1 and Borland BO-1" in " ".join(
        capsys.readouterr().out.split()
    )


@pytest.mark.parametrize("command", ["options", "matrix"])
@pytest.mark.parametrize("printed_as", ["full", "json"])
def test_confidential_lines_are_hidden_on_request(
    command: str, printed_as: str, tmp_path: Path, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "arland.toml").write_text(LINES.format("confidential = true"), "utf-8")
    run([command, *words, "--format", printed_as, "--no-redact"])
    assert "AR-1" in capsys.readouterr().out
    run([command, *words, "--format", printed_as, "--redact"])
    out = capsys.readouterr().out
    assert "AR-1" not in out
    assert REDACTED in out


def test_the_range_of_a_confidential_line_is_kept_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = "Article 1\n\nThe armed forces of Sweden present in Poland shall not exceed [500] personnel.\n"
    (tmp_path / "draft.md").write_text(draft, "utf-8")
    (tmp_path / "arland.toml").write_text(LINES.format("confidential = true"), "utf-8")
    words = [str(tmp_path / "draft.md"), "-r", str(tmp_path / "arland.toml")]
    run(["options", *words, "--format", "json"])
    assert "700" not in capsys.readouterr().out
    (figure,) = printed(capsys, "options", *words, "--no-redact")["placeholders"]
    assert figure["by_party"] == {"arland": [[700, None]]}
    run(["options", *words, "--redact"])
    assert "700" not in capsys.readouterr().out
    (figure,) = printed(capsys, "options", *words, "--redact")["placeholders"]
    assert (figure["all"], figure["by_party"], figure["hidden"]) == (None, {}, ["arland"])


def test_names_of_ones_own_count_in_the_option_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "own.toml").write_text('[place.hub]\nname = "the Hub"\nunion = ["UA-46"]\n', "utf-8")
    (tmp_path / "draft.md").write_text("Article 1\n\n[No armed forces shall be present in the Hub.]\n", "utf-8")
    for command in (["options"], ["matrix"], ["compare", str(tmp_path / "draft.md")]):
        lines = ["-r", "poland"] if command == ["matrix"] else []
        assert run([*command, str(tmp_path / "draft.md"), *lines, "--gazetteer", str(tmp_path / "own.toml")]) in (0, 1)
        assert run([*command, str(tmp_path / "draft.md"), *lines, "--gazetteer", str(tmp_path / "none.toml")]) == 2
    capsys.readouterr()
