"""The search over what is open: first choices (brackets, readings, unknowns), inside each the worlds.

Nothing is enumerated that a bound settles: a case is split only while the loose and the strict answer differ, and only
on a variable that a norm in question depends on. What comes out are the minimal partial choices under which a line
fails, from which verdicts and the counting of options both follow.
"""

from collections.abc import Iterator

from attrs import define, field

from treatylint.checker.packed import Asked
from treatylint.checker.problem import Problem
from treatylint.checker.situations import Situations, Unsettled
from treatylint.checker.solve.program import Solution
from treatylint.checker.space import single_bits
from treatylint.checker.world_tests import Test
from treatylint.checker.worlds import Both, Condition, Is, truth, variables_in

__all__ = ["FAILS", "HOLDS", "OPEN", "Open", "Search", "TooManyCases"]

FAILS, HOLDS, OPEN = "fails", "holds", "open"
OUTER = ("choice", "ground")
TOO_MANY_CASES = "it depends on more cases than the budget allows to look at"

Open = dict[int, int]


class TooManyCases(Unsettled):
    """The budget ran out in the midst of the choices: ``found`` are those that fail so far; ``held`` says that some
    choice is known under which the line holds."""

    def __init__(self, reason: str, found: list[Open], held: bool) -> None:
        super().__init__(reason)
        self.found, self.held = found, held


