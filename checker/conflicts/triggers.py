"""Conditions that can never be given: "if A and not A", "in wartime" inside "in peacetime", a time that is over before
it begins."""

from collections.abc import Hashable

from treatylint.checker.conflicts.cases import about, cases_of
from treatylint.checker.draft import Draft
from treatylint.checker.situations import Unsettled
from treatylint.checker.world_tests import ANYTHING
from treatylint.clauses.guards import Always, Happens, Not
from treatylint.clauses.norms import Norm

__all__ = ["unreachable"]


def unreachable(draft: Draft) -> tuple[Norm, ...]:
    """The first norm of each provision that holds in no world at all: its condition, exceptions and time exclude one
    another."""
    return draft.once(_unreachable)


def _unreachable(draft: Draft) -> tuple[Norm, ...]:
    from treatylint.checker.engines import engine_for  # late: rules that ask nothing of norms never load the engine

    answers: dict[Hashable, bool] = {}
    found: dict[str, Norm] = {}
    for norm in draft.meaning.norms:
        if norm.at in found or not _may_exclude(norm):
            continue
        key = (norm.when, norm.unless, norm.period)
        if key not in answers:
            engine = engine_for(draft.meaning, draft.gazetteer)
            searches = cases_of(engine, (), about(norm, counted=False))
            try:
                worlds = [search.world(ANYTHING, search.start(), sure=False) for search in searches]
            except Unsettled:
                worlds = [{}]
            answers[key] = bool(worlds) and all(world is None for world in worlds)
        if answers[key]:
            found[norm.at] = norm
    return tuple(found.values())


def _may_exclude(norm: Norm) -> bool:
    """Whether more than one thing is asked of the world; a single event may always happen or not."""
    parts = (not isinstance(norm.when, Always)) + len(norm.unless)
    parts += (norm.period.start is not None) + (norm.period.end is not None)
    return parts > 1 or not isinstance(norm.when, Always | Happens | Not)
