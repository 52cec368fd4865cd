"""Sets of atoms: those listed, or all but those listed."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from attrs import evolve

from treatylint.clauses.box import Atoms, Box

__all__ = ["box", "everyone_but", "range_of", "some", "union", "with_dims"]

STEP = Fraction(1, 1000)
"""Figures in treaties have at most three decimals, so "more than N" begins a thousandth above N (tested)."""


def some(items: Iterable[str]) -> Atoms:
    return Atoms(frozenset(items))


def everyone_but(atoms: Atoms) -> Atoms:
    return Atoms(atoms.items, all_but=not atoms.all_but)


def union(left: Atoms, right: Atoms) -> Atoms:
    if left.all_but and right.all_but:
        return Atoms(left.items & right.items, all_but=True)
    if left.all_but:
        return Atoms(left.items - right.items, all_but=True)
    if right.all_but:
        return Atoms(right.items - left.items, all_but=True)
    return Atoms(left.items | right.items)


def box(**dims: Atoms | None) -> Box:
    """A box of those dimensions that are given."""
    return Box({name: atoms for name, atoms in dims.items() if atoms is not None})


def with_dims(old: Box, dims: Mapping[str, Atoms]) -> Box:
    return evolve(old, dims={**old.dims, **dims})


def range_of(op: str, number: Fraction) -> tuple[Fraction | None, Fraction | None]:
    """The half-open interval of the figures that stand in ``op`` to ``number``."""
    above, low = number + STEP, number
    return {
        "<=": (None, above), "<": (None, low), ">": (above, None), ">=": (low, None), "=": (low, above)
    }.get(op, (None, None))  # fmt: skip
