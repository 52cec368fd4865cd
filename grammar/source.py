"""The draft as text: one string, one same-length masked copy, and the only place that knows lines.

Every later stage reads ``masked``, in which markup is blanked with spaces of the same length, so each span is true in
``text`` too.
"""

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Literal

from attrs import field, frozen

from treatylint.grammar.markdown import Markup, looks_like_markdown, plain, read_markup
from treatylint.grammar.problems import UnreadableFile
from treatylint.grammar.span import Span

if TYPE_CHECKING:
    from treatylint.grammar.word_comments import WordComment

__all__ = ["Source", "Span", "UnreadableFile"]

View = Literal["accepted", "original"]

_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


@frozen
class Source:
    """A draft: where it came from and what it says. ``path`` is only a name, nothing is opened."""

    path: str
    text: str
    word: bool = field(default=False, kw_only=True, repr=False, eq=False)  # text of a Word file, never Markdown
    comments: tuple["WordComment", ...] = field(default=(), kw_only=True, repr=False, eq=False)  # those meant for us
    markup: Markup = field(init=False, repr=False, eq=False)
    _line_starts: list[int] = field(init=False, repr=False, eq=False)

    @markup.default
    def _read_markup(self) -> Markup:
        if self.word or _ending(self.path) == "docx":
            return plain(self.text)
        if _ending(self.path) in ("md", "markdown") or looks_like_markdown(self.text):
            return read_markup(self.text)
        return plain(self.text)

    @_line_starts.default
    def _find_line_starts(self) -> list[int]:
        return [0, *accumulate(len(line) for line in self.text.splitlines(keepends=True))]

    @property
    def masked(self) -> str:
        """The text with markup blanked: same length, each character either the original one or a space."""
        return self.markup.masked

    def __getitem__(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def line_column(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column of an offset; the offset just past the last character is allowed."""
        if not 0 <= offset <= len(self.text):
            raise ValueError(f"offset {offset} lies outside {self.path} (0 to {len(self.text)})")
        starts = self._line_starts
        # A text that ends without a line break has one start too many: its very end is no new line.
        last = len(starts) - 1 if self.text[-1:] in _LINE_BREAKS and self.text else max(len(starts) - 2, 0)
        line = min(bisect_right(starts, offset) - 1, last)
        return line + 1, offset - starts[line] + 1

    @classmethod
    def from_bytes(cls, path: str, data: bytes, view: View = "accepted") -> "Source":
        """Decode a file: UTF-8, UTF-8 or UTF-16 with a byte order mark, Windows-1252 otherwise; ``.docx`` as a Word
        archive.

        ``view`` matters for Word alone: ``accepted`` takes tracked changes as made, ``original`` as not made. Raises
        ``UnreadableFile`` where the bytes are no text.
        """
        if _ending(path) == "docx" or data[:4] == b"PK\x03\x04":
            from treatylint.grammar.word import read_word  # late: plain drafts never pay for zip and XML

            text, comments = read_word(path, data, view)
            return cls(path, text, word=True, comments=comments)
        return cls(path, _decode(path, data))


_LINE_BREAKS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"


def _ending(path: str) -> str:
    return path.rpartition(".")[2].lower()


def _decode(path: str, data: bytes) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode_as(path, data[len(mark) :], encoding)
    if b"\x00" in data:
        raise UnreadableFile(f"{path}: not a text file (it holds zero bytes); save the draft as .txt, .md or .docx")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_as(path, data, "cp1252")


def _decode_as(path: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableFile(
            f"{path}: not readable as {encoding} (byte {error.start}); save the draft as UTF-8 text, .md or .docx"
        ) from error
