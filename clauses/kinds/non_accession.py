"""A state joins, or must not join, an alliance."""

from typing import ClassVar

from attrs import evolve, frozen

from treatylint.clauses.assembly.names import actors_of
from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.facts import head_is
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.values import Modality


@frozen(kw_only=True)
class NonAccession(Clause):
    """A state joins, or must not join, an alliance."""

    kind: ClassVar[str] = "non_accession"
    families: ClassVar[tuple[str, ...]] = ("obligation_other",)


def _is_admitted(frame: Frame) -> bool:
    """ "A shall not be admitted [to the Alliance]": a state, not inspectors or goods."""
    state = head_is(frame.subject, "ACTOR") or head_is(frame.subject, "NAME")
    return "admit" in frame.lemmas and frame.passive and state and not frame.has("FORCE") and not frame.has("PLACE")


def _joining(clause: Clause, frame: Frame, slots: Slots) -> Clause:
    """Who is admitted is who joins."""
    if not _is_admitted(frame) or frame.subject is None:
        return clause
    return evolve(clause, actor=actors_of(frame.subject, slots.page), counterpart=clause.counterpart or slots.page.last)


def _says(frame: Frame, slots: Slots) -> bool:
    alliance = frame.has("ACTOR") or frame.has("NAME")
    if frame.modality is Modality.PERMISSION and head_is(frame.subject, "ACTOR", ("generic",)):
        return False  # "any other State may join them": to this treaty
    if _is_admitted(frame):
        return True
    return (
        "accede" in frame.does and alliance and not head_is(frame.object, "INSTRUMENT") and not frame.has("INSTRUMENT")
    )


KIND = Kind(
    cls=NonAccession,
    says=_says,
    act=lambda frame, slots: ("accede",),
    finish=_joining,
    yields_to=frozenset(),
    accepts=(
        "Ukraine shall not accede to NATO.",
        "Ukraine will not seek membership of any military alliance.",
    ),
    rejects=("Any State may accede to this Treaty.", "Inspectors shall be admitted to the base."),
)
