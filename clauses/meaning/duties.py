"""A duty of several, or in several places, is a duty of each: doing it once does not discharge the others."""

from itertools import product

from attrs import evolve

from treatylint.clauses.context import Context
from treatylint.clauses.meaning.atoms import some
from treatylint.clauses.meaning.shape import acts_of
from treatylint.clauses.norms import Atoms, Box
from treatylint.clauses.places import PlaceExpr, Union

__all__ = ["each_of"]

MOST = 600
WHOLE = "withdraw_forces"
"""Only leaving is a duty about the whole of what is named: whoever must withdraw its forces must withdraw each kind of
them, while whoever must supply weapons need not supply every kind there is."""


def each_of(box: Box, context: Context) -> tuple[Box, ...]:
    """The boxes in each of which the duty must be done."""
    acts = box.dims.get("act", Atoms())
    dims = ["actor", "force"] if acts.items and acts.items <= acts_of(WHOLE, context) else ["actor"]
    parts = [[(name, atom) for atom in sorted(box.dims[name].items)] for name in dims if _is_listed(box.dims.get(name))]
    places = _parts(box.place)
    size = len(places)
    for part in parts:
        size *= len(part)
    if size > MOST:
        return (box,)
    return tuple(
        evolve(box, dims={**box.dims, **{name: some({atom}) for name, atom in chosen}}, place=place)
        for place in places
        for chosen in product(*parts)
    )


def _is_listed(atoms: Atoms | None) -> bool:
    return atoms is not None and not atoms.all_but and bool(atoms.items)


def _parts(place: PlaceExpr | None) -> tuple[PlaceExpr | None, ...]:
    return place.parts if isinstance(place, Union) else (place,)
