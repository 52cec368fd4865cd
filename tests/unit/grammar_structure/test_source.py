"""Spans, lines, and bytes into text."""

import pytest

from treatylint.grammar.source import Source, Span, UnreadableFile


def test_a_span_gives_its_words_and_knows_what_it_covers() -> None:
    source = Source("d.txt", "No Party shall deploy.")
    span = Span(3, 8)
    assert source[span] == span.text(source.text) == "Party"
    assert Span(0, 8).covers(span)
    assert not span.covers(Span(0, 8))
    assert span.shift(-3) == Span(0, 5)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_that_runs_backwards_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="0 <= start <= end"):
        Span(start, end)


def test_lines_and_columns_count_from_one() -> None:
    source = Source("d.txt", "One\r\nTwo\nThree")
    assert [source.line_column(at) for at in (0, 2, 5, 9, 13, 14)] == [(1, 1), (1, 3), (2, 1), (3, 1), (3, 5), (3, 6)]


def test_the_end_of_a_text_that_ends_with_a_line_break_is_a_line_of_its_own() -> None:
    assert Source("d.txt", "One\n").line_column(4) == (2, 1)
    assert Source("d.txt", "").line_column(0) == (1, 1)


def test_an_offset_outside_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="outside"):
        Source("d.txt", "One").line_column(4)


@pytest.mark.parametrize(
    "data",
    [
        "“Zone” – 5 km".encode(),
        b"\xef\xbb\xbf" + "“Zone” – 5 km".encode(),
        b"\xff\xfe" + "“Zone” – 5 km".encode("utf-16-le"),
        b"\xfe\xff" + "“Zone” – 5 km".encode("utf-16-be"),
        "“Zone” – 5 km".encode("cp1252"),
    ],
)
def test_text_comes_out_the_same_in_each_encoding(data: bytes) -> None:
    assert Source.from_bytes("d.txt", data).text == "“Zone” – 5 km"


@pytest.mark.parametrize("data", [b"MZ\x00\x01", b"\xff\xfe\x00", b"\x81\x8d"])
def test_bytes_that_are_no_text_are_refused_in_one_line_that_names_the_file(data: bytes) -> None:
    with pytest.raises(UnreadableFile) as refusal:
        Source.from_bytes("folder/d.txt", data)
    assert str(refusal.value).startswith("folder/d.txt: ")
    assert "\n" not in str(refusal.value)
    assert ".docx" in str(refusal.value)
