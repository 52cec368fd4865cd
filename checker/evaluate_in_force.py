"""Which norms still bind in a situation: not before the agreement is in force, not after it, not those who have left.

Part of the second opinion on witnesses: it shares no code with the engine's own view of the agreement's time.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from attrs import evolve

from treatylint.checker.evaluate_situation import Situation
from treatylint.clauses.box import Atoms, Box
from treatylint.clauses.guards import events_in
from treatylint.clauses.norms import Norm
from treatylint.clauses.times import Moment

__all__ = ["still_binding"]

Hours = Mapping[str, float]


def still_binding(norms: Iterable[Norm], situation: Situation) -> Iterator[Norm]:
    """The norms that bind in the situation, each without those who have left the agreement."""
    happened = {key for key, true in situation.events.items() if true}
    for norm in norms:
        ended = happened - {key for guard in (norm.when, *norm.unless) for key in events_in(guard)}
        if ended & {"expiry", "suspension", "leaves:party"} or not _in_time(norm, situation.hours):
            continue
        gone = [name for key in ended if key.startswith("leaves:") for name in key[7:].split("+")]
        hole = Box({"actor": Atoms(frozenset(gone))})
        yield evolve(norm, holes=(*norm.holes, hole)) if gone else norm


def _in_time(norm: Norm, hours: Hours) -> bool:
    start, end = norm.force.start, norm.force.end
    if start is not None and start.anchor != "signature" and not _begun(start, hours):
        return False
    return end is None or not _past(end, hours, unknown=False)


def _begun(start: Moment, hours: Hours) -> bool:
    return hours.get("entry-into-force", 0) >= 0 and _past(start, hours, unknown=True)


def _past(moment: Moment, hours: Hours, *, unknown: bool) -> bool:
    offset = moment.offset.hours_about() * (-1 if moment.before else 1)
    if moment.anchor.startswith("date:") and moment.anchor not in hours:
        day = date.fromisoformat(moment.anchor[5:]).toordinal() * 24 + offset
        return hours["date"] >= day if "date" in hours else unknown
    return hours[moment.anchor] >= offset if moment.anchor in hours else unknown
