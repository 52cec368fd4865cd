"""How organs meet, texts are kept, costs are borne, life goes on: nothing about forces."""

from typing import ClassVar

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.facts import is_military
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.matters import hostile_words
from treatylint.clauses.wordings import civil, everyday, said


class Procedure(Clause):
    """How organs meet, texts are kept, costs are borne: nothing about forces."""

    __slots__ = ()
    kind: ClassVar[str] = "procedure"
    families: ClassVar[tuple[str, ...]] = ()


def _says(frame: Frame, slots: Slots) -> bool:
    acts = frame.does & {
        "meet",
        "ratify",
        "pay",
        "appoint",
        "examine_question",
        "comply",
        "encourage",
        "consult",
        "reopen",
        "participate",
        "say",
        "include",
        "establish",
        "accede",
    }
    return (bool(acts) and not is_military(frame)) or _of_daily_life(frame)


def _of_daily_life(frame: Frame) -> bool:
    """Civil matters and courtesies: words that clauses on forces do without, and no word of arms beside them."""
    if is_military(frame) or hostile_words(frame.text.split()):
        return False
    return civil(frame) or everyday(frame) or said(frame, "courtesies")


KIND = Kind(
    cls=Procedure,
    says=_says,
    act=lambda frame, slots: ("other",),
    yields_to=frozenset({"ANY"}),
    accepts=("The Council shall meet in Geneva once a year.",),
    rejects=("Poland shall station troops in Norway.",),
)
