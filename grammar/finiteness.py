"""Whether a word is a finite verb: one that makes a clause of what stands before it."""

from treatylint.grammar.chunk import NOMINAL, Chunk

__all__ = ["is_finite"]

_FINITE_BE = frozenset(
    {"is", "are", "was", "were", "is hereby", "are hereby", "has been", "have been", "is now", "are now"}
)


def is_finite(chunks: list[Chunk], at: int) -> bool:
    """A modal, "is", "does not", a verb in the third person, or a base form right behind a noun."""
    chunk = chunks[at]
    if chunk.type == "MODAL":
        return True
    if chunk.type == "BE":
        return chunk.key in _FINITE_BE
    if chunk.type != "VERB":
        return chunk.type == "NOT" and chunk.value == "does_not"
    return chunk.form == "s" or (chunk.form == "base" and at > 0 and chunks[at - 1].type in NOMINAL)
