"""Suppressions: what they take away, how far they reach, what they need, and what becomes of it in the formats."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treatylint.checker.check import check
from treatylint.checker.cli import run
from treatylint.checker.redaction import redacted_run
from treatylint.checker.renderers import render
from treatylint.checker.report import Report, Run
from treatylint.checker.rules import all_rules, choose
from treatylint.checker.suppressions.directives import read_directives
from treatylint.checker.terminal import Screen
from treatylint.clauses.red_lines import Profile, RedLine
from treatylint.grammar.source import Source

ON = date(2026, 3, 1)
RULES = choose(["STY002", "SUP", "RED"])
OK = "treatylint: ignore[STY002] -- quoted"
LINE = "The Agreement shall not permit the stationing of more than 500 personnel of France in Ukraine."


def _check(text: str, name: str = "draft.md", *, confidential: bool = False, lines: str = LINE, **more: bool) -> Report:
    line = RedLine(id="AR-1", party="arland", text=lines, confidential=confidential)
    return check(Source(name, text), [Profile(party="arland", name="Arland", as_of=ON, red_lines=(line,))], ON,
                 rules=RULES, **more)  # fmt: skip


def _found(report: Report) -> list[tuple[str, int]]:
    return [(f.code, report.source.line_column(f.span.start)[0]) for f in report.findings if f.code != "RED002"]


@pytest.mark.parametrize("name", ["draft.md", "draft.txt"])
@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"1. Arland shall see the the bill. <!-- {OK} -->\n\n2. It shall see the the bill.\n", [("STY002", 3)]),
        (f"<!-- {OK} -->\n\n\n1. Arland shall see the the bill.\n\n2. It shall see the the bill.\n", [("STY002", 6)]),
        (f"<!-- {OK} -->\n1. Arland shall see\nin one year\nthe the bill.\n", []),
        (f"<!-- {OK} -->\n1. Arland shall see:\n\n(a) the the bill;\n\n(b) the the law.\n\n2. It pays the the fee.\n",
         [("STY002", 8)]),
        (f"Article 1\n\n1. It shall see the the bill.\n\n<!-- {OK} -->\n\nArticle 2\n\n1. It shall see the the fee.\n\n"
         "2. It shall pay the the fee.\n\nArticle 3\n\nIt shall pay the the fee.\n", [("STY002", 3), ("STY002", 15)]),
        (f"1. It shall see the the bill. <!-- {OK} --> It shall pay the the fee.\n", [("STY002", 1)]),
        (f"1. It sees the the bill.\n<!-- {OK.replace('ignore', 'ignore-start')} -->\n\n2. It pays the the fee."
         "\n\n3. It pays the the fee.\n\n<!-- treatylint: ignore-end[STY002] -->\n\n4. It pays the the fee.\n",
         [("STY002", 1), ("STY002", 10)]),
        (f"<!-- {OK.replace('ignore', 'ignore-file')} -->\n\n1. See the the bill.\n\n2. It pays the the fee.\n", []),
    ],
    ids=["end of a clause", "before a clause", "a wrapped clause", "with its items", "a whole article",
         "one sentence of two", "a stretch", "the draft"],
)  # fmt: skip
def test_a_suppression_reaches_as_far_as_its_provision(name: str, text: str, left: list[tuple[str, int]]) -> None:
    assert _found(_check(text, name)) == left


@pytest.mark.parametrize("word", ["STY002", "sty002", "doubled-word", "STY"])
def test_a_rule_is_named_by_code_name_or_prefix(word: str) -> None:
    assert not _found(_check(f"1. Arland shall see the the bill. <!-- treatylint: ignore[{word}] -- quoted -->\n"))


def test_front_matter_suppresses_in_the_whole_draft() -> None:
    head = "---\ntitle: Pact\ntreatylint-ignore: [STY002] -- quoted\n---\n\n"
    report = _check(head + "1. Arland shall see the the bill.\n")
    assert not _found(report)
    assert [accepted.reason for accepted in report.suppressed] == ["quoted"]


def test_a_red_line_is_accepted_where_it_is_crossed_and_stays_crossed() -> None:
    report = _check(
        "<!-- treatylint: ignore[ar-1] -- until the review -->\n\n1. France may station 900 personnel in Ukraine.\n"
    )
    assert not report.findings
    assert [accepted.finding.red_line for accepted in report.suppressed] == ["AR-1"]
    assert report.verdicts[0].kind.value == "crossed"


@pytest.mark.parametrize(
    ("comment", "codes"),
    [
        ("treatylint: ignore[STY002]", ["SUP004", "STY002"]),
        ("treatylint: ignore[STY002] -- quoted until=2026-02-28", ["SUP003", "STY002"]),
        ("treatylint: ignore[STY02] -- quoted", ["SUP002", "STY002"]),
        ("treatylint: ignore[VAG] -- quoted", ["SUP001", "STY002"]),
        ("treatylint: ignore -- quoted", ["SUP005", "STY002"]),
    ],
)
def test_what_is_not_honoured_is_said(comment: str, codes: list[str]) -> None:
    report = _check(f"<!-- {comment} -->\n\n1. Arland shall see the the bill.\n")
    assert [code for code, _ in _found(report)] == codes


def test_a_suppression_of_a_red_line_that_is_not_crossed_here_is_unused() -> None:
    text = "<!-- treatylint: ignore[AR-1] -- agreed -->\n\n1. France shall not station personnel in Ukraine.\n"
    report = _check(text)
    assert _found(report) == [("SUP001", 1)]


def test_suppressions_can_be_looked_behind() -> None:
    text = f"1. Arland shall see the the bill. <!-- {OK} -->\n"
    assert _found(_check(text, suppressions=False)) == [("STY002", 1)]


def test_what_is_suppressed_stands_in_json_and_sarif_with_its_reason() -> None:
    made = Run((_check(f"1. Arland shall see the the bill. <!-- {OK} -->\n"),), ON, (("arland", "Arland"),), len(RULES))
    (document,) = json.loads(render(made, "json", Screen()))["documents"]
    assert [(s["code"], s["suppressed_by"], s["reason"]) for s in document["suppressed"]] == [
        ("STY002", "comment", "quoted")
    ]
    results = json.loads(render(made, "sarif", Screen()))["runs"][0]["results"]
    kinds = [r["suppressions"][0]["kind"] for r in results if "suppressions" in r]
    assert kinds == ["inSource"]
    assert "1 more suppressed" in render(made, "full", Screen())


@pytest.mark.parametrize(
    "comment", ["", "<!-- treatylint: ignore[AR-1] -- agreed -->\n\n", "<!-- treatylint: ignore[AR-2] -- x -->\n\n"]
)
def test_a_confidential_line_stays_hidden_whether_or_not_it_is_suppressed(comment: str) -> None:
    report = _check(comment + "1. France may station 900 personnel in Ukraine.\n", confidential=True)
    text = render(redacted_run(Run((report,), ON, (("arland", "Arland"),)), all_rules()), "sarif", Screen())
    assert "500" not in text
    assert text.count("crosses a confidential red line of arland") == 1
    assert 'did you mean \\"AR' not in text
    assert ("suppressions" in text) is ("AR-1" in comment)


@given(st.text(alphabet="<!->[] treatylint:ignore-startendfile,STY0\n", max_size=300))
def test_no_comment_is_too_odd_to_be_read(text: str) -> None:
    source = Source("draft.md", f"1. It shall pay. <!-- treatylint: ignore[{text}\n\n2. It shall pay.\n")
    for directive in read_directives(source):
        assert 0 <= directive.span.start < directive.span.end <= len(source.text)
        assert all(directive.span.covers(target.span) for target in directive.targets)
        assert all(source[target.span] == target.word for target in directive.targets)


def test_the_command_line_can_show_what_is_suppressed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("draft.md").write_text(f"1. Arland shall see the the bill. <!-- {OK} -->\n", encoding="utf-8")
    words = ["check", "draft.md", "--select", "STY002", "--fail-on", "warning", "--format", "concise"]
    assert run(words) == 0
    assert run([*words, "--ignore-suppressions"]) == 1
    assert "draft.md:1:21: STY002" in capsys.readouterr().out
