"""Nouns that "and" joins for certain, though a verb follows: "both A and B shall", "naval or air forces may"."""

from treatylint.grammar.chunk import NOMINAL, Chunk
from treatylint.grammar.finiteness import is_finite

__all__ = ["paired_nouns"]

_INSIDE = NOMINAL | {"OF", "QUANT", "POSS", "NUMBER"}
_BREAKS = frozenset({"SEMI", "STOP", "COLON"})
_COLOURS = frozenset(
    "military naval land air sea aerial ground civil civilian political foreign direct indirect permanent temporary "
    "offensive defensive nuclear chemical biological bacteriological paramilitary para-military regular irregular "
    "armed unarmed northern southern eastern western warlike hostile surface coastal".split()
)
"""Adjectives: before "and" without an article they colour the noun behind it."""


def paired_nouns(chunks: list[Chunk]) -> list[bool]:
    """For each chunk: whether it is an "and" or "or" that cannot part two clauses."""
    marks = [False] * len(chunks)
    both = comma = relative = acted = False
    for at, chunk in enumerate(chunks):
        acted = acted or is_finite(chunks, at)
        if chunk.type == "AND":
            marks[at] = both or relative or (comma and not chunk.part) or _colours(chunks, at)
            comma, both = chunk.part, False
        elif chunk.type == "QUANT" and chunk.key.startswith("both"):
            both = True
        elif chunk.type in _BREAKS:
            both = comma = relative = acted = False
        elif chunk.type == "REL":
            relative = not acted  # once the clause around it has had its verb, "and A shall" is a new clause
        elif chunk.type not in _INSIDE:
            both = comma = False
            relative = relative and chunk.type not in ("COMMA", "COND", "EXC")
    return marks


def _colours(chunks: list[Chunk], at: int) -> bool:
    left = chunks[at - 1] if at else None
    return left is not None and left.type == "WORD" and left.key in _COLOURS and not left.det
