"""The last pass before the grammar: every chunk that would have no place becomes loose, so that any text parses.

Two sweeps. From the right: what needs something after it ("within" an object, "at least" a figure). From the left:
what needs something before it ("of" a noun, a label its "Article").
"""

from treatylint.grammar.chunk import NOMINAL, Chunk
from treatylint.grammar.lookahead import PREPOSITIONS

__all__ = ["mend"]

_FIGURES = frozenset({"NUM", "NUM_N", "NUM_L", "NUM_D", "NUM_S"})
_OBJECTS = NOMINAL | _FIGURES | {"QUANT", "BOUND", "RANGE_START", "REFN", "DATE"}
_PAIRED = {"NUM_L": "LENGTH", "NUM_D": "DURATION", "NUM_S": "SHARE"}
_IN_REFERENCE = frozenset({"REFN", "REFN_MORE", "LABEL"})


def mend(chunks: list[Chunk]) -> list[Chunk]:
    """The same chunks, each with a class that the grammar has a place for."""
    chunks = _parted(chunks)
    following = "END"
    for at in range(len(chunks) - 1, -1, -1):
        chunk = chunks[at]
        chunk.type = _by_right(chunk, following)
        following = "RANGE_START" if chunk.type == "NUMBER" and following == "RANGE" else chunk.type
    before = "START"
    for at, chunk in enumerate(chunks):
        chunk.type = _by_left(chunk, before, chunks[at + 1].type if at + 1 < len(chunks) else "END")
        before = chunk.type
    return chunks


def _parted(chunks: list[Chunk]) -> list[Chunk]:
    """Two noun phrases side by side ("give it | support", "for each Party | the limit"): an article opens the second,
    a pronoun is the whole of the first. A blank comma parts them.
    """
    out: list[Chunk] = []
    for chunk in chunks:
        last = out[-1] if out else None
        if last is not None and last.type in NOMINAL and chunk.type in NOMINAL and (chunk.det or last.key in _PRONOUNS):
            out.append(Chunk("COMMA", chunk.start, chunk.start))
        out.append(chunk)
    return out


_PRONOUNS = frozenset({"it", "they", "them", "itself", "themselves"})


def _by_right(chunk: Chunk, following: str) -> str:
    kind = chunk.type
    if kind in _PAIRED and following != _PAIRED[kind]:
        return "NUM"
    if kind == "NUM_N" and following not in NOMINAL and following != "QUANT":
        return "NUM"
    if kind == "RANGE" and following not in _FIGURES and following != "RANGE_START":
        return "LOOSE"
    if kind == "BOUND" and following not in _FIGURES and following not in ("BOUND", "RANGE_START"):
        return "BOUND_OPEN"
    if kind in PREPOSITIONS or kind == "OF_AFTER":
        return kind if following in _OBJECTS else "LOOSE"
    if kind in ("OF", "JOIN"):
        return kind if following in NOMINAL or following == "QUANT" else "LOOSE"
    if kind in ("VJOIN", "INF"):
        return kind if following == "VERB" else "LOOSE"
    if kind == "THIS":
        return kind if following == "REFN" else "QUANT"
    return kind


def _by_left(chunk: Chunk, before: str, following: str) -> str:
    kind = chunk.type
    if kind in ("OF", "JOIN") and before not in NOMINAL and before != "QUANT":
        return "LOOSE"
    if kind == "VJOIN" and before != "VERB":
        return "LOOSE"
    if kind == "RANGE" and before != "NUMBER":
        return "LOOSE"
    if kind == "REFJOIN" and (
        before not in _IN_REFERENCE | {"REFJOIN"} or following not in ("LABEL", "REFN", "THIS", "REFJOIN")
    ):
        return "LOOSE"
    if kind == "LABEL" and before not in ("REFN", "REFN_MORE", "LABEL", "REFJOIN"):
        return "LOOSE"
    if kind == "THIS" and before != "REFJOIN":
        return "QUANT"
    if kind in ("REFN", "REFN_MORE"):
        return "REFN_MORE" if before in ("REFJOIN", "THIS") else "REFN"
    return kind
