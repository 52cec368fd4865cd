"""An attack or threat obliges others to assist, respond or consult."""

from typing import ClassVar

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.triggering import guarantees


class Guarantee(Clause):
    """An attack or threat obliges others to assist, respond or consult."""

    __slots__ = ()
    kind: ClassVar[str] = "guarantee"
    families: ClassVar[tuple[str, ...]] = ("trigger",)


def _says(frame: Frame, slots: Slots) -> bool:
    return guarantees(frame, slots)


def _act(frame: Frame, slots: Slots) -> tuple[str, ...]:
    if "consult" in frame.does:
        return ("consult",)
    force = "armed_force" in slots.qualifiers or frame.does & {"respond", "use_force"}
    return ("assist_force",) if force else ("assist_other",)


KIND = Kind(
    cls=Guarantee,
    says=_says,
    act=_act,
    yields_to=frozenset(),
    accepts=(
        "If Poland is attacked, the United States shall assist it by the use of armed force.",
        "The United States shall assist Poland if it is attacked.",
    ),
    rejects=("The United States shall assist the inspectors.",),
)
