"""A situation spelt out: quantities on cells, and all that has happened, been chosen and been used."""

from collections.abc import Mapping
from fractions import Fraction

from attrs import field, frozen

from treatylint.clauses.box import Atoms, Box

__all__ = ["Amount", "Situation", "frees", "has"]


@frozen
class Amount:
    """A quantity in one cell. ``ground``: which undrawn features the spot lies in, as ("zone", "the buffer", 0.0).
    ``excused``: (norm, norm that prevails over it) pairs that the quantity relies on, by norm id."""

    quantity: int
    atoms: Mapping[str, str]
    place: str
    ground: frozenset[tuple[str, str, float]] = frozenset()
    measured: Mapping[str, Fraction] = field(factory=dict)
    excused: tuple[tuple[str, str], ...] = ()
    asked: bool = True  # whether the question counts it, or duties elsewhere merely ask for it too


@frozen(kw_only=True)
class Situation:
    """``events`` are settled true or false; ``hours`` is where in time we stand, by anchor ("date" counts from year
    one); ``choices`` the options taken; ``used`` the powers used; ``unit`` what the quantities count."""

    amounts: tuple[Amount, ...]
    events: Mapping[str, bool] = field(factory=dict)
    hours: Mapping[str, float] = field(factory=dict)
    choices: Mapping[str, str] = field(factory=dict)
    used: frozenset[str] = frozenset()
    unit: str = ""
    over_time: bool = False  # the quantities are totals over a period, not what is there at one moment
    window: int = 0  # that period in hours; 0 is the whole time of the agreement


def frees(hole: Box, box: Box, actor: str) -> bool:
    """Whether an exception leaves out all that a duty asks of one actor."""
    for dim, atoms in hole.dims.items():
        asked = Atoms(frozenset({actor})) if dim == "actor" else box.dims.get(dim, Atoms(all_but=True))
        if asked.all_but or not all(has(atoms, atom) for atom in asked.items):
            return False
    return not hole.ranges and hole.place in (None, box.place)


def has(atoms: Atoms, atom: str) -> bool:
    return (atom in atoms.items) != atoms.all_but
