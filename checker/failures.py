"""Where a line fails: its queries as cases, the choices under which each fails, and whether a clause says so."""

from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from treatylint.checker.choice_names import groups_of, named, possible_in
from treatylint.checker.engine import Engine
from treatylint.checker.forms import Form, form_of
from treatylint.checker.nogoods import Group, Literals, Nogood, minimised, overall, without
from treatylint.checker.posing import pose
from treatylint.checker.problem import DUTY, Problem
from treatylint.checker.search import Open, Search, TooManyCases
from treatylint.checker.verdicts import VerdictKind
from treatylint.checker.world_tests import impossible
from treatylint.clauses.norms import Query

__all__ = ["Case", "Outcome", "outcome_of"]

K = VerdictKind


@frozen(eq=False)
class Case:
    """One query in one drawing, with its search."""

    problem: Problem
    search: Search
    form: Form

    @classmethod
    def of(
        cls,
        engine: Engine,
        query: Query,
        only: frozenset[str] | None = None,
        withheld: frozenset[str] = frozenset(),
    ) -> "list[Case]":
        form = form_of(query, engine.settings.permit_in == "every")
        # What is in the party's own hands goes its own way: refused where the line is a ban, given where it asks leave.
        settled = (frozenset[str](), withheld) if query.form == "permit" else (withheld, frozenset[str]())
        return [cls(problem, Search(problem, *settled), form) for problem in pose(engine, query, only)]


@frozen(eq=False)
class Outcome:
    kind: VerdictKind
    cases: tuple[Case, ...]
    nogoods: tuple[Nogood, ...]
    first_failure: tuple[Case, Open] | None
    groups: Mapping[str, Group]
    reasons: tuple[str, ...] = ()
    crossing: tuple[Nogood, ...] = ()  # those among the failing choices under which a clause makes it fail


def outcome_of(
    engine: Engine,
    queries: Sequence[Query],
    only: frozenset[str] | None,
    withheld: frozenset[str],
    kind_only: bool = False,
) -> Outcome:
    """What becomes of the queries, perhaps with ``only`` some of the norms; ``kind_only`` spares the search for all
    choices that fail once it is known that some do and some do not."""
    cases = tuple(case for query in queries for case in Case.of(engine, query, only, withheld))
    groups: dict[str, Group] = {}
    failing: list[Literals] = []
    crossing: list[Literals] = []
    first: tuple[Case, Open] | None = None
    for number, case in enumerate(cases):
        groups.update(groups_of(case.problem, number))
        settled = len(cases) == 1 and not _unknown_in(groups)
        try:
            fails = case.search.nogoods(case.form.fails, case.form.if_found, until_mixed=kind_only and settled)
        except TooManyCases as error:
            if settled and error.found and error.held:
                return _some_of_many(case, error, groups)
            raise
        crosses = _crossings(case, fails, number, groups) if fails else []
        failing += [named(case.problem, partial, number) for partial in fails]
        first = _better(first, case, fails, bool(crosses) and not crossing)
        crossing += crosses
    kind = overall(failing, crossing, groups, possible_in(cases))
    reasons: tuple[str, ...] = ()
    if kind is K.RESPECTED and (broken := _contradiction(cases)):
        kind, reasons = K.UNKNOWN, (broken,)
    nogoods = (Nogood(choices, any(_meet(choices, other) for other in crossing)) for choices in failing)
    return Outcome(kind, cases, minimised(nogoods, groups), first, groups, reasons, _crossed(crossing))


def _crossed(crossing: Sequence[Literals]) -> tuple[Nogood, ...]:
    return tuple(Nogood(choices, True) for choices in crossing)


def _unknown_in(groups: Mapping[str, Group]) -> bool:
    return any(group.kind == "unknown" for group in groups.values())


def _some_of_many(case: Case, error: TooManyCases, groups: Mapping[str, Group]) -> Outcome:
    """It fails under some choices and holds under others, too many to list them all: disputed all the same."""
    nogoods = tuple(Nogood(named(case.problem, partial, 0), True) for partial in error.found)
    reason = "more choices break it than could be listed"
    return Outcome(K.DISPUTED, (case,), nogoods, (case, error.found[0]), groups, (reason,))


def _better(
    first: tuple[Case, Open] | None, case: Case, fails: Sequence[Open], prefer: bool
) -> tuple[Case, Open] | None:
    """The failure to show: the first one, but rather one that a clause allows than one left open by silence."""
    return (case, fails[0]) if fails and (first is None or prefer) else first


def _meet(one: Literals, other: Literals) -> bool:
    taken = dict(one)
    return all(taken.get(group, option) == option for group, option in other)


def _crossings(case: Case, fails: Sequence[Open], number: int, groups: Mapping[str, Group]) -> list[Literals]:
    """The choices under which a clause, and not mere silence, makes the line fail."""
    if case.form.crosses is None:
        return [named(case.problem, partial, number) for partial in fails]
    # One crossing among all that can be chosen is enough, so only the unknown is told apart here.
    search = Search(case.problem, case.search.withheld, case.search.granted, unknowns_only=True)
    found = [named(case.problem, partial, number) for partial in search.nogoods(case.form.crosses, True)]
    if case.form.name == "require":
        return found + _opened(case, fails, number, groups, yielding=True)
    return found + _opened(case, fails, number, groups, yielding=False)


def _opened(
    case: Case, fails: Sequence[Open], number: int, groups: Mapping[str, Group], *, yielding: bool
) -> list[Literals]:
    """Where the line would hold but for a power used to suspend (or, of a duty that is ``yielding``, but for a release
    or a ban that prevails over it)."""
    problem = case.problem
    loosed = [edge for edge in problem.edges if yielding and problem.locals[edge.under].kind == DUTY]
    powers = [v for v, (kind, _) in enumerate(problem.variables.keys) if kind == "power"]
    if not loosed and not powers:
        return []
    bound = evolve(problem, edges=[edge for edge in problem.edges if edge not in loosed]) if loosed else problem
    search = Search(bound, case.search.withheld, case.search.granted)
    start = {**search.start(), **dict.fromkeys(powers, 0b01)}
    # Powers are taken as unused here, so their variables are settled and never part of a choice. Where nothing at all
    # is lawful without what was loosed, nothing follows about the line.
    tests = (case.form.fails, impossible()) if loosed else (case.form.fails,)
    still = [named(problem, partial, number) for test in tests for partial in search.nogoods(test, True, start)]
    return [part for partial in fails for part in without(named(problem, partial, number), still, groups)]


def _contradiction(cases: Sequence[Case]) -> str:
    """Why no verdict rests on a draft whose norms cannot all be kept in some world that the line speaks of."""
    for case in cases:
        if any(local.kind == DUTY for local in case.problem.locals) and case.search.nogoods(impossible(), True):
            return "in some case the duties and limits that bear on it cannot all be kept"
    return ""
