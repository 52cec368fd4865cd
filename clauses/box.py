"""A box of cells in the space of situations: a set of atoms in each dimension."""

from collections.abc import Mapping
from fractions import Fraction

from attrs import field, frozen

from treatylint.clauses.places import PlaceExpr

__all__ = ["ANY", "Atoms", "Box"]


@frozen
class Atoms:
    """A set of atoms of one dimension: those listed, or (``all_but``) every atom but those listed."""

    items: frozenset[str] = frozenset()
    all_but: bool = False


ANY = Atoms(frozenset(), all_but=True)


@frozen
class Box:
    """A product of atom sets. A dimension that is not given is unconstrained.

    ``dims`` keys: "actor" (states, "org:…", "opaque:…"), "act" (activity leaves), "force" (force leaves),
    "object" (the state, organisation or territory acted upon). ``ranges`` keys: attribute names with half-open
    intervals (low, high); None is unbounded. ``place`` is left to the checker, which asks the gazetteer.
    """

    dims: Mapping[str, Atoms] = field(factory=dict)
    ranges: Mapping[str, tuple[Fraction | None, Fraction | None]] = field(factory=dict)
    place: PlaceExpr | None = None
