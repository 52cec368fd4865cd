"""Drafts in many styles with parties, places and forces that no data knows, against red lines whose verdicts were
worked out by hand. The verdict stands first in each line's note, with its reason."""

from datetime import date
from pathlib import Path

import pytest

from treatylint.checker.check import check
from treatylint.clauses.red_lines import load_profile
from treatylint.grammar.source import Source

HERE = Path(__file__).parent
ON = date(2026, 10, 1)
VERDICTS = {"respected", "crossed", "unguarded", "disputed", "unknown"}


@pytest.mark.parametrize("path", sorted(HERE.glob("*.toml")), ids=lambda path: path.stem)
def test_the_verdicts_are_those_worked_out_by_hand(path: Path) -> None:
    draft = HERE / f"{path.stem.partition('.')[0]}.md"
    profile = load_profile(path)
    found = check(Source.from_bytes(draft.name, draft.read_bytes()), [profile], ON, rules=()).verdicts
    wanted = {line.id: line.note.partition(":")[0] for line in profile.red_lines}
    assert set(wanted.values()) <= VERDICTS
    assert {verdict.red_line.id: verdict.kind.value for verdict in found} == wanted
