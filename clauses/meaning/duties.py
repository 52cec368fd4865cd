"""A duty of several, or in several places, is a duty of each: doing it once does not discharge the others."""

from collections.abc import Iterator
from itertools import product

from attrs import evolve

from treatylint.clauses.box import Atoms, Box
from treatylint.clauses.context import Context
from treatylint.clauses.meaning.atoms import some
from treatylint.clauses.meaning.shape import acts_of
from treatylint.clauses.places import PlaceExpr, Union

__all__ = ["WHOLE", "each_of"]

MOST = 600
MOST_UPON = 20
"""Names to which a duty is owed one by one; a longer list is a group, and is taken as a whole."""
WHOLE = "withdraw_forces"
"""Only leaving is a duty about the whole of what is named: whoever must withdraw its forces must withdraw each kind of
them, while whoever must supply weapons need not supply every kind there is."""


def each_of(box: Box, context: Context) -> tuple[Box, ...]:
    """The boxes in each of which the duty must be done."""
    acts = box.dims.get("act", Atoms())
    if _is_several(box.dims.get("object")):
        return tuple(one for part in _upon_each(box, context) for one in each_of(part, context))
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


def _upon_each(box: Box, context: Context) -> Iterator[Box]:
    """What is owed to several is owed to each; what several owe to each other, each owes to the others."""
    doers, upon = box.dims.get("actor", Atoms()), box.dims["object"]
    several = _is_several(doers) and doers.items & upon.items
    for doer in sorted(doers.items) if several else [""]:
        actor = some({doer}) if doer else doers
        for other in sorted(upon.items - ({doer} if doer else doers.items)):
            dims = {**box.dims, "actor": actor, "object": some({other})}
            yield evolve(box, dims=dims if "actor" in box.dims else {k: v for k, v in dims.items() if k != "actor"})


def _is_several(atoms: Atoms | None) -> bool:
    """Listed one by one, and not as all that a common noun stands for."""
    return (
        atoms is not None
        and not atoms.all_but
        and 1 < len(atoms.items) <= MOST_UPON
        and not any(item.startswith("sort:") for item in atoms.items)
    )


def _is_listed(atoms: Atoms | None) -> bool:
    return atoms is not None and not atoms.all_but and bool(atoms.items)


def _parts(place: PlaceExpr | None) -> tuple[PlaceExpr | None, ...]:
    return place.parts if isinstance(place, Union) else (place,)
