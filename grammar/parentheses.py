"""Commas that part no clauses: those inside round brackets, and the pair around what is put in behind an opener.

"If A is attacked (by land, sea or air), B shall …"; "whenever, as one of them sees it, the security of A is
threatened": whoever looks for the end of the condition must look past them.
"""

from treatylint.grammar.chunk import Chunk

__all__ = ["hush"]

_PUT_IN = frozenset({"IN", "BASIS", "OVR", "FOR", "BY", "WITH", "TIME", "COND"})
_OPENS = frozenset({"COND", "EXC"})
_LONGEST = 60
"""How many chunks brackets, or the words between two commas, may hold; a longer stretch is no parenthesis."""


def hush(chunks: list[Chunk]) -> list[Chunk]:
    """Give such commas another class, so that no group ends at them. Returned so that they can be given it back."""
    found = [*_bracketed(chunks), *_behind_openers(chunks)]
    for comma in found:
        comma.type = "LOOSE"
    return found


def _bracketed(chunks: list[Chunk]) -> list[Chunk]:
    found: list[Chunk] = []
    opened: int | None = None
    for at, chunk in enumerate(chunks):
        if chunk.type == "LPAR":
            opened = at
        elif chunk.type == "RPAR" and opened is not None:
            if at - opened <= _LONGEST:
                found += [inner for inner in chunks[opened:at] if inner.type == "COMMA"]
            opened = None
    return found


def _behind_openers(chunks: list[Chunk]) -> list[Chunk]:
    found: list[Chunk] = []
    for at in range(len(chunks) - 2):
        if chunks[at].type in _OPENS and chunks[at + 1].type == "COMMA" and chunks[at + 2].type in _PUT_IN:
            closing = next((c for c in chunks[at + 2 : at + _LONGEST] if c.type in ("COMMA", "MODAL", "SEMI")), None)
            if closing is not None and closing.type == "COMMA":
                found += [chunks[at + 1], closing]
    return found
