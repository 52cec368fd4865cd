"""Forces in a place are limited to a figure."""

from typing import ClassVar

from attrs import frozen

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.ceilings import counted_acts, is_ceiling
from treatylint.clauses.clause import Clause
from treatylint.clauses.facts import is_weapon, presence_or_facility
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind


@frozen(kw_only=True)
class DeploymentCap(Clause):
    """Forces in a place are limited to a figure."""

    kind: ClassVar[str] = "deployment_cap"
    families: ClassVar[tuple[str, ...]] = ("cap",)


def _says(frame: Frame, slots: Slots) -> bool:
    return is_ceiling(frame, slots) and not is_weapon(slots) and bool(slots.places) and not counted_acts(slots)


KIND = Kind(
    cls=DeploymentCap,
    says=_says,
    act=presence_or_facility,
    yields_to=frozenset(),
    accepts=(
        "France may station up to 2,000 troops in Lviv oblast.",
        "No more than five brigades of France and Germany together shall be present in Ukraine.",
    ),
    rejects=("France shall not station troops in Ukraine.",),
)
