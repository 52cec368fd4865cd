"""Worlds: which events have happened, which power was used, where in time we stand; and conditions over them.

Choices (of a bracket, of a reading, of what an unknown may turn out to be) are variables like events, so that one
search splits both. A variable's domain is a bit set of the values that are still open.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from attrs import define, field, frozen

from treatylint.clauses.guards import All, Always, AnyOf, Guard, Happens, Not
from treatylint.clauses.times import Moment, Period

__all__ = ["TRUE", "Both", "Condition", "Either", "Is", "Variables", "truth", "variables_in"]

Domains = Mapping[int, int]
HOURS_A_DAY = 24
IN_FORCE = ("entry-into-force", "signature")
DEEPEST = 40
"""Conditions nested deeper than this are kept as one event that nobody knows."""


class Condition:
    """True or false in each world."""

    __slots__ = ()


@frozen
class Is(Condition):
    """The variable has one of the values in ``mask``."""

    variable: int
    mask: int


@frozen
class Both(Condition):
    parts: tuple[Condition, ...]


@frozen
class Either(Condition):
    parts: tuple[Condition, ...]


TRUE: Condition = Both(())
FALSE: Condition = Either(())


def truth(condition: Condition, domains: Domains) -> int:
    """2 where the condition holds in every world that the domains leave open, 0 where in none, else 1."""
    if isinstance(condition, Is):
        left = domains[condition.variable]
        return 2 if not left & ~condition.mask else 1 if left & condition.mask else 0
    if isinstance(condition, Both):
        return min((truth(part, domains) for part in condition.parts), default=2)
    assert isinstance(condition, Either)
    return max((truth(part, domains) for part in condition.parts), default=0)


def variables_in(condition: Condition) -> Iterable[int]:
    if isinstance(condition, Is):
        yield condition.variable
    elif isinstance(condition, Both | Either):
        for part in condition.parts:
            yield from variables_in(part)


@define(eq=False)
class Variables:
    """The variables of one decision. ``keys``: ("event", key), ("axis", anchor), ("power", norm id), ("choice",
    group), ("ground", cell). Axes must get all their moments before a period is turned into a condition."""

    keys: list[tuple[str, str]] = field(factory=list)
    full: dict[int, int] = field(factory=dict)
    index: dict[tuple[str, str], int] = field(factory=dict)
    cuts: dict[str, dict[int, Moment]] = field(factory=dict)
    early: bool = False  # whether the time before entry into force is in question

    def variable(self, kind: str, name: str, size: int = 2) -> int:
        key = (kind, name)
        if key not in self.index:
            self.index[key] = len(self.keys)
            self.full[len(self.keys)] = (1 << size) - 1
            self.keys.append(key)
        return self.index[key]

    def add_moments(self, period: Period) -> None:
        for moment in (period.start, period.end):
            if moment is not None:
                axis, hours = placed(moment)
                cuts = self.cuts.setdefault(axis, {})
                cuts.setdefault(hours, moment)
                if axis != "date":
                    cuts.setdefault(0, Moment(axis))

    def axis(self, name: str) -> int:
        """The variable whose values are the stretches of time between an anchor's moments."""
        known = ("axis", name) in self.index
        variable = self.variable("axis", name, len(self.cuts[name]) + 1)
        if not known and name in IN_FORCE and not (self.early and name == IN_FORCE[0]):
            # A draft binds while it is in force: the time before is looked at only if the question names it.
            first = 0 if name == IN_FORCE[0] else min(0, *self.cuts[name])
            self.full[variable] &= -1 << (sorted(self.cuts[name]).index(first) + 1)
        return variable

    def since(self, moment: Moment) -> Is:
        """True from the moment on."""
        axis, hours = placed(moment)
        variable, rank = self.axis(axis), sorted(self.cuts[axis]).index(hours)
        return Is(variable, self.full[variable] & (-1 << (rank + 1)))

    def period(self, period: Period) -> Condition:
        parts: list[Condition] = []
        if period.start is not None:
            parts.append(self.since(period.start))
        if period.end is not None:
            parts.append(self._not(self.since(period.end)))
        return parts[0] if len(parts) == 1 else Both(tuple(parts))

    def guard(self, guard: Guard, positive: bool = True, depth: int = 0) -> Condition:
        """A guard (or its opposite) with negations pushed down to single events."""
        if isinstance(guard, Always):
            return TRUE if positive else FALSE
        if isinstance(guard, Happens):
            return self._happens(guard.event.key, positive)
        if depth > DEEPEST:
            return self._happens(f"opaque:condition {id(guard)}", positive)
        if isinstance(guard, Not):
            return self.guard(guard.guard, not positive, depth + 1)
        assert isinstance(guard, All | AnyOf)
        parts = tuple(self.guard(part, positive, depth + 1) for part in guard.parts)
        return Both(parts) if isinstance(guard, All) == positive else Either(parts)

    def _happens(self, key: str, positive: bool) -> Is:
        # An event that also anchors a period has happened exactly from its own moment on.
        found = self.since(Moment(key)) if key in self.cuts else Is(self.variable("event", key), 0b10)
        return found if positive else self._not(found)

    def _not(self, condition: Is) -> Is:
        return Is(condition.variable, self.full[condition.variable] & ~condition.mask)


def placed(moment: Moment) -> tuple[str, int]:
    """The axis a moment lies on and its place there in hours; all calendar dates share one axis."""
    offset = moment.offset.hours_about() * (-1 if moment.before else 1)
    if not moment.anchor.startswith("date:"):
        return moment.anchor, offset
    try:
        return "date", date.fromisoformat(moment.anchor[5:]).toordinal() * HOURS_A_DAY + offset
    except ValueError:
        return moment.anchor, offset  # no calendar date: a moment of its own, like an event
