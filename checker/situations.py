"""The lawful situations of a problem where some of its norms hold: the most and the least of what is asked about.

While a search leaves worlds and choices open, a norm holds surely, not at all, or perhaps. ``loose`` takes what is open
in favour of freedom (fewer bans and duties, more exceptions, more ground); ``strict`` takes it against. The true
answer of each world lies between the two.
"""

from collections.abc import Sequence

from attrs import define, evolve, field, frozen

from treatylint.checker.layout import Ban, Duty, Excuse, Layout, Piece, TooManyPieces
from treatylint.checker.packed import Asked, Packed
from treatylint.checker.problem import BAN, DUTY, Edge, Local, Problem, boxes_less
from treatylint.checker.solve.optimum import least, most
from treatylint.checker.solve.program import Solution
from treatylint.checker.space import PLACE, Masks
from treatylint.checker.worlds import Condition, Domains

__all__ = ["Amounts", "Holding", "Situations", "Unsettled"]


class Unsettled(Exception):
    """No exact answer within the budget; the message says what was too large."""


@frozen
class Holding:
    """Which norms (by key) and which edges (by number) count, and which open cells exist, each as a bit set.

    What prevails over a duty counts against it, so the exceptions and the ground that are left to such a norm are
    taken the other way round (``edges_over``, ``cells_over``): a duty that can be met is one that is not reduced.
    """

    norms: int
    edges: int
    cells: int
    edges_over: int
    cells_over: int


@frozen
class Amounts:
    """Quantities on pieces: what one lawful situation puts where, and under which permission it goes."""

    amounts: tuple[tuple[int, Piece], ...]


