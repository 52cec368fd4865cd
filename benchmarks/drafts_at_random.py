"""Seeded random drafts and red lines of any size, over a fixed vocabulary: what the deciding is timed on."""

from fractions import Fraction
from random import Random

from treatylint.clauses.box import Atoms, Box
from treatylint.clauses.guards import ALWAYS, Happens
from treatylint.clauses.norms import Edge, Limit, Meaning, Norm, Query
from treatylint.clauses.places import Known, Union
from treatylint.clauses.times import Duration, Event, Moment, Period
from treatylint.clauses.values import Modality

__all__ = ["ACTORS", "ACTS", "FORCES", "PLACES", "draft", "lines", "prose", "tiled"]

ACTORS = [f"S{n:02}" for n in range(45)]
ACTS = [f"act{n:02}" for n in range(12)]
FORCES = [f"force{n:02}" for n in range(25)]
PLACES = [f"R{n:02}" for n in range(64)]
YEARS = 20


def _some(rng: Random, atoms: list[str], most: int) -> Atoms:
    if rng.random() < 0.05:
        return Atoms(frozenset(rng.sample(atoms, 1)), all_but=True)
    return Atoms(frozenset(rng.sample(atoms, rng.randint(1, most))))


def _box(rng: Random, wide: int) -> Box:
    places = tuple(Known(place) for place in rng.sample(PLACES, rng.randint(1, 3 * wide)))
    dims = {"actor": _some(rng, ACTORS, 4 * wide), "act": _some(rng, ACTS, 2), "force": _some(rng, FORCES, 3 * wide)}
    return Box(dims, {}, places[0] if len(places) == 1 else Union(places))


def draft(size: int, seed: int) -> Meaning:
    """Bans, ceilings and permissions; a tenth with an override edge, a fifth in one case only, a fifth for a time."""
    rng = Random(seed)
    return Meaning(norms=tuple(_norm(rng, n, size) for n in range(size)))


def _norm(rng: Random, n: int, size: int) -> Norm:
    modality = Modality.PROHIBITION if rng.random() < 0.6 else Modality.PERMISSION
    figure = Fraction(rng.randint(1, 10**6)) if rng.random() < 0.4 else None
    edges = (Edge("notwithstanding", (f"art-{rng.randrange(size)}",)),) if rng.random() < 0.1 else ()
    start = Moment("entry-into-force", Duration(days=rng.randrange(YEARS * 365)))
    return Norm(
        id=f"n{n}", modality=modality, box=_box(rng, 1), at=f"art-{n}", edges=edges,
        limit=Limit(figure, "personnel") if figure else None,
        when=Happens(Event("trigger")) if rng.random() < 0.2 else ALWAYS,
        period=Period(start) if rng.random() < 0.2 else Period(),
    )  # fmt: skip


def lines(number: int, seed: int) -> list[Query]:
    """Red lines of the commonest form: the draft shall permit none of it."""
    rng = Random(seed)
    return [Query(form="not_permit", box=_box(rng, 2)) for _ in range(number)]


def tiled(tiles: int) -> tuple[Meaning, Query]:
    """One red line that bans cover exactly, tile by tile over actors and places: the hardest cover there is."""
    norms = []
    across = max(int(tiles**0.5), 1)
    for n in range(tiles):
        row, column = divmod(n, across)
        rows = -(-tiles // across)
        actors = frozenset(f"T{k}" for k in range(row * 3, row * 3 + 3))
        acts = frozenset(f"A{k}" for k in range(column * 2, column * 2 + 2))
        box = Box({"actor": Atoms(actors), "act": Atoms(acts)})
        norms.append(Norm(id=f"t{n}", modality=Modality.PROHIBITION, box=box, at=f"art-{n}"))
    Random(7).shuffle(norms)
    whole = Box({
        "actor": Atoms(frozenset(f"T{k}" for k in range(rows * 3))),
        "act": Atoms(frozenset(f"A{k}" for k in range(across * 2))),
    })  # fmt: skip
    if tiles % across:
        # The last row of tiles is not full: one more ban closes it.
        rest = frozenset(f"A{k}" for k in range((tiles % across) * 2, across * 2))
        last = Atoms(frozenset(f"T{k}" for k in range((rows - 1) * 3, rows * 3)))
        norms.append(
            Norm(
                id="rest", modality=Modality.PROHIBITION, box=Box({"actor": last, "act": Atoms(rest)}), at="art-rest"
            )
        )
    return Meaning(norms=tuple(norms)), Query(form="not_permit", box=whole)


def prose(size: int, seed: int) -> str:
    """A text of that many clauses, 172 bytes each on average: the yardstick of tokenising."""
    rng = Random(seed)
    words = "the forces of shall not be stationed in region personnel exceed Party within after entry force".split()
    found = []
    for n in range(size):
        line = f"{n + 1}. "
        while len(line) < 170:
            line += rng.choice(words) + " "
        found.append(line.strip() + ".")
    return "\n".join(found)
