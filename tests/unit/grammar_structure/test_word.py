"""Word archives, built here part by part."""

import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from treatylint.grammar.source import Source, UnreadableFile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STRICT = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'


def archive(body: str, namespace: str = W, **parts: str) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("word/document.xml", f"<w:document {namespace}><w:body>{body}</w:body></w:document>")
        for name, content in parts.items():
            out.writestr(f"word/{name}.xml", content)
    return data.getvalue()


def r(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def p(content: str, level: int | None = None, style: str = "", mark: str = "", list_id: int = 1) -> str:
    number = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>' if level is not None else ""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    ended = f"<w:rPr><w:{mark}/></w:rPr>" if mark else ""
    return f"<w:p><w:pPr>{named}{number}{ended}</w:pPr>{content}</w:p>"


def level(index: int, form: str, pattern: str, start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


NUMBERING = (
    f'<w:numbering {W}><w:abstractNum w:abstractNumId="7">'
    + level(0, "decimal", "%1.")
    + level(1, "lowerLetter", "(%2)")
    + level(2, "lowerRoman", "(%3)")
    + level(3, "decimal", "%1.%4")
    + level(4, "bullet", "\uf0b7")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    + '<w:num w:numId="2"><w:abstractNumId w:val="7"/>'
    + '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>'
)


def lines(data: bytes, view: str = "accepted") -> list[str]:
    text = Source.from_bytes("d.docx", data, "original" if view == "original" else "accepted").text
    return [line for line in text.split("\n\n") if line]


def test_numbering_comes_out_as_markers() -> None:
    body = p(r("One:"), 0) + p(r("a"), 1) + p(r("i"), 2) + p(r("ii"), 2) + p(r("b"), 1) + p(r("Two"), 0) + p(r("c"), 1)
    assert lines(archive(body, numbering=NUMBERING)) == [
        "1. One:",
        "(a) a",
        "(i) i",
        "(ii) ii",
        "(b) b",
        "2. Two",
        "(a) c",
    ]


def test_compound_numbers_bullets_and_restarts_are_rendered() -> None:
    body = (
        p(r("One"), 0)
        + p(r("x"), 3)
        + p(r("y"), 3)
        + p(r("z"), 4)
        + p(r("Five"), 0, list_id=2)
        + p(r("none"), 0, list_id=0)
    )
    assert lines(archive(body, numbering=NUMBERING)) == ["1. One", "1.1 x", "1.2 y", "• z", "5. Five", "none"]


def test_a_style_numbers_its_paragraphs_also_through_the_style_it_is_based_on() -> None:
    styles = (
        f'<w:styles {W}><w:style w:styleId="base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="child"><w:basedOn w:val="base"/></w:style>'
        '<w:style w:styleId="loop"><w:basedOn w:val="loop"/></w:style></w:styles>'
    )
    body = p(r("One"), style="base") + p(r("Two"), style="child") + p(r("Plain"), style="loop")
    assert lines(archive(body, numbering=NUMBERING, styles=styles)) == ["1. One", "2. Two", "Plain"]


TRACKED = p(
    r("Not more than ")
    + f"<w:del><w:r><w:delText>10,000</w:delText></w:r></w:del><w:ins>{r('30,000')}</w:ins>"
    + r(" personnel.")
)


def test_insertions_stand_and_deletions_fall_in_the_accepted_view() -> None:
    assert lines(archive(TRACKED)) == ["Not more than 30,000 personnel."]


def test_the_original_view_is_the_other_way_round() -> None:
    assert lines(archive(TRACKED), "original") == ["Not more than 10,000 personnel."]


def test_a_paragraph_that_is_wholly_an_insertion_is_read() -> None:
    body = p(f"<w:ins>{r('Article 5 obligations are waived.')}</w:ins>")
    assert lines(archive(body)) == ["Article 5 obligations are waived."]
    assert lines(archive(body), "original") == []


def test_moved_words_stand_once() -> None:
    body = p(f"<w:moveFrom>{r('here')}</w:moveFrom>" + r("x")) + p(r("y") + f"<w:moveTo>{r('there')}</w:moveTo>")
    assert lines(archive(body)) == ["x", "ythere"]
    assert lines(archive(body), "original") == ["herex", "y"]


def test_a_deleted_paragraph_mark_joins_what_it_parted() -> None:
    body = p(r("No Party "), mark="del") + p(r("shall deploy."))
    assert lines(archive(body)) == ["No Party shall deploy."]
    assert lines(archive(body), "original") == ["No Party ", "shall deploy."]


def test_tables_give_a_line_a_row_and_deleted_rows_fall() -> None:
    def row(*cells: str, deleted: bool = False) -> str:
        gone = "<w:trPr><w:del/></w:trPr>" if deleted else ""
        return f"<w:tr>{gone}" + "".join(f"<w:tc>{p(r(cell))}</w:tc>" for cell in cells) + "</w:tr>"

    body = f"<w:tbl>{row('State', 'Cap')}{row('Arland', '5,000')}{row('Borland', '1', deleted=True)}</w:tbl>"
    assert lines(archive(body)) == ["State\tCap", "Arland\t5,000"]


def test_cells_with_paragraphs_of_their_own_stay_paragraphs() -> None:
    body = f"<w:tbl><w:tr><w:tc>{p(r('One.'))}{p(r('Two.'))}</w:tc><w:tc>{p(r('Three.'))}</w:tc></w:tr></w:tbl>"
    assert lines(archive(body)) == ["One.", "Two.", "Three."]


def test_footnotes_are_marked_in_the_text_and_appended(read: Callable[..., object]) -> None:
    note = f'<w:footnotes {W}><w:footnote w:id="2">{p(r("Arland reserves."))}</w:footnote></w:footnotes>'
    body = p(r("Up to 5,000") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + r(" troops may stay."))
    found = lines(archive(body, footnotes=note))
    assert found == ["Up to 5,000[1] troops may stay.", "Note 1: Arland reserves."]


def test_words_in_controls_links_boxes_and_fields_are_read_and_field_codes_are_not() -> None:
    box = f"<w:drawing><w:txbxContent>{p(r('boxed'))}</w:txbxContent></w:drawing>"
    body = p(
        f"<w:sdt><w:sdtContent>{r('a')}</w:sdtContent></w:sdt><w:hyperlink>{r('b')}</w:hyperlink>"
        f"<w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:tab/></w:r>{r('c')}<w:r>{box}</w:r>"
    )
    assert lines(archive(body)) == ["ab\tc", "boxed"]


def test_the_strict_form_of_the_format_is_read_too() -> None:
    assert lines(archive(p(r("No Party shall deploy.")), STRICT)) == ["No Party shall deploy."]


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableFile) as refused:
        Source.from_bytes("d.docx", data)
    message = str(refused.value)
    assert message.startswith("d.docx: ")
    assert "\n" not in message
    return message


def test_a_document_type_and_so_every_entity_is_refused() -> None:
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as out:
        out.writestr("word/document.xml", f'<!DOCTYPE d [<!ENTITY a "aaaa">]><w:document {W}>&a;</w:document>')
    assert "document type" in refusal(data.getvalue())


def test_deep_nesting_is_refused() -> None:
    assert "deep" in refusal(archive("<w:sdt>" * 5000 + "</w:sdt>" * 5000))


def test_a_part_that_unpacks_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("treatylint.grammar.word.PART_LIMIT", 100_000)
    assert "unpack" in refusal(archive(p(r("a" * 200_000))))


@pytest.mark.parametrize("data", [b"PK\x03\x04 broken", b"\xd0\xcf\x11\xe0old", b"", b"plain words"])
def test_what_is_no_archive_is_refused(data: bytes) -> None:
    assert "save" in refusal(data)


def test_an_archive_without_a_document_is_refused() -> None:
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as out:
        out.writestr("other.txt", "x")
    assert "without a Word document" in refusal(data.getvalue())


def test_a_word_file_under_another_name_is_read_under_that_name() -> None:
    source = Source.from_bytes("d.txt", archive(p(r("# No **Party** shall deploy."))))
    assert source.path == "d.txt"
    assert source.masked.strip() == "# No **Party** shall deploy."


def test_every_truncation_and_flipped_byte_is_read_or_refused() -> None:
    data = archive(p(r("No Party shall deploy."), 0), numbering=NUMBERING)
    for cut in range(0, len(data), 37):
        for broken in (data[:cut], data[:cut] + bytes([data[cut] ^ 255]) + data[cut + 1 :]):
            try:
                Source.from_bytes("d.docx", broken)
            except UnreadableFile as refused:
                assert str(refused).startswith("d.docx: ")  # noqa: PT017 - either outcome is right, a traceback is not
