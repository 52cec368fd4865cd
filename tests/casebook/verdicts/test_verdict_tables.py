"""Whole drafts against all red lines in force on a day: which verdict, and which clauses decide it.

The tables are golden: ``pytest --accept`` writes them anew, and the change is then read like any other. README.md says
how they compare with a table that was worked out by hand beforehand.
"""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from treatylint.checker.check import check
from treatylint.checker.verdicts import Verdict
from treatylint.clauses.red_lines import Profile, bundled_profiles, find_profile, load_profile
from treatylint.grammar.source import Source

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[2] / "clauses" / "examples"
SETTLED = [
    ("settlement_s1", "2026-03-01"),
    ("settlement_s2", "2026-03-01"),
    ("settlement_s3", "2026-03-01"),
    ("settlement_s1", "2025-11-25"),
    ("settlement_s3", "2025-11-25"),
]


def source(name: str) -> Source:
    path = EXAMPLES / f"{name}.md"
    return Source.from_bytes(path.name, path.read_bytes())


@cache
def verdicts(name: str, on: str) -> tuple[Verdict, ...]:
    profiles = [find_profile(party) for party in bundled_profiles()]
    return tuple(check(source(name), profiles, date.fromisoformat(on), rules=()).verdicts)


def table(found: tuple[Verdict, ...]) -> str:
    """A line for each red line that the four forms can say."""
    said = [verdict for verdict in found if verdict.red_line.sayable]
    rows = (
        f"{v.red_line.id:9} {v.kind.value:10} {'' if v.applies else 'not in play '}{', '.join(v.clauses)}".rstrip()
        for v in said
    )
    return "\n".join(rows) + "\n"


def compare(golden: Path, text: str, accept: bool) -> None:
    if accept:
        golden.write_text(text, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == text


@pytest.mark.parametrize(("name", "on"), SETTLED)
def test_the_verdicts_on_a_settled_draft_are_those_of_its_table(name: str, on: str, accept: bool) -> None:
    compare(HERE / f"{name}@{on}.txt", table(verdicts(name, on)), accept)


def kinds(name: str, on: str) -> dict[str, str]:
    return {verdict.red_line.id: verdict.kind.value for verdict in verdicts(name, on)}


def test_the_same_ceiling_meets_another_red_line_a_month_later() -> None:
    assert kinds("settlement_s3", "2025-11-25")["UA-03a"] == "crossed"
    # "set at 800,000" may be read as a floor, and a floor limits nobody
    assert kinds("settlement_s1", "2025-11-25")["UA-03a"] == "disputed"
    assert kinds("settlement_s3", "2026-03-01")["UA-03b"] == "crossed"
    assert kinds("settlement_s1", "2026-03-01")["UA-03b"] == "respected"


def fictional() -> list[Profile]:
    return [load_profile(EXAMPLES / "fictional" / f"{party}.toml") for party in ("varonia", "kestria")]


def test_the_verdicts_on_places_that_only_the_draft_knows(accept: bool) -> None:
    found = check(source("fictional/isel_valley"), fictional(), date(2026, 1, 15), rules=()).verdicts
    compare(HERE / "isel_valley.txt", table(tuple(found)), accept)
