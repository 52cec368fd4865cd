"""A second opinion: does a situation keep the norms, as they are written? Shares no code with the engine.

It takes each norm, looks at each quantity, adds up and compares. Every witness passes here before anyone sees it.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction

from attrs import frozen

from treatylint.checker.evaluate_in_force import still_binding
from treatylint.checker.evaluate_places import lies_in
from treatylint.checker.evaluate_precedence import prevails, reaches
from treatylint.checker.evaluate_situation import Amount, Situation, frees, has
from treatylint.clauses.box import Atoms, Box
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.guards import All, Always, AnyOf, Guard, Happens, Not
from treatylint.clauses.norms import Limit, Norm, Query
from treatylint.clauses.times import Moment
from treatylint.clauses.values import Modality

__all__ = ["faults"]

CLOSED = ""  # the name under which a quantity is excused from silence: it is covered by what a clause allows


def faults(
    norms: Iterable[Norm], situation: Situation, gazetteer: Gazetteer, *, query: Query | None = None,
    bound: int = 0, covered: bool = False, duties: frozenset[str] = frozenset(),
) -> tuple[str, ...]:  # fmt: skip
    """What is wrong with a situation that is said to be lawful: one line a fault, () if it stands.

    ``query`` with ``bound``: it must also put more than that on what the query counts (all of it ``covered`` by some
    clause). ``duties`` names the duties that must be kept beyond those that the situation touches.
    """
    try:
        bound_by = {norm.id: norm for norm in still_binding(norms, situation)}
        return tuple(_faults(_Judge(bound_by, situation, gazetteer), query, bound, covered, duties))
    except KeyError as unsaid:
        return (f"it leaves open {unsaid}, which a norm turns on",)


def _faults(
    judge: "_Judge", query: Query | None, bound: int, covered: bool, duties: frozenset[str]
) -> Iterable[str]:
    for norm in judge.norms.values():
        yield from judge.broken(norm, duties)
    yield from judge.bad_excuses()
    if query is None:
        return
    if judge.total(query.box, query.holes) <= bound:
        yield f"it does not exceed {bound} on what the line counts"
    counted = (amount for amount in judge.now.amounts if judge.inside(amount, query.box, query.holes))
    if covered and any(all(ban != CLOSED for ban, _ in amount.excused) for amount in counted):
        yield "no clause covers all of it"


@frozen(eq=False)
class _Judge:
    norms: Mapping[str, Norm]
    now: Situation
    gazetteer: Gazetteer

    # --- what lies where --------------------------------------------------------------------------------------------

    def inside(self, amount: Amount, box: Box, holes: Iterable[Box] = ()) -> bool:
        return self._in_box(amount, box) and not any(self._in_box(amount, hole) for hole in holes)

    def _in_box(self, amount: Amount, box: Box) -> bool:
        if not all(has(atoms, amount.atoms.get(dim, "")) for dim, atoms in box.dims.items()):
            return False
        for name, (low, high) in box.ranges.items():
            value = amount.measured.get(name)
            if value is not None and (
                (low is not None and value < low) or (high is not None and value >= high)
            ):
                return False
        return box.place is None or lies_in(amount.place, amount.ground, box.place, self.gazetteer, self.now.choices)

    # --- what holds -------------------------------------------------------------------------------------------------

    def holds(self, norm: Norm) -> bool:
        """Whether a norm is in force here: chosen, its case given, its time running, not suspended."""
        return self._stands(norm) and not any(
            power.id in self.now.used
            and self._stands(power)
            and any(reaches(p, norm.at) for p in power.suspends)
            for power in self.norms.values()
            if power.modality is Modality.POWER
        )

    def _stands(self, norm: Norm) -> bool:
        if any(self.now.choices.get(choice.group) != choice.option for choice in norm.choice):
            return False
        if norm.doubts and self.now.choices.get(f"unknown:doubt:{norm.id}") != "as-read":
            return False
        unstated = norm.limit is not None and norm.limit.number is None
        if unstated and norm.modality is not Modality.PROHIBITION and self._taken_figure(norm) != "any":
            return False
        if not self._true(norm.when) or any(self._true(case) for case in norm.unless):
            return False
        start, end = norm.period.start, norm.period.end
        return (start is None or self._past(start)) and (end is None or not self._past(end))

    def _taken_figure(self, norm: Norm) -> str | None:
        assert norm.limit is not None
        return self.now.choices.get(f"unknown:figure:{norm.limit.placeholder or norm.id}")

    def _true(self, guard: Guard) -> bool:
        if isinstance(guard, Always):
            return True
        if isinstance(guard, Happens):
            key = guard.event.key
            return self._past(Moment(key)) if key in self.now.hours else self.now.events[key]
        if isinstance(guard, Not):
            return not self._true(guard.guard)
        assert isinstance(guard, All | AnyOf)
        return (all if isinstance(guard, All) else any)([self._true(part) for part in guard.parts])

    def _past(self, moment: Moment) -> bool:
        hours = moment.offset.hours_about() * (-1 if moment.before else 1)
        if moment.anchor.startswith("date:") and moment.anchor not in self.now.hours:
            return self.now.hours["date"] >= date.fromisoformat(moment.anchor[5:]).toordinal() * 24 + hours
        return self.now.hours[moment.anchor] >= hours

    # --- what is kept -----------------------------------------------------------------------------------------------

    def total(self, box: Box, holes: Iterable[Box], actor: str | None = None) -> int:
        return sum(
            amount.quantity
            for amount in self.now.amounts
            if self.inside(amount, box, holes) and actor in (None, amount.atoms.get("actor", ""))
        )

    def broken(self, norm: Norm, duties: frozenset[str]) -> Iterable[str]:
        touched = [amount for amount in self.now.amounts if self.inside(amount, norm.box, norm.holes)]
        if norm.modality is Modality.PROHIBITION and touched and self.holds(norm):
            yield from self._broken_ban(norm, touched)
        if norm.modality is Modality.OBLIGATION and (touched or norm.id in duties) and self.holds(norm):
            yield from self._broken_duty(norm)

    def _broken_ban(self, norm: Norm, touched: Iterable[Amount]) -> Iterable[str]:
        most = self._figure(norm.limit, 0)
        if norm.limit is not None and norm.limit.number is None:
            # No figure: it forbids at most everything, and does so under the option "none".
            most = 0 if self._taken_figure(norm) == "none" else None
        if most is None or self._is_of_a_moment(norm.limit):
            return
        sums: dict[str, int] = {}
        for amount in touched:
            if not any(ban == norm.id for ban, _ in amount.excused):
                who = amount.atoms.get("actor", "") if norm.limit is not None and norm.limit.each else ""
                sums[who] = sums.get(who, 0) + amount.quantity
        strict = norm.limit is not None and norm.limit.strict and norm.limit.number
        for who, total in sums.items():
            if total > most or (strict and total == most):
                yield f"{norm.id} forbids more than {most}, and there are {total} {who}".rstrip()

    def _broken_duty(self, norm: Norm) -> Iterable[str]:
        if norm.limit is not None and norm.limit.number is None:
            return
        least = self._figure(norm.limit, 1)
        if least is None or any(self._takes_from(other, norm) for other in self.norms.values()):
            return
        listed = norm.box.dims.get("actor", Atoms(all_but=True))
        each = norm.limit is not None and norm.limit.each and not listed.all_but
        for who in sorted(listed.items) if each else [None]:
            if who is not None and any(frees(hole, norm.box, who) for hole in norm.holes):
                continue
            total = self.total(norm.box, norm.holes, who)
            if total < least:
                yield f"{norm.id} asks for {least}, and there are {total}"

    def _takes_from(self, other: Norm, duty: Norm) -> bool:
        """Whether a norm that prevails over a duty may have left it less room than it asks for."""
        releases = other.modality is Modality.PERMISSION and other.limit is not None and other.limit.number == 0
        if not releases and other.modality is not Modality.PROHIBITION:
            return False
        read_so = self._reading(duty, other) == "prohibition" or self._reading(other, duty) == "release"
        if not (read_so or prevails(other, duty)):
            return False
        try:
            return self.holds(other)
        except KeyError:
            return False  # it turns on something that nothing here turns on, so it does not reach this duty

    def _reading(self, one: Norm, other: Norm) -> str:
        return self.now.choices.get(f"reading:prevails:{one.id}:{other.id}", "")

    def _figure(self, limit: Limit | None, default: int) -> Fraction | int | None:
        """The figure in the unit of the situation; None where the two cannot be compared."""
        if limit is None or limit.number is None:
            return default
        if limit.number == 0 or limit.unit == self.now.unit or not limit.unit or not self.now.unit:
            return limit.number
        here, there = self._size(limit.unit), self._size(self.now.unit)
        return limit.number * here / there if here and there else None

    def _is_of_a_moment(self, limit: Limit | None) -> bool:
        """Whether a figure holds at any one time and so says nothing of the totals looked at."""
        if not self.now.over_time or limit is None or limit.number == 0:
            return False
        return not limit.cumulative or 0 < limit.window < (self.now.window or float("inf"))

    def _size(self, unit: str) -> Fraction | None:
        if unit in self.gazetteer.echelons:
            low, high = self.gazetteer.echelon(unit)
            return Fraction(low if self.now.choices.get(f"reading:size:{unit}") == "least" else high)
        try:
            known = self.gazetteer.unit(unit)
        except KeyError:
            return None
        return known.factor if known.measures == "personnel" else None

    # --- what excuses -----------------------------------------------------------------------------------------------

    def bad_excuses(self) -> Iterable[str]:
        used: dict[tuple[str, str], int] = {}
        for amount in self.now.amounts:
            for leave in {leave for _, leave in amount.excused}:
                norm = self.norms[leave]
                who = amount.atoms.get("actor", "") if norm.limit is not None and norm.limit.each else ""
                used[leave, who] = used.get((leave, who), 0) + self._drawn(amount, norm)
                if not self.inside(amount, norm.box, norm.holes) or not self.holds(norm):
                    yield f"{leave} does not allow what it is said to"
            for ban, leave in amount.excused:
                if ban != CLOSED and not self._may_excuse(self.norms[leave], self.norms[ban]):
                    yield f"{leave} does not prevail over {ban}"
        for (leave, _), total in used.items():
            most = self._most_allowed(self.norms[leave])
            if most is not None and total > most:
                yield f"{leave} allows {most}, and {total} rely on it"

    def _drawn(self, amount: Amount, norm: Norm) -> int:
        """A duty opens a ban without limit, but covers no more than it asks for."""
        covers = (CLOSED, norm.id) in amount.excused
        return amount.quantity if covers or norm.modality is not Modality.OBLIGATION else 0

    def _may_excuse(self, leave: Norm, ban: Norm) -> bool:
        return prevails(leave, ban) or self._reading(leave, ban) in ("permission", "obligation")

    def _most_allowed(self, norm: Norm) -> Fraction | int | None:
        limit = norm.limit
        most = None if limit is None or limit.number is None else self._figure(limit, 0)
        if most is None or limit is None or self._is_of_a_moment(limit):
            return None
        if norm.modality is Modality.OBLIGATION:
            return -(-most // 1) + (1 if limit.strict and most == most // 1 else 0)
        return most - 1 if limit.strict and most == most // 1 else most
