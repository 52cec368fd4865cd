"""Title to territory, or a state, is recognised or not."""

from typing import ClassVar

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.supporting import places_named
from treatylint.clauses.values import Modality


class Recognition(Clause):
    """Title to territory, or a state, is recognised or not."""

    __slots__ = ()
    kind: ClassVar[str] = "recognition"
    families: ClassVar[tuple[str, ...]] = ("obligation_other",)


def _says(frame: Frame, slots: Slots) -> bool:
    return ("recognise" in frame.does and frame.modality is not Modality.STATEMENT and bool(places_named(frame))) or (
        frame.verb == "recognise" and bool(places_named(frame))
    )


KIND = Kind(
    cls=Recognition,
    says=_says,
    act=lambda frame, slots: ("recognise",),
    yields_to=frozenset({"saving"}),
    accepts=(
        "The Parties recognise Crimea and Donetsk as part of Russia.",
        "Ukraine shall not recognise the annexation of Crimea.",
        "Crimea shall be recognised as Russian.",
    ),
    rejects=("The Parties recognise the importance of peace.",),
)
