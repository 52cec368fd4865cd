"""Who provides, commands or invites a force or a body of observers."""

from typing import ClassVar

from attrs import evolve, field, frozen

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.composing import composes
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.members import named_members, says_members
from treatylint.clauses.wordings import said


@frozen(kw_only=True)
class Composition(Clause):
    """Who provides, commands or invites a force or a body of observers."""

    kind: ClassVar[str] = "composition"
    families: ClassVar[tuple[str, ...]] = ("composition",)

    makes_up: bool = field(default=True, eq=False)
    """Whether it says who the force is made of: who commands or consents to it is no part of it."""
    jointly: bool = field(default=False, eq=False)
    """Whether the members act together only, so that each of them can withhold what all must do."""


def _says(frame: Frame, slots: Slots) -> bool:
    return composes(frame, slots)


def _finish(clause: Clause, frame: Frame, slots: Slots) -> Clause:
    named = named_members(clause, frame, slots)
    if not isinstance(named, Composition):
        return named
    return evolve(named, makes_up=says_members(frame, slots), jointly=said(frame, "jointly"))


KIND = Kind(
    cls=Composition,
    says=_says,
    finish=_finish,
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
