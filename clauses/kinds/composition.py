"""Who provides, commands or invites a force or a body of observers."""

from typing import ClassVar

from attrs import frozen

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.composing import composes, named_members
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind


@frozen(kw_only=True)
class Composition(Clause):
    """Who provides, commands or invites a force or a body of observers."""

    kind: ClassVar[str] = "composition"
    families: ClassVar[tuple[str, ...]] = ("composition",)


def _says(frame: Frame, slots: Slots) -> bool:
    return composes(frame, slots)


KIND = Kind(
    cls=Composition,
    says=_says,
    finish=named_members,
    act=lambda frame, slots: ("other",),
    yields_to=frozenset(
        {
            "verification",
            "notification",
            "non_accession",
            "definition",
            "confinement",
            "deployment_cap",
            "exclusion",
            "own_force_ceiling",
        }
    ),
    accepts=(
        "The Force shall consist of contingents of France and Poland.",
        "The Force shall be under the command of a French general.",
    ),
    rejects=("The committee shall consist of five lawyers.",),
)
