"""A provision does not hold for an actor, a place or a force."""

from typing import ClassVar

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.right_holders import of_holder
from treatylint.clauses.waiving import disapplies


class NonApplication(Clause):
    """A provision does not hold for an actor, a place or a force."""

    __slots__ = ()
    kind: ClassVar[str] = "non_application"
    families: ClassVar[tuple[str, ...]] = ("waiver",)


def _says(frame: Frame, slots: Slots) -> bool:
    return disapplies(frame, slots)


KIND = Kind(
    cls=NonApplication,
    says=_says,
    act=lambda frame, slots: ("other",),
    finish=of_holder,
    yields_to=frozenset({"saving"}),
    accepts=(
        "Article 3 shall not apply to the territory of Ukraine.",
        "Border guards are not limited by this Treaty.",
    ),
    rejects=("Article 3 shall apply to Ukraine.",),
)
