"""Values for the stand-ins that a draft was read with: found again wherever a norm keeps a number."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from attrs import evolve, fields, has

from treatylint.clauses.norms import Norm
from treatylint.clauses.times import Period

__all__ = ["filled", "stand_ins_in"]

OPEN = "a figure that it rests on is left open"


def stand_ins_in(norm: Norm, figures: frozenset[int]) -> frozenset[int]:
    """Which of some numbers a norm rests on: in its limit, in a range of its box, in a period."""
    return frozenset(_numbers(norm) & figures)


def _numbers(thing: object) -> set[int]:
    found: set[int] = set()
    waiting = [thing]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Fraction | int):
            found.add(int(one))
        else:
            waiting.extend(_parts(one))
    return found


def _parts(thing: object) -> list[object]:
    if isinstance(thing, tuple):
        return list(thing)
    if isinstance(thing, Mapping):
        return list(thing.values())
    kind: Any = type(thing)
    return [getattr(thing, slot.name) for slot in fields(kind)] if has(kind) else []


def filled(norm: Norm, values: Mapping[int, int | None]) -> Norm:
    """The norm with a value for each stand-in. One that stays open leaves a limit without a figure, and anything else
    without a bound and in doubt."""
    limit = norm.limit
    if limit is not None and limit.number is not None and values.get(int(limit.number), 0) is None:
        norm = evolve(norm, limit=evolve(limit, number=None))
    open_ = frozenset(number for number, value in values.items() if value is None)
    if stand_ins_in(norm, open_):
        norm = evolve(_without(norm, open_), doubts=(*norm.doubts, OPEN))
    made: Norm = _filled(norm, {number: value for number, value in values.items() if value is not None})
    return made


def _without(norm: Norm, numbers: frozenset[int]) -> Norm:
    """The norm as if it had no such range and no such end: it may be as wide as that."""
    ranges = {name: ends for name, ends in norm.box.ranges.items() if not _numbers(ends) & numbers}
    start, end = norm.period.start, norm.period.end
    period = Period(
        start if start and not _numbers(start) & numbers else None,
        end if end and not _numbers(end) & numbers else None,
    )
    return evolve(norm, box=evolve(norm.box, ranges=ranges), period=period)


def _filled(thing: Any, values: Mapping[int, int]) -> Any:
    """The same thing with values for stand-ins; what holds none is not made anew. Norms nest a few levels deep."""
    if isinstance(thing, Fraction | int) and not isinstance(thing, bool):
        value = values.get(int(thing), thing)
        return Fraction(value) if isinstance(thing, Fraction) else value
    if not _numbers(thing) & values.keys():
        return thing
    if isinstance(thing, tuple):
        return tuple(_filled(part, values) for part in thing)
    if isinstance(thing, Mapping):
        return {key: _filled(part, values) for key, part in thing.items()}
    slots = [slot for slot in fields(type(thing)) if slot.init]
    return evolve(thing, **{slot.alias or slot.name: _filled(getattr(thing, slot.name), values) for slot in slots})
