"""Events that one clause names and the next one answers: "an attack on A is deemed one on all, and B shall …".

The clause that deems, or that calls an attack dangerous, obliges nobody; the clause behind it obliges, and has no "if"
of its own. What the first speaks of is the condition of the second.
"""

from attrs import evolve

from treatylint.clauses.frame import Frame, hangs_on
from treatylint.clauses.phrases import Group, Item, NounPhrase
from treatylint.clauses.values import Modality
from treatylint.grammar.chunk import Chunk

__all__ = ["answering", "event_spoken_of"]

_ALARMS = frozenset({"attack"})
_DEEMS = frozenset({"interpret", "include", "define", "endanger"})
_THREATENS = frozenset({"dangerous", "danger", "threat", "menace"})
_ANSWERS = frozenset({"assist", "respond", "use_force", "consult", "support", "occupy", "deploy", "meet", "answer"})


def event_spoken_of(frame: Frame) -> Group | None:
    """The attack that a clause deems to be something, or calls a danger, as a condition for the clause behind it."""
    if frame.modality in (Modality.PROHIBITION, Modality.PERMISSION, Modality.POWER) or frame.negated:
        return None
    if not (frame.does & _DEEMS or "threaten" in frame.lemmas or frame.keys & _THREATENS):
        return None
    told = next((p for p in (frame.subject, frame.object) if p is not None and _is_attack(p, frame)), None)
    return _condition(told, frame) if told is not None else None


def answering(frame: Frame, event: Group | None) -> Frame:
    """The frame under that condition, if it tells what is done in answer and when is nowhere said."""
    conditional = any(group.type == "COND" for group in frame.groups)
    if event is None or conditional or not frame.does & _ANSWERS:
        return frame
    return evolve(frame, lead=[event, *frame.lead])


def _is_attack(phrase: NounPhrase, frame: Frame) -> bool:
    return bool(frame.acts_of(phrase) & _ALARMS)


def _condition(phrase: NounPhrase, frame: Frame) -> Group:
    items: list[Item] = [phrase]
    for item in sorted(frame.items, key=lambda item: item.start):
        if item.start >= phrase.end:
            if not hangs_on(item):
                break
            items.append(item)
    return Group(phrase.start, items[-1].end, Chunk("COND", phrase.start, phrase.start, "if"), items)
