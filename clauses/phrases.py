"""A sentence as phrases: what the grammar found, in plain types that know nothing of the parser."""

from collections.abc import Iterator

from attrs import define, field

from treatylint.grammar.chunk import Chunk

__all__ = ["Group", "Loose", "Nominal", "NounPhrase", "PrepPhrase", "Quantity", "Ref", "Verbs"]


@define(eq=False)
class Phrase:
    """A stretch of chunks. ``start`` and ``end`` are offsets of the source."""

    start: int
    end: int


@define(eq=False)
class Nominal:
    """One noun with what stands before it: "each", "armoured combat" … ``link`` is "of", "join" or "" (the first)."""

    quants: list[Chunk]
    nouns: list[Chunk]
    link: str = ""
    separator: str = ""  # "and", "or", "," of a join
    head: Chunk | None = field(init=False)
    """The noun that the others colour: the last known one, else the last word."""

    def __attrs_post_init__(self) -> None:
        known = (chunk for chunk in reversed(self.nouns) if chunk.type not in ("WORD", "POSS"))
        self.head = next(known, self.nouns[-1] if self.nouns else None)

    @property
    def start(self) -> int:
        return (self.quants or self.nouns)[0].start

    @property
    def end(self) -> int:
        return (self.nouns or self.quants)[-1].end



@define(eq=False)
class NounPhrase(Phrase):
    parts: list[Nominal]

    def chunks(self) -> Iterator[Chunk]:
        for part in self.parts:
            yield from part.quants
            yield from part.nouns


@define(eq=False)
class Quantity(Phrase):
    """``kind`` is "counted", "length", "duration", "share" or "bare"; ``what`` is the noun phrase that is counted."""

    kind: str
    number: Chunk
    bounds: list[Chunk]
    lower: Chunk | None = None  # the first figure of a range
    unit: Chunk | None = None
    what: NounPhrase | None = None


@define(eq=False)
class Ref(Phrase):
    """A reference to a provision: its chunks, and "this Article" without a label."""

    chunks: list[Chunk]


@define(eq=False)
class PrepPhrase(Phrase):
    """``object`` is a noun phrase, quantity, reference, or the chunk of a date."""

    preposition: Chunk
    object: "NounPhrase | Quantity | Ref | Chunk"

    @property
    def type(self) -> str:
        return self.preposition.type


@define(eq=False)
class Verbs(Phrase):
    """One verb, or several that share everything ("station, deploy or rotate"). ``infinitive`` follows "to"."""

    chunks: list[Chunk]
    infinitive: bool = False


@define(eq=False)
class Loose(Phrase):
    """A chunk that belongs to no larger phrase: adverbs, "be", commas, opaque marks."""

    chunk: Chunk

    @property
    def type(self) -> str:
        return self.chunk.type


@define(eq=False)
class Group(Phrase):
    """A subordinate group: ``opener`` is "if", "except", "which" … with the phrases inside."""

    opener: Chunk
    items: "list[Item]"

    @property
    def type(self) -> str:
        return self.opener.type


Item = NounPhrase | Quantity | Ref | PrepPhrase | Verbs | Loose | Group
