"""When the treaty, or a part of it, begins to bind."""

from typing import ClassVar

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.facts import head_is
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind


class EntryIntoForce(Clause):
    """When the treaty, or a part of it, begins to bind."""

    __slots__ = ()
    kind: ClassVar[str] = "entry_into_force"
    families: ClassVar[tuple[str, ...]] = ()


def _says(frame: Frame, slots: Slots) -> bool:
    return "enter_into_force" in frame.does or (
        "remain_in_force" in frame.does and slots.moments[0].end is None and head_is(frame.subject, "INSTRUMENT")
    )


KIND = Kind(
    cls=EntryIntoForce,
    says=_says,
    act=lambda frame, slots: ("other",),
    yields_to=frozenset({"treaty_withdrawal"}),
    accepts=("This Agreement shall enter into force when ratified by Poland and Norway.",),
    rejects=("Poland shall ratify this Agreement.",),
)
