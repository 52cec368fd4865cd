"""One party helps another without fighting: intelligence, supplies, training, command."""

from typing import ClassVar

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.supporting import support_acts, supports


class EnablingSupport(Clause):
    """One party helps another without fighting: intelligence, supplies, training, command."""

    __slots__ = ()
    kind: ClassVar[str] = "enabling_support"
    families: ClassVar[tuple[str, ...]] = ("obligation_other",)


def _says(frame: Frame, slots: Slots) -> bool:
    return supports(frame, slots)


KIND = Kind(
    cls=EnablingSupport,
    says=_says,
    act=support_acts,
    yields_to=frozenset(
        {
            "guarantee",
            "composition",
            "notification",
            "reactive_deployment",
            "deployment_cap",
            "exclusion",
            "verification",
        }
    ),
    accepts=(
        "The United States shall provide Ukraine with intelligence and surveillance support.",
        "The United States shall not supply arms to Ukraine.",
    ),
    rejects=("The United States shall provide information on its holdings.",),
)
