"""What falls under a ceiling, and for how much: "aircraft in repair are not counted against the limits"."""

from typing import ClassVar

from attrs import evolve, frozen

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.standstill import counts_as
from treatylint.clauses.values import Modality


@frozen(kw_only=True)
class CountingRule(Clause):
    """What falls under a ceiling, and for how much: "aircraft in repair are not counted against the limits"."""

    kind: ClassVar[str] = "counting_rule"
    families: ClassVar[tuple[str, ...]] = ("cap",)


def _unweighed(clause: Clause, frame: Frame, slots: Slots) -> Clause:
    """No figure of ours is reckoned by such a rule, so whoever rests on it must look."""
    modality = Modality.PROHIBITION if frame.negated else Modality.OBLIGATION
    doubts = (*clause.doubts, "what it adds to a count, or leaves out, is not reckoned")
    return evolve(clause, modality=modality, doubts=doubts)


KIND = Kind(
    cls=CountingRule,
    says=lambda frame, slots: counts_as(frame),
    act=lambda frame, slots: ("other",),
    finish=_unweighed,
    yields_to=frozenset({"verification"}),
    accepts=(
        "Aircraft of Norway shall not be counted against the ceilings.",
        "Each launcher shall be counted for two missiles.",
    ),
    rejects=("Inspectors shall count the tanks at each site.",),
)
