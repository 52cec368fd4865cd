"""Every output format, on a run made by hand: what it must hold, and what must never leave the machine."""

import csv
import io
import json
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from treatylint.checker.diagnostics import Finding, Related, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.provisions import provision_in_words, provisions_in_words
from treatylint.checker.redaction import redacted_run
from treatylint.checker.renderers import formats, render
from treatylint.checker.report import Report, Run
from treatylint.checker.rules import all_rules, findings_of
from treatylint.checker.terminal import Screen, columns, printable, wrapped
from treatylint.checker.verdicts import Verdict, VerdictKind, Witness, WitnessCell
from treatylint.clauses.document import Document, ReadSentence
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.red_lines import RedLine
from treatylint.grammar.source import Source, Span

TEXT = "# Pact\n\n## Article 9. Force\n\n1. France may station 20,000 personnel in Ukraine.\n\n2. It shall wibble.\n"
SECRET = "4,321"
GOLDEN = Path(__file__).parent / "golden" / "check.json"
FIRST = Span(TEXT.index("France"), TEXT.index("Ukraine.") + 8)
SECOND = Span(TEXT.index("It shall"), TEXT.index("wibble.") + 7)


def _line(**changes: object) -> RedLine:
    line = RedLine(id="BO-7", party="borland", text=f"The Agreement shall not permit more than {SECRET} personnel.",
                   source=f"a memo on {SECRET}")  # fmt: skip
    return evolve(line, **changes)


def _run(line: RedLine | None = None) -> Run:
    verdict = Verdict(
        red_line=line or _line(), kind=VerdictKind.CROSSED, message=f"the draft permits 20,000, the line {SECRET}",
        clauses=("art-9/para-1",), spans=(FIRST,), bound=SECRET, found="20,000", assumptions=(f"{SECRET} is a number",),
        witness=Witness(cells=(WitnessCell(4322, (("actor", "FR"),)),), text="4,322 personnel of France in Ukraine"),
    )  # fmt: skip
    finding = Finding(
        code="PRS001", name="not-understood", severity=Severity.WARNING, message="100% odd: a, b\nand c", span=SECOND,
        at="art-9/para-2", related=(Related(FIRST, "beside this", "art-9/para-1"),), notes=("a fact",), help="say who",
    )  # fmt: skip
    sentences = (
        ReadSentence(span=FIRST, at="art-9/para-1", role="operative", status="understood"),
        ReadSentence(span=SECOND, at="art-9/para-2", role="operative", status="not_understood"),
    )
    document = Document(Source("drafts/pact.md", TEXT), sentences)
    bare = Run((Report(document, (verdict,), (finding,)),), date(2026, 3, 1), (("borland", "Borland"),), rules=2)
    return _with_red_findings(bare)


def _with_red_findings(run: Run) -> Run:
    report = run.reports[0]
    draft = Draft(report.document, load_gazetteer(), run.on, report.verdicts, dict(run.profiles))
    red = findings_of(draft, [rule for rule in all_rules() if rule.code == "RED001"])
    return evolve(run, reports=(evolve(report, findings=(*red, *report.findings)),))


@pytest.mark.parametrize("name", formats())
def test_every_format_names_the_draft_and_ends_in_one_line_break(name: str) -> None:
    text = render(_run(), name, Screen())
    assert "pact.md" in text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


@pytest.mark.parametrize("name", formats())
def test_a_redacted_run_says_nothing_of_a_confidential_line_but_whose_it_is(name: str) -> None:
    text = render(redacted_run(_run(_line(confidential=True)), all_rules()), name, Screen())
    for secret in (SECRET, "4321", "4,322", "4322", "BO-7", "memo"):
        assert secret not in text.replace("art-9", "")
    assert "borland" in text.casefold()
    assert "confidential" in text


def test_redaction_leaves_open_lines_alone() -> None:
    assert redacted_run(_run(), all_rules()) == _run()


def test_full_shows_the_words_the_place_the_table_and_how_much_was_understood() -> None:
    text = render(_run(), "full", Screen(width=100))
    assert "--> drafts/pact.md:7:4  Article 9(2)" in text
    assert "7 | 2. It shall wibble.\n  |    ^^^^^^^^^^^^^^^^\n" in text
    assert "= help: say who" in text
    assert "Borland: 1 red line (1 crossed), as of 2026-03-01" in text
    assert "BO-7" in text
    assert "Article 9(1)" in text
    assert "1 draft, 2 operative sentences: 1 understood, 0 partly, 1 not understood." in text
    assert max(columns(line) for line in text.splitlines()) <= 100


def test_colour_is_added_and_nothing_else() -> None:
    import re

    colored = render(_run(), "full", Screen(color=True))
    assert "\x1b[1;31m" in colored
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == render(_run(), "full", Screen())


def test_concise_is_one_line_a_finding() -> None:
    first, second, *closing = render(_run(), "concise", Screen()).splitlines()
    assert first.startswith("drafts/pact.md:5:4: RED001 error: Borland, BO-7:")
    assert second.startswith("drafts/pact.md:7:4: PRS001 warning:")
    assert "1 not understood" in closing[0]


@pytest.mark.parametrize("name", ["full", "concise", "grouped"])
def test_a_draft_cannot_steer_the_terminal(name: str) -> None:
    run = _run()
    odd = evolve(run.reports[0].findings[1], message="a \x1b[2J b \x07 c \u202e d")
    shown = render(evolve(run, reports=(evolve(run.reports[0], findings=(odd,)),)), name, Screen())
    assert all(line.isprintable() for line in shown.splitlines())


