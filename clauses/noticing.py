"""Questions about telling and looking: notice, reports, inspections, supervision."""

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.facts import head_is, is_military
from treatylint.clauses.frame import Frame
from treatylint.clauses.phrases import NounPhrase, PrepPhrase
from treatylint.clauses.values import Modality
from treatylint.grammar.lexicon import Sense

__all__ = ["notifies", "verifies"]


def notifies(frame: Frame, slots: Slots) -> bool:
    """A duty or right to tell. A statement that something was told, and the notice of ratification, are none."""
    if frame.modality in (Modality.STATEMENT, Modality.PROHIBITION) or not frame.does & {"notify"}:
        return False
    if "enter_into_force" in frame.does or frame.keys & {"ratification", "ratifications"}:
        return False
    return frame.verb != "limit"


def verifies(frame: Frame, slots: Slots) -> bool:
    if frame.modality is Modality.STATEMENT and not frame.passive and frame.verb != "verify":
        return False
    if frame.verb == "provide" and "verify" not in frame.does:
        return False
    if frame.does & {"verify"} and frame.modality is not Modality.PROHIBITION:
        return _subject_fits(frame)
    if "admit_inspection" in frame.does:
        return bool(frame.keys & {"access", "inspectors", "inspection", "inspections", "teams", "monitors", "observers", "mission"})
    if frame.does & {"acquire", "do", "lead", "command", "admit"} | {"provide"} & frame.does:
        return any(_looks(phrase) for phrase in frame.objects[:2])
    return _under_supervision(frame)


def _subject_fits(frame: Frame) -> bool:
    return (not frame.keys & {"accounts", "elections", "election", "rights"} and not head_is(frame.subject, "WORD")) or is_military(frame) or frame.has("ACTOR")


def _looks(phrase: NounPhrase) -> bool:
    return any(
        (sense.type == "ACT" and sense.value in ("verify", "admit_inspection")) or c.key in ("monitoring", "observer", "verification")
        for part in phrase.parts[:1] for c in part.nouns for sense in (*c.senses, Sense("", ""))
    )


def _under_supervision(frame: Frame) -> bool:
    """"Shall be placed under the supervision of A"."""
    return any(
        isinstance(i, PrepPhrase) and i.preposition.key in ("under", "under the") and isinstance(i.object, NounPhrase) and _looks(i.object) for i in frame.tail
    )
