"""Forces, bases or weapons may be, or are to be, somewhere: no ceiling, no bar."""

from typing import ClassVar

from attrs import evolve, field, frozen

from treatylint.clauses.assembly.doers import BODIES
from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.composing import sends
from treatylint.clauses.facts import PRESENCE, presence_or_facility
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.modality import only_subject
from treatylint.clauses.values import Modality
from treatylint.clauses.wordings import said


@frozen(kw_only=True)
class Presence(Clause):
    """Forces, bases or weapons may be, or are to be, somewhere: no ceiling, no bar."""

    kind: ClassVar[str] = "presence"
    families: ClassVar[tuple[str, ...]] = ()

    provides: bool = field(default=False, eq=False)
    """Whether it says whose people are sent where: who provides a force. Bases and weapons provide nobody."""


def _is_body(slots: Slots) -> bool:
    """Whether a mission or another body that is no state is the one that acts."""
    return slots.actor is not None and all(name.id.startswith(BODIES) for name in slots.actor.names)


def _uses_site(frame: Frame, slots: Slots) -> bool:
    """ "May use the naval base at B": a base that is used is there."""
    nodes = slots.page.gazetteer.forces.nodes
    sites = slots.force is not None and all(id_ in nodes and nodes[id_].measures == "sites" for id_ in slots.force.ids)
    return "use" in frame.does and sites


def _patrols(frame: Frame, slots: Slots) -> bool:
    """ "A shall patrol the zone", "patrols shall be conducted by A": whoever patrols is there with forces."""
    return "patrol" in frame.does and slots.actor is not None and bool(slots.places)


def _says(frame: Frame, slots: Slots) -> bool:
    if only_subject(frame.subject) or said(frame, "free of"):
        return False
    there = frame.does & PRESENCE or (frame.does & {"establish", "maintain", "occupy"} and slots.places)
    placed = slots.force is not None or (bool(slots.places) and _is_body(slots)) or _patrols(frame, slots)
    return (
        bool(there or _uses_site(frame, slots))
        and placed
        and frame.modality not in (Modality.STATEMENT, Modality.PROHIBITION)
    )


def _finish(clause: Clause, frame: Frame, slots: Slots) -> Clause:
    return evolve(clause, provides=True) if isinstance(clause, Presence) and sends(frame, slots) else clause


KIND = Kind(
    cls=Presence,
    says=_says,
    finish=_finish,
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
