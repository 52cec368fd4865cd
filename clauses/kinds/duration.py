"""For how long the treaty holds, where it says so."""

from typing import ClassVar

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.facts import head_is
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind


class DurationClause(Clause):
    """For how long the treaty holds, where it says so."""

    __slots__ = ()
    kind: ClassVar[str] = "duration"
    families: ClassVar[tuple[str, ...]] = ("treaty_withdrawal",)


def _says(frame: Frame, slots: Slots) -> bool:
    lasting = "remain_in_force" in frame.does and (
        head_is(frame.subject, "INSTRUMENT") or head_is(frame.subject, "ACTOR", ("they",))
    )
    # "until the two Governments find that it is needed no more"
    until = "until" in frame.keys or any(group.opener.value == "before" for group in frame.groups)
    return lasting and (slots.moments[0].end is not None or until) and not frame.has("OVR")


KIND = Kind(
    cls=DurationClause,
    says=_says,
    act=lambda frame, slots: ("other",),
    yields_to=frozenset(),
    accepts=(
        "This Agreement shall remain in force for 15 years.",
        "This Agreement shall remain in force until the Parties have concluded a treaty of peace.",
    ),
    rejects=(
        "This Agreement shall remain in force.",
        "The ceasefire shall last for 15 days.",
    ),
)
