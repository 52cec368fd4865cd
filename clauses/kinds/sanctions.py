"""Sanctions are lifted or brought back; frozen assets are used."""

from typing import ClassVar

from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.frame import Frame
from treatylint.clauses.kind import Kind


class Sanctions(Clause):
    """Sanctions are lifted or brought back; frozen assets are used."""

    __slots__ = ()
    kind: ClassVar[str] = "sanctions"
    families: ClassVar[tuple[str, ...]] = ("obligation_other",)


def _says(frame: Frame, slots: Slots) -> bool:
    named = bool(frame.keys & {"sanctions", "sanction", "embargo"}) and not slots.conditions
    return named and bool(frame.does & {"lift", "suspend", "cease", "remove", "apply", "respond"})


def _act(frame: Frame, slots: Slots) -> tuple[str, ...]:
    return (
        ("sanction_snapback",)
        if frame.lemmas & {"reimpose", "impose", "snap back", "reinstate", "bring back into effect"}
        else ("sanction_relief",)
    )


KIND = Kind(
    cls=Sanctions,
    says=_says,
    act=_act,
    yields_to=frozenset({"treaty_withdrawal", "guarantee"}),
    accepts=("The European Union shall lift the sanctions on Russia.",),
    rejects=("The court may impose a fine.",),
)
