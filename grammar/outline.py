"""Where a block hangs: the numbered levels that stand open while a draft is read from top to bottom."""

from attrs import define, frozen

from treatylint.grammar.headings import LIST_RANK
from treatylint.grammar.markers import Marker

DEPTH_LIMIT = 24
"""Lists nested deeper than this are read as if they stood at this depth."""

CHAPEAU = "chapeau"


@frozen
class Level:
    """One open level: the block that opened it, the rank of a named part, or the style and place of a list marker."""

    index: int
    rank: int
    style: str = ""
    value: int = 0
    label: str = ""

    @property
    def numbered(self) -> bool:
        """Whether a figure opened it, in whatever frame: ``1.``, ``(1)``, ``2.1``."""
        return self.label[:1].isdecimal()


@define
class Outline:
    """The open levels, outermost first. Never deeper than ``DEPTH_LIMIT``, so every step is bounded."""

    levels: list[Level]

    @property
    def parent(self) -> int | None:
        """The block that would be the parent of one opened now."""
        return self.levels[-1].index if self.levels else None

    @property
    def in_list(self) -> bool:
        return bool(self.levels) and self.levels[-1].rank == LIST_RANK

    def open_part(self, index: int, rank: int, label: str = "") -> int | None:
        """Open a named part: everything of its rank or below closes. Returns the parent."""
        self.close_to_rank(rank)
        parent = self.parent
        self.levels.append(Level(index, rank, label=label))
        return parent

    def close_to_rank(self, rank: int) -> None:
        """Close every level whose rank is this one or comes after it."""
        while self.levels and self.levels[-1].rank >= rank:
            self.levels.pop()

    def close_lists(self) -> None:
        self.close_to_rank(LIST_RANK)

    def close_after(self, index: int) -> None:
        """Close the levels opened after the one of this block."""
        while self.levels and self.levels[-1].index > index:
            self.levels.pop()

    def open_chapeau(self, index: int) -> None:
        """Let the items that follow hang under a paragraph without a marker of its own."""
        self._push(Level(index, LIST_RANK, CHAPEAU))

    def open_item(self, index: int, marker: Marker) -> int | None:
        """Open the level of a marker: next in a series that stands open, else a new list. Returns the parent."""
        style, value = self._reading(marker)
        self._close_for(style, marker)
        parent = self.parent
        self._push(Level(index, LIST_RANK, style, value, marker.label))
        return parent

    def continues(self, marker: Marker) -> bool:
        """Whether the marker is the next one of an open series, or a bullet like one that stands open."""
        for level in self.levels:
            for style, value in marker.readings:
                if level.style == style and (marker.bullet or value == level.value + 1):
                    return True
        return False

    def _reading(self, marker: Marker) -> tuple[str, int]:
        for level in reversed(self.levels):
            for style, value in marker.readings:
                if level.style == style and value == level.value + 1:
                    return style, value
        for style, value in marker.readings:
            if value == 1:
                return style, value
        styles = {level.style for level in self.levels}
        for style, value in marker.readings:
            if style in styles:
                return style, value
        return marker.readings[0]

    def _close_for(self, style: str, marker: Marker) -> None:
        for position in range(len(self.levels) - 1, -1, -1):
            level = self.levels[position]
            if level.rank < LIST_RANK:
                break
            if level.style == style:
                del self.levels[position:]
                return
        self._close_for_new_style(style, marker)

    def _close_for_new_style(self, style: str, marker: Marker) -> None:
        """A new style nests under what is open, except for ``2.1`` (under ``2.``) and a bullet set further out than
        the open one.
        """
        if "." in marker.label:
            prefix = marker.label.rpartition(".")[0]
            while self.in_list and self.levels[-1].label != prefix:
                self.levels.pop()
        elif marker.bullet:
            while (
                self.in_list and self.levels[-1].style[:1] == "-" and int(self.levels[-1].style[2:]) >= int(style[2:])
            ):
                self.levels.pop()

    def _push(self, level: Level) -> None:
        if len(self.levels) >= DEPTH_LIMIT:
            self.levels.pop()
        self.levels.append(level)
