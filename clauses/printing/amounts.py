"""Figures as they stand in a sentence."""

from collections.abc import Sequence
from fractions import Fraction

from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.printing.names import plural
from treatylint.clauses.values import Bound

__all__ = ["amounts", "bound", "figure", "level", "measure"]

WORDS = {"<=": "not more than", "<": "fewer than", ">=": "at least", ">": "more than", "=": ""}
ATTRIBUTES = {"range_km": ("range", "km"), "distance_km": ("range", "km"), "tons": ("displacement", "tons"),
              "calibre_mm": ("calibre", "mm")}  # fmt: skip


def figure(number: Fraction | None) -> str:
    """"20,000", "2.5", "1/3"; an open figure is a placeholder."""
    if number is None:
        return "[X]"
    if number.denominator == 1:
        return f"{int(number):,}"
    decimals = f"{float(number):.3f}".rstrip("0")
    return decimals if Fraction(decimals) == number else f"{number.numerator}/{number.denominator}"


def bound(found: Bound, gazetteer: Gazetteer, op: str = "") -> str:
    """"Not more than 20,000 personnel together"; ``op`` says it otherwise ("more than", after "shall not")."""
    low = f"{figure(found.number)} to {figure(found.high)}" if found.high is not None else figure(found.number)
    unit = f" {plural(found.unit, gazetteer)}" if found.unit else ""
    if found.share == "percent":
        unit = " per cent"
    return f"{WORDS[op or found.op]} {low}{unit}".strip()


def amounts(found: Sequence[Bound], gazetteer: Gazetteer, *, barred: bool = False) -> str:
    """"Not more than 200 tanks, 10 per cent, whichever is greater". ``barred``: behind "shall not", where a ceiling is
    what lies above it."""
    words = ", ".join(bound(item, gazetteer, ABOVE.get(item.op, "") if barred else "") for item in found)
    either = next((item.whichever for item in found if item.whichever), "")
    return f"{words}, whichever is {either}," if either else words


ABOVE = {"<=": ">", "<": ">="}


def level(found: Sequence[Bound]) -> str:
    """"More than the number held at signature": a bound without a figure stands last, for its words may run on."""
    return "".join(f"{WORDS[item.op]} {item.relative}".strip() for item in found[:1])


def measure(found: Bound, gazetteer: Gazetteer) -> str:
    """"With a range above 40 km": what narrows a weapon."""
    what, unit = ATTRIBUTES.get(found.attribute, (found.attribute, found.unit))
    unit = unit if found.unit in ("", "km", "mm", "ton") else plural(found.unit, gazetteer)
    words = {"<=": "not exceeding", "<": "below", ">=": "of at least", ">": "above", "=": "of"}
    return f"with a {what} {words[found.op]} {figure(found.number)} {unit}"
