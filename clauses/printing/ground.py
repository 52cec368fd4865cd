"""Places as they stand in a sentence."""

from math import inf

from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.places import Belt, Inside, Known, Minus, Place, PlaceExpr, Union, Zone
from treatylint.clauses.printing.names import listed, name_of

__all__ = ["ground", "place"]

PREPOSITIONS = {"within": "in"}
"""The other relations are their own prepositions."""


def place(found: Place, gazetteer: Gazetteer) -> str:
    """"In Ukraine", "only in Lviv oblast", "from the zone", "within 20 km of the line"."""
    only = "only " if found.only else ""
    if isinstance(found.expr, Belt) and found.relation == "within":
        return only + ground(found.expr, gazetteer)
    return f"{only}{PREPOSITIONS.get(found.relation, found.relation)} {ground(found.expr, gazetteer)}"


def ground(expr: PlaceExpr, gazetteer: Gazetteer) -> str:
    if isinstance(expr, Known):
        return _known(expr.id, gazetteer)
    if isinstance(expr, Zone):
        return f"the {expr.key.removeprefix('the ')}"
    if isinstance(expr, Union):
        return listed([ground(part, gazetteer) for part in expr.parts])
    if isinstance(expr, Belt):
        line = expr.line.removeprefix("opaque:")
        named = f"the {line}" if line != expr.line else _known(expr.line, gazetteer)
        if expr.km == inf:
            return f"{expr.side} of {named}"
        return f"{'beyond' if expr.beyond else 'within'} {expr.km:g} km of {named}"
    if isinstance(expr, Inside):
        return f"the {expr.key.removeprefix('the ')}"
    assert isinstance(expr, Minus)
    return f"{ground(expr.whole, gazetteer)} except {ground(expr.less, gazetteer)}"


def _known(id_: str, gazetteer: Gazetteer) -> str:
    name = name_of(id_, gazetteer)
    return f"the {name}" if id_.startswith(("line:", "place:")) and not name.startswith("the ") else name
