"""Short names that nobody defines: after "a Multinational Reassurance Force may be stationed", "the Force" is meant.

Only the head noun, written large, behind a definite article, and only where one name of the draft ends in it: where two
do, the words stay as they are.
"""

import re
from collections.abc import Iterator, Mapping

from attrs import frozen

__all__ = ["ShortFor", "short_names"]


_KINDS = frozenset({"FORCE", "ACTOR", "PLACE"})
"""What can be meant by a name: an event keeps its whole name."""


@frozen
class ShortFor:
    """What a short name stands for: the defined term, in small letters, and the class of word that it is."""

    term: str
    kind: str


def short_names(text: str, kinds: Mapping[str, str]) -> Iterator[tuple[str, ShortFor]]:
    """``kinds`` maps each defined term as written to its class of word ("FORCE", "ACTOR", "PLACE")."""
    known = {term.casefold() for term in kinds}
    by_head: dict[str, list[str]] = {}
    for term in kinds:
        *before, head = term.split()
        if before and head[:1].isupper() and head.casefold() not in known and kinds[term] in _KINDS:
            by_head.setdefault(head, []).append(term)
    for head, terms in by_head.items():
        if len({term.casefold() for term in terms}) == 1 and re.search(rf"\b[Tt]he {re.escape(head)}\b", text):
            yield head, ShortFor(terms[0].lower(), kinds[terms[0]])
