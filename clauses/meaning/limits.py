"""How much: bounds of the text as limits. A limit in brigades stays one: how large a brigade is, the checker asks."""

from fractions import Fraction
from math import ceil, floor

from attrs import evolve, frozen

from treatylint.clauses.box import Atoms
from treatylint.clauses.context import Context
from treatylint.clauses.meaning.what import PEOPLE, things
from treatylint.clauses.norms import Limit
from treatylint.clauses.values import Bound
from treatylint.clauses.ways import Way, one

__all__ = ["CEILINGS", "FLOORS", "Measure", "counted", "is_count", "largest", "ways_of_limit", "whole"]

COUNTED = ("", "total_tons")
MEASURED = ("", "personnel", "items", "sites", "share", "tons", "inspections", "flights")
CEILINGS = ("<=", "<")
FLOORS = (">=", ">")


@frozen
class Measure:
    """A figure in the unit that the checker counts in. ``force`` is what it counts where the bound itself says so."""

    limit: Limit
    force: Atoms | None = None


def is_count(bound: Bound, context: Context) -> bool:
    """A bound on how many there are; not one on range, depth, weight or length of stay."""
    return bound.attribute in COUNTED and measures(bound.unit, context) in MEASURED


def measures(unit: str, context: Context) -> str:
    if unit in context.gazetteer.echelons:
        return "personnel"
    if unit in context.gazetteer.units or unit in context.gazetteer.forces.nodes:
        return context.gazetteer.unit(unit).measures
    return ""


def ways_of_limit(bound: Bound, context: Context, *, upper: bool) -> tuple[Way[Measure], ...]:
    """The figure as a limit: the upper end of a range for a ceiling, its lower end for a floor."""
    number = bound.high if upper and bound.high is not None else bound.number
    strict, gap = bound.op in ("<", ">"), context.gap_in(bound.span)
    limit = Limit(number, bound.unit, strict, bound.per == "each", bound.cumulative, bound.window, gap)
    force = counted(bound.unit, context)
    if bound.share or measures(bound.unit, context) == "share":
        share = f'"{bound.text or "a share"}" is a share of a figure that is not stated'
        return one(Measure(Limit(None, bound.unit), force), share)
    if number is None:
        return one(Measure(limit, force))
    return one(Measure(_in_base_unit(limit, context), force))


def _in_base_unit(limit: Limit, context: Context) -> Limit:
    """Thousands of personnel as personnel; a bare "items" or "units" says nothing of what is counted."""
    if limit.unit not in context.gazetteer.units or limit.number is None:
        return limit
    unit = context.gazetteer.unit(limit.unit)
    if unit.measures == "personnel":
        return evolve(limit, number=limit.number * unit.factor, unit="personnel")
    return evolve(limit, unit="") if unit.measures == "items" else limit


def counted(unit: str, context: Context) -> Atoms | None:
    """The force kinds that a unit counts by itself: "tanks" count tanks, "brigades" armed forces."""
    if unit in context.gazetteer.echelons:
        return things(("armed_forces",), context)
    if unit in context.gazetteer.forces.nodes:
        return things((unit,), context)
    if measures(unit, context) == "personnel":
        return things((PEOPLE,), context)
    return None


def largest(bounds: list[Bound]) -> list[Bound]:
    """Of bounds of which the greater holds, that one; an open one where no two of them can be told apart."""
    either = [bound for bound in bounds if bound.whichever == "greater"]
    if len(either) < 2:
        return bounds
    figures = [bound.number for bound in either if bound.number is not None]
    alike = len({(bound.unit, bound.share, bound.op) for bound in either}) == 1 and len(figures) == len(either)
    best = max(figures) if alike else None
    return [evolve(either[0], number=best), *(bound for bound in bounds if bound.whichever != "greater")]


def whole(limit: Limit, *, upper: bool) -> Limit:
    """The same limit over whole numbers, without ``strict``: fewer than 5 is at most 4, more than 5 at least 6."""
    if limit.number is None:
        return limit
    number = _below(limit) if upper else _above(limit)
    return evolve(limit, number=Fraction(number), strict=False)


def _below(limit: Limit) -> int:
    assert limit.number is not None
    return ceil(limit.number) - 1 if limit.strict else floor(limit.number)


def _above(limit: Limit) -> int:
    assert limit.number is not None
    return floor(limit.number) + 1 if limit.strict else ceil(limit.number)
