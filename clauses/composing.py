"""Questions about who makes up, leads or lets in a force."""

import re

from attrs import evolve

from treatylint.clauses.assembly.names import actors_of, is_force
from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.facts import PRESENCE, head_is, is_military
from treatylint.clauses.frame import Frame
from treatylint.clauses.phrases import NounPhrase, PrepPhrase
from treatylint.clauses.values import Modality

__all__ = ["composes", "named_members"]

_LEAVE = re.compile(
    r"\b(?:with|at|subject to|upon|on|without) (?:\w+ ){0,6}?(?:consent|agreement|invitation|approval|request)\b"
)
_BODIES = frozenset(
    "force forces contingent contingents mission observers monitors units troops personnel command inspectors teams team".split()
)


def composes(frame: Frame, slots: Slots) -> bool:
    if (
        not frame.verbs
        and not frame.nominal
        and _is_term(frame.subject)
        and frame.objects
        and actors_of(frame.objects[0], slots.page)
    ):
        return True
    if frame.does & {"compose", "include"} or (frame.verb == "provide" and frame.passive):
        return _is_body(frame.subject) or (
            frame.verb in ("provide", "compose") and any(_is_body(phrase) for phrase in frame.objects)
        )
    if "appoint" in frame.does:
        return any(_is_part_of_body(p) for p in (frame.subject, *frame.objects) if p is not None)
    if "command" in frame.does or "under the command of" in frame.text or "command" in frame.keys:
        return (
            _is_body(frame.subject)
            or (is_military(frame) and frame.modality is not Modality.STATEMENT)
            or "command" in frame.keys
        )
    if (
        frame.verb in ("occupy", "patrol")
        and frame.passive
        and any(
            _is_body(i.object)
            for i in frame.tail
            if isinstance(i, PrepPhrase) and i.type == "BY" and isinstance(i.object, NounPhrase)
        )
    ):
        return True
    if frame.verb == "provide" and frame.modality is Modality.OBLIGATION:
        return any(head_is(phrase, "FORCE") and _is_body(phrase) for phrase in frame.objects)
    return _by_consent(frame)


def _by_consent(frame: Frame) -> bool:
    """ "Forces may enter with the consent of A": whose leave it takes."""
    asked = bool(_LEAVE.search(frame.text))
    acts = frame.does & (PRESENCE | {"increase", "remove", "supply"})
    return asked and bool(acts) and is_military(frame) and frame.modality in (Modality.PERMISSION, Modality.OBLIGATION)


def _is_part_of_body(phrase: NounPhrase) -> bool:
    return any(is_force(c) or c.key in _BODIES for c in phrase.chunks())


def _is_term(phrase: NounPhrase | None) -> bool:
    return phrase is not None and any(c.value.startswith("term:") and c.type == "ACTOR" for c in phrase.parts[0].nouns)


def named_members(clause: Clause, frame: Frame, slots: Slots) -> Clause:
    """ "The Guarantors are A and B": A and B make up what the subject names."""
    if frame.verbs or not _is_term(frame.subject) or not frame.objects:
        return clause
    return evolve(
        clause,
        actor=actors_of(frame.objects[0], slots.page),
        counterpart=actors_of(frame.subject, slots.page) if frame.subject else None,
    )


def _is_body(phrase: NounPhrase | None) -> bool:
    if phrase is not None and is_force(phrase.parts[0].head):
        return True
    return phrase is not None and any(
        word in _BODIES for part in phrase.parts[:1] for chunk in part.nouns for word in chunk.key.split()
    )
