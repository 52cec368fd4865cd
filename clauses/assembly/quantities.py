"""Quantities to bounds: the operator, the exact figure, what it counts, over whom."""

from treatylint.clauses.assembly.names import is_force
from treatylint.clauses.assembly.page import Page
from treatylint.clauses.phrases import Nominal, NounPhrase, Quantity
from treatylint.clauses.values import Bound

__all__ = ["FLIPPED", "bound_of", "unit_of"]

FLIPPED = {"<=": ">", "<": ">=", ">=": "<", ">": "<=", "=": "="}



def bound_of(quantity: Quantity, page: Page, op: str = "") -> Bound | None:
    """The bound that a quantity states; ``op`` is what its surroundings say where it has no operator of its own.

    None for a length of time: that is a deadline or a period.
    """
    if quantity.kind == "duration":
        return None
    own = [c.value for c in quantity.bounds if c.value not in ("~", "")]
    operator = op if op and own[-1:] in ([], ["="]) else "".join(own[-1:])  # "not more than: a total strength of N"
    number, high = quantity.number.number, None
    if quantity.lower is not None and quantity.lower.number is not None:
        number, high = quantity.lower.number, quantity.number.number
    attribute, share = _measured(quantity, page), ""
    if quantity.kind == "length":
        summed = any(word in c.key for c in quantity.bounds for word in ("total", "aggregate", "combined", "tonnage"))
        attribute = "total_tons" if summed else _attribute(quantity)
    elif quantity.kind == "share":
        share = "percent"
    elif quantity.number.part:
        share = "fraction"
    return Bound(
        operator, number, unit_of(quantity, page), high=high, share=share, attribute=attribute,
        text=page.words(quantity.start, _end(quantity)), span=page.span(quantity.start, _end(quantity)),
    )  # fmt: skip


def _measured(quantity: Quantity, page: Page) -> str:
    """What a figure in kilograms or minutes measures; "" where it counts things."""
    unit = page.gazetteer.units.get(unit_of(quantity, page))
    return (
        unit.measures
        if unit is not None
        and unit.measures not in ("personnel", "items", "sites", "flights", "inspections", "share", "tons")
        else ""
    )


def _end(quantity: Quantity) -> int:
    """A bound ends with the noun it counts, not with what hangs on it."""
    return quantity.what.parts[0].end if quantity.what else quantity.end


def _attribute(quantity: Quantity) -> str:
    unit = quantity.unit.value if quantity.unit else ""
    return {"tons": "tons", "mm": "calibre_mm", "cm": "calibre_mm", "inch": "calibre_mm"}.get(unit, "distance_km")


_UNITS = {"nm": "nautical_mile", "mi": "mile", "yd": "yard", "ft": "foot", "tons": "ton"}


def unit_of(quantity: Quantity, page: Page) -> str:
    """A unit or force id of the gazetteer; the folded words where it knows none; "" for a bare figure."""
    if quantity.unit is not None:
        return _UNITS.get(quantity.unit.value, quantity.unit.value)
    if quantity.what is None:
        return ""
    return _counted(quantity.what)


def _counted(what: NounPhrase) -> str:
    """ "2,400 pieces of artillery" count artillery; "5,000 personnel of A" count personnel."""
    first = what.parts[0]
    unit = _unit_sense(first)
    if unit in ("item", "") and len(what.parts) > 1 and what.parts[1].link == "of" and is_force(what.parts[1].head):
        return _unit_sense(what.parts[1]) or unit
    return unit or " ".join(chunk.key for chunk in first.nouns)


def _unit_sense(part: Nominal) -> str:
    head = part.head
    if head is None:
        return ""
    unit, force = head.sense("UNIT"), head.sense("FORCE")
    if unit and unit.value == "personnel":
        return "personnel"
    if force:
        return force.value
    return unit.value if unit else ""
