"""One pass over the lines of a draft: each line opens a piece under one of the open levels, or goes on with the last
one.
"""

from treatylint.grammar.headings import LABEL_RANK, LIST_RANK, NamedPart
from treatylint.grammar.inline_items import inline_items
from treatylint.grammar.layout import Line, lines_of
from treatylint.grammar.line_signs import LineSigns
from treatylint.grammar.markers import Marker, read_marker, reference_label
from treatylint.grammar.outline import CHAPEAU, Level, Outline
from treatylint.grammar.pieces import Piece
from treatylint.grammar.roles import has_operative_modal, is_enacting, is_recital, is_signature
from treatylint.grammar.source import Source

_ARTICLE_RANK = 4
_CHAPEAU_LENGTH = 4000


class BlockReader:
    """Reads a draft into pieces. ``text`` is the draft with markup and bracket signs blanked."""

    def __init__(self, source: Source, text: str) -> None:
        self._source = source
        self._text = text
        self._outline = Outline([])
        self._pieces: list[Piece] = []
        self._signs = LineSigns(source, text, self._pieces, self._outline)
        self._seed: Marker | None = None
        self._signing = False

    def read(self) -> list[Piece]:
        """The pieces in order; their stretches tile the text from the first visible line on."""
        lines = iter(lines_of(self._source, self._text))
        line = next(lines, None)
        while line is not None:
            following = next(lines, None)
            self._read_line(line, following)
            line = following
        self._finish(len(self._text), None)
        return self._pieces

    def _read_line(self, line: Line, following: Line | None) -> None:
        if part := self._signs.part(line):
            self._open_part(line, part)
        elif label := self._signs.label(line):
            self._open_label(line, label)
        elif marker := self._signs.marker(line, following):
            self._open_marked(line, marker)
        elif self._signs.title_of_part(line, following):
            self._pieces[-1].heading = (line.words, line.end)
            self._pieces[-1].body = line.end
        elif self._signs.goes_on_title(line):
            return
        elif self._signs.title(line, following) and (line.level or not self._signing):
            self._open_heading(line)
        else:
            self._read_text(line)

    # -- parts, provisions, items, headings --------------------------------------------------------------------------

    def _open_part(self, line: Line, part: NamedPart) -> None:
        self._finish(line.start, None)
        self._signing = False
        heading = (part.rest, line.end) if part.title and part.rest < line.end else None
        body = line.end if heading else part.rest
        piece = Piece("part", line.start, body, None, part.marker, part.component, part.kind, heading, level=line.level)
        piece.parent = self._outline.open_part(len(self._pieces), part.rank)
        self._pieces.append(piece)

    def _open_label(self, line: Line, label: Marker) -> None:
        self._finish(line.start, None)
        self._signing = False
        component = reference_label(label.label)
        piece = Piece("label", line.start, label.end, None, label.label, component, "article", indent=line.indent)
        piece.parent = self._outline.open_part(len(self._pieces), LABEL_RANK)
        self._pieces.append(piece)

    def _open_marked(self, line: Line, marker: Marker) -> None:
        self._finish(line.start, marker)
        self._signing = False
        if line.level and marker.numbered:
            component = f"sec-{reference_label(marker.label)}"
            self._open_part(
                line, NamedPart("article", marker.text, component, _ARTICLE_RANK, line.words, marker.end, True)
            )
            return
        self._push_item(line.start, marker, line.indent)
        second = self._second_marker(line, marker)
        if second:
            self._pieces[-1].end = second.start
            self._push_item(second.start, second, line.indent)

    def _second_marker(self, line: Line, marker: Marker) -> Marker | None:
        """``1. (a) …``: a list that opens right after its own paragraph's marker."""
        at = marker.end
        while at < line.end and self._text[at] in " \t":
            at += 1
        second = read_marker(self._text, at, line.end, line.indent)
        if second is None or marker.bullet or second.bullet or second.strict or second.readings == marker.readings:
            return None
        return second if second.first else None

    def _push_item(self, start: int, marker: Marker, indent: int) -> None:
        component = reference_label(marker.label)
        piece = Piece("item", start, marker.end, None, marker.text, component, numbered=marker.numbered, indent=indent)
        piece.parent = self._outline.open_item(len(self._pieces), marker)
        self._pieces.append(piece)
        self._seed = marker

    def _open_heading(self, line: Line) -> None:
        top = self._signs.at_top() and self._signs.words(line).casefold() != "preamble"
        form = "title" if top else "heading"
        self._finish(line.start, None)
        self._signing = False
        self._outline.close_lists()
        self._close_headed(line.level)
        parent = None if form == "title" else self._outline.parent
        self._pieces.append(Piece(form, line.start, line.words, parent, level=line.level))

    def _close_headed(self, level: int) -> None:
        """A Markdown heading ends the named parts whose own headings are of its level or smaller."""
        levels = self._outline.levels
        while level and levels and self._pieces[levels[-1].index].level >= level:
            levels.pop()

    # -- running text ------------------------------------------------------------------------------------------------

    def _read_text(self, line: Line) -> None:
        words = self._signs.words(line)
        if line.fresh and is_signature(words):
            self._finish(line.start, None)
            self._signing = True
            self._outline.close_to_rank(0)
            self._pieces.append(Piece("signature", line.start, line.words))
        elif not self._signs.goes_on(line):
            self._open_text(line, words)

    def _open_text(self, line: Line, words: str) -> None:
        tail = self._signs.tail(line)
        self._finish(line.start, None)
        # Signatures end where the text provides again, as in a protocol bound with its treaty.
        self._signing = self._signing and not has_operative_modal(words)
        if self._signing:
            self._pieces.append(Piece("signature", line.start, line.words))
            return
        levels = self._outline.levels
        unmarked = bool(levels) and levels[-1].style == CHAPEAU and words[:1].islower()
        if line.row or unmarked:
            form, parent = ("row" if line.row else "item"), self._outline.parent
        elif tail:
            form, parent = "tail", self._parent_of_tail(line)
        else:
            form, parent = "text", self._parent_of_text(line)
        self._pieces.append(Piece(form, line.start, line.words, parent, indent=line.indent))

    def _parent_of_tail(self, line: Line) -> int | None:
        """The chapeau that a tail takes up: by indentation where that tells the levels apart, else that of the
        outermost list.
        """
        levels = self._list_levels()
        indents = {self._pieces[level.index].indent for level in levels}
        if len(indents) > 1:
            reaching = [level for level in levels if self._pieces[level.index].indent <= line.indent]
            chapeau = reaching[-1] if reaching else None
        else:
            lists = [number for number, level in enumerate(levels) if level.style == CHAPEAU or not level.numbered]
            outermost = lists[0] if lists else 0
            chapeau = (
                levels[outermost]
                if levels[outermost].style == CHAPEAU
                else levels[outermost - 1]
                if outermost
                else None
            )
        if chapeau is None:
            self._outline.close_lists()
        else:
            self._outline.close_after(chapeau.index)
        return self._outline.parent

    def _parent_of_text(self, line: Line) -> int | None:
        """An unnumbered paragraph belongs to the item that it is indented under, else to the numbered paragraph, else
        to the part.
        """
        levels = self._list_levels()
        above = [level for level in levels if level.style != CHAPEAU and self._pieces[level.index].indent < line.indent]
        if above:
            self._outline.close_after(above[-1].index)
        elif levels and levels[0].numbered:
            self._outline.close_after(levels[0].index)
        else:
            self._outline.close_lists()
        return self._outline.parent

    def _list_levels(self) -> list[Level]:
        return [level for level in self._outline.levels if level.rank == LIST_RANK]

    # -- the end of a piece ------------------------------------------------------------------------------------------

    def _finish(self, end: int, following: Marker | None) -> None:
        """End the open piece: split off the items that run on inside it, and let it stand as a chapeau if a list
        follows it.
        """
        if not self._pieces:
            return
        piece, index = self._pieces[-1], len(self._pieces) - 1
        seed, self._seed = self._seed, None
        items: list[Marker] = []
        if piece.form not in ("title", "heading", "signature"):
            items = inline_items(self._text, piece.body, end, seed, following)
        if piece.form in ("text", "tail") and self._leads_on(
            piece, items[0].start if items else end, items[0] if items else following
        ):
            self._outline.open_chapeau(index)
        for item in items:
            self._pieces[-1].end = item.start
            self._push_item(item.start, item, piece.indent)
        self._seed = None
        self._pieces[-1].end = end

    def _leads_on(self, piece: Piece, end: int, marker: Marker | None) -> bool:
        """Whether what follows a paragraph hangs under it: any lettered list does, a numbered one after a colon or no
        stop at all.
        """
        words = self._text[max(piece.body, end - _CHAPEAU_LENGTH) : end].strip()
        if is_enacting(words) or (marker is not None and marker.numbered and is_recital(words)):
            return False
        if marker is not None and not marker.numbered:
            return True
        return words[-1:] in (":", "–", "—") or (marker is not None and words[-1:] not in tuple(".;!?"))
