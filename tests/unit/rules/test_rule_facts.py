"""What every rule says of itself, and how rules are chosen."""

import re
from pathlib import Path

import pytest

from treatylint.checker import rules
from treatylint.checker.diagnostics import Severity
from treatylint.checker.misuse import Misuse
from treatylint.checker.rule import Rule
from treatylint.checker.rule_pages import GROUPS
from treatylint.checker.rules import all_rules, choose

HEADINGS = ("What it does", "Why it matters to negotiators", "Better", "What it cannot see", "Source")
FOLDER = Path(rules.__file__).parent
LONGEST = 120


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_a_rule_explains_itself_under_the_same_headings_in_the_same_order(rule: Rule) -> None:
    found = re.findall(r"^([A-Z][^:\n]*):(?= )", rule.explanation, re.MULTILINE)
    assert [heading for heading in found if heading in HEADINGS] == list(HEADINGS)
    assert rule.summary.endswith((".", "?"))


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_a_code_is_a_known_group_and_three_digits_and_a_name_is_the_name_of_its_file(rule: Rule) -> None:
    assert rule.code[:3] in GROUPS
    assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.code)
    assert (FOLDER / f"{rule.name.replace('-', '_')}.py").exists()


def test_no_group_is_empty() -> None:
    assert {rule.code[:3] for rule in all_rules()} == set(GROUPS)


def test_no_code_and_no_name_comes_twice() -> None:
    assert len({rule.code for rule in all_rules()}) == len({rule.name for rule in all_rules()}) == len(all_rules())


@pytest.mark.parametrize("path", sorted(FOLDER.glob("[a-z]*.py")), ids=lambda path: path.stem)
def test_a_rule_is_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


def test_the_documents_name_no_rule_that_does_not_exist() -> None:
    root = FOLDER.parents[1]
    pages = [*(root / "docs").glob("*.md"), root / "README.md", root / "CONTRIBUTING.md"]
    codes = {code for page in pages for code in re.findall(r"\b[A-Z]{3}\d{3}\b", page.read_text(encoding="utf-8"))}
    examples = {code for code in codes if code.startswith("OUR")} | {"TIM099"}
    assert codes - examples <= {rule.code for rule in all_rules()}


def test_a_rule_in_preview_runs_only_when_it_is_asked_for() -> None:
    preview = next(rule for rule in all_rules() if rule.preview)
    assert preview not in choose()
    assert preview not in choose([preview.code[:3]])
    assert preview in choose([preview.code.lower()])
    assert preview in choose([preview.name])
    assert preview in choose(preview=True)
    assert preview not in choose([preview.code], [preview.name])


def test_a_rule_that_does_not_exist_is_named_with_its_nearest_neighbour() -> None:
    with pytest.raises(Misuse, match="vague-measure"):
        choose(["vague-mesure"])


def test_deliberate_vagueness_is_only_a_note() -> None:
    vague = {rule.code: rule.severity for rule in all_rules() if rule.code.startswith("VAG") and rule.code != "VAG002"}
    assert set(vague.values()) == {Severity.INFO}
