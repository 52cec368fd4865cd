"""How much one sentence may hold and still be read: many things are asked of each part in the light of all the others,
so that a clause of thousands of parts would take the square of their number.

What is beyond these bounds is not understood, and says so. They lie far above what people draft.
"""

from collections.abc import Sequence

from treatylint.clauses.phrases import Group, Item, Verbs
from treatylint.clauses.segments import Segment

__all__ = ["most_ways", "too_large"]

MOST_PARTS = 400
"""Phrases that one clause may have before its modal, or behind it."""

MOST_SHARED = 500_000
"""Characters of a subject and what goes with it, times the verbs that may share it."""

MOST_COMBINATIONS = 64
"""A sentence with more ways to settle its own brackets is read in these, and says that there are more."""

MOST_CHARACTERS = 400_000
"""The same for a long sentence, whose every reading takes its time: its length times the ways in which it is read."""


def too_large(segments: Sequence[Segment]) -> str:
    """Why a sentence is too large to be read; "" if it is not."""
    leads = [segment.lead for segment in segments]
    told = [predicate.items for segment in segments for predicate in segment.predicates]
    if any(_parts(items) > MOST_PARTS for items in (*leads, *told)):
        return f"one clause has more than {MOST_PARTS} parts: split it"
    verbs = sum(isinstance(item, Verbs) for items in (*leads, *told) for item in items)
    if max(map(_length, leads), default=0) * verbs > MOST_SHARED:
        return f"a long subject or condition is shared by up to {verbs} verbs: split the sentence"
    return ""


def most_ways(characters: int) -> int:
    """In how many ways a sentence of that length is read."""
    return max(1, min(MOST_COMBINATIONS, MOST_CHARACTERS // max(1, characters)))


def _parts(items: Sequence[Item]) -> int:
    return len(items) + sum(len(item.items) for item in items if isinstance(item, Group))


def _length(items: Sequence[Item]) -> int:
    return items[-1].end - items[0].start if items else 0
