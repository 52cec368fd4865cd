"""What a term means."""

from typing import ClassVar

from attrs import frozen

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.values import Modality


@frozen(kw_only=True)
class Definition(Clause):
    """What a term means."""

    kind: ClassVar[str] = "definition"
    families: ClassVar[tuple[str, ...]] = ()


def _says(frame: Frame, slots: Slots) -> bool:
    return frame.verb == "define" and frame.modality is not Modality.PROHIBITION


KIND = Kind(
    cls=Definition,
    says=_says,
    act=lambda frame, slots: ("other",),
    yields_to=frozenset({"trigger_definition"}),
    accepts=("In this Agreement “Line” means the line of contact.",),
    rejects=("Poland shall define the line.",),
)
