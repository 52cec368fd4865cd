"""Forces, bases or weapons may be, or are to be, somewhere: no ceiling, no bar."""

from typing import ClassVar

from attrs import frozen

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.facts import PRESENCE, is_body, presence_or_facility, uses_site
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.values import Modality
from treatylint.clauses.wordings import said


@frozen(kw_only=True)
class Presence(Clause):
    """Forces, bases or weapons may be, or are to be, somewhere: no ceiling, no bar."""

    kind: ClassVar[str] = "presence"
    families: ClassVar[tuple[str, ...]] = ()


def _says(frame: Frame, slots: Slots) -> bool:
    if frame.subject is not None and any(q.value == "only" for q in frame.subject.parts[0].quants):
        return False
    if said(frame, "free of"):
        return False
    there = frame.does & PRESENCE or (frame.does & {"establish", "maintain", "occupy"} and slots.places)
    placed = slots.force is not None or (bool(slots.places) and is_body(slots))
    return (
        bool(there or uses_site(frame, slots))
        and placed
        and frame.modality not in (Modality.STATEMENT, Modality.PROHIBITION)
    )


KIND = Kind(
    cls=Presence,
    says=_says,
    act=presence_or_facility,
    yields_to=frozenset(
        {
            "confinement",
            "deployment_cap",
            "exclusion",
            "non_expansion",
            "notification",
            "own_force_ceiling",
            "reactive_deployment",
            "verification",
            "weapon_limit",
            "withdrawal_of_forces",
        }
    ),
    accepts=("France may station troops in Ukraine.",),
    rejects=("France shall not station troops in Ukraine.",),
)
