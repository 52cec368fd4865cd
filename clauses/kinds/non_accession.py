"""A state joins, or must not join, an alliance."""

from typing import ClassVar

from attrs import evolve

from treatylint.clauses.aligning import aligns, is_admitted
from treatylint.clauses.assembly.names import actors_of
from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind


class NonAccession(Clause):
    """A state joins, or must not join, an alliance."""

    __slots__ = ()
    kind: ClassVar[str] = "non_accession"
    families: ClassVar[tuple[str, ...]] = ("obligation_other",)


def _joining(clause: Clause, frame: Frame, slots: Slots) -> Clause:
    """Who is admitted is who joins."""
    if not is_admitted(frame) or frame.subject is None:
        return clause
    return evolve(clause, actor=actors_of(frame.subject, slots.page), counterpart=clause.counterpart or slots.page.last)


def _says(frame: Frame, slots: Slots) -> bool:
    return aligns(frame, slots)


KIND = Kind(
    cls=NonAccession,
    says=_says,
    act=lambda frame, slots: ("accede",),
    finish=_joining,
    yields_to=frozenset(),
    accepts=(
        "Ukraine shall not accede to NATO.",
        "Ukraine will not seek membership of any military alliance.",
        "Ukraine shall not accede to the North Atlantic Treaty.",
        "Neither Party shall enter into alliances directed against its partner.",
    ),
    rejects=(
        "Any State may accede to this Treaty.",
        "Ukraine shall accede to this Treaty.",
        "Inspectors shall be admitted to the base.",
    ),
)
