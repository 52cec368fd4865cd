"""From a query to the problem it poses: gather what is relevant, bring it to one unit, link what overrides what."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from treatylint.checker.certain import ban_what_is_certain
from treatylint.checker.engine import Engine, Rule
from treatylint.checker.in_force import add_boundaries, binding, is_over, keep_in_force, left_behind, required
from treatylint.checker.locating import Cells
from treatylint.checker.measures import Figure, common_unit, whole
from treatylint.checker.overrides import link_overrides
from treatylint.checker.problem import BAN, DUTY, LEAVE, Problem, boxes_less
from treatylint.checker.relevance import relevant_rules
from treatylint.checker.settings import Closed
from treatylint.checker.space import Masks, meet
from treatylint.checker.totals import reckon_totals
from treatylint.checker.worlds import TRUE, Both, Condition, Either, Is
from treatylint.clauses.box import Atoms, Box
from treatylint.clauses.guards import Always
from treatylint.clauses.meaning.duties import WHOLE
from treatylint.clauses.norms import Choice, Norm, Query
from treatylint.clauses.places import Known, PlaceExpr
from treatylint.clauses.times import Period
from treatylint.clauses.values import Modality

__all__ = ["pose"]

PLENTY = 10**15
"""Stands for "as large as may be" where a duty's figure is not stated."""


def pose(engine: Engine, query: Query, only: frozenset[str] | None = None) -> list[Problem]:
    """One problem for each way to draw the query's places and, where each actor is asked of apart, for each actor.
    ``only`` keeps just the norms of those ids."""
    engine.ready_for(query)
    exprs = (query.box.place, *(hole.place for hole in query.holes))
    return [
        _pose(engine, _part(query, box, choice), drawn, only)
        for drawn, choice in engine.drawings(exprs)
        for box in _per_actor(engine, query)
    ]


def _part(query: Query, box: Box, choice: tuple[Choice, ...]) -> Query:
    if box is query.box and not choice:
        return query
    return evolve(query, box=box, choice=(*query.choice, *choice))


def _per_actor(engine: Engine, query: Query) -> Iterator[Box]:
    actors = query.box.dims.get("actor")
    if (
        query.limit is None
        or not query.limit.each
        or (actors is not None and not actors.all_but and len(actors.items) < 2)
    ):
        yield query.box
        return
    listed = actors is not None and not actors.all_but
    names = sorted(actors.items) if listed and actors else sorted(engine.space.bits[0])
    for name in names:
        if listed or actors is None or name not in actors.items:
            yield evolve(query.box, dims={**query.box.dims, "actor": Atoms(frozenset({name}))})
    if not listed:
        yield evolve(query.box, dims={**query.box.dims, "actor": Atoms(frozenset({"any other state"}))})


def _pose(engine: Engine, query: Query, drawn: dict[str, int], only: frozenset[str] | None) -> Problem:
    outer = engine.masks(query.box, drawn)
    rules = relevant_rules(engine, (outer,))
    powers = engine.powers
    if only is not None:
        rules = [rule for rule in rules if rule.norm.id in only]
        powers = [rule for rule in powers if rule.norm.id in only]
    unit = common_unit(engine.measures, query.limit, (rule.limit for rule in rules))
    problem = Problem(engine, query, unit, (), powers, required=frozenset(required(query.when)))
    if problem.required:
        rules = [rule for rule in rules if not is_over(problem, rule.norm)]
        problem.powers = [rule for rule in powers if not is_over(problem, rule.norm)]
    _locate(problem, rules, drawn)
    simple = problem.cells is None and not query.holes
    problem.asked = ((outer,) if all(outer) else ()) if simple else _boxes(problem, query.box, query.holes, drawn)
    _add_moments(problem, rules)
    add_boundaries(problem)
    problem.applies = problem.all_of(query.choice)
    problem.when = problem.all_of((), (query.when,), query.unless, query.period)
    suspended = _suspensions(problem)
    for rule in rules:
        for figure in _figures(problem, rule):
            _add(problem, rule, figure, suspended.get(rule.norm.at, ()) if suspended else ())
    keep_in_force(problem)
    reckon_totals(problem)
    _close_world(problem)
    problem.closing = problem.add_local(BAN, problem.asked, 0, TRUE).key
    link_overrides(problem)
    ban_what_is_certain(problem)
    return problem


def _locate(problem: Problem, rules: Sequence[Rule], drawn: dict[str, int]) -> None:
    """Draw out the cells of undrawn ground, if any place in question has some."""
    ground, query = problem.engine.ground, problem.query
    own = [query.box.place, *(hole.place for hole in query.holes)]
    undrawn = any(ground.plain(expr) is None and ground.features(expr) for expr in own)
    if not undrawn and not any(rule.undrawn for rule in rules):
        return
    named = [(expr, drawn) for expr in own]
    named += [(hole.place, dict(rule.drawn)) for rule in rules for hole in (rule.norm.box, *rule.norm.holes)]
    exprs: list[PlaceExpr] = [expr for expr, _ in named if expr is not None]
    ways = list({tuple(sorted(way.items())): way for _, way in named}.values())
    # Each place is drawn in every way that any norm or the query draws it; one left out takes its first way.
    cells = Cells(ground, tuple(exprs), tuple(ways))
    problem.cells = cells
    cell = cells.open_cells
    while cell:
        low = cell & -cell
        problem.ground[problem.variables.variable("ground", str(low.bit_length() - 1))] = low
        cell ^= low


