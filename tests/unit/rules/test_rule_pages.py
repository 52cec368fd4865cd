"""The pages of docs/rules are made from the rules, and nobody has edited one since."""

import re
from pathlib import Path

import pytest

from treatylint.checker.rule import Rule
from treatylint.checker.rule_pages import as_page, pages
from treatylint.checker.rules import all_rules, find_rule

FOLDER = Path(__file__).parents[3] / "docs" / "rules"
HEADINGS = [
    "What it does", "Why it matters to negotiators", "Better", "What it cannot see", "Source",
    "Example: found", "Example: nothing found", "Since",
]  # fmt: skip


def test_the_pages_are_those_that_the_rules_make_today() -> None:
    made = pages(all_rules())
    kept = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
    assert kept == made, "run: python -m treatylint.checker.rule_pages"


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_every_page_has_the_same_headings(rule: Rule) -> None:
    page = re.sub(r"```.*?```", "", as_page(rule, markdown=True), flags=re.DOTALL)
    assert re.findall(r"^## (.*)$", page, re.MULTILINE) == HEADINGS


def test_a_rule_in_preview_says_so_on_its_page() -> None:
    assert "preview" in as_page(find_rule("unknown-place"), markdown=True)
    assert "preview" not in as_page(find_rule("unused-term"), markdown=True)
