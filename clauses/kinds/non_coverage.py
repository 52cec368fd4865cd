"""An actor does without the cover of a mutual-defence clause."""

from typing import ClassVar

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind
from treatylint.clauses.waiving import forgoes


class NonCoverage(Clause):
    """An actor does without the cover of a mutual-defence clause."""

    __slots__ = ()
    kind: ClassVar[str] = "non_coverage"
    families: ClassVar[tuple[str, ...]] = ("waiver",)


def _says(frame: Frame, slots: Slots) -> bool:
    return forgoes(frame, slots)


def _act(frame: Frame, slots: Slots) -> tuple[str, ...]:
    return ("invoke_mutual_defence",)


KIND = Kind(
    cls=NonCoverage,
    says=_says,
    act=_act,
    yields_to=frozenset({"saving"}),
    accepts=(
        "Norway shall not invoke Article 5 of the North Atlantic Treaty because of an attack on its contingent.",
        "Norway waives the protection of Article 5 of the North Atlantic Treaty.",
    ),
    rejects=("Norway may invoke Article 5 of the North Atlantic Treaty.",),
)
