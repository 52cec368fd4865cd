"""A zone is made, drawn, or kept free of what is military."""

from typing import ClassVar

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.zoning import drawn_zone, regulates_zone


class DemilitarizedZone(Clause):
    """A zone is made, drawn, or kept free of what is military."""

    __slots__ = ()
    kind: ClassVar[str] = "demilitarized_zone"
    families: ClassVar[tuple[str, ...]] = ("demilitarized_zone",)


def _says(frame: Frame, slots: Slots) -> bool:
    return regulates_zone(frame, slots)


def _act(frame: Frame, slots: Slots) -> tuple[str, ...]:
    return ("establish",) if frame.does & {"establish", "go"} else ("demilitarise",)


KIND = Kind(
    cls=DemilitarizedZone,
    says=_says,
    act=_act,
    finish=drawn_zone,
    yields_to=frozenset(
        {
            "composition",
            "definition",
            "notification",
            "verification",
            "non_application",
            "saving",
            "confinement",
            "deployment_cap",
            "exclusion",
            "own_force_ceiling",
            "presence",
            "weapon_limit",
            "withdrawal_of_forces",
        }
    ),
    accepts=(
        "A demilitarised zone shall extend 10 km on each side of the line of contact.",
        "The Zone shall be marked by the Parties.",
    ),
    rejects=("The Commission shall meet in Geneva.",),
)
