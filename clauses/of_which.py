"""A ceiling inside a ceiling: "up to N personnel, of which no more than M in R" is two clauses on the same words."""

from collections.abc import Iterator

from attrs import evolve

from treatylint.clauses.assembly.places import places_in
from treatylint.clauses.assembly.quantities import bound_of
from treatylint.clauses.assembly.slots import Slots
from treatylint.clauses.clause import Clause
from treatylint.clauses.frame import Frame
from treatylint.clauses.phrases import Group, Item, Quantity

__all__ = ["parts_of_figure"]

_OPENERS = frozenset({"of which", "of whom", "which"})


def parts_of_figure(clause: Clause, frame: Frame, slots: Slots) -> Iterator[Clause]:
    """For each "of which" with a figure, the clause again with that figure, at the place that stands beside it."""
    if not clause.bounds or not ({"cap", "verification"} & set(clause.families)):
        return
    for group in frame.groups:
        if not isinstance(group, Group) or group.type != "REL" or group.opener.key not in _OPENERS:
            continue
        for start in _figures(group.items):
            yield from _part(clause, group.items[start:], slots)


def _figures(items: list[Item]) -> list[int]:
    """Where figures stand that count a part of the whole: "of which" is followed by a figure, not by a verb."""
    if not items or not isinstance(items[0], Quantity):
        return []
    return [at for at, item in enumerate(items) if _is_figure(item)]


def _is_figure(item: Item) -> bool:
    return isinstance(item, Quantity) and item.kind not in ("duration", "length")


def _part(clause: Clause, items: list[Item], slots: Slots) -> Iterator[Clause]:
    figure, rest = items[0], []
    for item in items[1:]:
        if _is_figure(item):
            break
        rest.append(item)
    bound = bound_of(figure, slots.page) if isinstance(figure, Quantity) else None
    if bound is None or bound.number is None:
        return
    whole = clause.bounds[0]
    bound = evolve(bound, op=bound.op or "<=", unit=bound.unit or whole.unit, per=whole.per)
    kind = bound.unit in slots.page.gazetteer.forces.nodes and bound.unit != whole.unit
    force = evolve(clause.force, ids=(bound.unit,)) if kind and clause.force else clause.force
    yield evolve(clause, bounds=(bound,), force=force, places=tuple(places_in(rest, slots.page)) or clause.places)
