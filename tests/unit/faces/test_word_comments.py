"""Suppressions in Word: comments on words of the draft, read from the file as Word writes it."""

import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treatylint.checker.check import check
from treatylint.checker.cli import run
from treatylint.checker.report import Report
from treatylint.grammar.source import Source

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
DOUBLED = "France shall leave the the valley."


def _run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def _paragraph(words: str) -> str:
    """``{1`` begins and ``}1`` ends what comment 1 was put on, ``@1`` is where it is referred to."""
    marks = {"{": "<w:commentRangeStart w:id=%s/>", "}": "<w:commentRangeEnd w:id=%s/>"}
    marks["@"] = "<w:r><w:commentReference w:id=%s/></w:r>"
    pieces, rest = [], words
    while rest:
        at = min((rest.find(sign) for sign in marks if sign in rest), default=len(rest))
        pieces.append(_run(rest[:at]))
        if at < len(rest):
            pieces.append(marks[rest[at]] % f'"{rest[at + 1]}"')
        rest = rest[at + 2 :]
    return f"<w:p>{''.join(pieces)}</w:p>"


def _docx(paragraphs: list[str], comments: list[str]) -> bytes:
    data = BytesIO()
    body = "".join(map(_paragraph, paragraphs))
    notes = "".join(
        f'<w:comment w:id="{n}" w:author="A"><w:p><w:r><w:annotationRef/></w:r>{_run(text)}</w:p></w:comment>'
        for n, text in enumerate(comments, 1)
    )
    with zipfile.ZipFile(data, "w") as out:
        out.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        out.writestr("word/comments.xml", f"<w:comments {W}>{notes}</w:comments>")
    return data.getvalue()


def _check(paragraphs: list[str], *comments: str) -> Report:
    source = Source.from_bytes("d.docx", _docx(paragraphs, list(comments)))
    return check(source, [], date(2026, 3, 1))


def _codes(report: Report) -> list[str]:
    return [f.code for f in report.findings if f.code.startswith(("SUP", "STY002"))]


@pytest.mark.parametrize(
    "comment",
    [
        "treatylint: ignore[STY002] a quotation",
        "treatylint: ignore[STY002] -- a quotation",
        "Treatylint: ignore[doubled-word] – a quotation until=2027-01-31",
        "treatylint: ignore[STY] : a quotation",
    ],
)
def test_a_comment_accepts_a_finding_in_the_sentences_that_it_was_put_on(comment: str) -> None:
    report = _check([f"1. {DOUBLED}", "2. France shall {1leave}1@1 the the valley."], comment)
    assert _codes(report) == ["STY002"]
    assert [(aside.finding.at, aside.reason, aside.by) for aside in report.suppressed] == [
        ("para-2", "a quotation", "comment")
    ]


def test_a_comment_over_several_paragraphs_and_one_on_a_heading_reach_all_of_them() -> None:
    over = _check(
        ["1. {1France shall leave the the valley.", "2. It shall pay the the fee.}1@1"], "treatylint: ignore[STY002] x"
    )
    assert _codes(over) == []
    articles = ["Article 1. {1Valleys}1@1", f"1. {DOUBLED}", "Article 2. Fees", f"1. {DOUBLED}"]
    heading = _check(articles, "treatylint: ignore[STY002] x")
    assert _codes(heading) == ["STY002"]
    assert [aside.finding.at for aside in heading.suppressed] == ["art-1/para-1"]


def test_a_comment_without_a_range_is_a_place() -> None:
    assert _codes(_check([f"1. {DOUBLED}@1"], "treatylint: ignore[STY002] x")) == []


@pytest.mark.parametrize(
    ("comment", "codes"),
    [
        ("treatylint: ignore[STY002]", ["STY002", "SUP004"]),
        ("treatylint: ignore[STY002] old until=2026-01-01", ["STY002", "SUP003"]),
        ("treatylint: ignore[STY003] x", ["STY002", "SUP001"]),
        ("treatylint: ignore[STX002] x", ["STY002", "SUP002"]),
        ("treatylint: ignore STY002", ["STY002", "SUP005"]),
        ("see treatylint: ignore[STY002] x", ["STY002"]),
        ("agreed in round 3", ["STY002"]),
    ],
)
def test_what_is_not_honoured_is_said(comment: str, codes: list[str]) -> None:
    assert sorted(_codes(_check(["1. {1" + DOUBLED + "}1@1"], comment))) == codes


def test_no_fix_would_strike_the_words_that_a_comment_was_put_on() -> None:
    report = _check(["1. {1France shall leave.}1@1"], "treatylint: ignore[STY002] x")
    assert [(f.code, f.fix) for f in report.findings if f.code.startswith("SUP")] == [("SUP001", None)]


def test_comments_leave_the_text_as_it_was() -> None:
    marked = Source.from_bytes("d.docx", _docx(["1. {1France}1@1 shall leave."], ["treatylint: ignore[STY002] x"]))
    plain = Source.from_bytes("d.docx", _docx(["1. France shall leave."], []))
    assert marked.text == plain.text
    assert [marked[comment.span] for comment in marked.comments] == ["France"]


def test_what_a_comment_suppresses_can_be_looked_behind(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = tmp_path / "d.docx"
    draft.write_bytes(_docx(["1. {1" + DOUBLED + "}1@1"], ["treatylint: ignore[STY002] x"]))
    run(["check", str(draft), "--isolated", "--no-cache", "--format", "concise"])
    assert "STY002" not in capsys.readouterr().out
    run(["check", str(draft), "--isolated", "--no-cache", "--format", "concise", "--ignore-suppressions"])
    assert "STY002" in capsys.readouterr().out


@given(
    st.lists(
        st.sampled_from(["{1", "}1", "@1", "{2", "}2", "@2", "word ", "1. France shall leave. ", "\n"]), max_size=30
    )
)
def test_marks_in_any_order_are_read(pieces: list[str]) -> None:
    paragraphs = "".join(pieces).split("\n")
    source = Source.from_bytes("d.docx", _docx(paragraphs, ["treatylint: ignore[STY] x", "treatylint: ignore[REF] y"]))
    assert not {"\x01", "\x02"} & set(source.text)
    assert all(comment.span.end <= len(source.text) for comment in source.comments)
    check(source, [], date(2026, 3, 1))
