"""From a failing case to a situation one can point at: the smallest lawful one that breaks the line, checked again."""

from treatylint.checker.evaluate_situation import Amount, Situation
from treatylint.checker.layout import Piece
from treatylint.checker.problem import Problem
from treatylint.checker.search import Open, Search
from treatylint.checker.solve.optimum import least, most
from treatylint.checker.solve.program import Program, Solution
from treatylint.checker.space import DIMS, PLACE, single_bits
from treatylint.checker.worlds import Both, Is, truth
from treatylint.clauses.times import Moment

__all__ = ["MOST_SHARES", "completed", "settled_world", "situation_of", "smallest"]

MOST_SHARES = 64
"""A witness spread over more unnamed actors than this is told in words alone."""

Amounts = list[tuple[int, Piece]]


def completed(problem: Problem, start: Open, partial: Open) -> Open:
    """A full choice that contains a partial one: the first option of each group, and ground wherever it may be."""
    domains = {**start, **partial}
    for variable, (kind, _) in enumerate(problem.variables.keys):
        if kind == "ground":
            domains[variable] = domains[variable] & 0b10 or domains[variable]
        elif kind == "choice":
            domains[variable] &= -domains[variable]
    for condition in problem.applies.parts if isinstance(problem.applies, Both) else (problem.applies,):
        if isinstance(condition, Is) and condition.variable not in partial:
            domains[condition.variable] = condition.mask
    return domains


def settled_world(search: Search, world: Open) -> Open:
    """Every variable with one value; what a world left open made no difference."""
    domains = dict(world)
    for variable, domain in world.items():
        for bit in single_bits(domain):
            domains[variable] = bit
            if truth(search.problem.when, domains) and search.consistent(domains):
                break
    return domains


def smallest(search: Search, world: Open, target: int | None, covered: bool) -> Amounts | None:
    """The smallest lawful situation in a settled world that puts ``target`` on what is counted (None: as little as
    may be); None where it cannot be named."""
    situations = search.situations
    holding = situations.holding(world, loose=False)
    program, pieces = situations.layout(holding, covered, duties=True).program()
    settings = search.problem.engine.settings
    if target is None:
        found = least(program, settings.steps, settings.outside_solver)
        if found.value is None:
            return None
        target = found.value
    solution = _with_at_least(program, target, settings.steps)
    if solution.status != "optimal":
        return None
    spread = [
        part for n, piece in zip(solution.amounts, pieces, strict=True) if n for part in _shared(n, piece)
    ]
    return spread if len(spread) <= MOST_SHARES else None


def _with_at_least(program: Program, target: int, steps: int) -> Solution:
    """Amounts with the target on the counted columns (more only where duties ask for it), and as little as may be."""
    row = 1 << len(program.low)
    columns = tuple(column | row if program.counted >> j & 1 else column for j, column in enumerate(program.columns))
    if not any(program.low):
        return most(Program(columns, program.counted, (*program.low, 0), (*program.high, target)), steps)
    everything = (1 << len(columns)) - 1
    return least(Program(columns, everything, (*program.low, target), (*program.high, None)), steps)


def _shared(quantity: int, piece: Piece) -> Amounts:
    """A quantity over unnamed actors, none of whom may hold more than a share, actor by actor."""
    if piece.share is None:
        return [(quantity, piece)]
    shares = -(-quantity // piece.share)
    if shares > MOST_SHARES:
        return [(quantity, piece)] * (MOST_SHARES + 1)
    return [(min(piece.share, quantity - n * piece.share), piece) for n in range(shares)]


def situation_of(problem: Problem, world: Open, amounts: Amounts) -> Situation:
    """The situation in the terms of the draft: atoms, events, moments, options; no bits."""
    events: dict[str, bool] = {}
    hours: dict[str, float] = {}
    choices: dict[str, str] = {}
    used: set[str] = set()
    for variable, (kind, name) in enumerate(problem.variables.keys):
        value = world[variable].bit_length() - 1
        if kind == "event":
            events[name] = value == 1
        elif kind == "axis":
            hours[name] = moment_in(problem, name, value)
        elif kind == "power" and value == 1:
            used.add(name)
        elif kind == "choice":
            group, option = _choice(problem, name, value)
            choices[group] = option
    for axis, cuts in problem.variables.cuts.items():
        hours.setdefault(axis, 0.0 if 0 in cuts else float(min(cuts)))
    cells = tuple(_amount(problem, n, piece, k) for k, (n, piece) in enumerate(amounts))
    limit = problem.query.limit
    return Situation(
        amounts=cells, events=events, hours=hours, choices=choices, used=frozenset(used), unit=problem.unit,
        over_time=limit is not None and limit.cumulative, window=limit.window if limit else 0,
    )  # fmt: skip


def _choice(problem: Problem, name: str, value: int) -> tuple[str, str]:
    point = problem.engine.points.get(name)
    if point is not None:
        return name, point.options[value][0]
    group, _, option = name.rpartition("=")
    return group, option if value else ""


def moment_in(problem: Problem, axis: str, stretch: int) -> float:
    """A point in hours in the stretch of time with that number: its first hour, or an hour before the first."""
    cuts = sorted(problem.variables.cuts[axis])
    return float(cuts[stretch - 1]) if stretch else cuts[0] - 1.0


def moment_named(problem: Problem, axis: str, stretch: int) -> Moment | None:
    cuts = problem.variables.cuts[axis]
    return cuts[sorted(cuts)[stretch - 1]] if stretch else None


def _amount(problem: Problem, quantity: int, piece: Piece, number: int) -> Amount:
    space, cells = problem.engine.space, problem.cells
    box = piece.box
    atoms = {name: space.atom(dim, box[dim]) for dim, name in enumerate(DIMS[:PLACE])}
    if piece.share is not None or not atoms["actor"]:
        atoms["actor"] = f"another state ({number + 1})" if piece.share is not None else ""
    place, ground = space.atom(PLACE, box[PLACE]), frozenset[tuple[str, str, float]]()
    if cells is not None:
        place, chosen = cells.spot(box[PLACE] & -box[PLACE])
        ground = frozenset((f.kind, f.key, float(f.km)) for f, value in chosen.items() if value)
    measured = {
        name: space.sample(name, mask) for name, mask in zip(space.cuts, box[PLACE + 1 :], strict=True)
    }
    excused = tuple((problem.locals[ban].id, problem.locals[leave].id) for ban, leave in piece.uses)
    return Amount(quantity, atoms, place, ground, measured, excused, piece.counted)

