"""The four forms of a red line as tests of worlds: what is looked for, and whether finding it fails the line."""

from attrs import frozen

from treatylint.checker.measures import whole
from treatylint.checker.world_tests import Test, above, below, exceeds, forbidden
from treatylint.clauses.norms import Limit, Query
from treatylint.clauses.values import Modality

__all__ = ["Form", "form_of"]


@frozen
class Form:
    """``bound`` is the line's figure as a whole number. ``fails``: the test that makes the line fail where found (or,
    with ``if_found`` False, where not found). ``crosses``: the test that tells a crossing from silence; None where any
    failure is a crossing. ``end``: whether the most or the least is the figure to show."""

    name: str
    bound: int
    fails: Test
    if_found: bool
    crosses: Test | None
    end: str


def form_of(query: Query, everywhere: bool) -> Form:
    """``everywhere``: a line that asks to permit something asks for it in every case, not in some."""
    name = query.form
    if name == "not_permit":
        bound = _figure(query.limit, Modality.PROHIBITION, 0)
        return Form(name, bound, exceeds(bound + 1), True, exceeds(bound + 1, covered=True), "most")
    if name == "permit":
        bound = _figure(query.limit, Modality.OBLIGATION, 1)
        if everywhere:
            return Form(name, bound, forbidden(bound), True, None, "most")
        return Form(name, bound, exceeds(bound), False, None, "most")
    if name == "require":
        bound = _figure(query.limit, Modality.OBLIGATION, 1)
        return Form(name, bound, below(bound - 1), True, forbidden(bound), "least")
    if name == "not_require":
        bound = _figure(query.limit, Modality.PROHIBITION, 0)
        return Form(name, bound, above(bound + 1), True, None, "least")
    raise ValueError(f'"{name}" is none of the four forms')


def _figure(limit: Limit | None, modality: Modality, default: int) -> int:
    if limit is None or limit.number is None:
        return default
    return whole(modality, limit.number, limit.strict)
