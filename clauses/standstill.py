"""Questions about what must stay as it is, and about what falls under a ceiling that stands elsewhere."""

from treatylint.clauses.assembly.names import is_force
from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.facts import is_military
from treatylint.clauses.frame import Frame
from treatylint.clauses.strengths import STRENGTH, is_strength
from treatylint.clauses.values import Modality

__all__ = ["counts_as", "is_standstill", "raises_works"]


def is_standstill(frame: Frame, slots: Slots) -> bool:
    """ "Shall not increase", "shall not be raised", "may be increased with the consent of A", "the status quo shall be
    maintained"."""
    if _keeps_as_is(frame):
        return is_military(frame) or any(is_force(c) for c in (frame.subject.chunks() if frame.subject else ()))
    if _builds_more(frame):
        return True
    if not frame.does & {"increase"} or raises_works(frame, slots):
        return False
    about = (
        is_military(frame)
        or bool(frame.keys & (STRENGTH - {"number", "level", "levels", "total", "staff", "holding", "fleet"}))
        or any(is_strength(phrase) for phrase in (frame.subject, *frame.objects))
    )
    return about and frame.modality is not Modality.STATEMENT and frame.modality is not Modality.OBLIGATION


_BEGUN = frozenset({"produce", "begin"})
_MORE = frozenset({"additional", "further", "extra"})


def _builds_more(frame: Frame) -> bool:
    """ "Shall not start construction of additional launchers": what there is may stay, and no more may come."""
    made = [part for phrase in frame.objects[:1] for part in phrase.parts]
    more = any(c.key in _MORE for part in made for c in (*part.nouns, *part.quants)) and any(
        is_force(c) for part in made for c in part.nouns
    )
    return frame.modality is Modality.PROHIBITION and bool(frame.does & _BEGUN) and more


def _keeps_as_is(frame: Frame) -> bool:
    kept = (frame.subject if frame.passive else frame.object) if "maintain" in frame.does else None
    return kept is not None and frame.modality is Modality.OBLIGATION and any(
        chunk.key in ("quo", "status quo") for chunk in kept.parts[0].nouns
    )


def raises_works(frame: Frame, slots: Slots) -> bool:
    """ "No fort shall be raised in R": what is built there, not a figure that grows."""
    nodes = slots.page.gazetteer.forces.nodes
    works = slots.force is not None and all(id_ in nodes and nodes[id_].measures == "sites" for id_ in slots.force.ids)
    return "raise" in frame.lemmas and works and not slots.counts


def counts_as(frame: Frame) -> bool:
    """ "Shall be counted against the ceiling", "counts as two", "is not included in the total": what falls under a
    cap."""
    counts = "count" in frame.lemmas and (frame.passive or not frame.objects)
    included = "include" in frame.lemmas and frame.passive
    named = bool(frame.keys & _CAPPED)
    binds = named or frame.modality is Modality.OBLIGATION
    return is_military(frame) and ((counts and binds) or (included and named))


_CAPPED = frozenset({"ceiling", "ceilings", "limits", "limit", "total", "totals", "number", "numbers", "quota"})
