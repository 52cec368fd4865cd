"""What counts as the event that sets a duty off."""

from typing import ClassVar

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.triggering import defined_event, defines_trigger


class TriggerDefinition(Clause):
    """What counts as the event that sets a duty off."""

    __slots__ = ()
    kind: ClassVar[str] = "trigger_definition"
    families: ClassVar[tuple[str, ...]] = ("trigger",)


def _says(frame: Frame, slots: Slots) -> bool:
    return defines_trigger(frame, slots)


KIND = Kind(
    cls=TriggerDefinition,
    says=_says,
    finish=defined_event,
    act=lambda frame, slots: ("determine",),
    yields_to=frozenset({"non_coverage"}),
    accepts=("An armed attack on Poland shall be considered an attack on all the Parties.",),
    rejects=("The annexes shall be considered a part of this Agreement.",),
)
