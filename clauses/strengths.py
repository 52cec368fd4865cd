"""Whether words speak of how strong a force is."""

from treatylint.clauses.assembly.names import is_force
from treatylint.clauses.phrases import NounPhrase

__all__ = ["STRENGTH", "is_strength"]

STRENGTH = frozenset(
    "staff garrison tonnage holding fleet contingent contingents battalions strength ceiling ceilings limit "
    "limits number numbers holdings level levels total totals effectives size force forces personnel".split()
)


def is_strength(phrase: NounPhrase | None) -> bool:
    """Whether a phrase speaks of a number of forces: "the strength of the army", "its holdings of tanks"."""
    if phrase is None:
        return False
    chunks = list(phrase.chunks())
    if any(c.key in _MILITARY_SIZE for part in phrase.parts[:2] for c in part.nouns):
        return True
    return any(c.key in STRENGTH for c in chunks) and (any(is_force(c) or c.sense("ACT") for c in chunks))


_MILITARY_SIZE = frozenset({"tonnage", "garrison", "effectives", "mission's staff"})
