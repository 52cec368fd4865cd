"""The same question put to z3: is there a cell, a case and a day in which one unit is lawful?

Covers what the random drafts hold: bans and ceilings, permissions with "notwithstanding", one event, one time axis, and
lines that allow none. A ceiling above nought never forbids a single unit, so it needs no sums; a bare clash of a
permission with a ban is a reading, and the line is asked under both ends of all of them.
"""

from collections.abc import Sequence

from attrs import frozen
from drafts_at_random import ACTORS
from z3 import And, Bool, BoolVal, Int, Not, Or, Solver, sat

from treatylint.clauses.box import Atoms, Box
from treatylint.clauses.guards import Happens
from treatylint.clauses.norms import Meaning, Norm, Query
from treatylint.clauses.places import Known, Union
from treatylint.clauses.values import Modality

__all__ = ["Solved", "kinds_by_z3"]

DIMS = ("actor", "act", "force")


@frozen
class Solved:
    kinds: list[str]


class Encoding:
    """One-hot variables for each dimension, a day and an event; each norm as a formula over them."""

    def __init__(self, meaning: Meaning, queries: list[Query]) -> None:
        boxes = [holder.box for holder in (*meaning.norms, *queries)]
        self.atoms = {dim: sorted({a for box in boxes for a in box.dims[dim].items}) for dim in DIMS}
        self.atoms["place"] = sorted({name for box in boxes for name in places(box)})
        self.bits = {dim: {a: Bool(f"{dim}:{a}") for a in [*atoms, "*"]} for dim, atoms in self.atoms.items()}
        self.day, self.event = Int("day"), Bool("trigger")
        self.solver = Solver()
        self.solver.add(self.day >= 0)
        for bits in self.bits.values():
            listed = list(bits.values())
            self.solver.add(Or(listed))
            self.solver.add([Not(And(a, b)) for n, a in enumerate(listed) for b in listed[:n]])
        bans = [n for n in meaning.norms if n.modality is Modality.PROHIBITION and not (n.limit and n.limit.number)]
        self.givers = [n for n in meaning.norms if n.modality is Modality.PERMISSION]
        self.holds = {norm.id: self.norm(norm) for norm in (*bans, *self.givers)}
        self.reading = Bool("permissions prevail")
        for ban in bans:
            over = [self.holds[g.id] for g in self.givers if beats(g, ban)]
            clash = [self.useless(g, ban) for g in self.givers if useless_actors(g, ban)]
            self.solver.add(Not(And(self.holds[ban.id], Not(Or(over)), Not(And(self.reading, Or(clash))))))
        self.covered = Or([self.holds[g.id] for g in self.givers])

    def norm(self, norm: Norm):  # type: ignore[no-untyped-def]
        parts = [self.box(norm.box)]
        if isinstance(norm.when, Happens):
            parts.append(self.event)
        if norm.period.start is not None:
            parts.append(self.day >= norm.period.start.offset.days)
        return And(parts)

    def box(self, box: Box):  # type: ignore[no-untyped-def]
        parts = [self.member(dim, box.dims[dim]) for dim in DIMS]
        return And(*parts, self.member("place", Atoms(frozenset(places(box)))))

    def member(self, dim: str, atoms: Atoms):  # type: ignore[no-untyped-def]
        listed = [self.bits[dim][a] for a in sorted(atoms.items)]
        return Not(Or(listed)) if atoms.all_but else Or(listed)

    def useless(self, giver: Norm, ban: Norm):  # type: ignore[no-untyped-def]
        there = frozenset(places(giver.box)) & frozenset(places(ban.box))
        who = self.member("actor", Atoms(frozenset(useless_actors(giver, ban))))
        return And(self.holds[giver.id], who, self.member("place", Atoms(there)))

    def kind(self, query: Query) -> str:
        if not self.ask(query, BoolVal(True), True):
            return "respected"
        if not self.ask(query, BoolVal(True), False):
            return "disputed"
        return "crossed" if self.ask(query, self.covered, True) else "unguarded"

    def ask(self, query: Query, also: object, reading: bool) -> bool:
        self.solver.push()
        self.solver.add(self.box(query.box), also, self.reading if reading else Not(self.reading))
        found = self.solver.check() == sat
        self.solver.pop()
        return found


def places(box: Box) -> list[str]:
    expr = box.place
    parts = expr.parts if isinstance(expr, Union) else (expr,)
    return [part.id for part in parts if isinstance(part, Known)]


def beats(giver: Norm, ban: Norm) -> bool:
    over = any(ban.at in edge.paths for edge in giver.edges)
    under = any(giver.at in edge.paths for edge in ban.edges)
    return over and not under


def useless_actors(giver: Norm, ban: Norm, every: Sequence[str] = ACTORS) -> set[str]:
    """The holders of a right that a ban leaves no use of it at some place it names; none where words settle it."""
    if any(giver.at in edge.paths for edge in ban.edges) != any(ban.at in edge.paths for edge in giver.edges):
        return set()
    if not all(within(giver.box.dims[dim], ban.box.dims[dim]) for dim in DIMS[1:]):
        return set()
    if not set(places(giver.box)) & set(places(ban.box)):
        return set()
    mine, theirs = giver.box.dims["actor"], ban.box.dims["actor"]
    holders = mine.items if not mine.all_but else set(every) - mine.items
    return {actor for actor in holders if has(theirs, actor)}


def within(small: Atoms, large: Atoms) -> bool:
    if small.all_but:
        return large.all_but and large.items <= small.items
    return all(has(large, atom) for atom in small.items)


def has(atoms: Atoms, atom: str) -> bool:
    return (atom in atoms.items) != atoms.all_but


def kinds_by_z3(meaning: Meaning, queries: list[Query]) -> Solved:
    encoding = Encoding(meaning, queries)
    return Solved([encoding.kind(query) for query in queries])
