"""The families of a clause: those of its kind, and that of the zone whose rules it states."""

import re
from collections.abc import Iterable, Iterator

from treatylint.clauses.clause import Clause
from treatylint.clauses.places import Inside, Minus, Place, PlaceExpr, Union, Zone
from treatylint.clauses.values import Modality

__all__ = ["families_of", "keeps_apart"]

_RULES_OF_ZONES = frozenset(
    {"exclusion", "deployment_cap", "weapon_limit", "presence", "confinement", "own_force_ceiling", "composition"}
)
_ZONES = re.compile(
    r"^(?:whole |entire |rest of )?zones?$|\bbuffer|\blocalit|demilitari|neutrali[sz]ed|"
    r"\bneutral (?:zone|ground|strip|belt|territory|area)|disengage|\bseparation|\bpeace zone|\bzone of peace"
)
"""What a zone that keeps armies apart is called; "Zone A" or "the zone shown on the map" may be any."""
ZONE = "demilitarized_zone"
COMPOSITION = "composition"


def families_of(clause: Clause) -> tuple[str, ...]:
    """What may or must not be in a zone is a rule of the zone as well."""
    own = clause.families
    if clause.kind == "weapon_prohibition" and clause.force is not None and clause.force.attributes:
        return ("cap",)  # "no gun with a calibre above 203 mm": a limit on size
    if (
        clause.kind == "composition"
        and clause.force is None
        and clause.counterpart is not None
        and clause.counterpart.names[0].id.startswith("term:")
    ):
        return ()
    if ZONE in own or clause.kind not in _RULES_OF_ZONES or clause.modality is Modality.STATEMENT:
        return own
    if not keeps_apart(clause.places):
        return (COMPOSITION,) if getattr(clause, "provides", False) else own
    return (ZONE,) if clause.kind == "presence" else (*own, ZONE)


def keeps_apart(places: Iterable[Place]) -> bool:
    """Whether one of the places is a zone by its name, and one that keeps armies apart."""
    return any(_ZONES.search(zone.key) for place in places for zone in _zones(place.expr))


def _zones(expr: PlaceExpr) -> Iterator[Zone]:
    todo: list[PlaceExpr | None] = [expr]
    while todo:
        part = todo.pop()
        if isinstance(part, Zone):
            yield part
        elif isinstance(part, Union):
            todo.extend(part.parts)
        elif isinstance(part, Inside | Minus):
            todo.append(part.whole)
