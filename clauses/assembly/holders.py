"""Who holds what a ceiling counts, and where, when a relative clause says so.

"The number of troops that A may have in R shall not exceed N": the clause itself names neither A nor R.
"""

from itertools import pairwise

from treatylint.clauses.assembly.names import is_actor
from treatylint.clauses.frame import Frame
from treatylint.clauses.phrases import Group, Loose, NounPhrase, Quantity, Verbs

__all__ = ["allotted_to", "holder_in", "holding_group", "is_allotment"]

_CEILINGS = frozenset(
    "ceiling ceilings limit limits limitation limitations maximum quota quotas level levels figure figures".split()
)

_HOLDS = frozenset("maintain station deploy present possess acquire enter transit rotate concentrate go".split())
_OPENERS = frozenset({"that", "which", "who", "whom"})


def is_allotment(frame: Frame) -> bool:
    """ "The ceilings on tanks shall be …": a level is spoken of, and what it shall be."""
    subject = frame.subject
    return subject is not None and not frame.verbs and any(c.key in _CEILINGS for c in subject.parts[0].nouns)


def allotted_to(frame: Frame) -> NounPhrase | None:
    """ "The ceilings shall be: A: 400": whose the figure is."""
    if not is_allotment(frame):
        return None
    for item, after in pairwise([i for i in frame.tail if not (isinstance(i, Loose) and i.type == "LOOSE")]):
        if isinstance(item, NounPhrase) and isinstance(after, Quantity) and is_actor(item.parts[0].head):
            return item
    return None


def holding_group(frame: Frame) -> Group | None:
    """The relative clause right behind the subject that says who may have, keep or send what is counted."""
    if frame.subject is None or not (frame.does & {"exceed", "limit"} or not frame.does):
        return None
    for group in frame.groups:
        if group.type != "REL" or group.opener.key not in _OPENERS or group.start < frame.subject.end:
            continue
        return group if any(_holds(item) for item in group.items) else None
    return None


def _holds(item: object) -> bool:
    return isinstance(item, Verbs) and item.chunks[0].value in _HOLDS


def holder_in(group: Group) -> NounPhrase | None:
    """The subject of the relative clause: the noun phrase before its modal."""
    for item in group.items:
        if isinstance(item, NounPhrase):
            return item
        if isinstance(item, Verbs) or (isinstance(item, Loose) and item.type == "AUX"):
            return None
    return None
