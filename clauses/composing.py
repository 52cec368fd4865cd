"""Questions about who makes up, leads or lets in a force."""

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.facts import PRESENCE, head_is, is_military
from treatylint.clauses.frame import Frame
from treatylint.clauses.phrases import NounPhrase
from treatylint.clauses.values import Modality

__all__ = ["composes"]

_BODIES = frozenset("force forces contingent contingents mission observers monitors units troops personnel command inspectors teams team".split())


def composes(frame: Frame, slots: Slots) -> bool:
    if frame.does & {"compose", "include"} or (frame.verb == "provide" and frame.passive):
        return _is_body(frame.subject) or (frame.verb in ("provide", "compose") and any(_is_body(phrase) for phrase in frame.objects))
    if frame.does & {"command", "appoint"} or "under the command of" in frame.text or "command" in frame.keys:
        return _is_body(frame.subject) or (is_military(frame) and frame.modality is not Modality.STATEMENT) or "command" in frame.keys
    if frame.verb == "provide" and frame.modality is Modality.OBLIGATION:
        return any(head_is(phrase, "FORCE") and _is_body(phrase) for phrase in frame.objects)
    return _by_consent(frame)


def _by_consent(frame: Frame) -> bool:
    """"Forces may enter with the consent of A": whose leave it takes."""
    asked = "with the consent of" in frame.text or "with the agreement of" in frame.text or "at the invitation of" in frame.text
    acts = frame.does & (PRESENCE | {"increase"})
    return asked and bool(acts) and is_military(frame) and frame.modality in (Modality.PERMISSION, Modality.OBLIGATION)


def _is_body(phrase: NounPhrase | None) -> bool:
    return phrase is not None and any(chunk.key in _BODIES for part in phrase.parts[:1] for chunk in part.nouns)
