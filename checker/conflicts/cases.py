"""A few norms put to the engine by themselves: under which choices and in which situation something holds of them.

Only what the text settles counts as settled: where no word says which norm prevails, none is taken to.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from attrs import evolve, frozen

from treatylint.checker.choice_names import group_of
from treatylint.checker.engine import Engine, Rule
from treatylint.checker.evaluate import faults
from treatylint.checker.evaluate_situation import Situation
from treatylint.checker.locating import TooManyFeatures
from treatylint.checker.naming import Names
from treatylint.checker.posing import pose
from treatylint.checker.problem import BAN, Problem
from treatylint.checker.search import Open, Search, single
from treatylint.checker.situations import Unsettled
from treatylint.checker.witnesses import completed, settled_world, situation_of, smallest
from treatylint.checker.wording import worded
from treatylint.checker.world_tests import ANYTHING, Test
from treatylint.checker.worlds import TRUE, Either
from treatylint.clauses.norms import Limit, Norm, Query

__all__ = ["STRENGTHS", "Found", "about", "arising", "cases_of", "first", "shown", "strength"]

NODES = 2_000
"""Cases looked at for one question, out of those that the draft has left in all (``Engine.purse``); past them it is
left alone: a finding must be certain, silence need not."""

NEVER = Either(())
STRENGTHS = CERTAIN, CHOSEN, READ, OPEN = "certain", "chosen", "read", "open"


@frozen(eq=False)
class Found:
    """``strength``: "certain" whatever is chosen, "chosen" under some option of a bracket, "read" on the nearest
    reading of the text, or "open" where it rests on a remoter reading or on something that nobody has stated."""

    search: Search
    partial: Open
    strength: str
    choices: tuple[str, ...] = ()


def about(norm: Norm, form: str = "not_permit", *, counted: bool = True) -> Query:
    """The question that a norm itself raises: its own acts, where and when it holds, and, if ``counted``, how many."""
    unit = norm.limit.unit if norm.limit else ""
    limit = norm.limit if counted else Limit(Fraction(0), unit) if unit else None
    return Query(
        form=form, box=norm.box, limit=limit, when=norm.when, unless=norm.unless,
        holes=norm.holes, period=norm.period, choice=norm.choice,
    )  # fmt: skip


def cases_of(engine: Engine, rules: Iterable[Rule], query: Query) -> list[Search]:
    """One search for each way to draw the question, over these norms alone; [] where it is beyond the budget."""
    try:
        problems = pose(engine.among(rules), query)
    except (Unsettled, TooManyFeatures):
        return []
    searches = []
    for problem in problems:
        settled = [edge for edge in problem.edges if edge.condition is TRUE]
        searches.append(Search(evolve(problem, edges=settled)))
        searches[-1].nodes, searches[-1].purse = NODES, engine.purse
    return searches


def arising(searches: Sequence[Search]) -> list[Search]:
    """Those whose case can arise at all; what is beyond the budget is left alone."""
    found = []
    for search in searches:
        try:
            world = search.world(ANYTHING, search.start(), sure=False)
        except Unsettled:
            continue
        if world is not None:
            found.append(search)
    return found


def first(searches: Sequence[Search], test: Test, if_found: bool = True) -> Found | None:
    """The strongest choice under which some world passes the test (or, with ``if_found`` False, under which none
    does)."""
    best: Found | None = None
    for search in searches:
        try:
            partials = search.nogoods(test, if_found)
        except Unsettled:
            continue
        for partial in partials:
            found = Found(search, partial, strength(search.problem, partial), _choice_words(search.problem, partial))
            if best is None or _rank(found) < _rank(best):
                best = found
    return best


def _rank(found: Found) -> tuple[int, int]:
    return STRENGTHS.index(found.strength), len(found.partial)


def strength(problem: Problem, partial: Open) -> str:
    """How sure a choice is: the drafter chooses a bracket; of readings the first is the nearest; an unknown is open."""
    found = CERTAIN
    for variable, bit in partial.items():
        kind = group_of(problem, variable, 0).kind
        here = CHOSEN if kind == "bracket" else READ if kind == "reading" and bit == 1 else OPEN
        found = max(found, here, key=STRENGTHS.index)
    return found


def _choice_words(problem: Problem, partial: Open) -> tuple[str, ...]:
    words = []
    for variable, bit in partial.items():
        kind, name = problem.variables.keys[variable]
        if kind == "ground":
            assert problem.cells is not None
            engine = problem.engine
            words.append(problem.cells.words(problem.ground[variable], Names(engine.gazetteer, engine.meaning.written)))
            continue
        point = problem.engine.points.get(name)
        option = point.options[bit.bit_length() - 1][1] if point else name
        words.append(f'"{option}" stands' if point and point.kind == "bracket" else option)
    return tuple(words)


@frozen(eq=False)
class Shown:
    """A situation in words, the norms that it breaks, and the events that it hangs on."""

    text: str
    events: tuple[str, ...]
    broken: tuple[str, ...]
    situation: Situation


def shown(found: Found, test: Test, amount: int | None = None) -> Shown | None:
    """The least situation in which the duties are met and the bans are not, in a world that passes the test; None
    where it cannot be named. ``amount``: so much of what is asked about, instead of what the duties demand."""
    search = found.search
    domains = completed(search.problem, search.start(), found.partial)
    try:
        world = search.world(test, domains, sure=True)
        if world is None:
            return None
        matters = _telling(search.problem, world, found.partial)
        settled = settled_world(search, world)
        freed = _without_bans(search)
        amounts = smallest(freed, settled, amount, covered=False)
    except Unsettled:
        return None
    if amounts is None:
        return None
    problem = freed.problem
    situation = situation_of(problem, settled, amounts)
    situation = evolve(situation, amounts=tuple(evolve(cell, asked=True) for cell in situation.amounts))
    text = worded(problem, settled, situation, matters).text
    return Shown(text, _events(problem, settled, matters), _broken(problem, situation), situation)


def _telling(problem: Problem, world: Open, partial: Open) -> frozenset[int]:
    """The variables that the case hangs on; an attack by A on B says by itself that B was attacked."""
    matters = {v for v, domain in world.items() if single(domain) and v not in partial}
    keys = problem.variables.keys
    attacks = {keys[v][1] for v in matters if keys[v][0] == "event" and world[v] == 0b10}
    wider = {f"attack:*>{key.partition('>')[2]}" for key in attacks if not key.startswith("attack:*")}
    return frozenset(v for v in matters if keys[v][1] not in wider)


def _without_bans(search: Search) -> Search:
    """The same question without its bans; the variables keep their numbers."""
    problem = search.problem
    kept = [evolve(local, condition=NEVER) if local.kind == BAN else local for local in problem.locals]
    return Search(evolve(problem, locals=kept), search.withheld, search.granted)


def _events(problem: Problem, world: Open, matters: frozenset[int]) -> tuple[str, ...]:
    """The events that must have happened, or not, for this: also those from which a period is counted."""
    found = []
    for variable in sorted(matters):
        kind, name = problem.variables.keys[variable]
        if kind == "event" or (kind == "axis" and name != "date" and world[variable] != 1):
            found.append(name)
    return tuple(found)


def _broken(problem: Problem, situation: Situation) -> tuple[str, ...]:
    """What the second opinion says is wrong with it: one line for each norm that it breaks."""
    norms = {local.rule.norm.id: local.rule.norm for local in problem.locals if local.rule}
    duties = frozenset(local.id for local in problem.locals if local.rule and local.rule.is_duty)
    return faults(norms.values(), situation, problem.engine.gazetteer, duties=duties)
