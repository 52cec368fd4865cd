"""One pass over the lines of a draft: which line opens a new piece, and under which open level it hangs."""

import re

from treatylint.grammar.headings import LABEL_RANK, NamedPart, is_document_title, is_heading, is_title, read_named_part
from treatylint.grammar.inline_items import inline_items, refers
from treatylint.grammar.label_series import label_series
from treatylint.grammar.layout import Line, lines_of
from treatylint.grammar.markers import Marker, after_bullet, read_label, read_marker, reference_label
from treatylint.grammar.outline import CHAPEAU, Outline
from treatylint.grammar.pieces import Piece
from treatylint.grammar.roles import is_enacting, is_signature
from treatylint.grammar.source import Source

_ENDED = re.compile(r"(?:[.;:,–—-][”\"’)]?|\b(?:and|or|and/or|but))\s*$")
_STOPPED = re.compile(r"[.;:!?][”\"’')\]]{0,3}\s*$")
_TAIL_WORDS = 60
_NUMBERED_STYLE = re.compile(r"\(?1[.)]{0,1}|[\d.]+\.1")


class BlockReader:
    """Reads lines into pieces. ``text`` is the draft with markup and bracket signs blanked."""

    def __init__(self, source: Source, text: str) -> None:
        self._source = source
        self._text = text
        self._series = label_series(source, text)
        self._outline = Outline([])
        self.pieces: list[Piece] = []
        self._seed: Marker | None = None
        self._signing = False

    def read(self) -> list[Piece]:
        """The pieces in order; their stretches tile the text."""
        lines = iter(lines_of(self._source, self._text))
        line = next(lines, None)
        while line is not None:
            following = next(lines, None)
            self._read_line(line, following)
            line = following
        self._finish(len(self._text), None)
        return self.pieces

    # -- one line ----------------------------------------------------------------------------------------------------------

    def _read_line(self, line: Line, following: Line | None) -> None:
        part = self._part(line)
        if part:
            self._open_part(line, part)
            return
        label = self._label(line)
        if label:
            self._open_label(line, label)
            return
        marker = self._marker(line)
        if marker:
            self._open_marked(line, marker)
        elif self._is_heading_of_part(line, following):
            self.pieces[-1].heading = (line.words, line.end)
            self.pieces[-1].body = line.end
        elif line.level or self._is_title_or_heading(line, following):
            self._open_heading(line)
        elif line.row:
            self._open_text(line, "row")
        else:
            self._read_text(line)

    def _part(self, line: Line) -> NamedPart | None:
        words = after_bullet(self._text, line.words, line.end) if not line.level else line.words
        part = read_named_part(self._text, words, line.end, line.level > 0)
        if part and not line.fresh and not self._stopped(line) and not self._after_title():
            return None
        return part

    def _label(self, line: Line) -> Marker | None:
        label = read_label(self._text, after_bullet(self._text, line.words, line.end), line.end)
        if label is None or label.readings[0][0] not in self._series:
            return None
        return label if line.fresh or self._ended(line) else None

    def _marker(self, line: Line) -> Marker | None:
        marker = read_marker(self._text, line.words, line.end, line.indent)
        return marker if marker and self._accepts(line, marker) else None

    def _accepts(self, line: Line, marker: Marker) -> bool:
        continues = self._outline.continues(marker)
        if line.fresh:
            return not marker.strict or marker.first or continues
        if self._ended(line):
            return marker.bullet or marker.first or continues
        return continues and not marker.numbered and (marker.bullet or not refers(self._before(line)))

    def _before(self, line: Line) -> str:
        return self._text[max(0, line.start - _TAIL_WORDS) : line.start]

    def _ended(self, line: Line) -> bool:
        return not self.pieces or bool(_ENDED.search(self._before(line)))

    def _stopped(self, line: Line) -> bool:
        return not self.pieces or bool(_STOPPED.search(self._before(line)))

    def _after_title(self) -> bool:
        return bool(self.pieces) and self.pieces[-1].form in ("title", "heading", "part")

    # -- titles ------------------------------------------------------------------------------------------------------------

    def _is_heading_of_part(self, line: Line, following: Line | None) -> bool:
        if not self.pieces or following is None or line.level or line.row:
            return False
        piece = self.pieces[-1]
        empty = piece.form == "part" and piece.heading is None and not self._text[piece.body : line.start].strip()
        if not empty or not is_title(self._text[line.words : line.end]):
            return False
        alone = following.fresh or self._marker(following) is not None
        return alone and read_named_part(self._text, following.words, following.end, following.level > 0) is None

    def _is_title_or_heading(self, line: Line, following: Line | None) -> bool:
        if not line.fresh or following is None or line.row:
            return self._continues_title(line, following)
        words = self._text[line.words : line.end]
        if self._at_top() and is_document_title(words):
            return following.fresh or is_document_title(self._text[following.words : following.end])
        alone = following.fresh or self._opens(following)
        return alone and not self._signing and is_heading(words)

    def _continues_title(self, line: Line, following: Line | None) -> bool:
        if following is None or not self.pieces or self.pieces[-1].form != "title":
            return False
        return is_document_title(self._text[line.words : line.end]) and (following.fresh or following.start == line.end)

    def _opens(self, line: Line) -> bool:
        marker = read_marker(self._text, line.words, line.end, line.indent)
        return bool(marker and marker.first) or read_named_part(self._text, line.words, line.end, line.level > 0) is not None

    def _at_top(self) -> bool:
        return all(piece.form == "title" for piece in self.pieces[-1:])

    # -- opening pieces ----------------------------------------------------------------------------------------------------

    def _open_part(self, line: Line, part: NamedPart) -> None:
        self._finish(line.start, None)
        self._signing = False
        heading = (part.rest, line.end) if part.title and part.rest < line.end else None
        body = line.end if heading else part.rest
        piece = Piece("part", line.start, body, None, part.marker, part.component, part.kind, heading, level=line.level)
        piece.parent = self._outline.open_part(len(self.pieces), part.rank)
        self.pieces.append(piece)

    def _open_label(self, line: Line, label: Marker) -> None:
        self._finish(line.start, label)
        component = reference_label(label.label)
        piece = Piece("label", line.start, label.end, None, label.label, component, "article", indent=line.indent)
        piece.parent = self._outline.open_part(len(self.pieces), LABEL_RANK)
        self.pieces.append(piece)

    def _open_marked(self, line: Line, marker: Marker) -> None:
        self._finish(line.start, marker)
        if line.level and marker.numbered:
            part = NamedPart("article", marker.text, f"sec-{reference_label(marker.label)}", 4, line.words, marker.end, True)
            self._open_part(line, part)
            return
        self._push_item(line.start, marker, line.indent)
        self._read_second_marker(line, marker)

    def _read_second_marker(self, line: Line, marker: Marker) -> None:
        """``1. (a) …``: a list that opens right after its own paragraph's marker."""
        at = marker.end
        while at < line.end and self._text[at] in " \t":
            at += 1
        second = read_marker(self._text, at, line.end, line.indent)
        if second and not marker.bullet and not second.bullet and not second.strict and second.first and second.readings != marker.readings:
            self.pieces[-1].end = at
            self._push_item(at, second, line.indent)

    def _push_item(self, start: int, marker: Marker, indent: int) -> None:
        piece = Piece("item", start, marker.end, None, marker.text.strip(), numbered=marker.numbered, indent=indent)
        piece.component = reference_label(marker.label)
        piece.parent = self._outline.open_item(len(self.pieces), marker)
        self.pieces.append(piece)
        self._seed = marker

    def _open_heading(self, line: Line) -> None:
        top = self._at_top()
        self._finish(line.start, None)
        self._outline.close_lists()
        if line.level:
            self._close_headed(line.level)
        piece = Piece("title" if top else "heading", line.start, line.words, None if top else self._outline.parent, level=line.level)
        self.pieces.append(piece)

    def _close_headed(self, level: int) -> None:
        """A heading ends the named parts whose own headings are of its level or smaller."""
        outline = self._outline
        while outline.levels and self.pieces[outline.levels[-1].index].level >= level:
            outline.levels.pop()

    # -- running text ------------------------------------------------------------------------------------------------------

    def _read_text(self, line: Line) -> None:
        words = self._text[line.words : line.end]
        if line.fresh and is_signature(words):
            self._signing = True
            self._finish(line.start, None)
            self._outline.close_to_rank(0)
            self.pieces.append(Piece("signature", line.start, line.words))
        elif not self._runs_on(line, words):
            self._open_text(line, "text")

    def _runs_on(self, line: Line, words: str) -> bool:
        """Whether the line continues the piece before it."""
        if not self.pieces:
            return False
        piece = self.pieces[-1]
        if piece.form in ("title", "heading", "row"):
            return False
        if not line.fresh:
            return not (piece.form == "item" and line.indent < piece.indent)
        if piece.form in ("part", "label") and piece.kind == "article":
            return not self._text[piece.body : line.start].strip()
        unfinished = piece.form == "text" and not self._stopped_before(piece, line)
        return unfinished and words[:1].islower()

    def _stopped_before(self, piece: Piece, line: Line) -> bool:
        before = self._text[max(piece.body, line.start - 400) : line.start].rstrip()
        return bool(_STOPPED.search(before[-8:])) or not before

    def _open_text(self, line: Line, form: str) -> None:
        self._finish(line.start, None)
        if self._signing:
            self.pieces.append(Piece("signature", line.start, line.words))
            return
        if form == "text" and self._is_tail(line):
            form = "tail"
        parent = self._outline.parent if form == "row" else self._parent_of_text(line, form)
        self.pieces.append(Piece(form, line.start, line.words, parent, indent=line.indent))

    def _is_tail(self, line: Line) -> bool:
        if not self.pieces or not self._outline.in_list or self.pieces[-1].form != "item":
            return False
        before = self._text[max(0, line.start - 400) : line.start].rstrip()
        return self._text[line.words].islower() or before[-1:] == ","

    def _parent_of_text(self, line: Line, form: str) -> int | None:
        outline = self._outline
        levels = [level for level in outline.levels if level.rank == 9]
        if form == "tail":
            lists = [level for level in levels if level.style == CHAPEAU or not _NUMBERED_STYLE.fullmatch(level.style)]
            first = (lists or levels)[0]
            outline.close_after(first.index - (first.style != CHAPEAU))
            return outline.parent
        deeper = [level for level in levels if 0 <= self.pieces[level.index].indent < line.indent and level.style != CHAPEAU]
        if deeper:
            outline.close_after(deeper[-1].index)
        elif levels and _NUMBERED_STYLE.fullmatch(levels[0].style):
            outline.close_after(levels[0].index)
        else:
            outline.close_lists()
        return outline.parent

    # -- finishing a piece -------------------------------------------------------------------------------------------------

    def _finish(self, end: int, following: Marker | None) -> None:
        """End the open piece, split off the items that run on inside it, and let it stand as a chapeau if it leads into a list."""
        if not self.pieces:
            return
        piece = self.pieces[-1]
        index = len(self.pieces) - 1
        seed, self._seed = self._seed, None
        items = [] if piece.form in ("title", "heading", "signature") else inline_items(self._text, piece.body, end, seed, following)
        if piece.form in ("text", "tail") and self._leads_on(piece, items[0].start if items else end, items[:1] or [following]):
            self._outline.open_chapeau(index)
        for item in items:
            self.pieces[-1].end = item.start
            self._push_item(item.start, item, piece.indent)
        self._seed = None
        self.pieces[-1].end = end

    def _leads_on(self, piece: Piece, end: int, following: "list[Marker] | list[Marker | None]") -> bool:
        words = self._text[max(piece.body, end - 4000) : end].strip()
        marker = following[0]
        if is_enacting(words):
            return False
        if marker is not None and not marker.numbered and not read_label_like(marker):
            return True
        return words[-1:] in (":", "–", "—") or (marker is not None and words[-1:] not in tuple(".;!?"))


def read_label_like(marker: Marker) -> bool:
    """Whether a marker is a provision label (``D7``), which opens a provision of its own and no item."""
    return marker.readings[0][0].isalpha() and marker.label[:1].isupper() and marker.label[-1:].isdecimal()
