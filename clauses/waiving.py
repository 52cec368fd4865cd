"""Questions about waivers: what is saved, what does not apply, who is released, who forgoes a right."""

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.facts import head_is
from treatylint.clauses.frame import Frame
from treatylint.clauses.phrases import Ref
from treatylint.clauses.values import Modality
from treatylint.clauses.wordings import civil, said

__all__ = ["disapplies", "forgoes", "releases", "saves"]


def saves(frame: Frame, slots: Slots) -> bool:
    """ "Nothing in this Agreement affects …", "does not prejudice …", "is not contrary to …"."""
    if said(frame, "saving"):
        return True
    if not frame.negated:
        return bool(frame.keys & {"untouched", "unaffected", "unimpaired", "unchanged"}) and bool(
            frame.keys & {"right", "rights", "obligations", "position", "claims"} or slots.references
        )
    if (
        "interpret" in frame.does
        and frame.passive
        and any(c.type == "VERB" and any(s.value == "affect" for s in c.senses) for c in frame.chunks)
    ):
        return True
    if any(c.key == "nothing" for c in frame.subject.chunks()) if frame.subject is not None else False:
        return bool(frame.does & {"affect", "interpret", "limit", "consent", "forbid", "release"})
    about = (
        _of_text(frame)
        or head_is(frame.object, "WORD")
        or bool(frame.keys & {"rights", "right", "obligations", "position"})
    )
    if frame.does & {"affect", "interpret", "limit"} and frame.subject is not None and _of_text(frame):
        return True
    if "affect" in frame.does and about:
        return bool(frame.keys & _SAVED)
    return "contrary" in frame.keys and not frame.verbs


_SAVED = frozenset(
    "rights right obligations position positions integrity independence sovereignty claims claim status".split()
)


def _points_back(frame: Frame) -> bool:
    """ "Nor do they apply to ships in distress": rules spoken of before, since nobody applies anything here."""
    return head_is(frame.subject, "ACTOR", ("they",)) and not frame.objects and not frame.passive


def _of_text(frame: Frame) -> bool:
    subject = frame.subject
    return subject is not None and (
        head_is(subject, "INSTRUMENT") or any(c.key == "nothing" for c in subject.chunks()) or _has_reference(frame)
    )


def _has_reference(frame: Frame) -> bool:
    return any(isinstance(item, Ref) for item in frame.lead)


def disapplies(frame: Frame, slots: Slots) -> bool:
    if said(frame, "disapplied") and not civil(frame):
        return True
    if "fall outside" in frame.lemmas and (slots.references or frame.has("INSTRUMENT")):
        return True
    if not frame.negated:
        return False
    text = (
        _of_text(frame)
        or bool(frame.subject and any(c.key in _RULES for c in frame.subject.chunks()))
        or bool(slots.references)
    )
    of_others = frame.subject is not None and (
        (head_is(frame.subject, "ACTOR") and not _points_back(frame)) or (head_is(frame.subject, "WORD") and not text)
    )
    if frame.does & {"apply"} and (text or not of_others):
        return True
    return (
        bool(frame.does & {"limit", "use", "include", "restrict"})
        and ((frame.has("INSTRUMENT") and "use" not in frame.does) or bool(slots.references))
        and frame.passive
        and not head_is(frame.subject, "PLACE")
    )


_RULES = frozenset(
    "ceiling limit ban prohibition provisions provision obligations obligation rights limits limitations restrictions "
    "rules measures ceilings".split()
)


def releases(frame: Frame, slots: Slots) -> bool:
    if any(bound.op == ">" and bound.unit == "inspection" for bound in slots.counts):
        return False  # "shall not be obliged to accept more than three inspections": a quota
    if frame.modality is Modality.STATEMENT and frame.modal is not None and frame.modal.value == "must":
        return True  # "no Party is obliged to"
    if frame.modal is not None and frame.modal.value == "need_not":
        return frame.negated or not frame.modal.key.startswith(("is under any", "are under any"))
    if said(frame, "released") and not civil(frame):
        return True
    if "no longer bound" in frame.text or "not bound by" in frame.text:
        return True
    named = (
        bool(frame.keys & {"obligation", "obligations", "duty", "duties", "commitments", "undertakings"})
        or bool(slots.references)
        or frame.has("INSTRUMENT")
    )
    return (
        "release" in frame.does
        and frame.modality is not Modality.PROHIBITION
        and named
        and not any(chunk.key in _HELD for phrase in frame.objects for chunk in phrase.parts[0].nouns)
        and "prisoners" not in frame.text
        and not (frame.keys & {"customs", "taxes", "tax", "taxation"})
    )


_HELD = frozenset("persons people detainees hostages prisoners internees captives civilians".split())
"""Who is released from no duty, but from prison."""
_COVER = frozenset("protection cover coverage benefit benefits guarantee guarantees right rights protections".split())


def _gives_up(frame: Frame, slots: Slots) -> bool:
    """ "Waives the protection of Article 5", "renounces its right to invoke Article 5"."""
    if frame.negated or frame.passive or not slots.references:
        return False
    given = frame.object is not None and any(c.key in _COVER for c in frame.object.parts[0].nouns)
    return "renounce" in frame.does or ("waive" in frame.lemmas and given)


def forgoes(frame: Frame, slots: Slots) -> bool:
    if _gives_up(frame, slots):
        return True
    if frame.modality is not Modality.PROHIBITION:
        return False
    if "invoke" in frame.does:
        return bool(slots.references)
    if "interpret" in frame.does and head_is(frame.subject, "ACT", ("attack",)):
        return True
    covered = bool(frame.keys & {"covered", "cover"}) or "fall under" in frame.text
    return covered and bool(slots.references)
