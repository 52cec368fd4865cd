"""The body of a Word document into lines of text, in one view of its tracked changes."""

from collections.abc import Iterator

from attrs import define, field

from treatylint.grammar.word_comments import MARKS, Comments, WordComment, without_signs
from treatylint.grammar.word_numbering import Numbering
from treatylint.grammar.word_xml import Element

_INSERTED = frozenset({"ins", "moveTo"})
_DELETED = frozenset({"del", "moveFrom"})
# Wrappers with the document's own words in them; pictures, field codes, comments and properties are passed over.
_INLINE = frozenset(
    {"hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "r", "oMath", "oMathPara", "dir", "bdo"}
)
_BLOCK = frozenset({"sdt", "sdtContent", "customXml", "body", "txbxContent", "footnote", "endnote"})
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_NOTE_REFERENCES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}


@define
class WordReader:
    """Reads one document. ``inserted`` chooses the view: insertions in and deletions out, or the other way round."""

    numbering: Numbering
    inserted: bool
    comments: Comments = field(factory=Comments)
    _notes: list[tuple[str, str]] = field(factory=list)  # kind and id, in the order in which the text refers to them
    _pending: str = ""  # words of a paragraph whose end the view takes away

    def read(
        self, document: Element, footnotes: Element | None, endnotes: Element | None
    ) -> tuple[str, tuple[WordComment, ...]]:
        """The text of the document, paragraphs apart by a blank line, its notes at the end; and the comments for us."""
        body = document.find("body")
        paragraphs = list(self._blocks(body)) if body is not None else []
        notes = list(self._note_texts({"footnote": footnotes, "endnote": endnotes}))
        kept = (paragraph for paragraph in [*paragraphs, *notes] if without_signs(paragraph).strip())
        return self.comments.placed("".join(f"{paragraph}\n\n" for paragraph in kept))

    def _blocks(self, container: Element) -> Iterator[str]:
        stack = [iter(container)]
        while stack:
            element = next(stack[-1], None)
            if element is None:
                stack.pop()
            elif element.tag == "p":
                yield from self._paragraph(element)
            elif element.tag == "tbl":
                yield from self._table(element)
            elif element.tag == "AlternateContent":
                stack.append(_first_choice(element))
            elif element.tag in MARKS:  # between two paragraphs: it goes with the next
                self._pending += self.comments.sign(element)
            elif element.tag in _BLOCK or self._stands(element):
                stack.append(iter(element))
        if self._pending:
            yield self._pending
            self._pending = ""

    def _stands(self, element: Element) -> bool:
        """Whether a tracked change is part of this view."""
        return element.tag in (_INSERTED if self.inserted else _DELETED)

    def _paragraph(self, paragraph: Element) -> Iterator[str]:
        properties = paragraph.find("pPr")
        boxes: list[Element] = []
        words = self._pending + "".join(self._words(paragraph, boxes))
        self._pending = ""
        if self._ends_in_next(properties):
            self._pending = words
            return
        marker = self.numbering.marker(properties) if without_signs(words).strip() else ""
        yield f"{marker} {words.lstrip()}" if marker else words
        for box in boxes:
            yield from self._blocks(box)

    def _ends_in_next(self, properties: Element | None) -> bool:
        """Whether this view takes the paragraph's end away, so that it runs on in the next paragraph."""
        mark = properties.find("rPr") if properties is not None else None
        gone = _DELETED if self.inserted else _INSERTED
        return mark is not None and any(child.tag in gone for child in mark)

    def _words(self, paragraph: Element, boxes: list[Element]) -> Iterator[str]:
        stack = [iter(paragraph)]
        while stack:
            element = next(stack[-1], None)
            if element is None:
                stack.pop()
            elif element.tag == "t" or (element.tag == "delText" and not self.inserted):
                yield element.text or ""
            elif element.tag in _SIGNS:
                yield _SIGNS[element.tag]
            elif element.tag in MARKS:
                yield self.comments.sign(element)
            elif element.tag in _NOTE_REFERENCES:
                yield self._note_mark(element)
            elif element.tag == "AlternateContent":
                stack.append(_first_choice(element))
            elif element.tag in ("drawing", "pict", "object"):
                boxes += _text_boxes(element)
            elif element.tag in _INLINE or self._stands(element):
                stack.append(iter(element))

    def _note_mark(self, reference: Element) -> str:
        self._notes.append((_NOTE_REFERENCES[reference.tag], reference.get("id", "")))
        return f"[{len(self._notes)}]"

    def _note_texts(self, parts: dict[str, Element | None]) -> Iterator[str]:
        texts: dict[tuple[str, str], Element] = {}
        for kind, part in parts.items():
            for note in part.findall(kind) if part is not None else ():
                texts[kind, note.get("id", "")] = note
        for number, key in enumerate(self._notes, start=1):
            if key in texts:
                words = " ".join(text.strip() for text in self._blocks(texts[key]))
                yield f"Note {number}: {words}" if words.strip() else ""

    def _table(self, table: Element) -> Iterator[str]:
        """Rows of short cells are lines; a cell with paragraphs of its own, as in a table of proposals, stays
        paragraphs.
        """
        for row in _inside(table, "tr"):
            if any(self._gone(child) for child in row.findall("trPr/*")):
                continue
            cells = [[text for text in self._blocks(cell) if text.strip()] for cell in _inside(row, "tc")]
            if all(len(cell) < 2 for cell in cells):
                yield "\t".join(" ".join(cell[0].split()) if cell else "" for cell in cells).strip()
            else:
                for cell in cells:
                    yield from cell

    def _gone(self, element: Element) -> bool:
        return element.tag in (_DELETED if self.inserted else _INSERTED)


def _inside(element: Element, tag: str) -> Iterator[Element]:
    """The children of a table or row, also those that content controls wrap; nested tables are no business of it."""
    stack = [iter(element)]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
        elif child.tag == tag:
            yield child
        elif child.tag in ("sdt", "sdtContent", "customXml"):
            stack.append(iter(child))


def _text_boxes(drawing: Element) -> list[Element]:
    """The text boxes of a drawing, outermost ones only, each once though Word writes it in two forms."""
    found: list[Element] = []
    stack = [iter(drawing)]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
        elif child.tag == "txbxContent":
            found.append(child)
        else:
            stack.append(_first_choice(child) if child.tag == "AlternateContent" else iter(child))
    return found


def _first_choice(alternatives: Element) -> Iterator[Element]:
    """Word writes newer content twice; the first form is the full one."""
    choice = alternatives.find("Choice")
    chosen = choice if choice is not None else alternatives.find("Fallback")
    return iter(chosen) if chosen is not None else iter(())
