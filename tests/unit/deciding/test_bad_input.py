"""Input that cannot be met: lines against each other, unknown names, norms against norms, circles: clear answers."""

from datetime import date
from pathlib import Path

import pytest
from test_drafts_in_words import BAN, THERE, verdict

from treatylint.checker.check import check
from treatylint.checker.cli import run
from treatylint.checker.red_line_clashes import clashes_of
from treatylint.checker.rules import choose
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.red_lines import Profile, RedLine
from treatylint.grammar.source import Source

ON = date(2026, 3, 1)


def lines_of(*texts: str) -> Profile:
    lines = tuple(
        RedLine(id=f"L-{n}", party="p", text=f"The Agreement shall {text}.") for n, text in enumerate(texts, 1)
    )
    return Profile(party="p", name="P", as_of=ON, red_lines=lines)


def clashing(*texts: str) -> list[tuple[str, str]]:
    return [(one.id, other.id) for one, other in clashes_of(lines_of(*texts), load_gazetteer())]


MORE = "permit the presence of at least {} personnel of France in {}"
LESS = "not permit the presence of more than {} personnel of France in {}"


def test_lines_of_one_party_that_no_text_can_keep_are_told_in_pairs() -> None:
    assert clashing(MORE.format("5,000", "Lviv oblast"), LESS.format("3,000", "Ukraine")) == [("L-1", "L-2")]
    assert clashing(MORE.format("3,000", "Lviv oblast"), LESS.format("3,000", "Ukraine")) == []
    assert clashing(MORE.format("5,000", "Poland"), LESS.format("3,000", "Ukraine")) == []
    assert clashing(MORE.format("5,000", "Ukraine"), LESS.format("3,000", "Lviv oblast")) == []
    required = "require the presence of at least 5,000 personnel of France in Lviv oblast"
    assert clashing(LESS.format("3,000", "Ukraine"), required) == [("L-2", "L-1")]


def test_the_command_that_checks_red_lines_names_the_pair(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [MORE.format("5,000", "Lviv oblast"), LESS.format("3,000", "Ukraine")]
    text = 'party = "p"\nname = "P"\nas_of = 2026-03-01\n' + "".join(
        f'\n[[red_line]]\nid = "L-{n}"\ntext = "The Agreement shall {row}."\n' for n, row in enumerate(rows, 1)
    )
    (tmp_path / "p.toml").write_text(text, encoding="utf-8")
    assert run(["redlines", "check", str(tmp_path / "p.toml")]) == 0
    assert "red line L-1 asks for what L-2 of the same party rules out" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (f"not permit {THERE} the Emerald Forest", "reaches beyond"),
        ("not permit the presence of forces of Ruritania in Ukraine", 'who "Ruritania" is'),
    ],
)
def test_a_line_about_an_unknown_place_or_actor_is_unknown_and_says_which(line: str, says: str) -> None:
    found = verdict(BAN, line)
    assert found.kind.value == "unknown"
    assert says in found.message


def test_norms_that_cannot_all_be_kept_are_told_and_leave_other_lines_alone() -> None:
    draft = (
        "France shall deploy at least 3,000 personnel in Ukraine. | No personnel of France shall be deployed in "
        "Ukraine. | Poland shall not deploy forces in Ukraine."
    )
    assert verdict(draft, f"not permit {THERE} Ukraine").kind.value == "disputed"
    asked = "require the presence of at least 3,000 personnel of France in Ukraine"
    assert verdict(draft, asked).kind.value == "disputed"
    assert verdict(draft, "not permit the presence of forces of Poland in Ukraine").kind.value == "respected"
    numbered = "\n\n".join(f"{n}. {part}" for n, part in enumerate(draft.split(" | "), 1))
    found = check(Source("d.md", f"# A\n\n{numbered}\n"), rules=choose(select=["CON"]))
    assert [finding.code for finding in found.findings] == ["CON002"]


def test_quantities_of_a_million_millions_are_exact_in_words() -> None:
    draft = "France shall not deploy more than 1,000,000,000,000 personnel in Ukraine."
    at_most = "not permit the presence of more than {} personnel of France in Ukraine"
    assert verdict(draft, at_most.format("1,000,000,000,000")).kind.value == "respected"
    found = verdict(draft, at_most.format("999,999,999,999"))
    assert (found.kind.value, found.found) == ("crossed", "1,000,000,000,000 personnel")


@pytest.mark.parametrize(
    ("draft", "kind"),
    [
        ('"Force" means the Contingent. | "Contingent" means the Force. | The Force shall not be deployed in Ukraine.',
         "unguarded"),
        ("France may deploy forces in Ukraine, subject to paragraph 2. | No forces of France shall be deployed in "
         "Ukraine, except as provided in paragraph 1.", "disputed"),
        ("Paragraph 2 shall not apply. | Paragraph 1 shall not apply. | " + BAN, "respected"),
        (BAN + " Paragraph 1 shall not apply.", "respected"),
        ("Paragraph 2 shall not apply. | Paragraph 3 shall not apply. | Paragraph 1 shall not apply. | " + BAN,
         "respected"),
    ],
)  # fmt: skip
def test_circles_of_definitions_and_references_end(draft: str, kind: str) -> None:
    assert verdict(draft, f"not permit {THERE} Ukraine").kind.value == kind
