"""An event opens the way for forces to enter, deploy or occupy."""

from typing import ClassVar

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.facts import PRESENCE, is_military, presence_or_facility
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.triggering import happening
from treatylint.clauses.values import Modality


class ReactiveDeployment(Clause):
    """An event opens the way for forces to enter, deploy or occupy."""

    __slots__ = ()
    kind: ClassVar[str] = "reactive_deployment"
    families: ClassVar[tuple[str, ...]] = ("trigger",)


def _says(frame: Frame, slots: Slots) -> bool:
    acts = frame.does & (PRESENCE | {"occupy"})
    opened = frame.modality in (Modality.PERMISSION, Modality.POWER, Modality.OBLIGATION)
    return (
        bool(acts)
        and opened
        and (is_military(frame) or (slots.actor is not None and bool(slots.places or frame.verb == "occupy")))
        and (
            happening(frame, slots)
            or (
                (frame.verb == "occupy" and not frame.passive and frame.modality is not Modality.OBLIGATION)
                or (frame.verb == "occupy" and slots.trigger is not None)
            )
        )
    )


KIND = Kind(
    cls=ReactiveDeployment,
    says=_says,
    act=presence_or_facility,
    yields_to=frozenset(),
    accepts=(
        "If Russia attacks Ukraine, France may deploy forces in Ukraine within 72 hours.",
        "Should hostilities resume, the Allies shall have the right to occupy the port.",
    ),
    rejects=("France may deploy forces in Ukraine.",),
)
