"""Provisos that provide on their own: "…, provided that each Party shall have the right to withdraw".

Whatever else a proviso says is a condition of what stands before it ("provided that A does not object").
"""

from treatylint.grammar.chunk import NOMINAL, Chunk

__all__ = ["provides"]

_PROVISOS = frozenset({"provided that", "providing that", "provided", "with the proviso that"})
_ENDS = frozenset({"SEMI", "STOP", "COLON"})


def provides(chunks: list[Chunk], at: int) -> bool:
    """Whether the opener at ``at`` leads to a subject of its own with a right or a permission."""
    if chunks[at].key not in _PROVISOS:
        return False
    for k in range(at + 1, len(chunks)):
        if chunks[k].type in _ENDS:
            return False
        if chunks[k].type == "MODAL":
            subject = any(chunk.type in NOMINAL for chunk in chunks[at + 1 : k])
            return subject and chunks[k].value in ("right", "may")
    return False
