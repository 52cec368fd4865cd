"""An actor is freed from a duty."""

from typing import ClassVar

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.waiving import releases


class Release(Clause):
    """An actor is freed from a duty."""

    __slots__ = ()
    kind: ClassVar[str] = "release"
    families: ClassVar[tuple[str, ...]] = ("waiver",)


def _says(frame: Frame, slots: Slots) -> bool:
    return releases(frame, slots)


KIND = Kind(
    cls=Release,
    says=_says,
    act=lambda frame, slots: ("other",),
    yields_to=frozenset({"non_application", "non_coverage"}),
    accepts=(
        "Poland shall be released from its duties under this Agreement.",
        "If Arland breaks this Agreement, Borland shall be released from its duties under it.",
        "Poland shall not be obliged to host the Force.",
    ),
    rejects=("Poland shall host the Force.",),
)
