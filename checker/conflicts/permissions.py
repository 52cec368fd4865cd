"""Permissions of which nothing can be used: wherever and whenever they hold, bans beside them forbid it all."""

from collections.abc import Iterator

from attrs import evolve, frozen

from treatylint.checker.conflicts.beside import Beside, beside_of, prevails
from treatylint.checker.conflicts.cases import STRENGTHS, Found, about, arising, cases_of, first, shown
from treatylint.checker.draft import Draft
from treatylint.checker.engine import Rule
from treatylint.checker.world_tests import ANYTHING, exceeds
from treatylint.clauses.box import Atoms
from treatylint.clauses.norms import Norm, Query
from treatylint.clauses.places import Union
from treatylint.clauses.values import Modality

__all__ = ["DeadPermission", "dead_permissions"]

MOST_PARTS = 24
"""Holders and places of one permission that are looked at one by one; a longer list is looked at as a whole."""


@frozen(eq=False)
class DeadPermission:
    """``holders``: for whom nothing is left; () for all who are permitted it."""

    permission: Norm
    bans: tuple[Norm, ...]
    situation: str
    strength: str
    choices: tuple[str, ...]
    holders: tuple[str, ...] = ()


def dead_permissions(draft: Draft) -> tuple[DeadPermission, ...]:
    """Each express permission that is dead, with the bans that make it so; each pair of provisions once."""
    return draft.once(_dead)


def _dead(draft: Draft) -> tuple[DeadPermission, ...]:
    beside = beside_of(draft)
    best: dict[tuple[str, ...], DeadPermission] = {}
    for rule in beside.rules:
        norm = rule.norm
        if norm.modality is not Modality.PERMISSION or norm.implied or rule.releases:
            continue
        for dead in _of(beside, rule):
            key = (norm.at, *sorted(ban.at for ban in dead.bans))
            if key not in best or STRENGTHS.index(dead.strength) < STRENGTHS.index(best[key].strength):
                best[key] = dead
    return tuple(best.values())


def _of(beside: Beside, rule: Rule) -> Iterator[DeadPermission]:
    near = beside.near(rule)
    bans = [other for other in near if other.is_ban and not prevails(rule, other)]
    if not bans:
        return
    leaves = [other for other in near if other.is_leave and any(prevails(other, ban) for ban in bans)]
    for query, holders in _parts(rule.norm):
        dead = _dead_part(beside, rule, bans, leaves, query, holders)
        if dead is not None:
            yield dead
            return


def _parts(norm: Norm) -> Iterator[tuple[Query, tuple[str, ...]]]:
    """The whole first; but a right belongs to each of its holders, and at each place that it names."""
    query = about(norm, counted=False)
    yield query, ()
    actors = norm.box.dims.get("actor")
    several = sorted(actors.items) if actors and not actors.all_but and 1 < len(actors.items) <= MOST_PARTS else []
    for name in several:
        yield evolve(query, box=evolve(norm.box, dims={**norm.box.dims, "actor": Atoms(frozenset({name}))})), (name,)
    place = norm.box.place
    if isinstance(place, Union) and len(place.parts) <= MOST_PARTS:
        for part in place.parts:
            yield evolve(query, box=evolve(norm.box, place=part)), ()


def _dead_part(
    beside: Beside, rule: Rule, bans: list[Rule], leaves: list[Rule], query: Query, holders: tuple[str, ...]
) -> DeadPermission | None:
    found = _unusable(beside, query, [*bans, *leaves])
    if found is None:
        return None
    kept = list(bans)
    for ban in bans:
        fewer = [other for other in kept if other is not ban]
        again = _unusable(beside, query, [*fewer, *leaves]) if fewer else None
        if again and again.strength == found.strength:
            found, kept = again, fewer
    case = shown(found, ANYTHING, _amount(rule.norm))
    if case is None or not any("forbids" in line for line in case.broken):
        return None
    norms = tuple({ban.norm.id: ban.norm for ban in kept}.values())
    return DeadPermission(rule.norm, norms, case.text, found.strength, found.choices, holders)


def _amount(norm: Norm) -> int:
    number = norm.limit.number if norm.limit else None
    return max(int(number), 1) if number else 1


def _unusable(beside: Beside, query: Query, rules: list[Rule]) -> Found | None:
    """A choice under which nothing of it is lawful in any world in which it is given (and there is such a world)."""
    return first(arising(cases_of(beside.engine, rules, query)), exceeds(1), if_found=False)
