"""Duties and bans that another provision implies: without them nothing that the draft makes lawful would change."""

from attrs import frozen

from treatylint.checker.conflicts.beside import Beside, beside_of, prevails
from treatylint.checker.conflicts.cases import about, cases_of
from treatylint.checker.draft import Draft
from treatylint.checker.engine import Rule
from treatylint.checker.forms import form_of
from treatylint.checker.situations import Unsettled
from treatylint.clauses.norms import Norm

__all__ = ["Implied", "implied_norms"]


@frozen(eq=False)
class Implied:
    """``norm`` says nothing that ``by`` does not say; ``equal`` if that also holds the other way round."""

    norm: Norm
    by: Norm
    equal: bool


def implied_norms(draft: Draft) -> tuple[Implied, ...]:
    """Each norm that another single provision implies; of two that imply each other the later one."""
    return draft.once(_implied)


def _implied(draft: Draft) -> tuple[Implied, ...]:
    beside = beside_of(draft)
    told: set[str] = set()
    found: list[Implied] = []
    for rule in beside.rules:
        if rule.norm.at in told or not _can_be(rule):
            continue
        implied = _by_another(beside, rule, told)
        if implied:
            told.add(rule.norm.at)
            found.append(implied)
    return tuple(found)


def _can_be(rule: Rule) -> bool:
    """Plain duties and bans on named kinds of forces; of a notice or a meeting the box does not hold the content.
    Ceilings that others undercut are another matter (``ceilings``)."""
    forces, limit = rule.norm.box.dims.get("force"), rule.norm.limit
    named = forces is not None and not forces.all_but
    plain = not (rule.norm.doubts or rule.norm.edges or rule.undrawn)
    return named and plain and (rule.is_duty or (rule.is_ban and not (limit and limit.number)))


def _by_another(beside: Beside, rule: Rule, told: set[str]) -> Implied | None:
    near = beside.near(rule)
    if any(prevails(rule, other) for other in near):
        return None  # an exception from this provision alone is what it is for
    for other in near:
        if other.modality is not rule.modality or other.norm.at in told or other.norm.at == rule.norm.at:
            continue
        if other.norm.doubts or not _may_cover(rule, other):
            continue
        if not _implies(beside, other, rule, near):
            continue
        equal = _may_cover(other, rule) and _can_be(other) and _implies(beside, rule, other, near)
        if not equal or other.norm.span <= rule.norm.span:
            return Implied(rule.norm, other.norm, equal)
    return None


def _may_cover(rule: Rule, other: Rule) -> bool:
    """A ban is implied by a wider one, a duty by a narrower one."""
    inner, outer = (rule.box, other.box) if rule.is_ban else (other.box, rule.box)
    return all(not a & ~b for a, b in zip(inner, outer, strict=True))


def _implies(beside: Beside, other: Rule, rule: Rule, near: list[Rule]) -> bool:
    """Whether a red line with the words of ``rule`` would hold of ``other`` with all that prevails over it, whatever
    is chosen, and whoever uses a power."""
    over = [leave for leave in near if not leave.is_ban and not leave.is_duty and prevails(leave, other)]
    query = about(rule.norm, "not_permit" if rule.is_ban else "require")
    form = form_of(query, everywhere=True)
    searches = cases_of(beside.engine, [other, *over, *beside.engine.powers], query)
    try:
        return bool(searches) and not any(search.nogoods(form.fails, form.if_found) for search in searches)
    except Unsettled:
        return False
