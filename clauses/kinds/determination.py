"""Who finds that an event has happened, or who decides a question on which duties hang."""

from typing import ClassVar

from treatylint.clauses.aligning import concludes
from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind


class Determination(Clause):
    """Who finds that an event has happened, or who decides a question on which duties hang."""

    __slots__ = ()
    kind: ClassVar[str] = "determination"
    families: ClassVar[tuple[str, ...]] = ()


def _says(frame: Frame, slots: Slots) -> bool:
    by = slots.agent if frame.passive else slots.actor
    return frame.verb == "determine" and by is not None and not concludes(frame)


KIND = Kind(
    cls=Determination,
    says=_says,
    act=lambda frame, slots: ("determine",),
    yields_to=frozenset({"demilitarized_zone", "trigger_definition", "guarantee"}),
    accepts=("The Commission shall determine whether an armed attack on Ukraine has occurred.",),
    rejects=("The Commission shall meet in Geneva.", "The independence of Ukraine shall be confirmed."),
)
