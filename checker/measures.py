"""Figures in one unit: a limit in brigades against a line in personnel, an item against an item.

An echelon is a range of sizes, so the same figure is two figures, one under each reading; what no size links is not
compared at all.
"""

from collections.abc import Iterable
from fractions import Fraction
from math import ceil, floor

from attrs import frozen

from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.norms import Choice, Limit
from treatylint.clauses.values import Modality

__all__ = ["PERSONNEL", "Figure", "Measures", "common_unit", "whole"]

PERSONNEL = "personnel"
SIZES = (("most", 1), ("least", 0))


@frozen
class Figure:
    """A number in the unit that was asked for, under the sizes chosen."""

    number: Fraction
    choice: tuple[Choice, ...] = ()


@frozen
class Measures:
    gazetteer: Gazetteer

    def kind(self, unit: str) -> tuple[str, Fraction | None]:
        """What a unit measures and its factor; an echelon measures personnel, by a factor that is a range."""
        if unit in self.gazetteer.echelons:
            return PERSONNEL, None
        try:
            known = self.gazetteer.unit(unit)
        except KeyError:
            return unit, Fraction(1)
        # Two kinds counted piece by piece ("tank", "site") are different things, though both are items.
        return (
            known.measures if unit in self.gazetteer.units or known.measures == PERSONNEL else unit
        ), known.factor

    def comparable(self, unit: str, other: str) -> bool:
        return unit == other or self.kind(unit)[0] == self.kind(other)[0]

    def convert(self, number: Fraction, unit: str, into: str) -> tuple[Figure, ...]:
        """The figure in another unit, once for each reading of the echelons between; () where nothing links them."""
        if unit == into:
            return (Figure(number),)
        (here, up), (there, down) = self.kind(unit), self.kind(into)
        if here != there:
            return ()
        found = [Figure(number)]
        found = [f for figure in found for f in self._scaled(figure, unit, up, 1)]
        return tuple(f for figure in found for f in self._scaled(figure, into, down, -1))

    def _scaled(self, figure: Figure, unit: str, factor: Fraction | None, power: int) -> Iterable[Figure]:
        if factor is not None:
            yield Figure(figure.number * factor**power, figure.choice)
            return
        sizes = self.gazetteer.echelon(unit)
        for option, end in SIZES if sizes[0] != sizes[1] else SIZES[:1]:
            choice = (Choice(f"reading:size:{unit}", option),) if sizes[0] != sizes[1] else ()
            yield Figure(figure.number * Fraction(sizes[end]) ** power, (*figure.choice, *choice))


def whole(modality: Modality, number: Fraction, strict: bool) -> int:
    """The whole figure that a limit comes to: the most a prohibition or permission leaves, the least a duty asks."""
    if modality is Modality.OBLIGATION:
        return max(floor(number) + 1 if strict else ceil(number), 0)
    return max(ceil(number) - 1 if strict else floor(number), 0)


def common_unit(measures: Measures, asked: Limit | None, limits: Iterable[Limit | None]) -> str:
    """The unit to reason in: the line's own, else the one unit that the norms share, else personnel, else the first."""
    if asked is not None and asked.unit:
        return asked.unit
    figured = [limit for limit in limits if limit is not None and limit.number and limit.unit]
    units = sorted({limit.unit for limit in figured})
    people = any(measures.comparable(unit, PERSONNEL) for unit in units)
    # "Fewer than one brigade" is no brigade, but it is many people: only people count finely enough.
    coarse = any(not whole(Modality.PROHIBITION, limit.number or Fraction(0), limit.strict) for limit in figured)
    if len(units) <= 1 and not (coarse and people):
        return units[0] if units else ""
    return PERSONNEL if people else units[0]
