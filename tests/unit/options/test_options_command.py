"""``treatylint options``: the answer in words and as JSON, and the clean text of one choice."""

import json
from pathlib import Path

import pytest

from treatylint.checker.cli import run
from treatylint.checker.examples import find_example

VALLEY = find_example("isel_valley")
LINES = [word for name in ("kestria", "varonia") for word in ("-r", str(VALLEY.parent / f"{name}.toml"))]


def test_the_json_gives_counts_as_decimal_strings(capsys: pytest.CaptureFixture[str]) -> None:
    run(["options", str(VALLEY), *LINES, "--format", "json"])
    found = json.loads(capsys.readouterr().out)
    assert found["combinations"] == "8"
    assert set(found["acceptable"]["by_party"]) == {"Kestria", "Varonia"}
    assert all(number.isdecimal() for number in found["acceptable"]["by_party"].values())
    assert {"group": "g2", "option": "in", "party": "Kestria", "red_lines": ["KES-02"]} in found["excluded_by"]
    assert [group["id"] for group in found["groups"]] == ["g1", "g2", "g3"]
    for key in ("best", "forced", "conflicts", "placeholders", "never_respected"):
        assert key in found


def test_the_answer_opens_with_a_sentence_that_counts(capsys: pytest.CaptureFixture[str]) -> None:
    run(["options", str(VALLEY), *LINES])
    first = capsys.readouterr().out.split("\n\n")[0].replace("\n", " ")
    assert " of 8 texts " in first
    assert "Kestria" in first


def test_weights_are_taken_by_hardness_party_and_line(capsys: pytest.CaptureFixture[str]) -> None:
    run(["options", str(VALLEY), *LINES, "--format", "json", "--weights", "preference=1000,Kestria=0,VAR-03=5000"])
    best = json.loads(capsys.readouterr().out)["best_by_party"]["Varonia"]
    assert best["choice"]["g2"] == "in"
    assert run(["options", str(VALLEY), *LINES, "--weights", "absolut=3"]) == 2
    assert "did you mean" in capsys.readouterr().err


def test_the_clean_text_of_a_choice_is_printed_and_written_but_never_over_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["options", str(VALLEY), "--choose", "2,out,g3=1"]) == 0
    text = capsys.readouterr().out
    assert "more than 3,500 personnel" in text
    assert "six months" in text.replace("six months'", "six months")
    assert "[" not in text
    out = tmp_path / "clean.md"
    assert run(["options", str(VALLEY), "--choose", "2,out,1", "--write", str(out)]) == 0
    assert out.read_text("utf-8") == text
    assert run(["options", str(VALLEY), "--choose", "1,out,1", "--write", str(out)]) == 2
    assert out.read_text("utf-8") == text
    assert run(["options", str(VALLEY), "--choose", "1,out,1", "--write", str(out), "--force"]) == 0
    assert "more than 2,000 personnel" in out.read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--choose", "7"], "g1"),
        (["--choose", "g9=A"], "no bracket"),
        (["--choose", "1,in,1,A"], "too many"),
        (["--write", "x.md"], "--choose"),
    ],
)
def test_a_choice_that_cannot_be_made_is_one_line(
    words: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["options", str(VALLEY), *words]) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert says in error


def test_a_draft_without_brackets_is_one_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = tmp_path / "plain.md"
    draft.write_text("Article 1\n\nNorway shall not station armed forces in Poland.\n", "utf-8")
    assert run(["options", str(draft)]) == 0
    assert "1 texts" not in capsys.readouterr().out
