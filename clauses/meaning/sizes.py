"""How large a thing may be, in the unit that its measure is kept in: a calibre in inches is one in millimetres."""

from fractions import Fraction

from treatylint.clauses.context import Context
from treatylint.clauses.values import Bound

__all__ = ["size_of"]

BASES = {"range_km": "km", "calibre_mm": "mm"}
"""The unit of each measure; a measure that is not listed is kept as the text gives it."""


def size_of(bound: Bound, context: Context) -> Fraction:
    """The figure of a size in its base unit. The bound must state a figure."""
    assert bound.number is not None
    base, unit = BASES.get(bound.attribute), context.gazetteer.units.get(bound.unit)
    if base is None or unit is None or unit.measures != "length":
        return bound.number
    return bound.number * unit.factor / context.gazetteer.units[base].factor
