"""Verbs that forbid what the verb behind them, or the noun, names: "prevent A from V-ing", "prohibit the transit of
troops", "prevent the sale of arms". Whoever must prevent it must not let it happen.
"""

from collections.abc import Sequence

from treatylint.clauses.phrases import Item, Loose, NounPhrase, Verbs
from treatylint.grammar.chunk import Chunk
from treatylint.grammar.lexicon import Sense

__all__ = ["kept_from", "prevented"]

_PREVENTS = frozenset({"prevent", "preclude", "prohibit", "forbid", "ban", "bar", "stop", "keep"})
_BARS_ACTS = frozenset({"prevent", "preclude", "prohibit", "forbid", "ban", "bar", "outlaw", "disallow"})


def kept_from(chunks: Sequence[Chunk], tail: Sequence[Item]) -> tuple[NounPhrase, list[Chunk], list[Item]] | None:
    """ "Prevent armed groups from operating": whom it keeps from it, the verb, and what is left of the tail."""
    if not chunks or chunks[0].lemma not in _PREVENTS or len(tail) < 3:
        return None
    whom, link, does = tail[:3]
    if not (isinstance(whom, NounPhrase) and isinstance(link, Loose) and isinstance(does, Verbs)):
        return None
    if link.chunk.key != "from" or does.chunks[0].form != "ing":
        return None
    return whom, list(does.chunks), list(tail[3:])


def prevented(chunks: Sequence[Chunk], tail: Sequence[Item]) -> bool:
    """Whether an act that the object names is to be prevented; the verb is then one that forbids."""
    if not chunks or chunks[0].lemma not in _BARS_ACTS:
        return False
    first = tail[0] if tail else None
    head = first.parts[0].head if isinstance(first, NounPhrase) else None
    if head is None or (head.type != "ACT" and head.sense("ACT") is None):
        return False
    chunks[0].take(Sense("VERB", "forbid", chunks[0].lemma, chunks[0].form))
    return True
