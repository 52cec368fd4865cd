"""A state joins, or must not join, an alliance."""

from typing import ClassVar

from attrs import frozen

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.facts import head_is
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind


@frozen(kw_only=True)
class NonAccession(Clause):
    """A state joins, or must not join, an alliance."""

    kind: ClassVar[str] = "non_accession"
    families: ClassVar[tuple[str, ...]] = ("obligation_other",)


def _says(frame: Frame, slots: Slots) -> bool:
    alliance = frame.has("ACTOR") or frame.has("NAME")
    return (
        "accede" in frame.does and alliance and not head_is(frame.object, "INSTRUMENT") and not frame.has("INSTRUMENT")
    )


KIND = Kind(
    cls=NonAccession,
    says=_says,
    act=lambda frame, slots: ("accede",),
    yields_to=frozenset(),
    accepts=(
        "Ukraine shall not accede to NATO.",
        "Ukraine will not seek membership of any military alliance.",
    ),
    rejects=("Any State may accede to this Treaty.",),
)
