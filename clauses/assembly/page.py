"""The text that is being read, with what helps to read it: names, where we are, who was spoken of last."""

from attrs import define, field

from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.places import Place
from treatylint.clauses.times import Event
from treatylint.clauses.values import Actors
from treatylint.grammar.chunk import Chunk
from treatylint.grammar.lexicon import Lexicon
from treatylint.grammar.references import ArticleIndex
from treatylint.grammar.scanner import Piece
from treatylint.grammar.source import Span

__all__ = ["Page"]


@define
class Page:
    """``pieces`` are the stretches being read, with their offsets in the draft. ``at`` is the path of the sentence at
    hand, ``last`` the actor that "it" and "they" point back to."""

    pieces: tuple[Piece, ...]
    lexicon: Lexicon
    gazetteer: Gazetteer
    index: ArticleIndex | None = None
    at: str = ""
    last: Actors | None = None
    case: tuple[str, Event] | None = None  # what "in that event" points back to, with the article it stands in
    parties: tuple[str, ...] = ()
    terms: dict[str, object] = field(factory=dict)
    own: dict[str, str] = field(factory=dict)  # states and bodies that only this draft names: form, id
    ground: Place | None = None  # spoken of last: what "there" points back to
    seen: list[Chunk] = field(factory=list)  # the chunks of the sentence at hand, in all its readings

    _read: tuple[Piece, ...] = ()  # the pieces that the two below were asked of
    _plain: bool = False  # one piece with single spaces only: a slice of it has no others
    _words: dict[tuple[int, int], str] = field(factory=dict)
    _spans: dict[tuple[int, int], Span] = field(factory=dict)

    @property
    def that_case(self) -> Event | None:
        """The event that was last spoken of in this article."""
        return self.case[1] if self.case is not None and self.case[0] == self.article else None

    @property
    def article(self) -> str:
        return self.at.partition("/")[0]

    def words(self, start: int, end: int) -> str:
        """The words of a stretch, white space and line breaks made single spaces."""
        if self._read is not self.pieces:
            self._turn_to(self.pieces)
        found = self._words.get((start, end))
        if found is None:
            found = self._words[start, end] = self._cut(start, end)
        return found

    def _turn_to(self, pieces: tuple[Piece, ...]) -> None:
        self._read = pieces
        self._words.clear()
        self._spans.clear()
        self._plain = len(pieces) == 1 and " ".join(pieces[0][0].split()) == pieces[0][0].strip()

    def _cut(self, start: int, end: int) -> str:
        if self._plain:
            text, at = self.pieces[0]
            return text[max(start - at, 0) : max(end - at, 0)].strip()
        return _words(self.pieces, start, end)

    def span(self, start: int, end: int) -> Span:
        """The stretch itself; asked for many times over, made once."""
        found = self._spans.get((start, end))
        if found is None:
            found = self._spans[start, end] = Span(start, end)
        return found


def _words(pieces: tuple[Piece, ...], start: int, end: int) -> str:
    found = [text[max(start - at, 0) : max(end - at, 0)] for text, at in pieces if start < at + len(text) and end > at]
    return " ".join(" ".join(found).split())
