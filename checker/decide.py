"""Does a draft respect a red line? The queries of the line, held against all that the draft makes lawful."""

from collections.abc import Callable, Mapping, Sequence

from attrs import evolve, field, frozen

from treatylint.checker.by_choice import clashes_in, facts_of
from treatylint.checker.engine import Engine
from treatylint.checker.explain_decision import Shown, deciding, show
from treatylint.checker.forms import Form, form_of
from treatylint.checker.locating import TooManyFeatures
from treatylint.checker.nogoods import Group, Literals, Nogood, Undecidable, minimised, overall, without
from treatylint.checker.posing import pose
from treatylint.checker.problem import DUTY, Problem
from treatylint.checker.search import Open, Search, impossible
from treatylint.checker.settings import DEFAULT, Settings
from treatylint.checker.situations import Unsettled
from treatylint.checker.verdicts import VerdictKind, Witness
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.norms import Meaning, Query

__all__ = ["Decision", "decide", "engine_for", "nogoods", "optimum"]

K = VerdictKind


@frozen(kw_only=True)
class Decision:
    """``bound`` and ``found`` are figures in ``unit`` (found None: no end, or none to name; "" where a line has several
    parts). ``nogoods`` are the minimal partial choices under which it fails, with ``groups`` for their options."""

    kind: VerdictKind
    form: str = ""
    unit: str = ""
    bound: int | None = None
    found: int | None = None
    unbounded: bool = False
    clauses: tuple[str, ...] = ()
    norms: tuple[str, ...] = ()
    witness: Witness | None = None
    nogoods: tuple[Nogood, ...] = ()
    groups: Mapping[str, Group] = field(factory=dict)
    readings: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    facts: tuple[frozenset[tuple[str, str]], ...] = ()  # unknowns that cannot all turn out so (not ``explain`` only)
    clashes: tuple[frozenset[tuple[str, str]], ...] = ()  # choices under which duties clash (not ``explain`` only)


def decide(
    meaning: Meaning, queries: Sequence[Query], gazetteer: Gazetteer, settings: Settings = DEFAULT, *,
    explain: bool = True, withheld: frozenset[str] = frozenset(),
) -> Decision:  # fmt: skip
    """The decision on a line: it holds where each of its queries holds. ``explain`` adds the minimal deciding clauses,
    the witness and the figure found; without it only the kind and the partial choices are worked out. ``withheld``
    are events taken not to happen."""
    return decide_with(engine_for(meaning, gazetteer, settings), queries, explain=explain, withheld=withheld)


_engines: list[Engine] = []


def engine_for(meaning: Meaning, gazetteer: Gazetteer, settings: Settings = DEFAULT) -> Engine:
    """The compiled draft; the last few are kept, since one draft is held against many lines."""
    for engine in _engines:
        if engine.meaning is meaning and engine.gazetteer is gazetteer and engine.settings == settings:
            return engine
    _engines.insert(0, Engine(meaning, gazetteer, settings))
    del _engines[4:]
    return _engines[0]


def nogoods(
    meaning: Meaning, queries: Sequence[Query], gazetteer: Gazetteer, settings: Settings = DEFAULT
) -> tuple[Nogood, ...]:
    """The minimal partial choices (of brackets, readings, unknowns) under which a line fails."""
    return decide(meaning, queries, gazetteer, settings, explain=False).nogoods


def optimum(
    meaning: Meaning, query: Query, gazetteer: Gazetteer, settings: Settings = DEFAULT
) -> tuple[int | None, bool]:
    """The most (or, for the two "require" forms, the least) of what is asked about, under the default choices:
    (figure, False), (None, True) where it has no end, (None, False) where nothing is lawful."""
    shown = [show(Case.of(engine_for(meaning, gazetteer, settings), query)[0], {}, witness=False)]
    return shown[0].found, shown[0].unbounded


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
        return [cls(problem, Search(problem, withheld), form) for problem in pose(engine, query, only)]


