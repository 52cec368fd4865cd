"""``--fix``: only what is editorial, only where no clause changes, and nothing of the file besides."""

import os
import stat
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from treatylint.checker.check import check
from treatylint.checker.cli import run
from treatylint.checker.diagnostics import Finding, Fix
from treatylint.checker.fixing import encoder_of, fixed
from treatylint.checker.report import Report
from treatylint.checker.rule import Example, Rule
from treatylint.checker.rules import all_rules, choose, find_rule
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.reading import read_document
from treatylint.grammar.source import Source, Span, UnreadableFile

RULES = choose(["STY002", "STY004", "NUM010", "SUP"])
ON = date(2026, 3, 1)
DRAFT = (
    "# Pact\n\n## Article 1. Forces\n\n1. France shall not station more than 500 personnel in the the Lviv oblast.\n\n"
    "<!-- treatylint: ignore[VAG] -- ok -->\n\n2. Arland shall notify the the Commission."
    " <!-- treatylint: ignore[VAG] -- x -->\n"
)
MENDED = (
    "# Pact\n\n## Article 1. Forces\n\n1. France shall not station more than 500 personnel in the Lviv oblast.\n\n"
    "2. Arland shall notify the Commission.\n"
)


def _check(source: Source) -> Report:
    return check(source, rules=RULES)


def _clauses(text: str) -> list[str]:
    document = read_document(Source("pact.md", text), load_gazetteer())
    return [f"{c.kind} {c.modality} {c.bounds and c.bounds[0].number}" for c in document.clauses]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_file_is_fixed_in_its_encoding_and_keeps_its_line_endings(tmp_path: Path, ending: str, encoding: str) -> None:
    path = tmp_path / "pact.md"
    old = (DRAFT + "\n3. Tha\u00eflande shall see it\u2019s paid.\n").replace("\n", ending)
    new = (MENDED + "\n3. Tha\u00eflande shall see it\u2019s paid.\n").replace("\n", ending)
    path.write_bytes(old.encode(encoding))
    path.chmod(0o640)
    assert run(["check", str(path), "--fix", "--select", "STY002", "--select", "SUP"]) == 0
    assert path.read_bytes() == new.encode(encoding)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert os.listdir(tmp_path) in (["pact.md"], [".treatylint_cache", "pact.md"], ["pact.md", ".treatylint_cache"])


def test_diff_shows_what_would_be_done_and_does_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "pact.md"
    path.write_text(DRAFT, encoding="utf-8")
    words = ["check", str(path), "--diff", "--select", "STY002"]
    assert run(words) == 1
    shown = capsys.readouterr().out
    assert "-1. France shall not station more than 500 personnel in the the Lviv oblast." in shown
    assert "+1. France shall not station more than 500 personnel in the Lviv oblast." in shown
    assert path.read_text(encoding="utf-8") == DRAFT
    path.write_text(MENDED, encoding="utf-8")
    assert run(words) == 0
    assert capsys.readouterr().out == ""


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.sampled_from(["the", "to", "of", "personnel", "in", "Lviv", "oblast", "shall", "station"]), max_size=8)
)
def test_fixing_twice_is_fixing_once_and_no_clause_changes(words: list[str]) -> None:
    text = (
        f"1. France shall not station more than 500 personnel in Lviv oblast.\n\n2. Arland shall {' '.join(words)}.\n"
    )
    once = fixed(Source("pact.md", text), _check)
    again = fixed(once.after, _check)
    assert again.after.text == once.after.text
    assert again.applied == 0
    assert _clauses(text) == _clauses(once.after.text)


def test_a_fix_that_calls_itself_safe_and_changes_a_clause_is_held_back() -> None:
    text = "1. France shall not station more than 500 personnel in Lviv oblast.\n"
    at = text.index("500")

    def wrong(source: Source) -> Report:
        report = _check(source)
        fix = Fix("worse", ((Span(at, at + 3), "900"),), applicability="safe")
        finding: Finding = find_rule("STY002").finding(Span(at, at + 3), "a figure", fix=fix)
        return Report(report.document, (), (finding,) if source.text == text else ())

    result = fixed(Source("pact.md", text), wrong)
    assert (result.after.text, result.applied, result.held_back) == (text, 0, 1)


def test_a_fix_that_would_give_a_sentence_its_first_clause_is_left_to_people() -> None:
    result = fixed(Source("pact.md", "1. Arland shall see to to it.\n"), _check)
    assert (result.applied, result.held_back) == (0, 1)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("1. Arland shall not deploy more than 5,000 personnel, or 12000 vehicles, in Lviv oblast..",
         "1. Arland shall not deploy more than 5,000 personnel, or 12,000 vehicles, in Lviv oblast."),
        ("1. Arland shall leave the the hills ; Borland shall stay.",
         "1. Arland shall leave the hills; Borland shall stay."),
    ],
)  # fmt: skip
def test_what_is_editorial_is_mended_and_every_clause_stays(before: str, after: str) -> None:
    result = fixed(Source("pact.md", f"{before}\n"), _check)
    assert result.after.text == f"{after}\n"
    assert _clauses(f"{before}\n") == _clauses(f"{after}\n")
    assert fixed(result.after, _check).applied == 0


EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.code}-{number}")
    for rule in all_rules()
    for number, example in enumerate(rule.examples, 1)
    if example.is_bad and not example.red_lines
]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_no_safe_fix_of_any_rule_changes_a_clause(rule: Rule, example: Example) -> None:
    """The fixes are tried without the second look that ``--fix`` takes, so that the rules themselves are tested."""
    report = check(Source("example.md", example.text), on=ON, rules=[rule])
    edits = [e for f in report.findings if f.fix and f.fix.applicability == "safe" for e in f.fix.edits]
    text = example.text
    for span, words in sorted(edits, key=lambda edit: edit[0], reverse=True):
        text = text[: span.start] + words + text[span.end :]
    if edits:
        assert _clauses(text) == _clauses(example.text)


def test_suggestions_are_never_applied(tmp_path: Path) -> None:
    path = tmp_path / "pact.md"
    path.write_text("1. Arland may deploy 5.000 personnel in Ostland.\n", encoding="utf-8")
    run(["check", str(path), "--fix", "--select", "NUM010", "--no-cache"])
    assert "5.000" in path.read_text(encoding="utf-8")


def test_standard_input_and_examples_are_not_fixed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "-", "--fix"]) == 2
    assert "work on files" in capsys.readouterr().err


@given(st.text(max_size=40), st.sampled_from(["utf-8", "utf-8-sig", "utf-16-le", "cp1252"]))
def test_an_encoder_gives_back_the_bytes_it_was_made_for(text: str, encoding: str) -> None:
    try:
        data = text.encode(encoding)
        read = Source.from_bytes("pact.txt", data).text
    except (UnicodeEncodeError, UnreadableFile):
        return
    encode = encoder_of(data, read)
    assert encode is None or encode(read) == data
