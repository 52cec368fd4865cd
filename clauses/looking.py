"""Questions about looking: inspections, observers, supervision, access for those who check."""

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.bodies import is_body, is_committee, is_officer
from treatylint.clauses.ceilings import is_quota
from treatylint.clauses.facts import head_is, is_military
from treatylint.clauses.frame import Frame
from treatylint.clauses.phrases import NounPhrase, PrepPhrase
from treatylint.clauses.values import Modality
from treatylint.clauses.wordings import civil, said
from treatylint.grammar.lexicon import Sense

__all__ = ["verifies"]

_GOES = frozenset({"enter", "deploy", "patrol", "transit", "present", "count", "go", "station"})


def verifies(frame: Frame, slots: Slots) -> bool:
    if frame.lemmas == {"visit"} and not (is_military(frame) or frame.has("PLACE")):
        return False  # people visit one another
    if is_quota(frame, slots):
        return True
    if frame.modality is Modality.STATEMENT and not frame.passive and frame.verb != "verify":
        sees = "admit_inspection" in frame.does and "have" in frame.lemmas and not frame.negated
        return sees or (said(frame, "open to eyes") and "hereby" in frame.keys)
    if civil(frame):
        return False
    if said(frame, "open to eyes") and (frame.modality is not Modality.STATEMENT or "hereby" in frame.keys):
        return True
    if frame.modality is Modality.PROHIBITION:
        return _under_supervision(frame) or any(bound.unit == "inspection" for bound in slots.counts)
    if (said(frame, "to see") and frame.does & _GOES) or _inspects(frame):
        return True
    if frame.does & {"verify"}:
        return _subject_fits(frame) and not _on_paper(frame)
    return _gives_access(frame) if frame.verb == "provide" else _lets_look(frame)


def _gives_access(frame: Frame) -> bool:
    """ "Shall provide the Commander with access to all sites", "grant the team access": people who look are let in."""
    whom = [frame.subject] if frame.passive else frame.objects[:1]
    seeing = any(is_body(phrase, frame.page) or is_officer(phrase) or is_committee(phrase) for phrase in whom)
    return seeing and any(c.sense("ACT") and "admit_inspection" in c.ids("ACT") for c in frame.chunks)


def _lets_look(frame: Frame) -> bool:
    """Sites are open, inspectors are let in, an inspection is accepted or led."""
    if "open" in frame.keys and any(c.type == "ACT" and c.value == "verify" for c in frame.chunks):
        return not frame.negated
    if frame.passive and "possess" in frame.does:  # "further verifications shall be held"
        return frame.subject is not None and _looks(frame.subject)
    if "admit_inspection" in frame.does:
        opened = any(lemma.endswith("access") for lemma in frame.lemmas) and not frame.keys & _NO_SITES
        return opened or bool(frame.keys & _LET_IN)
    if frame.does & {"acquire", "do", "lead", "command", "admit", "provide"}:
        return any(_looks(phrase) for phrase in frame.objects[:2])
    return _under_supervision(frame)


_LET_IN = frozenset({"access", "inspectors", "inspection", "inspections", "teams", "monitors", "observers", "mission"})
_NO_SITES = frozenset(
    "humanitarian market markets sea education court courts justice water victims families relief data".split()
)
_INSPECTORS = frozenset(
    "inspector observer monitor inspection verification inspecting observers inspectors monitors".split()
)


_VISITORS = frozenset("mission observers inspectors observer inspector commission team teams monitors".split())


def _inspects(frame: Frame) -> bool:
    """Inspectors and observers who may enter, fly over or count."""
    if frame.verb == "patrol" and frame.subject is not None:
        return any(
            c.key.split()[-1] in ("team", "teams", "patrols", "mission", "observers")
            for c in frame.subject.parts[0].nouns
        )
    if (
        frame.does & {"go", "transit"}
        and frame.modality in (Modality.PERMISSION, Modality.POWER)
        and frame.subject is not None
    ):
        return any(word in _VISITORS for part in frame.subject.parts for c in part.nouns for word in c.key.split())
    nouns = frame.subject.parts[0].nouns if frame.subject is not None else []
    words = {word for c in nouns for word in c.key.split()}
    who = bool(words & _INSPECTORS) or words >= {"control", "officers"}
    who = who or ("count" in frame.lemmas and bool(words & _VISITORS))
    return (
        who
        and bool(frame.does & {"enter", "transit", "count", "patrol", "admit_inspection", "present", "station"})
        and not frame.negated
    )


_CIVIC = frozenset({"accounts", "elections", "election", "rights", "referendum", "plebiscite"})


def _subject_fits(frame: Frame) -> bool:
    if frame.keys & _CIVIC:
        return is_military(frame)
    return not head_is(frame.subject, "WORD") or is_military(frame) or frame.has("ACTOR")


_PAPER = frozenset(
    "truce ceasefire cease-fire armistice terms agreement neutrality rules law peace "
    "interpretations interpretation provisions provision question questions proposals proposal claims claim "
    "amendments options".split()
)


def _on_paper(frame: Frame) -> bool:
    """ "Shall examine the provisions of …": what is looked at is text, not ground."""
    if "at the cost of" in frame.text or "at the expense of" in frame.text:
        return True
    kept = frame.subject if frame.passive and "observe" in frame.lemmas else frame.object
    if kept is None:
        return False
    text = "observe" in frame.lemmas and any(c.type == "INSTRUMENT" for c in kept.parts[0].nouns)
    return text or any(c.key in _PAPER for c in kept.parts[0].nouns)


def _looks(phrase: NounPhrase) -> bool:
    """ "Inspections", "a verification visit"; not a mission or team that will make them."""
    last = phrase.parts[0].nouns[-1:]
    if any(c.key.split()[-1] in ("group", "mission", "force", "corps", "groups", "missions") for c in last):
        return False
    return any(
        (sense.type == "ACT" and sense.value in ("verify", "admit_inspection"))
        or c.key in ("monitoring", "observer", "verification")
        for part in phrase.parts[:1]
        for c in part.nouns
        for sense in (*c.senses, Sense("", ""))
    )


def _under_supervision(frame: Frame) -> bool:
    """ "Shall be placed under the supervision of A"."""
    return any(
        isinstance(i, PrepPhrase)
        and i.preposition.key in ("under", "under the")
        and isinstance(i.object, NounPhrase)
        and any(c.value == "verify" for c in i.object.chunks())
        for i in frame.tail
    )
