"""Forces or weapons may be in one place only, or must be kept there."""

import re
from typing import ClassVar

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.ceilings import figures_forces
from treatylint.clauses.clause import Clause
from treatylint.clauses.facts import is_military, presence_or_facility
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.modality import only_subject
from treatylint.clauses.standstill import is_standstill
from treatylint.clauses.staying import is_seat, kept_inside
from treatylint.clauses.values import Modality
from treatylint.clauses.wordings import said


class Confinement(Clause):
    """Forces or weapons may be in one place only, or must be kept there."""

    __slots__ = ()
    kind: ClassVar[str] = "confinement"
    families: ClassVar[tuple[str, ...]] = ("confinement",)


_QUARTERS = re.compile(
    r"\b(?:barracks|quarters|garrisons?|camps?|cantonments?|depots?|storage|"
    r"bases?|lines|posts|positions|areas? (?:assigned|allotted))\b"
)
"""Where forces stay when they are told to stay put, rather than let in."""


def _says(frame: Frame, slots: Slots) -> bool:
    if (
        said(frame, "handed over")
        or said(frame, "free of")
        or not slots.places
        or only_subject(frame.subject)
        or not is_military(frame)
        or frame.does & {"withdraw", "verify", "notify"}
        or is_standstill(frame, slots)
        or is_seat(slots)
    ):
        return False
    if said(frame, "leave needed"):
        return False
    if any(place.only for place in slots.places):
        return frame.modality is not Modality.STATEMENT or "present" in frame.does
    if kept_inside(frame, slots):
        return True
    kept = (
        frame.does & {"concentrate"}
        or (frame.does & {"station", "maintain", "possess"} and frame.passive)
        or ("limit" in frame.does and any(place.relation == "to" for place in slots.places))
        or ("present" in frame.does and not frame.verbs and slots.force is not None)
        or (("present" in frame.does or "keep" in frame.lemmas) and _QUARTERS.search(frame.text))
    )
    return bool(kept) and frame.modality is Modality.OBLIGATION and not figures_forces(slots)


KIND = Kind(
    cls=Confinement,
    says=_says,
    act=presence_or_facility,
    yields_to=frozenset(),
    accepts=(
        "The Force shall be present only in Lviv oblast.",
        "The weapons shall be concentrated in storage sites designated by Poland.",
    ),
    rejects=("France may station troops in Ukraine.",),
)
