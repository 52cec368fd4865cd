"""Whether a ban keeps forces in a place or off it: "not outside the area", "not beyond the line"."""

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.frame import Frame
from treatylint.clauses.values import Modality

__all__ = ["is_seat", "kept_inside"]


def is_seat(slots: Slots) -> bool:
    """ "The headquarters of the Joint Commission": where an organ sits, and no force."""
    force = slots.force
    words = force.text.lower().split() if force is not None else []
    sits = bool({"headquarters", "secretariat", "seat"}.intersection(words))
    return sits and bool({"commission", "committee", "council", "secretariat", "organisation"}.intersection(words))


def kept_inside(frame: Frame, slots: Slots) -> bool:
    """ "Shall not move outside the agreed areas"; "not beyond the river" keeps off what lies there."""
    if frame.modality is not Modality.PROHIBITION or not slots.places:
        return False
    words = f" {frame.own_text} "
    return all(p.relation == "outside" for p in slots.places) and (" outside " in words or " elsewhere " in words)
