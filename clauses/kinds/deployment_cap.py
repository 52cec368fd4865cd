"""Forces in a place are limited to a figure."""

from typing import ClassVar

from attrs import evolve

from treatylint.clauses.assembly.doers import BODIES
from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.ceilings import counted_acts, is_ceiling, of_weapons
from treatylint.clauses.clause import Clause
from treatylint.clauses.facts import presence_or_facility
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.values import Actors


class DeploymentCap(Clause):
    """Forces in a place are limited to a figure."""

    __slots__ = ()
    kind: ClassVar[str] = "deployment_cap"
    families: ClassVar[tuple[str, ...]] = ("cap",)


def _says(frame: Frame, slots: Slots) -> bool:
    return is_ceiling(frame, slots) and not of_weapons(slots) and bool(slots.places) and not counted_acts(slots)


def _finish(clause: Clause, frame: Frame, slots: Slots) -> Clause:
    """ "Decides to establish a Mission of up to 500 troops in A": the ceiling is one on the Mission."""
    body = clause.counterpart
    if body is None or not frame.does & {"establish", "deploy"} or not _are_bodies(body):
        return clause
    return evolve(clause, actor=body, counterpart=None)


def _are_bodies(actors: Actors) -> bool:
    return all(name.id.startswith(BODIES) for name in actors.names)


KIND = Kind(
    cls=DeploymentCap,
    says=_says,
    finish=_finish,
    act=presence_or_facility,
    yields_to=frozenset(),
    accepts=(
        "France may station up to 2,000 troops in Lviv oblast.",
        "No more than five brigades of France and Germany together shall be present in Ukraine.",
    ),
    rejects=("France shall not station troops in Ukraine.",),
)
