"""A party must be told something, in advance or afterwards."""

from typing import ClassVar

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.noticing import matter_of, notifies


class Notification(Clause):
    """A party must be told something, in advance or afterwards."""

    __slots__ = ()
    kind: ClassVar[str] = "notification"
    families: ClassVar[tuple[str, ...]] = ("notification",)


def _says(frame: Frame, slots: Slots) -> bool:
    return notifies(frame, slots)


KIND = Kind(
    cls=Notification,
    says=_says,
    finish=matter_of,
    act=lambda frame, slots: ("notify",),
    yields_to=frozenset(),
    accepts=(
        "Each Party shall notify the Commission of any exercise at least 14 days in advance.",
        "The Commander will inform Russia of each rotation not later than ten days before it begins.",
    ),
    rejects=(
        "Each Party shall meet in Geneva.",
        "Nothing shall prevent notification.",
    ),
)
