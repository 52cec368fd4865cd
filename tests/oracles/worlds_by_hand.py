"""The meaning of a small draft, worked out the slow way: every choice, every world, every cell one by one, sums by z3.

It shares no code with the engine: it enumerates atoms instead of cutting boxes, tries each combination of options and
events instead of splitting, and asks an SMT solver instead of the closed forms. Only tiny drafts are drawn, so all of
it ends.
"""

from fractions import Fraction
from itertools import product
from math import ceil, floor

import z3

from treatylint.clauses.box import Atoms, Box
from treatylint.clauses.guards import ALWAYS, All, Always, AnyOf, Guard, Happens, Not
from treatylint.clauses.norms import Limit, Norm, Query
from treatylint.clauses.times import Period
from treatylint.clauses.values import Modality

P, O, M, W = Modality.PROHIBITION, Modality.OBLIGATION, Modality.PERMISSION, Modality.POWER  # noqa: E741
Cell = tuple[str, str, str]  # actor, act, place
Options = dict[str, list[str]]
OTHERS = "others"
"""All states that nobody names. They are many, so a limit on each of them bounds no sum over them."""


class World:
    """One choice of every option, one truth of every event, one hour, some powers used."""

    def __init__(self, choice: dict[str, str], events: dict[str, bool], hour: int, used: frozenset[str]) -> None:
        self.choice, self.events, self.hour, self.used = choice, events, hour, used

    def true(self, guard: Guard) -> bool:
        if isinstance(guard, Always):
            return True
        if isinstance(guard, Happens):
            return self.events[guard.event.key]
        if isinstance(guard, Not):
            return not self.true(guard.guard)
        assert isinstance(guard, All | AnyOf)
        return (all if isinstance(guard, All) else any)(self.true(part) for part in guard.parts)

    def stands(self, norm: Norm | Query, runs: Period | None = None) -> bool:
        if any(self.choice[c.group] != c.option for c in norm.choice):
            return False
        if isinstance(norm, Norm) and norm.doubts and self.choice[f"unknown:doubt:{norm.id}"] != "as-read":
            return False
        if not self.true(norm.when) or any(self.true(case) for case in norm.unless):
            return False
        period = norm.period if runs is None else runs
        if period.start is not None and self.hour < period.start.offset.hours_about():
            return False
        return period.end is None or self.hour < period.end.offset.hours_about()


