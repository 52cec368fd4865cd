"""What a term means."""

from typing import ClassVar

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.phrases import Loose, NounPhrase, Quantity
from treatylint.clauses.values import Modality


class Definition(Clause):
    """What a term means."""

    __slots__ = ()
    kind: ClassVar[str] = "definition"
    families: ClassVar[tuple[str, ...]] = ()


def _says(frame: Frame, slots: Slots) -> bool:
    if frame.modality is Modality.STATEMENT and (_by_a_word(frame) or _is_what(frame)):
        return True
    return frame.verb == "define" and frame.modality is not Modality.PROHIBITION


def _by_a_word(frame: Frame) -> bool:
    """ "By 'Line' the Parties understand …"."""
    return frame.verb == "interpret" and not frame.passive and frame.text.startswith("by ")


def _is_what(frame: Frame) -> bool:
    """ "The line of contact is the line held at noon", "a breach is a shot that …": a thing drawn by the draft."""
    head = frame.subject.parts[0].head if frame.subject is not None else None
    first = frame.tail[0] if frame.tail else None
    said = isinstance(first, Loose) and first.type == "BE" and first.chunk.key in ("is", "are")
    things = len(frame.tail) > 1 and isinstance(frame.tail[1], NounPhrase | Quantity)
    return head is not None and head.det and said and things and not frame.negated and head.key.split()[0] in _DRAWN


_DRAWN = frozenset("line breach violation zone area boundary date day period territory site".split())


KIND = Kind(
    cls=Definition,
    says=_says,
    act=lambda frame, slots: ("other",),
    yields_to=frozenset({"trigger_definition"}),
    accepts=("In this Agreement “Line” means the line of contact.",),
    rejects=("Poland shall define the line.",),
)
