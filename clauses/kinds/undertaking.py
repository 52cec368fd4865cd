"""Acts of security that have a name of their own: to guarantee, to amend another treaty, to run a plant, to vote."""

import re
from typing import ClassVar

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.facts import plain_act
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind


class Undertaking(Clause):
    """Acts of security that have a name of their own: to guarantee, to amend another treaty, to run a plant, to
    vote."""

    __slots__ = ()
    kind: ClassVar[str] = "undertaking"
    families: ClassVar[tuple[str, ...]] = ("obligation_other",)


_PLANT = re.compile(r"\b(?:nuclear|power|plants?|reactors?|stations?|enrichment|facilit(?:y|ies))\b")
_ACTS = frozenset({"guarantee", "amend", "operate", "recover", "vote", "cede"})


_CIVIC = frozenset({"election", "elections", "railways", "right", "rights", "freedom", "freedoms"})


def _says(frame: Frame, slots: Slots) -> bool:
    if frame.does & {"operate"} and not _PLANT.search(frame.text):
        return False
    return bool(frame.does & _ACTS) and not frame.keys & _CIVIC


KIND = Kind(
    cls=Undertaking,
    says=_says,
    act=plain_act,
    yields_to=frozenset({"guarantee", "non_accession", "consequence", "non_expansion"}),
    accepts=("Poland shall guarantee the security of Ukraine.",),
    rejects=("Poland shall meet Ukraine in Geneva.",),
)