def decide_with(
    engine: Engine, queries: Sequence[Query], *, explain: bool = True, withheld: frozenset[str] = frozenset()
) -> Decision:
    """As ``decide``, for a draft that is compiled already."""
    if not queries:
        return Decision(kind=K.UNKNOWN, reasons=("the red line is not understood",))
    doubts = tuple(dict.fromkeys(doubt for query in queries for doubt in query.doubts))
    unstated = [query for query in queries if query.limit is not None and query.limit.number is None]
    if doubts or unstated:
        return Decision(
            kind=K.UNKNOWN, form=queries[0].form, reasons=doubts or ("the red line states no figure",)
        )
    try:
        outcome = _outcome(engine, queries, None, withheld)
    except (Unsettled, Undecidable) as error:
        return Decision(kind=K.UNKNOWN, form=queries[0].form, reasons=(str(error),))
    except TooManyFeatures:
        reason = "it turns on more places than can be told apart without a map"
        return Decision(kind=K.UNKNOWN, form=queries[0].form, reasons=(reason,))
    return _decision(engine, queries, outcome, explain, withheld)


@frozen(eq=False)
class Outcome:
    kind: VerdictKind
    cases: tuple[Case, ...]
    nogoods: tuple[Nogood, ...]
    first_failure: tuple[Case, Open] | None
    groups: Mapping[str, Group]
    reasons: tuple[str, ...] = ()


def _outcome(
    engine: Engine, queries: Sequence[Query], only: frozenset[str] | None, withheld: frozenset[str]
) -> Outcome:
    cases = tuple(case for query in queries for case in Case.of(engine, query, only, withheld))
    groups: dict[str, Group] = {}
    failing: list[Literals] = []
    crossing: list[Literals] = []
    first: tuple[Case, Open] | None = None
    for number, case in enumerate(cases):
        groups.update(_groups(case.problem, number))
        fails = case.search.nogoods(case.form.fails, case.form.if_found)
        crosses = _crossings(case, fails, number, groups) if fails else []
        failing += [_named(case.problem, partial, number) for partial in fails]
        first = _better(first, case, fails, bool(crosses) and not crossing)
        crossing += crosses
    kind = overall(failing, crossing, groups, _possible(cases))
    reasons: tuple[str, ...] = ()
    if kind is K.RESPECTED and (broken := _contradiction(cases)):
        kind, reasons = K.UNKNOWN, (broken,)
    nogoods = (Nogood(choices, any(_meet(choices, other) for other in crossing)) for choices in failing)
    return Outcome(kind, cases, minimised(nogoods, groups), first, groups, reasons)


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
        return [_named(case.problem, partial, number) for partial in fails]
    found = [_named(case.problem, partial, number) for partial in case.search.nogoods(case.form.crosses, True)]
    if case.form.name == "require":
        found += _released(case, fails, number, groups)
    return found


def _released(case: Case, fails: Sequence[Open], number: int, groups: Mapping[str, Group]) -> list[Literals]:
    """Where a release, a suspension or a ban that prevails over a duty is what lets S be left undone."""
    problem = case.problem
    yielding = [edge for edge in problem.edges if problem.locals[edge.under].kind == DUTY]
    powers = [v for v, (kind, _) in enumerate(problem.variables.keys) if kind == "power"]
    if not yielding and not powers:
        return []
    bound = evolve(problem, edges=[edge for edge in problem.edges if edge not in yielding])
    search = Search(bound, case.search.withheld)
    start = {**search.start(), **dict.fromkeys(powers, 0b01)}
    # Powers are taken as unused here, so their variables are settled and never part of a choice.
    still = [_named(problem, partial, number) for partial in search.nogoods(case.form.fails, True, start)]
    return [part for partial in fails for part in without(_named(problem, partial, number), still, groups)]


def _contradiction(cases: Sequence[Case]) -> str:
    """Why no verdict rests on a draft whose norms cannot all be kept in some world that the line speaks of."""
    for case in cases:
        if any(local.kind == DUTY for local in case.problem.locals) and case.search.nogoods(impossible(), True):
            return "in some case the duties and limits that bear on it cannot all be kept"
    return ""


# --- choices by name ------------------------------------------------------------------------------------------------