@define(eq=False)
class Search:
    """A search over one problem. ``withheld`` are events taken not to happen, ``granted`` those taken to."""

    problem: Problem
    withheld: frozenset[str] = frozenset()
    granted: frozenset[str] = frozenset()
    unknowns_only: bool = False  # what can be chosen is then looked for like a world; only the unknown is laid out
    situations: Situations = field(init=False)
    nodes: int = field(init=False)
    purse: list[int] | None = None  # a budget shared with other searches
    _outer: frozenset[int] = field(init=False)
    given: Condition = field(init=False)
    _held: bool = False
    exclusive: list[tuple[Is, Is]] = field(factory=list)
    _conditions: list[tuple[Condition, Asked]] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        self.situations = Situations(self.problem)
        self._outer = frozenset(v for v, key in enumerate(self.problem.variables.keys) if self._is_outer(*key))
        self.given = Both((self.problem.when, self.problem.applies)) if self.unknowns_only else self.problem.when
        self.nodes = self.problem.engine.settings.nodes
        known = self.problem.variables.index
        for one, other in self.problem.engine.settings.exclusions:
            pair = [Is(known["event", key], 0b10) for key in (one, other) if ("event", key) in known]
            if len(pair) == 2:
                self.exclusive.append((pair[0], pair[1]))

    def _is_outer(self, kind: str, name: str) -> bool:
        if kind != "choice" or not self.unknowns_only:
            return kind in OUTER
        point = self.problem.engine.points.get(name)
        return name.startswith("unknown:") if point is None else point.kind == "unknown"

    def start(self) -> Open:
        keys = self.problem.variables.index
        barred = (keys["event", event] for event in self.withheld if ("event", event) in keys)
        given = (keys["event", event] for event in self.granted if ("event", event) in keys)
        return {**self.problem.variables.full, **dict.fromkeys(barred, 0b01), **dict.fromkeys(given, 0b10)}

    def spend(self) -> None:
        self.nodes -= 1
        if self.purse is not None:
            self.purse[0] -= 1
        if self.nodes < 0 or (self.purse is not None and self.purse[0] < 0):
            raise Unsettled(TOO_MANY_CASES)

    # --- worlds -----------------------------------------------------------------------------------------------------

    def world(self, test: Test, domains: Open, sure: bool) -> Open | None:
        """A world of the question in which the test holds: for every way to take the open choices (``sure``), or for
        some; None where there is none."""
        waiting = [domains]
        while waiting:
            here = waiting.pop()
            self.spend()
            if truth(self.given, here) == 0 or not self.consistent(here):
                continue
            easy = self.situations.holding(here, loose=test.freer)
            if not test.holds(self.situations, easy):
                continue
            hard = self.situations.holding(here, loose=not test.freer)
            proved = easy == hard or test.holds(self.situations, hard)
            if proved and truth(self.given, here) == 2 and not self.tied(here):
                return here
            variable = next(self.split_on(here, inner=True), None)
            if variable is None:
                if not sure:
                    return here  # what is still open is for the choices to settle
                continue
            waiting.extend(self.halves(here, variable))
        return None

    def is_possible(self, domains: Open) -> bool:
        """Whether a case belongs to the question at all."""
        asked = truth(self.given, domains) and truth(self.problem.applies, domains)
        return bool(asked) and self.consistent(domains) and self._ground_fits(domains)

    def end(self, domains: Open, largest: bool, loose: bool) -> Solution:
        holding = self.situations.holding(domains, loose)
        return self.situations.most(holding) if largest else self.situations.least(holding)

    def halves(self, domains: Open, variable: int) -> list[Open]:
        # Popped from the end: first the earliest time, and an event that has not happened.
        return [{**domains, variable: bit} for bit in reversed(single_bits(domains[variable]))]

    def consistent(self, domains: Open) -> bool:
        return not any(truth(a, domains) == truth(b, domains) == 2 for a, b in self.exclusive)

    def tied(self, domains: Open) -> bool:
        """Whether an exclusion is still open, so that not every completion is a world."""
        return any(min(truth(a, domains), truth(b, domains)) == 1 for a, b in self.exclusive)

    def split_on(self, domains: Open, inner: bool) -> Iterator[int]:
        """Variables that are open and that something in question hangs on: of worlds (inner) or of choices."""
        for condition in self._undecided(domains):
            for variable in variables_in(condition):
                if single(domains[variable]) or (variable not in self._outer) is not inner:
                    continue
                yield variable
        if not inner:
            yield from (variable for variable in self.problem.ground if not single(domains[variable]))

    def _undecided(self, domains: Open) -> Iterator[Condition]:
        if not self._conditions:
            conditions = [self.given, *(local.condition for local in self.problem.locals)]
            conditions += [edge.condition for edge in self.problem.edges]
            conditions += [side for pair in self.exclusive for side in pair]
            self._conditions = [(one, self.situations.asked(one)) for one in dict.fromkeys(conditions)]
        packed = self.situations.packed(domains)
        for condition, asked in self._conditions:
            if asked(packed, domains) == 1:
                yield condition

    # --- choices ----------------------------------------------------------------------------------------------------

    def stand(self, test: Test, domains: Open, fails_if_found: bool) -> str:
        """Whether the line fails under every completion of the choices, holds under every one, or is still open."""
        applies = truth(self.problem.applies, domains)
        if self.unknowns_only and applies == 1:
            applies = 2  # whoever chooses may choose so that it applies
        if applies == 0 or not self._ground_fits(domains):
            return HOLDS
        surely = self.world(test, domains, sure=True) is not None
        # With nothing left to choose, what is not sure to be found is not there.
        perhaps = surely or (self._is_open(domains) and self.world(test, domains, sure=False) is not None)
        if fails_if_found:
            return HOLDS if not perhaps else FAILS if surely and applies == 2 else OPEN
        return HOLDS if surely else FAILS if not perhaps and applies == 2 else OPEN

    def _surely_fails(self, test: Test, domains: Open, fails_if_found: bool) -> bool:
        if not self._ground_fits(domains) or not (self.unknowns_only or truth(self.problem.applies, domains) == 2):
            return False
        if fails_if_found:
            return self.world(test, domains, sure=True) is not None
        return self.world(test, domains, sure=False) is None

    def _is_open(self, domains: Open) -> bool:
        return any(not single(domains[variable]) for variable in self._outer)

    def _ground_fits(self, domains: Open) -> bool:
        """Every class of ground and every zone lies somewhere."""
        cells = self.problem.cells
        if cells is None:
            return True
        gone = 0
        for variable, cell in self.problem.ground.items():
            gone |= cell if domains[variable] == 0b01 else 0
        return all(some & ~gone for some in cells.at_least_one)

    def nogoods(
        self, test: Test, fails_if_found: bool, start: Open | None = None, until_mixed: bool = False
    ) -> list[Open]:
        """The minimal partial choices under which the line fails; between them they cover every failing choice.

        Each maps the variables that matter to the one value taken; {} says that it fails whatever is chosen."""
        full = self.start() if start is None else start
        found: list[Open] = []
        waiting = [full]
        try:
            self._fill(found, waiting, test, full, fails_if_found, until_mixed)
        except Unsettled as error:
            raise TooManyCases(str(error), found, self._held) from error
        return found

    def _fill(
        self, found: list[Open], waiting: list[Open], test: Test, full: Open, if_found: bool, until_mixed: bool
    ) -> None:
        self._held = False
        while waiting:
            if until_mixed and found and self._held:
                raise Unsettled("enough is known")
            here = waiting.pop()
            self.spend()
            if any(all(here[v] == bit for v, bit in nogood.items()) for nogood in found):
                continue
            stand = self.stand(test, here, if_found)
            self._held |= stand == HOLDS
            if stand == FAILS:
                found.append(self._shrunk(test, here, full, if_found))
            if stand != OPEN:
                continue
            variable = next(self._choice_to_split(here), None)
            assert variable is not None, "a case with nothing left open is decided"
            waiting.extend(self.halves(here, variable))

    def _choice_to_split(self, domains: Open) -> Iterator[int]:
        for variable in variables_in(self.problem.applies):
            if not single(domains[variable]) and variable in self._outer:
                yield variable
        yield from self.split_on(domains, inner=False)

    def _shrunk(self, test: Test, domains: Open, full: Open, fails_if_found: bool) -> Open:
        """Give back each choice that the failure does not need."""
        here = dict(domains)
        for variable, value in domains.items():
            if value != full[variable]:
                wider = {**here, variable: full[variable]}
                if self._surely_fails(test, wider, fails_if_found):
                    here = wider
        return {variable: value for variable, value in here.items() if value != full[variable]}


def single(domain: int) -> bool:
    return not domain & (domain - 1)
