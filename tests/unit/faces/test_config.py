"""Settings files: found, extended, and refused with their line."""

from datetime import date
from pathlib import Path

import pytest

from treatylint.checker.config import Config, find_config, load_config
from treatylint.checker.misuse import Misuse
from treatylint.clauses.gazetteer.errors import DataError


def _written(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_nearest_file_wins_and_its_own_name_before_the_project_file(tmp_path: Path) -> None:
    _written(tmp_path / "pyproject.toml", "[tool.treatylint]\nfail-on = 'never'\n")
    assert find_config(tmp_path / "a") == tmp_path / "pyproject.toml"
    near = _written(tmp_path / "a" / ".treatylint.toml", "fail-on = 'info'\n")
    (tmp_path / "a" / "b").mkdir()
    assert find_config(tmp_path / "a" / "b") == near
    assert load_config(near).fail_on == "info"


def test_a_project_file_that_says_nothing_of_us_is_passed_over(tmp_path: Path) -> None:
    above = _written(tmp_path / "treatylint.toml", "")
    _written(tmp_path / "a" / "pyproject.toml", "[tool.other]\n")
    assert find_config(tmp_path / "a") == above


def test_every_key_is_read(tmp_path: Path) -> None:
    _written(tmp_path / "lines" / "arland.toml", "")
    _written(tmp_path / "own.toml", "")
    path = _written(
        tmp_path / "treatylint.toml",
        'redlines = ["ukraine", "lines/arland.toml"]\nas-of = 2026-03-01\nlayers = ["official", "seed"]\n'
        'format = "json-lines"\nfail-on = "warning"\nbrackets = "first"\nexclude = ["old"]\nredact = true\n'
        'baseline = "accepted.json"\nstyle = "treaty"\n'
        '[lint]\nselect = ["PRS"]\nignore = ["PRS002"]\nseverity = { BRK002 = "info" }\nextend-select = ["DEF002"]\n'
        'preview = true\nper-file-ignores = { "annex/*" = ["DEF"] }\nrules = ["own.toml"]\nplugins = ["ours"]\n'
        '[vocabulary]\nterms = ["Contact Group"]\nunits = { brigade = "3000..5000" }\n'
        'aliases = { "Lemberg" = "UA-46" }\nplaces = { "hub zone" = ["UA-46"] }\n',
    )
    assert load_config(path)._replace(origins={}) == Config(
        path=path, redlines=("ukraine", str((tmp_path / "lines" / "arland.toml").resolve())), as_of=date(2026, 3, 1),
        layers=("official", "seed"), format="json-lines", fail_on="warning", brackets="first", exclude=("old",),
        redact=True, select=("PRS",), ignore=("PRS002",), severity={"BRK002": "info"},
        baseline=str(tmp_path / "accepted.json"), style="treaty", extend_select=("DEF002",), preview=True,
        per_file_ignores={"annex/*": ("DEF",)}, rules=(str(tmp_path / "own.toml"),), plugins=("ours",),
        terms=("Contact Group",), units={"brigade": "3000..5000"}, aliases={"Lemberg": "UA-46"},
        places={"hub zone": ["UA-46"]},
    )  # fmt: skip


def test_a_file_may_extend_another_and_has_the_last_word(tmp_path: Path) -> None:
    _written(tmp_path / "base.toml", 'fail-on = "never"\nformat = "json"\n')
    path = _written(tmp_path / "a" / "treatylint.toml", 'extend = "../base.toml"\nformat = "csv"\n')
    assert (load_config(path).fail_on, load_config(path).format) == ("never", "csv")


def test_files_that_extend_each_other_are_refused(tmp_path: Path) -> None:
    _written(tmp_path / "a.toml", 'extend = "b.toml"\n')
    with pytest.raises(Misuse, match="extends itself"):
        load_config(_written(tmp_path / "b.toml", 'extend = "a.toml"\n'))


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ('format = "json"\nfail_on = "never"\n', 2, "fail-on"),
        ('\nformat = "jsn"\n', 2, "json"),
        ('[lint]\nselct = ["PRS"]\n', 2, "select"),
        ('as-of = "yesterday"\n', 1, "2026-03-01"),
        ("exclude = 'old'\n", 1, "list of strings"),
        ("redact = 'yes'\n", 1, "true or false"),
        ("lint = 3\n", 1, "[lint]"),
        ("format = json\n", 1, "TOML"),
        ('redlines = ["$NO_SUCH_VARIABLE_HERE/x.toml"]\n', 1, "not set"),
        ('[lint]\nseverity = { BRK002 = "fatal" }\n', 2, "error, warning, info"),
    ],
)
def test_what_cannot_be_used_is_one_line_with_its_place(text: str, line: int, says: str, tmp_path: Path) -> None:
    path = _written(tmp_path / "treatylint.toml", text)
    with pytest.raises((Misuse, DataError)) as error:
        load_config(path)
    assert str(error.value).startswith(f"{path}:{line}:")
    assert says in str(error.value)
    assert "\n" not in str(error.value)
