"""Clauses about clauses: what a later provision switches off, or lets begin, in the norms of another."""

from attrs import evolve

from treatylint.clauses.clause import Clause
from treatylint.clauses.context import Context
from treatylint.clauses.meaning.atoms import with_dims
from treatylint.clauses.meaning.conditions import conjunction
from treatylint.clauses.meaning.shape import ways_of_shape
from treatylint.clauses.meaning.terms import lies_under
from treatylint.clauses.meaning.who import ways_of_actors
from treatylint.clauses.norms import Atoms, Box, Choice, Norm
from treatylint.clauses.times import Always
from treatylint.clauses.values import Modality
from treatylint.clauses.ways import Way, join

__all__ = ["apply_to_each_other"]

DISAPPLIES = frozenset({"non_application", "release"})
BEGINS = ("application", "entry_into_force")
GIVEN = (Modality.PERMISSION, Modality.OBLIGATION)


def apply_to_each_other(norms: list[Norm], context: Context) -> list[Norm]:
    """The norms, after every clause that says where another one does or does not apply."""
    for clause in context.clauses:
        paths = {path for reference in clause.references for path in reference.paths}
        if clause.kind in DISAPPLIES and paths:
            norms = [changed for norm in norms for changed in _less(norm, clause, paths, context)]
        if clause.kind in BEGINS and paths and not isinstance(clause.when, Always):
            norms = [changed for norm in norms for changed in _later(norm, clause, paths, context)]
    return norms


def _later(norm: Norm, clause: Clause, paths: set[str], context: Context) -> list[Norm]:
    """"Article 9 shall apply to A after E": what it gives or asks of A begins then; its limits count from the start."""
    whom = clause.counterpart or clause.actor
    mine = norm.box.dims.get("actor")
    if whom is None or mine is None or norm.modality not in GIVEN or not lies_under(norm.at, paths):
        return [norm]
    ways = ways_of_actors(whom, context)
    theirs = ways[0].value
    both = Atoms(mine.items & theirs.items)
    if len(ways) != 1 or theirs.all_but or mine.all_but or not both.items:
        return [norm]
    rest = mine.items - theirs.items
    waiting = evolve(
        norm, id=f"{norm.id}-", box=with_dims(norm.box, {"actor": both}), when=conjunction(norm.when, clause.when)
    )
    return [waiting, *([evolve(norm, box=with_dims(norm.box, {"actor": Atoms(rest)}))] if rest else [])]


def _less(norm: Norm, clause: Clause, paths: set[str], context: Context) -> list[Norm]:
    if not lies_under(norm.at, paths) or norm.at == clause.at:
        return [norm]
    chosen = tuple(Choice(group, option) for group, option in clause.choice)
    ways = join((Way((), chosen),), ways_of_shape(clause, context), lambda _, shape: shape.box)
    found = []
    left = [norm]
    for way in ways:
        for having in join((Way(norm, norm.choice, norm.doubts),), (way,), lambda n, b: (n, b)):
            changed = evolve(norm, choice=having.choice, doubts=having.doubts)
            found.extend(_without(changed, having.value[1], clause))
            left = [rest for part in left for rest in _otherwise(part, having.choice, context)]
    return [*found, *left]


def _otherwise(norm: Norm, choice: tuple[Choice, ...], context: Context) -> list[Norm]:
    """The norm as it was, for every choice but this one."""
    found: list[Norm] = []
    kept = dict.fromkeys(norm.choice)
    groups = {chosen.group: chosen.option for chosen in norm.choice}
    for wanted in choice:
        if groups.get(wanted.group, wanted.option) != wanted.option:
            return [norm]
        if wanted.group in groups:
            continue
        others = (option for option in context.options(wanted.group) if option != wanted.option)
        found += [evolve(norm, choice=(*kept, Choice(wanted.group, other))) for other in others]
        kept[wanted] = None
    return found


def _without(norm: Norm, box: Box, clause: Clause) -> list[Norm]:
    """Where the clause speaks of somebody or some place, only that is left out; else the norm itself sleeps."""
    hole = Box({name: atoms for name, atoms in box.dims.items() if name != "act"}, box.ranges, box.place)
    if not (hole.dims or hole.ranges or hole.place):
        return [] if isinstance(clause.when, Always) else [evolve(norm, unless=(*norm.unless, clause.when))]
    if isinstance(clause.when, Always):
        return [evolve(norm, holes=(*norm.holes, hole))]
    return [
        evolve(norm, unless=(*norm.unless, clause.when)),
        evolve(norm, when=conjunction(norm.when, clause.when), holes=(*norm.holes, hole), id=f"{norm.id}-"),
    ]
