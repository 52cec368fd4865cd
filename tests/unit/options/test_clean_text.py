"""The clean text of one choice."""

import pytest

from treatylint.checker.options.clean import clean_text
from treatylint.grammar.brackets import read_brackets
from treatylint.grammar.source import Source


def cleaned(text: str, *options: str) -> str:
    source = Source("draft.md", text)
    brackets = read_brackets(source)
    choice = {group.id: option for group, option in zip(brackets.groups, options, strict=True)}
    return clean_text(source, brackets, choice)


@pytest.mark.parametrize(
    ("text", "options", "clean"),
    [
        ("It extends [A: 10 km] [B: 20 km] on each side.", ["A"], "It extends 10 km on each side."),
        ("It extends [A: 10 km] [B: 20 km] on each side.", ["B"], "It extends 20 km on each side."),
        ("France[, Germany] and Italy may.", ["in"], "France, Germany and Italy may."),
        ("France[, Germany] and Italy may.", ["out"], "France and Italy may."),
        ("It shall not [permanently] stay.", ["out"], "It shall not stay."),
        ("It shall patrol[, under a mandate].", ["out"], "It shall patrol."),
        ("One.\n\n[Two shall go.]\n\nThree.\n", ["out"], "One.\n\nThree.\n"),
        ("[It shall not hold [A: 40] [B: 280] ships.]", ["in", "B"], "It shall not hold 280 ships."),
        ("# [Tanks]\n\n[None may stay.]\n", ["in", "in"], "# Tanks\n\nNone may stay.\n"),
        ("It may keep \\[four\\] \\[six\\] ships.", ["2"], "It may keep six ships."),
        ("It **[shall]** **[may]** go.", ["1"], "It **shall** go."),
        ("It **[shall]** **[may]** go.", ["2"], "It **may** go."),
        ("One.\n\n### Option A\n\nGo.\n\n### Option B\n\nStay.\n\nEnd.\n", ["A"], "One.\n\nGo.\n\nEnd.\n"),
        ("One.\n\n### Option A\n\nGo.\n\n### Option B\n\nStay.\n\nEnd.\n", ["B"], "One.\n\nStay.\n\nEnd.\n"),
        ("**Option 1:** Go.\n\n**Option 2:** Stay.\n\nEnd.\n", ["1"], "Go.\n\nEnd.\n"),
        ("**Option 1:** Go.\n\n**Option 2:** Stay.\n\nEnd.\n", ["2"], "Stay.\n\nEnd.\n"),
        (
            "One.\n\n[A:\n## Article 4\n\nGo.\n]\n[B:\n## Article 4\n\nStay.\n]\n",
            ["B"],
            "One.\n\n## Article 4\n\nStay.\n",
        ),
        ("One.\n\nOption 1. Go.\nOption 2. Stay.\n\nEnd.\n", ["1"], "One.\n\nGo.\n\nEnd.\n"),
        ("- one;\n- [two;]\n- three.\n", ["out"], "- one;\n- three.\n"),
        ("It may stay. [RU reserves]\n\nEnd.\n", [], "It may stay.\n\nEnd.\n"),
    ],
)
def test_what_stands_is_the_draft_without_its_brackets(text: str, options: list[str], clean: str) -> None:
    assert cleaned(text, *options) == clean


def test_a_draft_without_brackets_stays_as_it_is() -> None:
    text = "A  draft\twith odd   blanks , and\n\n\n\nnothing open. "
    assert cleaned(text) == text
