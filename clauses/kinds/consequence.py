"""An event opens or obliges some other reaction."""

from typing import ClassVar

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.facts import plain_act
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.triggering import reacts


class Consequence(Clause):
    """An event opens or obliges some other reaction."""

    __slots__ = ()
    kind: ClassVar[str] = "consequence"
    families: ClassVar[tuple[str, ...]] = ("trigger",)


def _says(frame: Frame, slots: Slots) -> bool:
    return reacts(frame, slots)


KIND = Kind(
    cls=Consequence,
    says=_says,
    act=plain_act,
    yields_to=frozenset(
        {
            "composition",
            "definition",
            "demilitarized_zone",
            "deployment_cap",
            "duration",
            "entry_into_force",
            "exclusion",
            "guarantee",
            "non_application",
            "non_coverage",
            "non_expansion",
            "notification",
            "own_force_ceiling",
            "presence",
            "reactive_deployment",
            "release",
            "sanctions",
            "saving",
            "suspension",
            "treaty_withdrawal",
            "trigger_definition",
            "weapon_limit",
            "withdrawal_of_forces",
        }
    ),
    accepts=("If Russia attacks Ukraine, the Parties shall negotiate with it in Geneva.",),
    rejects=("If the Council so decides, the meeting shall be held in Geneva.",),
)
