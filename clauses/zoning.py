"""Questions about zones: does the clause make, draw, change or empty a zone?"""

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.facts import PRESENCE, head_is, is_military, zone_in
from treatylint.clauses.frame import Frame
from treatylint.clauses.values import Modality

__all__ = ["regulates_zone"]

_DRAWS = frozenset({"establish", "demilitarise", "vary", "lose", "become", "determine", "interpret", "agree", "recommend", "go", "patrol"})
_PEACEFUL = ("peaceful purposes", "demilitarised", "demilitarized", "neutralised", "neutralized", "neutral zone")


def regulates_zone(frame: Frame, slots: Slots) -> bool:
    """A zone as subject or object of a verb of status, or as the place of what is forbidden, allowed or counted."""
    if not zone_in(frame, slots):
        return any(word in frame.text for word in _PEACEFUL) and bool(slots.places or head_is(frame.subject, "PLACE") or head_is(frame.subject, "NAME"))
    if head_is(frame.subject, "PLACE", ("zone",)) or head_is(frame.object, "PLACE", ("zone",)):
        return bool(frame.does & _DRAWS) or bool(slots.bounds) or frame.modality is not Modality.STATEMENT
    ruled = frame.modality in (Modality.PROHIBITION, Modality.PERMISSION) and (is_military(frame) or bool(frame.does & PRESENCE))
    return ruled
