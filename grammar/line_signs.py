"""What a line claims to be: a named part, a labelled provision, a list item, a title or plain running text.

A hard-wrapped line may start with anything ("… not more than / 5. The …"), so a marker counts only where the lines
around it allow one.
"""

import re
from collections.abc import Sequence

from treatylint.grammar.headings import NamedPart, is_document_title, is_heading, is_title, read_named_part
from treatylint.grammar.inline_items import refers
from treatylint.grammar.label_series import label_series
from treatylint.grammar.layout import Line
from treatylint.grammar.markers import Marker, after_bullet, read_label, read_marker
from treatylint.grammar.outline import Outline
from treatylint.grammar.pieces import Piece
from treatylint.grammar.source import Source

_ENDED = re.compile(r"(?:[.;:,–—-][”\"’)]?|\b(?:and|or|and/or|but))\s*$")
_STOPPED = re.compile(r"[.;:!?][”\"’')\]]{0,3}\s*$")
_LOOK_BACK = 400


class LineSigns:
    """Judges lines against the pieces read so far and the levels that stand open; changes neither."""

    def __init__(self, source: Source, text: str, pieces: Sequence[Piece], outline: Outline) -> None:
        self._text = text
        self._pieces = pieces
        self._outline = outline
        self._series = label_series(source, text)

    def words(self, line: Line) -> str:
        """The visible words of a line."""
        return self._text[line.words : line.end]

    def part(self, line: Line) -> NamedPart | None:
        """The article, annex, section … that the line opens."""
        start = line.words if line.level else after_bullet(self._text, line.words, line.end)
        part = read_named_part(self._text, start, line.end, line.level > 0)
        if part and not line.fresh and not self.stopped(line) and not self._after_title():
            return None
        return part

    def label(self, line: Line) -> Marker | None:
        """The label of a provision in a series that the draft uses, with or without a bullet before it."""
        label = read_label(self._text, after_bullet(self._text, line.words, line.end), line.end)
        if label is None or label.readings[0][0] not in self._series:
            return None
        return label if line.fresh or self._ended(line) else None

    def marker(self, line: Line, following: Line | None = None) -> Marker | None:
        """The list marker that the line opens with, if it counts as one here."""
        marker = read_marker(self._text, line.words, line.end, line.indent)
        if marker is None:
            return None
        continues = self._outline.continues(marker)
        if line.fresh or self._under_heading(line):
            counts = not marker.strict or marker.first or continues
        elif self._ended(line):
            # After a colon a list may open in the middle, as an excerpt does: "… shall: / (c) go".
            counts = marker.bullet or marker.first or continues or self._opens_late(line, marker)
        elif marker.bullet:
            counts = continues or self._bulleted(following, marker)
        else:
            counts = continues and not marker.numbered and not refers(self._before(line)[-40:])
        return marker if counts else None

    def title_of_part(self, line: Line, following: Line | None) -> bool:
        """Whether the line is the title of the part opened just before it. An article keeps its only line as its
        text.
        """
        if not self._pieces or following is None or line.level or line.row:
            return False
        piece = self._pieces[-1]
        empty = piece.form == "part" and piece.heading is None and not self._text[piece.body : line.start].strip()
        if not empty or not is_title(self.words(line)):
            return False
        opens_part = read_named_part(self._text, following.words, following.end, following.level > 0) is not None
        if piece.kind == "article":
            return not opens_part and (following.fresh or self.marker(following) is not None)
        return opens_part or following.fresh or self.marker(following) is not None

    def title(self, line: Line, following: Line | None) -> bool:
        """Whether the line is a title or heading that stands alone."""
        if line.level:
            return True
        if not line.fresh or following is None or line.row:
            return False
        if self.at_top() and is_document_title(self.words(line)):
            return (
                following.fresh
                or self._opens(following)
                or is_document_title(self.words(following))
                or is_title(self.words(following))
            )
        return (following.fresh or self._opens(following)) and is_heading(self.words(line))

    def goes_on_title(self, line: Line) -> bool:
        """Whether the line is a further line of the draft's title."""
        titled = bool(self._pieces) and self._pieces[-1].form == "title" and not self._pieces[-1].level
        return titled and not line.fresh and is_title(self.words(line))

    def goes_on(self, line: Line) -> bool:
        """Whether the line continues the piece before it."""
        if not self._pieces or line.row or line.level:
            return False
        piece = self._pieces[-1]
        if piece.form in ("title", "heading", "row"):
            return False
        if not line.fresh:
            return not (piece.form == "item" and line.indent < piece.indent)
        if piece.form in ("part", "label") and piece.kind == "article":
            return not self._text[piece.body : line.start].strip()
        # A page break may tear a sentence apart: it goes on in small letters.
        return piece.form == "text" and not self.stopped(line) and self._text[line.words].islower()

    def tail(self, line: Line) -> bool:
        """Whether the line takes up the chapeau again after its list."""
        if not self._pieces or not self._outline.in_list or self._pieces[-1].form != "item":
            return False
        return self._text[line.words].islower() or self._before(line).rstrip()[-1:] == ","

    def stopped(self, line: Line) -> bool:
        """Whether what stands before the line ends with a stop, colon or semicolon, or nothing stands there."""
        return not self._pieces or bool(_STOPPED.search(self._before(line).rstrip()[-8:]))

    def at_top(self) -> bool:
        """Whether nothing but titles has been read."""
        return all(piece.form == "title" for piece in self._pieces[-1:])

    def _before(self, line: Line) -> str:
        return self._text[max(0, line.start - _LOOK_BACK) : line.start]

    def _ended(self, line: Line) -> bool:
        return not self._pieces or bool(_ENDED.search(self._before(line).rstrip()[-12:]))

    def _opens_late(self, line: Line, marker: Marker) -> bool:
        return not marker.strict and not marker.numbered and self._before(line).rstrip().endswith(":")

    def _after_title(self) -> bool:
        return bool(self._pieces) and self._pieces[-1].form in ("title", "heading", "part")

    def _under_heading(self, line: Line) -> bool:
        """Whether only a heading stands before the line, as in "Article 1 / 1. The zone …"."""
        if not self._pieces:
            return False
        piece = self._pieces[-1]
        bare = piece.form == "part" and not self._text[piece.body : line.start].strip()
        return bare or piece.form in ("heading", "title")

    def _bulleted(self, following: Line | None, marker: Marker) -> bool:
        """Whether the next line has the same bullet: two in a row are a list, one may be a dash at a line's start."""
        if following is None:
            return False
        other = read_marker(self._text, following.words, following.end, following.indent)
        return other is not None and other.readings == marker.readings

    def _opens(self, line: Line) -> bool:
        marker = read_marker(self._text, line.words, line.end, line.indent)
        part = read_named_part(self._text, line.words, line.end, line.level > 0)
        return (marker is not None and marker.first) or part is not None
