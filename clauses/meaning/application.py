"""Clauses about clauses: what a later provision switches off, or lets begin, in the norms of another."""

from attrs import evolve

from treatylint.clauses.clause import Clause
from treatylint.clauses.context import Context
from treatylint.clauses.meaning.conditions import conjunction
from treatylint.clauses.meaning.shape import ways_of_shape
from treatylint.clauses.meaning.terms import lies_under
from treatylint.clauses.norms import Box, Choice, Norm
from treatylint.clauses.times import Always
from treatylint.clauses.ways import Way, join

__all__ = ["apply_to_each_other"]

DISAPPLIES = frozenset({"non_application", "release"})


def apply_to_each_other(norms: list[Norm], context: Context) -> list[Norm]:
    """The norms, after every clause that says where another one does or does not apply."""
    for clause in context.clauses:
        paths = {path for reference in clause.references for path in reference.paths}
        if clause.kind in DISAPPLIES and paths:
            norms = [changed for norm in norms for changed in _less(norm, clause, paths, context)]
    return norms


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