class Draft:
    """The norms with the universe of cells in which they are read."""

    def __init__(self, norms: list[Norm], query: Query, cells: list[Cell], places: dict[str, frozenset[str]],
                 sizes: dict[str, tuple[int, int]]) -> None:  # fmt: skip
        self.norms, self.query, self.cells, self.places, self.sizes = norms, query, cells, places, sizes
        self.regions: dict[str, frozenset[Cell]] = {}
        self.memo: dict[object, int | None] = {}

    def within(self, box: Box, cell: Cell) -> bool:
        for dim, atom in zip(("actor", "act"), cell, strict=False):
            atoms = box.dims.get(dim, Atoms(all_but=True))
            if (atom in atoms.items) == atoms.all_but:
                return False
        return box.place is None or cell[2] in self.places[box.place.id]  # type: ignore[attr-defined]

    def region(self, norm: Norm | Query) -> frozenset[Cell]:
        key = norm.id if isinstance(norm, Norm) else ""
        if key not in self.regions:
            left = (c for c in self.cells if self.within(norm.box, c))
            self.regions[key] = frozenset(c for c in left if not any(self.within(hole, c) for hole in norm.holes))
        return self.regions[key]

    def live(self) -> list[Cell]:
        """The cells that anything asks for; on all others a situation may as well put nothing."""
        asked = set(self.region(self.query)).union(*(self.region(n) for n in self.norms if n.modality is O))
        return [cell for cell in self.cells if cell in asked]

    def figure(self, norm: Norm | Query, world: World, default: int) -> int | None:
        limit = norm.limit
        if limit is None:
            return default
        assert limit.number is not None
        number = limit.number * self.size(limit, world)
        if getattr(norm, "modality", P) is O or getattr(norm, "form", "") in ("permit", "require"):
            return floor(number) + 1 if limit.strict else ceil(number)
        return max(ceil(number) - 1 if limit.strict else floor(number), 0)

    def size(self, limit: Limit, world: World) -> Fraction:
        if limit.unit not in self.sizes:
            return Fraction(1)
        low, high = self.sizes[limit.unit]
        return Fraction(low if world.choice.get(f"reading:size:{limit.unit}") == "least" else high)

    # --- precedence -------------------------------------------------------------------------------------------------

    def says(self, one: Norm, other: Norm) -> bool:
        if one.at == other.at:
            return False
        return any(e.kind == "notwithstanding" and other.at in e.paths for e in one.edges) or any(
            e.kind != "notwithstanding" and one.at in e.paths for e in other.edges
        )

    def beats(self, one: Norm, other: Norm, world: World) -> bool:
        """``one`` over ``other``: by words, or by the reading taken of a clash."""
        if self.says(one, other) != self.says(other, one):
            return self.says(one, other)
        giver, ban = (one, other) if other.modality is P else (other, one)
        group = f"reading:prevails:{giver.id}:{ban.id}"
        taken = world.choice.get(group)
        if taken is None:
            return False
        return taken == (
            "prohibition" if one is ban else {M: "permission", O: "obligation", W: "permission"}[giver.modality]
        )

    def clashes(self, giver: Norm, ban: Norm, world: World) -> list[frozenset[Cell]]:
        """The parts of a right or duty that a ban makes useless, where no words settle which prevails."""
        if giver.implied or giver.at == ban.at or self.says(giver, ban) != self.says(ban, giver):
            return []
        chosen = {c.group: c.option for c in giver.choice}
        if any(chosen.get(c.group, c.option) != c.option for c in ban.choice):
            return []
        most = self.figure(ban, world, 0) or 0
        figure = self.figure(giver, world, 1) if giver.limit or giver.modality is O else None
        if most and (figure is None or figure <= most * self._times(giver, ban)):
            return []
        cells = self.region(giver)
        joint = giver.modality is O and not (giver.limit and giver.limit.each)
        parts = [cells] if joint else [frozenset(c for c in cells if c[0] == a) for a in {c[0] for c in cells}]
        return [part for part in parts if part and part <= self.region(ban)]

    def _times(self, giver: Norm, ban: Norm) -> int:
        each = ban.limit is not None and ban.limit.each and not (giver.limit and giver.limit.each)
        return len({c[0] for c in self.region(giver)}) if each else 1

    # --- lawful situations ------------------------------------------------------------------------------------------

    def holds(self, norm: Norm, world: World) -> bool:
        awake = world.stands(norm, self._runs(norm))
        suspended = any(
            p.modality is W and p.id in world.used and norm.at in p.suspends and world.stands(p) for p in self.norms
        )
        return awake and not suspended

    def _runs(self, norm: Norm) -> Period:
        """A line that asks for a duty and names no time takes the duty's own time as it comes."""
        query = self.query
        if norm.modality is not O or query.form not in ("require", "not_require") or query.period != Period():
            return norm.period
        anyhow = query.when == ALWAYS and not query.unless
        return Period() if anyhow else Period(norm.period.start, None)

    def end(self, world: World, largest: bool, covered: bool = False, released: bool = True) -> int | str | None:
        """The optimum of the query in a world; None: unbounded; "none": nothing lawful."""
        held = [n for n in self.norms if self.holds(n, world)]
        clash = tuple(sorted((k, v) for k, v in world.choice.items()))
        key = (tuple(n.id for n in held), clash, largest, covered, released)
        if key not in self.memo:
            self.memo[key] = self._solve(held, world, largest, covered, released)  # type: ignore[assignment]
        return self.memo[key]

    def _solve(self, held: list[Norm], world: World, largest: bool, covered: bool, released: bool) -> int | str | None:
        solver = z3.Optimize()
        asked = self.region(self.query)
        amounts, caps = self._amounts(solver, held, world, asked if covered else frozenset())
        for norm in held:
            if norm.modality is O:
                self._ask(solver, norm, held, world, amounts, released)
        for giver, total in caps:
            solver.add(total <= giver)
        goal = z3.Sum([z3.IntVal(0), *(amounts[cell] for cell in asked)])
        handle = solver.maximize(goal) if largest else solver.minimize(goal)
        if solver.check() != z3.sat:
            return "none"
        value = (solver.upper if largest else solver.lower)(handle)
        return None if "oo" in str(value) else int(str(value))

    def _amounts(self, solver: z3.Optimize, held: list[Norm], world: World, closed: frozenset[Cell]):  # type: ignore[no-untyped-def]
        """A variable for each cell and each way in which a unit there may be excused; sums of those that rely on
        each permission; ceilings on the rest."""
        bans = [n for n in held if n.modality is P]
        givers = [n for n in held if n.modality is not P and not (n.limit and n.limit.number == 0 and n.modality is M)]
        amounts: dict[Cell, list] = {cell: [] for cell in self.live()}
        counted: dict[str, list] = {n.id: [] for n in bans}
        relied: dict[tuple[str, str], list] = {}
        for cell in amounts:
            here = [*(b for b in bans if cell in self.region(b)), *(["closed"] if cell in closed else [])]
            ways = [[(ban, None), *((ban, g) for g in givers if self._excuses(g, ban, cell, world))] for ban in here]
            for n, way in enumerate(product(*ways)):
                unit = z3.Int(f"{cell}{n}")
                solver.add(unit >= 0)
                amounts[cell].append(unit)
                if any(ban == "closed" and giver is None for ban, giver in way):
                    solver.add(unit == 0)
                for ban, giver in way:
                    if giver is None and ban != "closed":
                        counted[ban.id].append((cell, unit))
                limited = {g.id: g for ban, g in way if g is not None and (g.modality is not O or ban == "closed")}
                for giver in limited.values():
                    each = cell[0] if giver.limit and giver.limit.each else ""
                    if each != OTHERS or not self.figure(giver, world, 1):
                        relied.setdefault((giver.id, each), []).append(unit)
        by_id = {n.id: n for n in self.norms}
        for ban in bans:
            self._cap(solver, ban, counted[ban.id], world)
        caps = [
            (self.figure(by_id[giver], world, 1), z3.Sum(units))
            for (giver, _), units in relied.items()
            if by_id[giver].limit is not None
        ]
        return {cell: z3.Sum(units) for cell, units in amounts.items()}, caps

    def _excuses(self, giver: Norm, ban: "Norm | str", cell: Cell, world: World) -> bool:
        if cell not in self.region(giver):
            return False
        if ban == "closed":
            return True
        assert isinstance(ban, Norm)
        if self.says(giver, ban) != self.says(ban, giver):
            return self.says(giver, ban)
        return self.beats(giver, ban, world) and any(cell in part for part in self.clashes(giver, ban, world))

    def _cap(self, solver: z3.Optimize, ban: Norm, units: list, world: World) -> None:
        most = self.figure(ban, world, 0)
        actors = {cell[0] for cell, _ in units} if ban.limit and ban.limit.each else {""}
        for actor in actors:
            mine = [unit for cell, unit in units if actor in ("", cell[0])]
            if actor == OTHERS and most:
                continue
            solver.add(z3.Sum([z3.IntVal(0), *mine]) <= most)

    def _ask(
        self, solver: z3.Optimize, duty: Norm, held: list[Norm], world: World, amounts: dict, released: bool
    ) -> None:
        least = self.figure(duty, world, 1) or 0
        cells = self.region(duty)
        each = duty.limit is not None and duty.limit.each
        for part in [frozenset(c for c in cells if c[0] == a) for a in {c[0] for c in cells}] if each else [cells]:
            room = self._room(duty, part, held, world) if released else None
            need = least if room is None else min(least, room)
            if part:
                solver.add(z3.Sum([amounts[c] for c in part]) >= need)

    def _room(self, duty: Norm, part: frozenset[Cell], held: list[Norm], world: World) -> int | None:
        """The most that the norms which prevail over a duty leave of it; None: no end."""
        over = [n for n in held if n.modality is P and self._prevails_over_duty(n, duty, world)]
        free = [n for n in held if self._releases(n) and self._prevails_over_duty(n, duty, world)]
        part = part - {c for n in free for c in self.region(n)}
        solver = z3.Optimize()
        inner = Draft(self.norms, self.query, sorted(part), self.places, self.sizes)
        givers = [n for n in held if n.modality is not P]
        amounts, caps = inner._amounts(solver, [*over, *givers], world, frozenset())
        for most, total in caps:
            solver.add(total <= most)
        handle = solver.maximize(z3.Sum([z3.IntVal(0), *amounts.values()]))
        solver.check()
        value = str(solver.upper(handle))
        return None if "oo" in value else int(value)

    def _releases(self, norm: Norm) -> bool:
        return norm.modality is M and norm.limit is not None and norm.limit.number == 0

    def _prevails_over_duty(self, norm: Norm, duty: Norm, world: World) -> bool:
        if norm.at == duty.at or not self.region(norm) & self.region(duty):
            return False
        if self.says(norm, duty) != self.says(duty, norm):
            return self.says(norm, duty)
        if self._releases(norm):
            return world.choice.get(f"reading:prevails:{norm.id}:{duty.id}") == "release"
        return self.beats(norm, duty, world) and bool(self.clashes(duty, norm, world))

    def true_of_query(self, world: World) -> bool:
        """Whether the query speaks of a world (its own choices are looked at apart)."""
        return world.stands(self._unchosen())

    def _unchosen(self) -> Query:
        from attrs import evolve

        return evolve(self.query, choice=())