@define(eq=False)
class Situations:
    problem: Problem
    _known: dict[tuple[str, Holding, bool], Solution] = field(factory=dict)
    _over: dict[int, list[tuple[int, Edge]]] | None = None  # by the norm that yields
    _only: Holding | None = None  # where nothing is open, all worlds are one
    _last: tuple[Domains, Holding, Holding] | None = None  # the domains asked for last, loose and strict
    _packed: Packed = field(init=False)
    _asked: list[Asked] = field(factory=list)
    _linked: list[Asked] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        self._packed = Packed(self.problem.variables.full)

    def holding(self, domains: Domains, loose: bool) -> Holding:
        """What counts when all that the domains leave open is taken for freedom (loose) or against it (strict)."""
        if self._only is not None:
            return self._only
        if self._last is None or self._last[0] is not domains:
            self._last = (domains, *self._both(domains))
        return self._last[1] if loose else self._last[2]

    def _both(self, domains: Domains) -> tuple[Holding, Holding]:
        problem, packed = self.problem, self._packed.pack(domains)
        if not self._asked:
            self._asked = [self._packed.asked(local.condition) for local in self.problem.locals]
            self._linked = [self._packed.asked(edge.condition) for edge in self.problem.edges]
        state = [asked(packed, domains) for asked in self._asked]
        linked = [
            min(asked(packed, domains), state[edge.over])
            for asked, edge in zip(self._linked, problem.edges, strict=True)
        ]
        ground = [(truth_of_cell(domains[variable]), cell) for variable, cell in problem.ground.items()]
        forces = [value if local.kind in (BAN, DUTY) else 0 for local, value in zip(problem.locals, state, strict=True)]
        loose, strict = (
            Holding(
                _bits(forces, surely),
                _bits(linked, perhaps),
                sum(cell for value, cell in ground if value >= perhaps),
                _bits(linked, surely),
                sum(cell for value, cell in ground if value >= surely),
            )
            for surely, perhaps in ((2, 1), (1, 2))
        )
        if not problem.variables.keys:
            self._only = loose
        return loose, strict

    def packed(self, domains: Domains) -> int:
        return self._packed.pack(domains)

    def asked(self, condition: Condition) -> Asked:
        return self._packed.asked(condition)

    def most(self, holding: Holding, covered: bool = False) -> Solution:
        return self._solved("most", holding, covered)

    def least(self, holding: Holding) -> Solution:
        return self._solved("least", holding, False)

    def _solved(self, end: str, holding: Holding, covered: bool) -> Solution:
        key = (end, holding, covered)
        if key not in self._known:
            layout = self.layout(holding, covered, duties=True)
            program, _ = layout.program()
            settings = self.problem.engine.settings
            solve = most if end == "most" else least
            self._known[key] = solve(program, settings.steps, settings.outside_solver)
        solution = self._known[key]
        if solution.status == "unsettled":
            raise Unsettled(solution.reason)
        return solution

    def layout(self, holding: Holding, covered: bool, duties: bool) -> Layout:
        """The pieces and limits of the question where just these norms hold."""
        problem = self.problem
        floors = self._duties(holding) if duties else []
        pieces = [Piece(box, 0, counted=True) for box in self._alive(problem.asked, holding)]
        for duty in floors:
            pieces += self._beyond(pieces, duty, holding)
        layout = Layout(pieces, problem.engine.settings.pieces, self.problem.named_actors())
        try:
            layout.ban_all(self._bans(holding, covered), until_free=not floors)
            for duty in floors:
                layout.ask(duty)
        except TooManyPieces as error:
            raise Unsettled("the limits cut the question into more pieces than the budget allows") from error
        return layout

    def _alive(self, boxes: Sequence[Masks], holding: Holding) -> list[Masks]:
        if self.problem.cells is None:
            return list(boxes)
        gone = self.problem.cells.open_cells & ~holding.cells
        placed = (self.problem.placed(box, box[PLACE] & ~gone) for box in boxes)
        return [box for box in placed if box[PLACE]]

    def _beyond(self, pieces: list[Piece], duty: Duty, holding: Holding) -> list[Piece]:
        """The ground of a duty that no piece has yet: there it can be met without touching what is asked about."""
        taken = tuple(piece.box for piece in pieces)
        boxes = (part for box in self._alive(duty.boxes, holding) for part in boxes_less(box, taken))
        return [Piece(box, 0, counted=False) for box in boxes]

    def _bans(self, holding: Holding, covered: bool) -> list[Ban]:
        """Those that hold, widest first: they leave the least to cut. The test of coverage comes before all: it keeps
        only the ground that some permission reaches."""
        held = [local for local in self.problem.locals if local.kind == BAN and holding.norms >> local.key & 1]
        held = sorted((one for one in held if one.key != self.problem.closing), key=self._narrowness)
        first = [self.problem.locals[self.problem.closing]] if covered else []
        return [self._ban(local, holding) for local in first + held]

    def _narrowness(self, local: Local) -> tuple[bool, int]:
        """Ceilings after plain bans; bans that leave much of the question alone after those that leave little."""
        asked = self.problem.asked[0] if self.problem.asked else ()
        outside = min(sum(1 for a, b in zip(asked, box, strict=False) if a & ~b) for box in local.boxes)
        return bool(local.figure), outside

    def _ban(self, local: Local, holding: Holding) -> Ban:
        excuses = tuple(
            Excuse(edge.over, edge.boxes, edge.most, edge.each)
            for edge in self._edges_on(local, holding)
            if self.problem.locals[edge.over].kind != BAN
        )
        return Ban(local.key, local.boxes, local.figure or 0, local.each, excuses)

    def _edges_on(self, local: Local, holding: Holding) -> list[Edge]:
        if self._over is None:
            self._over = {}
            for n, edge in enumerate(self.problem.edges):
                self._over.setdefault(edge.under, []).append((1 << n, edge))
        return [edge for bit, edge in self._over.get(local.key, ()) if holding.edges & bit]

    def _duties(self, holding: Holding) -> list[Duty]:
        found = []
        for local in self.problem.locals:
            if local.kind == DUTY and holding.norms >> local.key & 1 and local.figure:
                duty = Duty(local.key, local.boxes, local.figure, local.each)
                yields = self._edges_on(local, holding)
                found.extend(self._reduced(duty, yields, holding) if yields else [duty])
        return found

    def _reduced(self, duty: Duty, yields: list[Edge], holding: Holding) -> list[Duty]:
        """What is left of a duty where norms that prevail over it leave it less room than it asks for."""
        over_it = evolve(holding, edges=holding.edges_over, cells=holding.cells_over)
        bans = []
        for edge in yields:
            over = self.problem.locals[edge.over]
            bans.append(
                evolve(self._ban(over, over_it), boxes=edge.boxes)
                if over.kind == BAN
                else Ban(over.key, edge.boxes, 0)
            )
        parts = self._by_actor(duty) if duty.each else [duty]
        kept = []
        for part in parts:
            layout = Layout(
                [Piece(box, 0, counted=True) for box in self._alive(part.boxes, over_it)],
                self.problem.engine.settings.pieces,
                self.problem.named_actors(),
            )
            layout.ban_all(bans)
            room = most(layout.program()[0], self.problem.engine.settings.steps)
            least_left = part.least if room.value is None else min(part.least, room.value)
            if least_left:
                kept.append(evolve(part, least=least_left))
        return kept

    def _by_actor(self, duty: Duty) -> list[Duty]:
        layout = Layout([], 0, self.problem.named_actors())
        parts: dict[int, list[Masks]] = {}
        for box in duty.boxes:
            named, rest = layout.by_actor(box)
            for part in [*named, *([rest] if rest else [])]:
                parts.setdefault(part[0], []).append(part)
        return [
            Duty((duty.key << 20) + n, tuple(boxes), duty.least) for n, boxes in enumerate(parts.values(), 1)
        ]


def _bits(values: Sequence[int], enough: int) -> int:
    """The positions of the values that are high enough, as a bit set."""
    found = 0
    for n, value in enumerate(values):
        found |= (value >= enough) << n
    return found


def truth_of_cell(domain: int) -> int:
    """Value 1 of a cell's variable says that the cell exists."""
    return 2 if domain == 0b10 else 1 if domain & 0b10 else 0
