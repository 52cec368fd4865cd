"""What a decision shows: the figure found, a witness that was checked again, and the few clauses that decide."""

from collections.abc import Callable, Sequence
from typing import Protocol

from attrs import frozen

from treatylint.checker.engine import Engine
from treatylint.checker.evaluate import faults
from treatylint.checker.evaluate_situation import Situation
from treatylint.checker.extremes import best_over
from treatylint.checker.forms import Form
from treatylint.checker.problem import DUTY, Problem
from treatylint.checker.search import Open, Search
from treatylint.checker.situations import Unsettled
from treatylint.checker.solve.program import Solution
from treatylint.checker.verdicts import VerdictKind, Witness
from treatylint.checker.witnesses import completed, settled_world, situation_of, smallest
from treatylint.checker.wording import worded
from treatylint.checker.world_tests import Test, exceeds

__all__ = ["FAULT", "Shown", "deciding", "show"]

FAULT = "internal error: the witness does not stand"
"""A decision with this reason is no answer: the independent evaluator refused what the engine found."""


class Case(Protocol):
    @property
    def problem(self) -> Problem: ...
    @property
    def search(self) -> Search: ...
    @property
    def form(self) -> Form: ...


@frozen
class Shown:
    """``found``: the optimum over the lawful situations; None where it has no end or none is lawful."""

    found: int | None = None
    unbounded: bool = False
    witness: Witness | None = None
    situation: Situation | None = None
    reasons: tuple[str, ...] = ()


def show(case: Case, partial: Open, *, witness: bool) -> Shown:
    """The figures and the situation of one case under one choice (completed by first options)."""
    problem, search, form = case.problem, case.search, case.form
    domains = completed(problem, search.start(), partial)
    try:
        if not witness:
            solution, _ = _worst(search, domains, form)
            return _figure(solution)
        solution, world = extreme(search, domains, form)
        return _with_witness(case, domains, world, _figure(solution))
    except Unsettled as error:
        return Shown(reasons=(str(error),))


def _figure(solution: Solution | None) -> Shown:
    return Shown(solution.value, solution.status == "unbounded") if solution else Shown()


def _worst(search: Search, domains: Open, form: Form) -> tuple[Solution | None, Open | None]:
    """The figure that comes nearest to breaking a line that holds, over all choices; or only under the first options,
    where there are more choices than is worth the search or the line asks for leave in some case alone."""
    if form.name == "permit" and not form.if_found:
        return extreme(search, domains, form)
    try:
        return extreme(search, search.start(), form, choices=True)
    except Unsettled:
        return extreme(search, domains, form)


def _with_witness(case: Case, domains: Open, best: Open | None, shown: Shown) -> Shown:
    form, search = case.form, case.search
    for test, covered in _tests(form):
        world = search.world(test, domains, sure=True) if test else best
        if world is None:
            continue
        matters = frozenset(variable for variable, domain in world.items() if domain & (domain - 1) == 0)
        world = settled_world(search, world)
        target = form.bound + 1 if form.name == "not_permit" else shown.found if form.end == "most" else None
        amounts = smallest(search, world, target, covered)
        if amounts is None:
            return shown
        situation = situation_of(case.problem, world, amounts)
        if wrong := _faults(case, situation, covered):
            reason = f"{FAULT} ({'; '.join(wrong)})"
            return Shown(shown.found, shown.unbounded, reasons=(reason,))
        witness = worded(case.problem, world, situation, matters)
        return Shown(shown.found, shown.unbounded, witness, situation, shown.reasons)
    return shown


def _tests(form: Form) -> list[tuple[Test | None, bool]]:
    """Where to look for a witness, best first: one that a clause covers before one that silence leaves open."""
    if form.name == "not_permit":
        return [(exceeds(form.bound + 1, covered=True), True), (form.fails, False)]
    return [(form.fails if form.if_found else None, False)]


def _faults(case: Case, situation: Situation, covered: bool) -> tuple[str, ...]:
    problem = case.problem
    duties = frozenset(local.id for local in problem.locals if local.kind == DUTY)
    asks = problem.query if case.form.name == "not_permit" else None
    return faults(
        problem.engine.meaning.norms, situation, problem.engine.gazetteer,
        query=asks, bound=case.form.bound, covered=covered, duties=duties,
    )  # fmt: skip


def extreme(
    search: Search, domains: Open, form: Form, choices: bool = False
) -> tuple[Solution | None, Open | None]:
    """The figure to show: the most (over all worlds of the question), or the least that must be; with ``choices``
    over all that is still to be chosen as well."""
    highest = form.name == "not_require" or (form.end == "most" and not (form.name == "permit" and form.if_found))
    return best_over(search, domains, form.end == "most", highest, choices) or (None, None)


class _Outcome(Protocol):
    @property
    def kind(self) -> VerdictKind: ...
    @property
    def cases(self) -> Sequence[Case]: ...


Redecide = Callable[[frozenset[str]], _Outcome]


MOST_SETS = 8
"""Deciding sets that are looked for: the first, and others that would decide alone in its place."""


def deciding(engine: Engine, outcome: _Outcome, redecide: Redecide) -> tuple[tuple[str, ...], ...]:
    """The norms of minimal sets of clauses that give the verdict by themselves: without any one of its clauses a set
    no longer does. The first set decides; the others, each without a clause of those before, would do so too."""
    clause_of = {norm.id: norm.at or norm.id for norm in engine.meaning.norms}
    relevant = {local.id for case in outcome.cases for local in case.problem.locals if local.rule}
    relevant |= {power.norm.id for case in outcome.cases for power in case.problem.powers}
    left = dict.fromkeys(clause_of[norm.id] for norm in engine.meaning.norms if norm.id in relevant)

    def same(clauses: dict[str, None]) -> bool:
        only = frozenset(norm for norm in relevant if clause_of[norm] in clauses)
        try:
            return redecide(only).kind is outcome.kind
        except Unsettled:
            return False

    sets = [_minimal(left, same)]
    while outcome.kind is VerdictKind.CROSSED and sets[-1] and len(sets) < MOST_SETS:
        left = {name: None for name in left if name not in sets[-1]}
        if not left or not same(left):
            break
        sets.append(_minimal(left, same))
    return tuple(_norms_at(engine, relevant, clause_of, kept) for kept in sets)


def _norms_at(
    engine: Engine, relevant: set[str], clause_of: dict[str, str], kept: dict[str, None]
) -> tuple[str, ...]:
    return tuple(n.id for n in engine.meaning.norms if n.id in relevant and clause_of[n.id] in kept)


def _minimal(clauses: dict[str, None], same: Callable[[dict[str, None]], bool]) -> dict[str, None]:
    """Fewer and fewer clauses, in halves, then one by one, for as long as the verdict stays the same."""
    kept = dict(clauses)
    size = max(len(kept) // 2, 1)
    while size:
        dropped = False
        for start in range(len(kept) - size, -1, -size):
            names = list(kept)
            fewer = dict.fromkeys(names[:start] + names[start + size :])
            if len(fewer) < len(kept) and same(fewer):
                kept, dropped = fewer, True
        if not (dropped and size == 1):
            size //= 2
    return kept
