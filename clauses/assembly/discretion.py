"""Conditions that set nothing off: "where applicable", "if it deems it expedient", "even in case of war"."""

from treatylint.clauses.assembly.events import chunks_of
from treatylint.clauses.phrases import Group

__all__ = ["is_discretion"]

_LEFT_OPEN = frozenset(
    "applicable appropriate necessary needed possible practicable feasible relevant required expedient advisable "
    "desirable useful convenient fit proper available need".split()
)
_JUDGED = frozenset({"interpret", "they", "see", "think", "find"})
_LONGEST = 4


def is_discretion(group: Group) -> bool:
    """Whether a condition leaves the matter to those who act, or says that it makes no difference."""
    if group.opener.key.startswith("even"):
        return True
    chunks = chunks_of(group.items)
    if not 0 < len(chunks) <= _LONGEST or chunks[-1].key not in _LEFT_OPEN:
        return False
    return all(c.key in _LEFT_OPEN or c.value in _JUDGED or c.type in ("BE", "QUANT") for c in chunks)
