"""The files shown in docs/red-line-files.md are files that load, and it names every key."""

import re
from pathlib import Path

import pytest

from treatylint.clauses.red_lines import PROFILE_KEYS, ROW_KEYS, load_profile

PAGE = (Path(__file__).parents[3] / "docs" / "red-line-files.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize("example", EXAMPLES)
def test_each_file_on_the_page_loads(example: str) -> None:
    assert load_profile(example).red_lines


def test_the_page_has_a_row_for_every_key_and_for_no_other() -> None:
    rows = set(re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE))
    assert rows == {*PROFILE_KEYS, *ROW_KEYS} - {"red_line"}
