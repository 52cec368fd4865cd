"""The space of situations as bits: each atom one bit of its dimension, each set of atoms one whole number.

A negative number stands for an open set: it holds every atom that has no bit yet, so "all states but these" needs no
list of all states, and an atom that only a red line names is already inside it.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Mapping
from fractions import Fraction

from attrs import define, field

from treatylint.clauses.box import Atoms, Box

__all__ = ["ACTOR", "DIMS", "PLACE", "Masks", "Space", "cut_out", "meet", "single_bits"]

Masks = tuple[int, ...]
"""One number a dimension, in the order of ``DIMS``, then one for each measured attribute."""

DIMS = ("actor", "act", "force", "object", "place")
ACTOR, PLACE = 0, 4


@define(eq=False)
class Space:
    """Which atom has which bit. Attribute axes are cut into intervals at every figure that a norm names."""

    bits: tuple[dict[str, int], ...] = field(factory=lambda: tuple({} for _ in DIMS))
    cuts: dict[str, list[Fraction]] = field(factory=dict)

    def bit(self, dim: int, atom: str) -> int:
        known = self.bits[dim]
        return known.setdefault(atom, len(known))

    def mask(self, dim: int, atoms: Atoms | None) -> int:
        if atoms is None:
            return -1
        listed, known = 0, self.bits[dim]
        try:
            for atom in atoms.items:
                listed |= 1 << known[atom]
        except KeyError:
            listed = 0
            for atom in sorted(atoms.items):  # new atoms get their bits in one order, whatever the hashes
                listed |= 1 << known.setdefault(atom, len(known))
        return ~listed if atoms.all_but else listed

    def masks(self, box: Box, place: int) -> Masks:
        """The box as bits; ``place`` is already a mask, since only the ground knows what a place covers."""
        get, mask = box.dims.get, self.mask
        found = (mask(0, get("actor")), mask(1, get("act")), mask(2, get("force")), mask(3, get("object")), place)
        return (*found, *(self.interval(name, box.ranges) for name in self.cuts)) if self.cuts else found

    def add_cuts(self, boxes: Iterable[Box], known_only: bool = False) -> bool:
        """Cut the axes where the boxes' ranges end; True where that made the earlier masks out of date."""
        named = ((name, end) for box in boxes for name, ends in box.ranges.items() for end in ends)
        changed = False
        for name, end in named:
            if known_only and name not in self.cuts:
                continue
            at = self.cuts.setdefault(name, [])
            if end is not None and end not in at:
                insort(at, end)
                changed = True
        return changed

    def interval(self, name: str, ranges: Mapping[str, tuple[Fraction | None, Fraction | None]]) -> int:
        at = self.cuts[name]
        low, high = ranges.get(name, (None, None))
        first = 0 if low is None else bisect_right(at, low)
        last = len(at) if high is None else bisect_left(at, high)
        return ((1 << (last + 1)) - 1) & ~((1 << first) - 1)

    def atom(self, dim: int, mask: int) -> str:
        """An atom to show for a set: the first by name of those listed; "" where the set holds only unnamed ones."""
        return min((atom for atom, bit in self.bits[dim].items() if mask >> bit & 1), default="")

    def sample(self, name: str, mask: int) -> Fraction:
        """A figure that lies in the first interval of a set on an attribute's axis."""
        at, first = self.cuts[name], (mask & -mask).bit_length() - 1
        if not at:
            return Fraction(0)
        return at[first - 1] if first else at[0] - 1


def meet(left: Masks, right: Masks) -> Masks | None:
    """What two boxes share; None where that is nothing."""
    found = tuple(map(int.__and__, left, right))
    return found if all(found) else None


def cut_out(whole: Masks, hole: Masks) -> list[Masks]:
    """``whole`` without ``hole`` as boxes that do not overlap; the two must meet."""
    parts = []
    rest = list(whole)
    for dim, mask in enumerate(hole):
        outside = rest[dim] & ~mask
        if outside:
            parts.append((*rest[:dim], outside, *rest[dim + 1 :]))
            rest[dim] &= mask
    return parts


def single_bits(mask: int) -> list[int]:
    """The one-bit masks of a closed set, lowest first."""
    found = []
    while mask > 0:
        low = mask & -mask
        found.append(low)
        mask ^= low
    return found