def _named(problem: Problem, partial: Open, number: int) -> frozenset[tuple[str, str]]:
    pairs = []
    for variable, bit in partial.items():
        group = _group(problem, variable, number)
        pairs.append((group.id, group.options[bit.bit_length() - 1]))
    return frozenset(pairs)


def _groups(problem: Problem, number: int) -> dict[str, Group]:
    kinds = ("choice", "ground")
    found = (
        _group(problem, v, number) for v, (kind, _) in enumerate(problem.variables.keys) if kind in kinds
    )
    return {group.id: group for group in found}


def _group(problem: Problem, variable: int, number: int) -> Group:
    kind, name = problem.variables.keys[variable]
    if kind == "ground":
        return Group(f"ground:{number}:{name}", "unknown", ("no", "yes"))
    point = problem.engine.points.get(name)
    if point is None:
        return Group(name, _kind_of(name), ("otherwise", "so"))
    return Group(name, point.kind, tuple(option for option, _ in point.options))


def _kind_of(name: str) -> str:
    return (
        "unknown" if name.startswith("unknown:") else "reading" if name.startswith("reading:") else "bracket"
    )


def _possible(cases: Sequence[Case]) -> Callable[[Mapping[str, str]], bool]:
    def possible(known: Mapping[str, str]) -> bool:
        return all(_ground_fits(case.problem, number, known) for number, case in enumerate(cases))

    return possible


def _ground_fits(problem: Problem, number: int, known: Mapping[str, str]) -> bool:
    if problem.cells is None:
        return True
    gone = 0
    for variable, cell in problem.ground.items():
        if known.get(_group(problem, variable, number).id) == "no":
            gone |= cell
    return all(some & ~gone for some in problem.cells.at_least_one)


def _readings(engine: Engine, outcome: Outcome) -> tuple[str, ...]:
    """Each failing choice in words, the shortest first; () where the line fails or holds whatever is chosen."""
    found = sorted(outcome.nogoods, key=lambda nogood: (len(nogood.choices), sorted(nogood.choices)))
    words = (_choice_words(engine, outcome.cases, nogood) for nogood in found if nogood.choices)
    return tuple(dict.fromkeys(words))


def _choice_words(engine: Engine, cases: Sequence[Case], nogood: Nogood) -> str:
    return " and ".join(
        _option_words(engine, cases, group, option) for group, option in sorted(nogood.choices)
    )


def _option_words(engine: Engine, cases: Sequence[Case], group: str, option: str) -> str:
    if group.startswith("ground:"):
        _, number, cell = group.split(":")
        problem = cases[int(number)].problem
        assert problem.cells is not None
        return problem.cells.words(1 << int(cell), option == "yes")
    point = engine.points.get(group)
    if point is None:
        return f"{group} is {option}"
    words = dict(point.options).get(option, option)
    return f'"{words}" stands' if point.kind == "bracket" else words


# --- what is shown --------------------------------------------------------------------------------------------------


def _decision(
    engine: Engine, queries: Sequence[Query], outcome: Outcome, explain: bool, withheld: frozenset[str]
) -> Decision:
    base = Decision(
        kind=outcome.kind,
        form=queries[0].form,
        nogoods=outcome.nogoods,
        groups=outcome.groups,
        reasons=outcome.reasons,
    )
    if not explain:
        facts, clashes = facts_of(outcome.cases, _named), clashes_in(outcome.cases, _named)
        return evolve(base, facts=facts, clashes=clashes)
    case, partial = outcome.first_failure or (outcome.cases[0], {})
    shown: Shown = show(case, partial, witness=outcome.first_failure is not None)
    norms = deciding(engine, outcome, lambda only: _outcome(engine, queries, only, withheld))
    return evolve(
        base,
        unit=case.problem.unit,
        bound=case.form.bound,
        found=shown.found,
        unbounded=shown.unbounded,
        witness=shown.witness,
        norms=norms,
        clauses=tuple(dict.fromkeys(n.at for n in engine.meaning.norms if n.id in norms and n.at)),
        assumptions=shown.assumptions,
        reasons=(*outcome.reasons, *shown.reasons),
        readings=_readings(engine, outcome),
    )