def test_json_is_printed_as_it_always_was(accept: bool) -> None:
    printed = render(_run(), "json", Screen())
    if accept:
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(printed, encoding="utf-8")
    assert printed == GOLDEN.read_text(encoding="utf-8")


def test_json_lines_are_json_and_end_in_the_summary() -> None:
    lines = [json.loads(line) for line in render(_run(), "json-lines", Screen()).splitlines()]
    assert [line["type"] for line in lines] == ["verdict", "finding", "finding", "summary"]
    assert lines[0]["witness"]["cells"] == [{"quantity": 4322, "actor": "FR"}]
    assert lines[-1]["coverage"]["not_understood"] == 1


def test_github_puts_errors_first_and_escapes_what_would_end_the_command() -> None:
    lines = render(_run(), "github", Screen()).splitlines()
    assert lines[0].startswith("::error file=drafts/pact.md,line=5,")
    assert lines[1].startswith("::warning ")
    assert "100%25 odd: a, b%0Aand c" in lines[1]


def test_github_shows_ten_of_a_level_and_counts_the_rest() -> None:
    run = _run()
    report = run.reports[0]
    many = evolve(run, reports=(evolve(report, findings=report.findings[1:] * 13),))
    text = render(many, "github", Screen())
    assert text.count("::warning ") == 10
    assert "3 more of level warning" in text


def test_gitlab_gives_equal_findings_keys_of_their_own() -> None:
    run = _run()
    report = run.reports[0]
    twice = evolve(run, reports=(evolve(report, findings=report.findings * 2),))
    issues = json.loads(render(twice, "gitlab", Screen()))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == 4
    assert {issue["severity"] for issue in issues} == {"major", "minor"}


def test_a_key_survives_a_change_elsewhere_in_the_draft() -> None:
    from treatylint.checker.renderers._keys import keyed

    report = _run().reports[0]
    moved = evolve(report.findings[1], span=SECOND.shift(6))
    document = evolve(report.document, source=Source("drafts/pact.md", "Preface\n\n"[:6] + TEXT))
    later = evolve(report, document=document, findings=(moved,))
    assert next(keyed(later))[0] == list(keyed(report))[1][0]


def test_sarif_has_the_shape_that_code_scanning_asks_for() -> None:
    whole = json.loads(render(_run(), "sarif", Screen()))
    assert whole["version"] == "2.1.0"
    run = whole["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["PRS001", "RED001"]
    result = run["results"][1]
    assert result["level"] == "warning"
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "drafts/pact.md"
    assert result["locations"][0]["physicalLocation"]["region"]["startLine"] == 7
    assert result["relatedLocations"][0]["message"]["text"] == "beside this"
    assert len(result["partialFingerprints"]["treatylint/v1"]) == 32


def test_junit_is_xml_whatever_the_draft_holds() -> None:
    run = _run()
    odd = evolve(run.reports[0].findings[1], message="a \x00 b \x1b < & \ud800")
    changed = evolve(run, reports=(evolve(run.reports[0], findings=(odd,)),))
    root = ElementTree.fromstring(render(changed, "junit", Screen()))
    assert root.get("tests") == "2"
    assert root.get("failures") == "2"


def test_a_spreadsheet_is_given_no_formula() -> None:
    run = _run(_line(id="=1+1"))
    rows = list(csv.reader(io.StringIO(render(run, "csv", Screen()))))
    assert rows[1][4] == "'=1+1"
    assert len({len(row) for row in rows}) == 1


def test_markup_in_a_draft_has_no_effect_in_html_and_markdown() -> None:
    run = _run(_line(text="<b>a | b</b> [x](y)"))
    assert "<b>" not in render(run, "html", Screen())
    row = next(line for line in render(run, "markdown", Screen()).splitlines() if "BO-7" in line)
    assert row.replace("\\|", "").count("|") == 7


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("art-3/para-2/a", "Article 3(2)(a)"),
        ("annex-1/art-2", "Annex 1, Article 2"),
        ("preamble", "Preamble"),
        ("", ""),
    ],
)
def test_paths_are_said_in_the_terms_of_the_trade(path: str, words: str) -> None:
    assert provision_in_words(path) == words


def test_a_list_of_articles_says_the_word_once() -> None:
    assert provisions_in_words(("art-9", "art-10/para-2", "art-9")) == "Articles 9 and 10(2)"


@given(st.text(max_size=300), st.integers(4, 60))
def test_wrapped_lines_fit_and_lose_no_word(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert all(columns(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(printable(text).split())
    assert all(line.isprintable() for line in lines)


@given(st.text(min_size=1, max_size=400), st.data())
def test_a_frame_is_drawn_for_any_text_and_any_place_and_fits_the_screen(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    finding = Finding(code="XYZ001", name="any", severity=Severity.INFO, message="m", span=span)
    document = Document(Source("x.md", text), ())
    shown = render(Run((Report(document, (), (finding,)),), date(2026, 1, 1)), "full", Screen(width=60))
    frame = shown.split("\n\n")[0]
    assert all(columns(line) <= 60 for line in frame.split("\n"))
    assert "^" in frame


def test_a_line_of_a_million_characters_costs_no_more_than_a_short_one() -> None:
    import time

    text = "word " * 200_000
    finding = Finding(code="XYZ001", name="any", severity=Severity.INFO, message="m", span=Span(500_000, 500_004))
    report = Report(Document(Source("x.md", text), ()), (), (finding,) * 50)
    start = time.perf_counter()
    render(Run((report,), date(2026, 1, 1)), "full", Screen())
    assert time.perf_counter() - start < 2
