"""Clauses about clauses: what a later provision switches off, or lets begin, in the norms of another."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from treatylint.clauses.box import Atoms, Box
from treatylint.clauses.clause import Clause
from treatylint.clauses.context import DEEPEST, Context
from treatylint.clauses.guards import Always, Guard, Not
from treatylint.clauses.meaning.atoms import with_dims
from treatylint.clauses.meaning.conditions import conjunction, deadline_end
from treatylint.clauses.meaning.shape import ways_of_shape
from treatylint.clauses.meaning.who import ways_of_actors
from treatylint.clauses.norms import Choice, Norm
from treatylint.clauses.values import Modality
from treatylint.clauses.ways import Way, join

__all__ = ["apply_to_each_other"]

DISAPPLIES = frozenset({"non_application", "release"})
BEGINS = ("application", "entry_into_force")
MOST = 64
"""Norms that one norm may fall into, since each exception with a case of its own may double them."""
GIVEN = (Modality.PERMISSION, Modality.OBLIGATION)


def apply_to_each_other(norms: list[Norm], context: Context) -> list[Norm]:
    """The norms, after every clause that says where another one does or does not apply."""
    about = _clauses_about_provisions(context)
    if not about:
        return norms
    return [changed for norm in norms for changed in _changed(norm, about, context)]


def _clauses_about_provisions(context: Context) -> dict[str, list[tuple[int, Clause]]]:
    """For each provision, the clauses that speak of its application, with their place in the draft. A provision that a
    release stands against ("notwithstanding Article 4") is not one that it releases from."""
    about: dict[str, list[tuple[int, Clause]]] = {}
    for number, clause in enumerate(_as_applied(context.clauses)):
        begins = clause.kind in BEGINS and not isinstance(clause.when, Always)
        if begins or clause.kind in DISAPPLIES:
            overrides = clause.overrides if clause.kind == "release" else ()
            beaten = {target for override in overrides for target in override.targets}
            named = (reference for reference in clause.references if reference not in beaten)
            for path in {path for reference in named for path in reference.paths}:
                about.setdefault(path, []).append((number, clause))
    return about


def _as_applied(clauses: Sequence[Clause]) -> Iterator[Clause]:
    """Clauses that disapply, where they apply themselves: one that another disapplies in some case holds in the
    others. A circle of them is cut where it closes."""
    for clause in clauses:
        found = _standing(clause, clauses, (clause,)) if clause.kind in DISAPPLIES else clause
        if found is not None:
            yield found


def _standing(clause: Clause, clauses: Sequence[Clause], chain: tuple[Clause, ...]) -> Clause | None:
    """The clause with what lifts it taken out; None where it is lifted for good."""
    for other in clauses:
        if other.kind not in DISAPPLIES or other in chain or len(chain) > DEEPEST or not _disapplies(other, clause):
            continue
        lifted = _standing(other, clauses, (*chain, other))
        if lifted is None:
            continue
        if isinstance(lifted.when, Always):
            return None
        clause = evolve(clause, when=conjunction(clause.when, _not(lifted.when)))
    return clause


def _disapplies(other: Clause, clause: Clause) -> bool:
    """Whether a clause speaks of the provision in which another stands, as a whole."""
    narrow = other.places or other.actor or other.force
    return not narrow and any(_covers(path, clause.at) for ref in other.references for path in ref.paths)


def _covers(path: str, at: str) -> bool:
    return at == path or at.startswith(path + "/")


def _not(guard: Guard) -> Guard:
    return guard.guard if isinstance(guard, Not) else Not(guard)


def _changed(norm: Norm, about: dict[str, list[tuple[int, Clause]]], context: Context) -> list[Norm]:
    steps = norm.at.split("/")
    paths = ("/".join(steps[:depth]) for depth in range(1, min(len(steps), DEEPEST) + 1))
    clauses = dict(pair for path in paths for pair in about.get(path, ()))
    norms = [norm]
    for _, clause in sorted(clauses.items(), key=lambda pair: pair[0]):
        if len(norms) > MOST:
            crowd = "more provisions say where it applies than can be laid out"
            return [evolve(after, doubts=(*after.doubts, crowd)) for after in norms]
        effect = _less if clause.kind in DISAPPLIES else _later
        norms = [after for before in norms for after in effect(before, clause, context)]
    return norms


def _later(norm: Norm, clause: Clause, context: Context) -> list[Norm]:
    """"Article 9 shall apply to A after E": what it gives or asks of A begins then; its limits count from the start."""
    whom = clause.counterpart or clause.actor
    mine = norm.box.dims.get("actor")
    if whom is None or mine is None or norm.modality not in GIVEN:
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


def _less(norm: Norm, clause: Clause, context: Context) -> list[Norm]:
    if norm.at == clause.at:
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
    begins = deadline_end(clause.deadline) or clause.period.start
    if begins is not None and norm.period.end is None:
        # "shall cease to apply five years after …": until then it stands as it is
        until = evolve(norm, period=evolve(norm.period, end=begins))
        since = evolve(norm, period=evolve(norm.period, start=begins), id=f"{norm.id}+")
        return [until, *_less_the_hole(since, hole, clause)]
    return _less_the_hole(norm, hole, clause)


def _less_the_hole(norm: Norm, hole: Box, clause: Clause) -> list[Norm]:
    if not (hole.dims or hole.ranges or hole.place):
        return [] if isinstance(clause.when, Always) else [evolve(norm, unless=(*norm.unless, clause.when))]
    if isinstance(clause.when, Always):
        return [evolve(norm, holes=(*norm.holes, hole))]
    return [
        evolve(norm, unless=(*norm.unless, clause.when)),
        evolve(norm, when=conjunction(norm.when, clause.when), holes=(*norm.holes, hole), id=f"{norm.id}-"),
    ]
