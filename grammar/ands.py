"""What belongs to an "and": the comma before it, and the word of reasoning behind it ("and, consequently, …")."""

from treatylint.grammar.chunk import Chunk

__all__ = ["joined"]

_THEREFORE = frozenset({"consequently", "therefore", "accordingly", "thus", "hence", "then", "in particular", "also"})


def joined(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with every "and" made one with its comma, which it remembers, and its "therefore"."""
    out: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        last = out[-1] if out else None
        if chunk.type == "AND" and last is not None and last.type == "COMMA":
            out.pop()
            chunk.part = True
        if last is not None and last.type == "AND" and _connects(chunks, at):
            last.end = chunk.end
        else:
            out.append(chunk)
    return out


def _connects(chunks: list[Chunk], at: int) -> bool:
    """Whether this is a word of reasoning, or a comma on either side of one."""
    if chunks[at].type == "COMMA":
        return _reasons(chunks, at - 1) or _reasons(chunks, at + 1)
    return _reasons(chunks, at)


def _reasons(chunks: list[Chunk], at: int) -> bool:
    return at < len(chunks) and chunks[at].type == "MANNER" and chunks[at].key in _THEREFORE
