"""Clauses that only declare what the next one says: "the Parties agree that …", "A shall ensure that …"."""

from collections.abc import Sequence

from treatylint.clauses.modality import is_no
from treatylint.clauses.phrases import Group, Item, Loose, Verbs
from treatylint.clauses.segments import Segment
from treatylint.clauses.subjects import subject_of

__all__ = ["ONLY_DECLARE", "denies", "fronted_conditions", "makes_sure", "only_declares"]

ONLY_DECLARE = frozenset({"agree", "interpret", "recognise", "say", "demand", "consent", "attempt", "do", ""})
"""Verbs that are no act beside what the clause behind their "that" says."""
_MAKES_SURE = frozenset(
    {"ensure that", "ensures that", "ensuring that", "make sure that", "makes sure that", "see to it that"}
    | {"sees to it that", "see that", "take care that", "procure that", "demands that", "requires that"}
    | {"directs that", "orders that", "insists that", "insist that"}
)


def makes_sure(segment: Segment) -> bool:
    """ "Shall ensure that no troops remain": the present tense behind it commands."""
    return segment.opened_by is not None and segment.opened_by.key in _MAKES_SURE


def only_declares(segment: Segment, following: Sequence[Segment]) -> bool:
    """ "The Parties agree that …": what is agreed follows, and is a clause of its own. Where the declaring verb stands
    with its "that", a verb behind the modal says more: "A will be warned, and | agrees that …"."""
    opener = following[0].opened_by if following else None
    if opener is None or opener.type != "THAT" or opener.value == "again":
        return False  # "…, and that B shall …" goes on after a clause, and is declared with it
    items = [item for predicate in segment.predicates for item in predicate.items]
    acts = any(isinstance(item, Verbs) or (isinstance(item, Loose) and item.type == "BE") for item in items)
    return opener.key == "that" or not acts


def fronted_conditions(segment: Segment) -> list[Item]:
    """ "If C, A shall … and B shall …": what stands before the first clause holds for both."""
    subject = subject_of(segment.lead)
    return [i for i in segment.lead if isinstance(i, Group) and i.type == "COND" and subject and i.end <= subject.start]


def denies(segment: Segment) -> bool:
    """ "Nothing here means that A may …", "A does not agree that …": what is denied provides nothing."""
    items = [*segment.lead, *(item for predicate in segment.predicates for item in predicate.items)]
    denied = any(isinstance(item, Loose) and item.type == "NOT" for item in items)
    modals = {predicate.modal.value for predicate in segment.predicates if predicate.modal is not None}
    subject = subject_of(segment.lead)
    return denied or bool(modals & {"must_not", "need_not"}) or (subject is not None and is_no(subject))
