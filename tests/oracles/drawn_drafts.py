"""Tiny random drafts with a red line, over a universe small enough to try out whole; the same seed draws the same."""

from fractions import Fraction
from random import Random

from worlds_by_hand import M, O, P, W

from treatylint.clauses.box import Atoms, Box
from treatylint.clauses.document import ChoicePoint
from treatylint.clauses.guards import ALWAYS, Guard, Happens, Not
from treatylint.clauses.norms import Choice, Edge, Limit, Norm, Query
from treatylint.clauses.places import Known
from treatylint.clauses.times import Duration, Event, Moment, Period
from treatylint.clauses.values import NOWHERE

__all__ = ["UNIVERSE", "draw", "shown"]

UNIVERSE = {
    "actor": ["FR", "GB"],
    "act": ["station", "transit"],
    "cells": ["UA-46", "UA-07", "elsewhere"],
    "place": {
        "UA-46": frozenset({"UA-46"}),
        "UA-07": frozenset({"UA-07"}),
        "place:both": frozenset({"UA-46", "UA-07"}),
    },
}
POINTS = [
    ChoicePoint("b1", "bracket", "?", (("x", "x"), ("y", "y")), NOWHERE),
    ChoicePoint("r1", "reading", "?", (("x", "x"), ("y", "y")), NOWHERE),
    ChoicePoint("u1", "unknown", "?", (("x", "x"), ("y", "y")), NOWHERE),
]
EVENTS = ("attack", "ceasefire")


def draw(rng: Random) -> tuple[list[Norm], list[ChoicePoint], Query]:
    norms = [_norm(rng, n) for n in range(rng.randint(0, 4))]
    return norms, POINTS, _query(rng)


def _some(rng: Random, atoms: list[str]) -> Atoms | None:
    kind = rng.random()
    if kind < 0.25:
        return None
    one = rng.choice(atoms)
    if kind < 0.75:
        return Atoms(frozenset({one}))
    return Atoms(frozenset({one}), all_but=True) if kind < 0.85 else Atoms(frozenset(atoms))


def _box(rng: Random, named: bool = False) -> Box:
    dims = {"actor": _some(rng, UNIVERSE["actor"]), "act": _some(rng, UNIVERSE["act"])}  # type: ignore[arg-type]
    place = rng.choice([None, "UA-46", "UA-07", "place:both"])
    if named:
        # A line speaks of listed atoms, so that its cells are those of the small universe.
        dims = {dim: atoms or Atoms(frozenset(UNIVERSE[dim])) for dim, atoms in dims.items()}  # type: ignore[arg-type]
        dims = {dim: _listed(atoms, UNIVERSE[dim]) for dim, atoms in dims.items()}  # type: ignore[arg-type]
        place = place or "place:both"
    return Box({dim: atoms for dim, atoms in dims.items() if atoms}, {}, Known(place) if place else None)


def _listed(atoms: Atoms, universe: list[str]) -> Atoms:
    return Atoms(frozenset(universe) - atoms.items) if atoms.all_but else atoms


def _limit(rng: Random, top: int, none: float) -> Limit | None:
    if rng.random() < none:
        return None
    unit = rng.choice(["personnel"] * 12 + ["brigade"])
    number = Fraction(rng.randint(0, top), rng.choice([1, 1, 1, 2])) if unit == "personnel" else Fraction(1)
    return Limit(number, unit, strict=rng.random() < 0.1, each=rng.random() < 0.2)


def _guard(rng: Random) -> Guard:
    if rng.random() < 0.75:
        return ALWAYS
    happens = Happens(Event(rng.choice(EVENTS)))
    return happens if rng.random() < 0.6 else Not(happens)


def _period(rng: Random) -> Period:
    if rng.random() < 0.85:
        return Period()
    first, last = sorted((rng.randint(0, 3), rng.randint(1, 4)))
    ends = [Moment("entry-into-force", Duration(days=n)) for n in (first, last + 1)]
    return Period(*rng.choice([(ends[0], None), (None, ends[1]), tuple(ends)]))


def _choice(rng: Random) -> tuple[Choice, ...]:
    groups = [("b1", 0.15), ("r1", 0.1), ("u1", 0.06)]
    return tuple(Choice(group, rng.choice("xy")) for group, odds in groups if rng.random() < odds)


def _norm(rng: Random, n: int) -> Norm:
    modality = rng.choice([P, P, P, M, M, O, O, W])
    edges = []
    if rng.random() < 0.35:
        kind = rng.choice(["notwithstanding", "subject_to", "except_as_provided", "without_prejudice"])
        edges.append(Edge(kind, (f"art-{rng.randint(0, 3)}",)))
    power = modality is W
    return Norm(
        id=f"n{n}",
        modality=modality,
        box=_box(rng),
        limit=None if power else _limit(rng, 4, 0.3 if modality is P else 0.4),
        when=_guard(rng),
        unless=(Happens(Event(rng.choice(EVENTS))),) if rng.random() < 0.08 else (),
        holes=(_box(rng),) if rng.random() < 0.15 else (),
        period=_period(rng),
        edges=tuple(edges),
        suspends=(f"art-{rng.randint(0, 3)}",) if power else (),
        implied=modality is M and rng.random() < 0.2,
        choice=_choice(rng),
        at=f"art-{n}",
        doubts=("a word",) if rng.random() < 0.05 else (),
    )


def _query(rng: Random) -> Query:
    limit = _limit(rng, 5, 0.3)
    return Query(
        form=rng.choice(["not_permit", "not_permit", "permit", "require", "not_require"]),
        box=_box(rng, named=True),
        limit=limit and Limit(limit.number, "personnel", limit.strict, limit.each),
        when=_guard(rng),
        period=_period(rng),
        choice=(Choice(rng.choice(["b1", "r1", "u1"]), rng.choice("xy")),) if rng.random() < 0.1 else (),
        holes=(_box(rng),) if rng.random() < 0.1 else (),
    )


def shown(norms: list[Norm], query: Query) -> str:
    return "\n".join(str(one) for one in (*norms, query))