def _boxes(problem: Problem, box: Box, holes: Iterable[Box], drawn: dict[str, int]) -> tuple[Masks, ...]:
    engine = problem.engine
    if problem.cells is None:
        return boxes_less(engine.masks(box, drawn), tuple(engine.masks(hole, drawn) for hole in holes))
    cells = problem.cells
    own = engine.space.masks(box, cells.mask(box.place, drawn))
    return boxes_less(own, tuple(engine.space.masks(hole, cells.mask(hole.place, drawn)) for hole in holes))


def _add_moments(problem: Problem, rules: Iterable[Rule]) -> None:
    problem.variables.add_moments(problem.query.period)
    for rule in rules:
        problem.variables.add_moments(rule.norm.period)
    for power in problem.powers:
        problem.variables.add_moments(power.norm.period)


def _condition(problem: Problem, norm: Norm, choice: tuple[Choice, ...]) -> Condition:
    found = problem.all_of(choice, (norm.when,), norm.unless, _running(problem, norm))
    bound = binding(problem, norm)
    return Both((found, *bound)) if bound else found


def _running(problem: Problem, norm: Norm) -> Period:
    """When a norm runs. A line that asks for a duty and names no time is content with one that ends, and, where it
    names no event either, with one that is only owed from a later day."""
    query = problem.query
    duty = norm.modality is Modality.OBLIGATION and query.form in ("require", "not_require")
    if not duty or query.period != Period() or norm.period == Period():
        return norm.period
    problem.note("a duty counts as a requirement for as long as it runs, since the line names no time", norm.id)
    anyhow = isinstance(query.when, Always) and not query.unless
    return Period() if anyhow else evolve(norm.period, end=None)


def _suspensions(problem: Problem) -> dict[str, tuple[Condition, ...]]:
    """For each provision that a power can switch off, the conditions under which it stays on."""
    found: dict[str, tuple[Condition, ...]] = {}
    paths = {rule.norm.at for rule in problem.engine.rules} if problem.powers else set()
    for power in problem.powers:
        used = Is(problem.variables.variable("power", power.norm.id), 0b01)
        asleep = problem.negated(_condition(problem, power.norm, power.choice))
        for at in paths:
            if at and any(at == path or at.startswith(f"{path}/") for path in power.norm.suspends):
                found[at] = (*found.get(at, ()), Either((used, asleep)))
    return found


def _figures(problem: Problem, rule: Rule) -> tuple[Figure | None, ...]:
    """The norm's figure in the question's unit, once a reading; None where it has none to compare."""
    limit = rule.limit
    if limit is None or limit.number is None:
        return (None,)
    if limit.number == 0 or not limit.unit or not problem.unit:
        return (Figure(limit.number),)
    figures = problem.engine.measures.convert(limit.number, limit.unit, problem.unit)
    for choice in {choice for figure in figures for choice in figure.choice}:
        problem.engine.open_size(choice.group)
        problem.note(problem.engine.size_words(choice.group), rule.norm.id)
    return figures or (None,)


def _add(problem: Problem, rule: Rule, figure: Figure | None, awake: tuple[Condition, ...]) -> None:
    norm = rule.norm
    kind = BAN if rule.is_ban else DUTY if rule.is_duty else LEAVE
    number = _number(rule, figure)
    if kind == BAN and number is None:
        return  # a ceiling on something else than what is asked about, or none at all
    condition = _condition(problem, norm, (*rule.choice, *(figure.choice if figure else ())))
    if awake:
        condition = Both((condition, *awake))
    boxes = (
        boxes_less(rule.box, rule.holes)
        if problem.cells is None
        else _boxes(problem, norm.box, norm.holes, dict(rule.drawn))
    )
    boxes = left_behind(problem, norm, boxes) if problem.required else boxes
    if kind == DUTY and _is_of_the_whole(problem, norm):
        boxes = tuple(part for box in boxes for asked in problem.asked if (part := meet(box, asked)))
    if boxes:
        limit = norm.limit
        problem.add_local(
            kind, boxes, number, condition, rule, bool(limit and limit.each), bool(limit and limit.cumulative)
        )


def _is_of_the_whole(problem: Problem, norm: Norm) -> bool:
    """Leaving is owed for all of what is named: whoever must leave a country must leave each part that is asked of."""
    acts = norm.box.dims.get("act", Atoms())
    leaving = bool(acts.items) and acts.items <= problem.engine.gazetteer.activity_leaves(WHOLE)
    return leaving and norm.limit is None and norm.box.place is not None


def _number(rule: Rule, figure: Figure | None) -> int | None:
    """None: without limit. A ban of other things than those asked about limits nothing here."""
    limit = rule.norm.limit
    if figure is not None:
        return whole(rule.modality, figure.number, bool(limit and limit.strict))
    unstated = limit is not None and limit.number is None
    if rule.is_ban:
        return 0 if limit is None or unstated else None
    if rule.is_duty:
        return PLENTY if unstated else 1
    return None


def _close_world(problem: Problem) -> None:
    """Where the settings close a class of acts, what no norm allows is forbidden there."""
    for closed in problem.engine.settings.closed:
        boxes = _boxes(problem, _closed_box(problem, closed), (), {})
        if boxes:
            problem.add_local(BAN, boxes, 0, TRUE)
            who = f" for {', '.join(sorted(closed.actors))}" if closed.actors else ""
            problem.note(f"what the draft does not allow of {closed.act} is taken to be forbidden{who}")


def _closed_box(problem: Problem, closed: Closed) -> Box:
    gazetteer = problem.engine.gazetteer
    try:
        acts = gazetteer.activity_leaves(closed.act)
    except KeyError:
        acts = frozenset({closed.act})
    dims = {"act": Atoms(acts)}
    if closed.actors:
        dims["actor"] = Atoms(closed.actors)
    return Box(dims, {}, Known(closed.place) if closed.place else None)
