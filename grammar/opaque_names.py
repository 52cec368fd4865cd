"""Capitals that no data knows: joined, they are a name of somebody or some place."""

from treatylint.grammar.chunk import Chunk

__all__ = ["join_names"]


def join_names(chunks: list[Chunk]) -> list[Chunk]:
    """Unknown capitals that stand together are one opaque name; a first word is one only where a name could act."""
    joined: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        if chunk.type == "WORD" and chunk.capital and not chunk.senses and (at or _acts(chunks)):
            last = joined[-1] if joined else None
            if (
                last is not None
                and last.type == "NAME"
                and last.value.startswith("opaque:")
                and last.end + 1 == chunk.start
            ):
                last.key, last.end = f"{last.key} {chunk.key}", chunk.end
                last.value = f"opaque:{last.key}"
                continue
            chunk.type, chunk.value = "NAME", f"opaque:{chunk.key}"
        joined.append(chunk)
    return joined


def _acts(chunks: list[Chunk]) -> bool:
    if len(chunks) < 2:
        return False
    if chunks[0].key.endswith(_OF_NATIONS) and chunks[0].key not in _OF_NO_NATION:
        return any(chunk.type in ("FORCE", "UNIT") for chunk in chunks[1:3])
    return chunks[1].type in ("MODAL", "POSS", "AND", "COMMA", "NAME", "BE", "VERB", "TO")


_OF_NATIONS = ("ean", "ian")
_OF_NO_NATION = frozenset("civilian guardian custodian pedestrian riparian humanitarian subterranean".split())
