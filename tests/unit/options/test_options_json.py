"""The public JSON of the option commands: what they print fits the schema, and its shape stays what it is."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import treatylint.checker
from treatylint.checker.cli import run

SCHEMA = json.loads((Path(treatylint.checker.__file__).parent / "schema_options.json").read_text(encoding="utf-8"))
GOLDEN = Path(__file__).parent / "golden"
DRAFT = """\
# Pact

Article 1

Norway may station not more than [A: 4,000] [B: 6,000] personnel in Poland.

Article 2

The armed forces of Sweden present in Poland shall not exceed [X] personnel.
"""
LINES = """\
party = "arland"
name = "Arland"
as_of = 2026-01-15

[[red_line]]
id = "AR-1"
text = "The Agreement shall not permit the presence of more than 5,000 personnel of Norway in Poland."

[[red_line]]
id = "AR-2"
text = "The Agreement shall permit the presence of at least 800 personnel of the armed forces of Sweden in Poland."
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "draft.md").write_text(DRAFT, "utf-8")
    (tmp_path / "new.md").write_text(DRAFT.replace("Norway", "Denmark"), "utf-8")
    (tmp_path / "arland.toml").write_text(LINES, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


COMMANDS = {
    "options": ["options", "draft.md"],
    "matrix": ["matrix", "draft.md"],
    "compare": ["compare", "draft.md", "new.md"],
    "repair": ["repair", "draft.md", "AR-1", "--brackets", "g1=B"],
}


def printed(capsys: pytest.CaptureFixture[str], words: list[str]) -> Any:
    assert run([*words, "-r", "arland.toml", "--format", "json"]) in (0, 1)
    return json.loads(capsys.readouterr().out)


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("command", COMMANDS)
def test_what_a_command_prints_fits_the_part_of_the_schema_that_is_its_own(
    command: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = {"$ref": f"#/$defs/{command}", "$defs": SCHEMA["$defs"]}
    jsonschema.validate(printed(capsys, COMMANDS[command]), own)


@pytest.mark.parametrize("command", COMMANDS)
def test_what_a_command_prints_stays_what_it_is(
    command: str, folder: Path, capsys: pytest.CaptureFixture[str], accept: bool
) -> None:
    golden = GOLDEN / f"{command}.json"
    found = json.dumps(printed(capsys, COMMANDS[command]), indent=1, ensure_ascii=False, sort_keys=True) + "\n"
    if accept:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(found, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == found
