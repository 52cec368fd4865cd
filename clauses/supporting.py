"""Questions about help short of fighting, and about titles."""

from treatylint.clauses.assembly.names import is_actor, is_force
from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.facts import is_military
from treatylint.clauses.frame import Frame
from treatylint.clauses.matters import names_matter
from treatylint.clauses.phrases import NounPhrase, PrepPhrase
from treatylint.clauses.wordings import civil

__all__ = ["named_support", "places_named", "support_acts", "supports"]

_SUPPORT = frozenset({"intelligence", "surveillance", "command_control", "logistics", "air_defence_support"})


def support_acts(frame: Frame, slots: Slots) -> tuple[str, ...]:
    """An activity for each sort of support that is named."""
    named = named_support(frame)
    if named:
        return named
    if "train" in frame.does or "training" in frame.keys:
        return ("train_abroad",)
    if "assist" in frame.does:
        return ("assist_force",) if "armed_force" in slots.qualifiers else ("assist_other",)
    return ("supply_arms",) if is_military(frame) and frame.does & {"supply", "provide"} else ("support",)


def named_support(frame: Frame) -> tuple[str, ...]:
    """The sorts of support among the objects, or (in "with intelligence and surveillance") behind "with"."""
    phrases = [
        *frame.objects,
        *(
            i.object
            for i in frame.tail
            if isinstance(i, PrepPhrase) and isinstance(i.object, NounPhrase) and i.type == "WITH"
        ),
    ]
    return tuple(dict.fromkeys(s.value for p in phrases for c in p.chunks() for s in c.senses if s.value in _SUPPORT))


def _watches(frame: Frame) -> bool:
    """ "The observers shall assist the Parties in marking the line": no help in arms."""
    return frame.subject is not None and any(
        word in ("observers", "mission", "commission", "monitors", "inspectors", "committee")
        for part in frame.subject.parts
        for c in part.nouns
        for word in c.key.split()
    )


def supports(frame: Frame, slots: Slots) -> bool:
    if frame.does & {"train", "assist"} and not frame.nominal and not _tells_own(frame):
        return not _watches(frame)
    if frame.does & {"support", "supply"} and frame.verb not in ("verify", "remove"):
        return not civil(frame) and not _backs_civil(frame)
    if "share" in frame.lemmas and named_support(frame):
        return True
    return bool(frame.does & {"provide", "supply", "support"}) and (bool(named_support(frame)) or _arms(frame.objects))


def _tells_own(frame: Frame) -> bool:
    """ "Shall so instruct its officials": an order to one's own people, and no training."""
    return "instruct" in frame.lemmas and (
        "so" in frame.own_text.split() or any(q.value == "own" for p in frame.objects[:1] for q in p.parts[0].quants)
    )


def _backs_civil(frame: Frame) -> bool:
    """ "Support the reintegration of former soldiers", "support the process": what is backed is nobody and no arms."""
    what = frame.object
    head = what.parts[0].head if what is not None else None
    if "support" not in frame.lemmas or what is None or head is None or is_actor(head) or is_force(head):
        return False
    return not (named_support(frame) or names_matter(what))


def _arms(objects: list[NounPhrase]) -> bool:
    return any(c.type == "FORCE" for phrase in objects[:1] for c in phrase.parts[0].nouns)


def places_named(frame: Frame) -> list[NounPhrase]:
    """Objects (of a passive, the subject) that name ground or a state: what is recognised."""
    phrases = [frame.subject] if frame.passive and frame.subject is not None else frame.objects
    return [p for p in phrases if any(c.sense("PLACE") or c.type == "NAME" for part in p.parts for c in part.nouns)]
