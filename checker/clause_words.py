"""The words of the clause that an offset lies in, as they are compared from one version of a draft to the next."""

from bisect import bisect_right
from collections.abc import Sequence

from attrs import define, field

from treatylint.grammar.source import Source, Span

__all__ = ["ClauseWords", "normalised"]


def normalised(text: str) -> str:
    """White space and letter case do not change a clause."""
    return " ".join(text.split()).casefold()


@define(eq=False)
class ClauseWords:
    """``sentences`` are the spans of the draft's sentences; where none lies (a heading) the line stands for it."""

    source: Source
    sentences: Sequence[Span]
    _sorted: list[Span] = field(init=False, repr=False)
    _starts: list[int] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        self._sorted = sorted(set(self.sentences), key=lambda span: span.start)
        self._starts = [span.start for span in self._sorted]

    def at(self, offset: int) -> str:
        """The clause at an offset, without markup and comments, normalised."""
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and offset < self._sorted[index].end:
            span = self._sorted[index]
        else:
            text = self.source.text
            end = text.find("\n", offset)
            span = Span(text.rfind("\n", 0, offset) + 1, end if end >= 0 else len(text))
        return normalised(self.source.masked[span.start : span.end])
