"""Whom "it" and "they" point back to: the subject of the condition in front, or whoever acted last.

A pronoun takes nobody of another number: "it" is not "the Parties", "they" is not "Poland".
"""

from treatylint.clauses.assembly.names import actors_of, agrees
from treatylint.clauses.assembly.page import Page
from treatylint.clauses.frame import Frame
from treatylint.clauses.phrases import Group, NounPhrase
from treatylint.clauses.values import Actors

__all__ = ["keep_in_mind", "note_antecedent"]


def note_antecedent(frame: Frame) -> None:
    """Note in a new frame whom its pronouns mean; whoever acts in it is kept in mind for the frames that follow."""
    if frame.subject is not None:
        if is_pronoun(frame.subject):
            keep_in_mind(_in_front(frame, frame.subject), frame.page)
        else:
            keep_in_mind(actors_of(frame.subject, frame.page), frame.page)
    frame.antecedent = frame.page.last


def keep_in_mind(actors: Actors | None, page: Page) -> None:
    if actors is not None and actors.names and actors.names[0].id != "they":
        page.last = actors


def is_pronoun(phrase: NounPhrase) -> bool:
    head = phrase.parts[0].head
    return head is not None and head.value == "they"


def _in_front(frame: Frame, pronoun: NounPhrase) -> Actors | None:
    """ "If a Party is of the opinion that …, it may …": the subject of a condition before the pronoun."""
    for group in frame.lead:
        if isinstance(group, Group) and group.type == "COND" and group.end <= pronoun.start:
            first = next((item for item in group.items if isinstance(item, NounPhrase)), None)
            actors = actors_of(first, frame.page) if first is not None and not is_pronoun(first) else None
            if actors is not None and agrees(pronoun.parts[0].nouns[0].key, actors):
                return actors
    return None
