"""Belts along a line, without geometry: only what adjacency and known distances settle is settled."""

from treatylint.clauses.gazetteer.ground import Ground
from treatylint.clauses.gazetteer.model import Belt, Line

__all__ = ["belt"]


def belt(ground: Ground, line: Line, km: float, side: str = "") -> Belt:
    """Atoms within ``km`` of ``line``: those known to be out, and those that nobody can tell without a map.

    An atom is out where it lies on the other side, or in a unit that is known to be farther away than ``km``.
    None is ever known to be wholly inside: the data holds least distances and no greatest ones.
    """
    atoms = frozenset(atom for state in line.territory for atom in ground.territory(state))
    far = frozenset(
        atom
        for unit, least in line.farther_than_km.items()
        if least >= km and unit in ground.units
        for atom in ground.units[unit].atoms
    )
    others = (atoms_ for name, atoms_ in line.sides.items() if side in line.sides and name != side)
    across = frozenset(atom for group in others for atom in group) - line.sides.get(side, frozenset())
    outside = atoms & (far | across)
    return Belt(inside=frozenset(), outside=outside, unclear=atoms - outside)
