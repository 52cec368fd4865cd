"""Lines about totals over a period: what a ceiling at any one time says about them, and what it does not.

Within one moment a total over a period is a ceiling like any other. Over a period, a ceiling at any one time bounds
nothing (those who leave make room for others) unless it is nought, and a total counts what every case adds to it.
"""

from attrs import evolve

from treatylint.checker.problem import BAN, DUTY, LEAVE, Local, Problem
from treatylint.checker.situations import Unsettled
from treatylint.checker.worlds import Both, Condition
from treatylint.clauses.norms import Limit

__all__ = ["reckon_totals"]

OVER_TIME = "a ceiling at any one time does not bound a total over a period"
SHORTER = "a ceiling on the total of a shorter time does not bound that of a longer one"
SHIFTING = "it is a total over a period under limits that change with the case or the time, which is not worked out"


def reckon_totals(problem: Problem) -> None:
    """Leave out of a question about a total what does not bound it. Raises ``Unsettled`` where the total would have
    to be pieced together from several cases."""
    limit = problem.query.limit
    if limit is None or not limit.cumulative:
        return
    kept = []
    for local in problem.locals:
        shorter = _is_shorter(local, limit)
        if local.kind == BAN and local.figure and shorter:
            problem.note(SHORTER if local.cumulative else OVER_TIME, local.id)
        elif _adds_up(problem, local):
            raise Unsettled(SHIFTING)
        elif local.kind == LEAVE and local.figure and shorter:
            kept.append(evolve(local, figure=None))  # so many at a time, and others after them
        else:
            kept.append(local)
    problem.replace_locals(kept)


def _is_shorter(local: Local, asked: Limit) -> bool:
    """Whether a figure holds for less time than the question asks about: at any one time, or in each year of ten."""
    own = local.rule.norm.limit if local.rule else None
    window = own.window if own else 0
    return not local.cumulative or bool(window and (not asked.window or window < asked.window))


def _adds_up(problem: Problem, local: Local) -> bool:
    """Whether a norm's part in a total depends on how the cases follow one another."""
    if local.kind == BAN:
        return bool(local.figure) and not _unconditional(local.condition)
    lasting = local.kind == DUTY and not local.cumulative and bool(local.figure)
    return lasting and problem.query.form in ("require", "not_require")


def _unconditional(condition: Condition) -> bool:
    return isinstance(condition, Both) and not condition.parts
