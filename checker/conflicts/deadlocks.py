"""Findings on which a duty waits: in the hands of the one whom it binds, or due only after the duty itself."""

from collections.abc import Iterator

from attrs import frozen

from treatylint.checker.draft import Draft
from treatylint.clauses.clause import Clause
from treatylint.clauses.guards import All, Guard, Happens
from treatylint.clauses.meaning.determiners import events_in
from treatylint.clauses.norms import Norm
from treatylint.clauses.times import Event
from treatylint.clauses.values import Modality

__all__ = ["BLOCKED", "LATE", "OWN", "Deadlock", "deadlocks"]

OWN, BLOCKED, LATE = "own", "blocked", "late"
FORCES = (Modality.OBLIGATION, Modality.PROHIBITION)


@frozen(eq=False)
class Deadlock:
    """``kind``: the one bound decides alone ("own") or can withhold its voice ("blocked"), or the duty is due before
    the finding need be made ("late"). ``event`` is what is to be found; ``finding`` the clause that says by whom;
    ``who`` are the ids of those concerned."""

    kind: str
    norm: Norm
    event: Event
    finding: Clause
    who: tuple[str, ...] = ()


def deadlocks(draft: Draft) -> tuple[Deadlock, ...]:
    """Each provision whose duty or ban waits for a finding that cannot be had in time, or only from those it binds."""
    findings = _findings(draft)
    found: dict[tuple[str, str], Deadlock] = {}
    for norm in draft.meaning.norms if findings else ():
        if norm.modality not in FORCES or norm.doubts:
            continue
        for event, clause in _needed(norm, findings):
            deadlock = _deadlock(draft, norm, event, clause)
            if deadlock:
                found.setdefault((norm.at, deadlock.kind), deadlock)
    return tuple(found.values())


def _findings(draft: Draft) -> dict[str, list[tuple[Event, Clause]]]:
    """By the key of an event: the event with who finds it or how fast, and the clause that says so."""
    found: dict[str, list[tuple[Event, Clause]]] = {}
    for clause in draft.document.clauses:
        for event in events_in(clause.when):
            if event.determiner is not None or event.within is not None:
                found.setdefault(event.key, []).append((event, clause))
    return found


def _needed(norm: Norm, findings: dict[str, list[tuple[Event, Clause]]]) -> Iterator[tuple[Event, Clause]]:
    """The findings without which the norm does not hold, in the clause itself or in the definition of its event."""
    start = norm.period.start
    keys = [event.key for event in _required(norm.when)] + ([start.anchor] if start else [])
    for key in dict.fromkeys(keys):
        for full, clause in findings.get(key, ()):
            own = clause.at == norm.at
            if own or clause.kind == "trigger_definition":
                yield full, clause


def _required(guard: Guard) -> Iterator[Event]:
    """The events that must all have happened."""
    if isinstance(guard, Happens):
        yield guard.event
    elif isinstance(guard, All):
        for part in guard.parts:
            yield from _required(part)


def _deadlock(draft: Draft, norm: Norm, event: Event, clause: Clause) -> Deadlock | None:
    if _falls_due_before(norm, event):
        return Deadlock(LATE, norm, event, clause)
    judges, bound = _judges(draft, event, clause), norm.box.dims.get("actor")
    if not judges or bound is None or bound.all_but:
        return None
    shared = tuple(sorted(judges & bound.items))
    if bound.items == judges and len(judges) == 1:
        return Deadlock(OWN, norm, event, clause, shared)
    can_block = len(judges) > 1 and "majority" not in event.vote.lower()
    return Deadlock(BLOCKED, norm, event, clause, shared) if shared and can_block and bound.items <= judges else None


def _judges(draft: Draft, event: Event, clause: Clause) -> frozenset[str]:
    """Who finds that it happened, as states and organisations: those with the power to determine it."""
    if event.determiner is None:
        return frozenset()
    for norm in draft.meaning.norms:
        acts = norm.box.dims.get("act")
        if norm.modality is Modality.POWER and norm.at == clause.at and acts and "determine" in acts.items:
            actors = norm.box.dims.get("actor")
            if not norm.doubts and norm.text == event.text and actors and not actors.all_but:
                return actors.items
    return frozenset()


def _falls_due_before(norm: Norm, event: Event) -> bool:
    """Both run from the same attack, and the duty has less time than those who must first find that it was one."""
    start = norm.period.start
    if norm.modality is not Modality.OBLIGATION or start is None or event.within is None or start.before:
        return False
    # "Within 12 hours of the Trigger" may well count from the finding; only time from the attack itself runs before it.
    return start.anchor.startswith("attack:") and start.offset.hours_about() < event.within.hours_about()
