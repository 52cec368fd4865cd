"""Least repair: what clears a line, tried before it is offered, and whom it costs."""

import json
from datetime import date
from pathlib import Path

import pytest

from treatylint.checker.brackets import settle
from treatylint.checker.cli import run
from treatylint.checker.judge import judge
from treatylint.checker.options.weights import read_weights
from treatylint.checker.repair import repair as repair_module
from treatylint.checker.repair.options import option_edits
from treatylint.checker.repair.repair import Repair, Repairs, repairs_for
from treatylint.checker.repair.views import repairs_text
from treatylint.checker.verdicts import VerdictKind
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.reading import read_document
from treatylint.clauses.red_lines import RedLine
from treatylint.clauses.to_norms import norms_of
from treatylint.grammar.source import Source

ON = date(2026, 3, 1)
FORCES = "personnel of the armed forces of Norway in Poland"
DRAFT = """The Kingdom of Norway and the Republic of Poland, hereinafter "the Parties",

Have agreed as follows:

Article 1

The armed forces of Norway present in Poland shall not exceed 5,000 personnel.

Article 2

Norway shall assist Poland, including by the use of armed force, if Poland is attacked.
"""
LOW = RedLine(
    id="L-1", party="arland", text=f"The Agreement shall not permit the presence of more than 4,000 {FORCES}."
)
ROOM = RedLine(id="R-1", party="borland", text=f"The Agreement shall permit the presence of at least 3,000 {FORCES}.")
FREE = RedLine(
    id="F-1", party="borland", text="The Agreement shall not require Norway to assist Poland by the use of armed force."
)
LINES = [LOW, ROOM, FREE]


def repaired(line: RedLine, draft: str = DRAFT) -> Repairs:
    return repairs_for(Source("draft.md", draft), line, LINES, ON, load_gazetteer(), read_weights([]))


def kind(draft: str, line: RedLine) -> VerdictKind:
    document = read_document(Source("draft.md", draft), load_gazetteer())
    return judge(document, norms_of(document, load_gazetteer(), ON), line, load_gazetteer(), ON).kind


def applied(draft: str, repair: Repair) -> str:
    for edit in repair.edits:
        draft = edit.applied(draft)
    return draft


def test_the_smallest_repair_of_a_figure_is_the_figure() -> None:
    first = repaired(LOW).found[0]
    assert [(edit.kind, edit.text) for edit in first.edits] == [("number", "4,000")]
    assert not first.harmed


@pytest.mark.parametrize("line", [LOW, FREE], ids=["a cap", "a duty"])
def test_every_repair_that_is_offered_clears_the_line_and_harms_only_whom_it_names(line: RedLine) -> None:
    found = repaired(line).found
    assert found
    for repair in found:
        after = applied(DRAFT, repair)
        assert kind(after, line) is VerdictKind.RESPECTED
        for other in LINES:
            if kind(DRAFT, other) is VerdictKind.RESPECTED and kind(after, other) is not VerdictKind.RESPECTED:
                assert other in repair.harmed


def test_a_ban_is_not_offered_since_it_would_cross_the_line_of_another_party() -> None:
    found = repaired(LOW)
    assert not any(repair.crossed for repair in found.found)
    assert any(ROOM in repair.crossed for repair in found.at_a_price)


def test_a_duty_is_cleared_by_its_modal_or_by_dropping_it() -> None:
    kinds = {repair.edits[0].kind for repair in repaired(FREE).found}
    assert {"modal", "drop"} <= kinds


def test_what_there_is_no_room_to_try_is_counted_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    everything = repaired(LOW)
    assert everything.untried == 0
    monkeypatch.setattr(repair_module, "MOST_READ", len(DRAFT))
    few = repaired(LOW)
    assert few.tried == 2
    assert few.tried + few.untried >= everything.tried
    assert f"2 edits were tried, {few.untried} more that were thought of were not" in "".join(repairs_text(few, {}, 3))


def test_the_smallest_of_each_kind_of_edit_is_tried_before_the_second_of_any(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repair_module, "MOST_TRIED", (4,))
    kinds = {repair.edits[0].kind for found in [repaired(FREE)] for repair in (*found.found, *found.at_a_price)}
    assert len(kinds) >= 2


def test_a_line_that_is_respected_needs_no_repair() -> None:
    assert repaired(ROOM).found == ()
    assert repaired(ROOM).tried == 0


def test_the_command_says_what_to_change_and_whom_it_costs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = "".join(f'\n[[red_line]]\nid = "{line.id}"\ntext = "{line.text}"\n' for line in LINES)
    (tmp_path / "arland.toml").write_text(f'party = "Arland"\nas_of = 2026-01-01\n{rows}', "utf-8")
    (tmp_path / "draft.md").write_text(DRAFT, "utf-8")
    words = ["repair", str(tmp_path / "draft.md"), "L-1", "-r", str(tmp_path / "arland.toml")]
    assert run(words) == 0
    assert '1. Article 1: "4,000" for "5,000". It costs nobody' in capsys.readouterr().out
    assert run([*words, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["repairs"][0]["edits"][0]["kind"] == "number"
    assert run(["repair", str(tmp_path / "draft.md"), "L-9", "-r", str(tmp_path / "arland.toml")]) == 2
    assert "L-1" in capsys.readouterr().err


TWO_DUTIES = """Article 1

Norway shall assist Poland by the use of armed force if Poland is attacked.

Article 2

If Poland is attacked, Norway shall assist Poland by the use of armed force.
"""


def test_where_one_edit_does_not_suffice_two_are_tried_together() -> None:
    found = repaired(FREE, TWO_DUTIES)
    assert found.found
    assert {len(repair.edits) for repair in found.found} == {2}
    for repair in found.found:
        assert kind(applied(TWO_DUTIES, repair), FREE) is VerdictKind.RESPECTED


BRACKETED = (
    "Article 1\n\nThe armed forces of Norway present in Poland shall not exceed [A: 5,000] [B: 3,500] personnel.\n"
)


def test_another_option_of_the_draft_itself_is_the_smallest_edit() -> None:
    source = Source("draft.md", BRACKETED)
    options = option_edits(source, "first", "alternatives")
    draft = settle(source, "first")
    found = repairs_for(draft, LOW, [LOW], ON, load_gazetteer(), read_weights([]), options=options).found
    assert (found[0].edits[0].kind, found[0].size) == ("option", 1)
    assert "3,500" in applied(draft.text, found[0])
    assert "5,000" not in applied(draft.text, found[0])
