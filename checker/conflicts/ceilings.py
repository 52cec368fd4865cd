"""Ceilings that can never be reached: the bans and ceilings beside them, taken together, leave less.

The parts of a whole, a narrower limit inside a wider one, a limit on what is forbidden anyway: closure arithmetic.
"""

from collections.abc import Sequence

from attrs import frozen

from treatylint.checker.conflicts.beside import Beside, beside_of, prevails
from treatylint.checker.conflicts.cases import OPEN, STRENGTHS, Found, about, arising, cases_of, first, shown
from treatylint.checker.draft import Draft
from treatylint.checker.engine import Rule
from treatylint.checker.explain_decision import extreme
from treatylint.checker.forms import form_of
from treatylint.checker.measures import whole
from treatylint.checker.precedence import same_source
from treatylint.checker.search import Search
from treatylint.checker.situations import Unsettled
from treatylint.checker.witnesses import completed
from treatylint.checker.world_tests import ANYTHING, exceeds
from treatylint.clauses.norms import Norm, Query

__all__ = ["IdleCeiling", "idle_ceilings"]


@frozen(eq=False)
class IdleCeiling:
    """``most`` (nought where there is nothing to cap) is what ``others`` leave of the ``figure`` of the ceiling, both
    in ``unit``; ``within`` tells that each of them speaks of all that the ceiling is on, and not of parts of it, and
    ``same`` that there is just one and it is on exactly the same."""

    ceiling: Norm
    others: tuple[Norm, ...]
    figure: int
    most: int
    unit: str
    within: bool
    same: bool
    situation: str
    strength: str
    choices: tuple[str, ...]


def idle_ceilings(draft: Draft) -> tuple[IdleCeiling, ...]:
    return draft.once(_idle)


def _idle(draft: Draft) -> tuple[IdleCeiling, ...]:
    beside = beside_of(draft)
    best: dict[str, IdleCeiling] = {}
    for rule in beside.rules:
        limit = rule.norm.limit
        if not rule.is_ban or limit is None or not limit.number or rule.limit is None:
            continue
        idle = _of(beside, rule)
        if idle and (
            rule.norm.at not in best or STRENGTHS.index(idle.strength) < STRENGTHS.index(best[rule.norm.at].strength)
        ):
            best[rule.norm.at] = idle
    return tuple(best.values())


def _of(beside: Beside, rule: Rule) -> IdleCeiling | None:
    near = beside.near(rule)
    bans = [other for other in near if other.is_ban and not prevails(rule, other) and _bounds(other)]
    if not bans:
        return None
    leaves = [other for other in near if other.is_leave and any(prevails(other, ban) for ban in bans)]
    query, figure = about(rule.norm), _figure(rule)
    found = _unreached(beside, query, [*bans, *leaves], figure)
    if found is None or found.strength == OPEN:
        return None
    most = _most(found, query)
    kept = list(bans)
    for ban in bans:
        fewer = [other for other in kept if other is not ban]
        again = _unreached(beside, query, [*fewer, *leaves], figure) if fewer else None
        if again and again.strength == found.strength and _most(again, query) == most:
            found, kept = again, fewer
    return _told(rule, kept, found, figure, most) if most is not None and most < figure else None


def _bounds(rule: Rule) -> bool:
    return rule.limit is not None or rule.norm.limit is None


def _figure(rule: Rule) -> int:
    limit = rule.norm.limit
    assert limit is not None
    assert limit.number is not None
    return whole(rule.modality, limit.number, limit.strict)


def _unreached(beside: Beside, query: Query, rules: Sequence[Rule], figure: int) -> Found | None:
    """A choice under which no world in which the ceiling holds comes up to its figure."""
    return first(arising(cases_of(beside.engine, rules, query)), exceeds(figure), if_found=False)


def _told(rule: Rule, others: Sequence[Rule], found: Found, figure: int, most: int) -> IdleCeiling | None:
    case = shown(found, ANYTHING, figure)
    if case is None or not any("forbids" in line for line in case.broken):
        return None
    norms = tuple({other.norm.id: other.norm for other in others}.values())
    if any(same_source(rule.norm, norm) for norm in norms):
        return None
    return IdleCeiling(
        rule.norm, norms, figure, most, found.search.problem.unit, all(_holds(other, rule) for other in others),
        len(norms) == 1 and others[0].box == rule.box, case.text, found.strength, found.choices,
    )  # fmt: skip


def _most(found: Found, query: Query) -> int | None:
    """The most that is left, over all worlds of the ceiling under the choice found."""
    search = Search(found.search.problem)
    try:
        solution, _ = extreme(search, completed(search.problem, search.start(), found.partial), form_of(query, False))
    except Unsettled:
        return None
    return solution.value if solution else None


def _holds(other: Rule, rule: Rule) -> bool:
    """Whether the other norm's box covers all of this one's."""
    return all(not inner & ~outer for inner, outer in zip(rule.box, other.box, strict=True))
