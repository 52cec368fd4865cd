"""A chunk: the unit that the grammar sees, one word or several that belong together."""

from fractions import Fraction

from treatylint.grammar.lexicon import Sense, Senses

__all__ = ["NOMINAL", "Chunk"]

NOMINAL = frozenset({"ACTOR", "PLACE", "NAME", "FORCE", "EVENT", "ACT", "INSTRUMENT", "WORD", "UNIT"})
"""The classes of which a noun phrase is made."""


_NO_SENSES = Senses()


class Chunk:
    """``type`` is the terminal; the rest is what the lexicon, the figures or the calendar say of the words.

    Mutable and slotted on purpose: the scanner makes one for every few letters of a draft, and the outline settles
    its type. ``start`` and ``end`` are offsets of the source. ``det`` says that an article stood before it.
    """

    __slots__ = (
        "capital",
        "day",
        "det",
        "end",
        "form",
        "key",
        "lemma",
        "number",
        "part",
        "senses",
        "start",
        "type",
        "value",
    )

    # Lark copies these from the last token to its end mark; they say nothing here.
    start_pos = line = column = end_line = end_column = end_pos = 0

    def __init__(self, type_: str, start: int, end: int, key: str = "", senses: Senses = _NO_SENSES) -> None:
        self.type, self.start, self.end, self.key = type_, start, end, key
        self.senses: tuple[Sense, ...] = senses
        self.value = self.lemma = self.form = self.day = ""
        self.number: Fraction | None = None
        self.part = self.det = self.capital = False
        if senses:
            self.take(senses.first)

    def take(self, sense: Sense) -> None:
        """Settle on one of the senses."""
        self.type, self.value, self.lemma, self.form = sense.type, sense.value, sense.lemma, sense.form

    def sense(self, type_: str) -> Sense | None:
        for sense in self.senses:
            if sense.type == type_:
                return sense
        return None

    def ids(self, type_: str) -> tuple[str, ...]:
        """The values of all senses of one class: the two things that one name may stand for."""
        return tuple(sense.value for sense in self.senses if sense.type == type_)

    def __repr__(self) -> str:
        return f"{self.type}<{self.key}>"
