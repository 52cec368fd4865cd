"""Conditions, deadlines, periods and exceptions as they stand in a sentence."""

from collections.abc import Iterator

from treatylint.clauses.clause import Exemption
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.guards import All, AnyOf, Guard, Happens, Not
from treatylint.clauses.printing.ground import place
from treatylint.clauses.printing.names import actors, force, listed, name_of
from treatylint.clauses.times import Deadline, Duration, Event, Moment, Override, Period

__all__ = ["conditions", "deadline", "event", "exception", "length", "override", "period"]

NAMED = {
    "entry-into-force": "the entry into force of this Agreement", "signature": "signature of this Agreement",
    "ratification": "ratification of this Agreement", "ceasefire": "the ceasefire",
    "end_of_hostilities": "the end of hostilities",
}  # fmt: skip
STATES = {"peacetime": "in peacetime", "wartime": "in wartime"}
OVERRIDES = {"notwithstanding": "notwithstanding", "subject_to": "subject to",
             "except_as_provided": "except as provided in", "without_prejudice": "without prejudice to"}  # fmt: skip


def length(found: Duration) -> str:
    units = ((found.years, "year"), (found.months, "month"), (found.days, "day"), (found.hours, "hour"))
    parts = [f"{count} {unit}{'s' if count != 1 else ''}" for count, unit in units if count]
    return listed(parts) if parts else "0 days"


def event(found: Event, gazetteer: Gazetteer) -> str:
    """An event as a noun phrase or a short clause, as its key keeps it."""
    kind, _, rest = found.key.partition(":")
    if found.key in NAMED:
        return NAMED[found.key]
    if kind == "attack":
        by, _, upon = rest.partition(">")
        return f"an armed attack{_side(' by ', by, gazetteer)}{_side(' on ', upon, gazetteer)}"
    if kind == "consent":
        return f"the consent of {_names(rest, gazetteer)}"
    return f"the {rest}" if kind == "term" else rest


def _side(word: str, ids: str, gazetteer: Gazetteer) -> str:
    return "" if ids in ("", "*") else word + _names(ids, gazetteer)


def _names(ids: str, gazetteer: Gazetteer) -> str:
    return listed([name_of(id_, gazetteer) for id_ in ids.split("+")])


def conditions(guard: Guard, gazetteer: Gazetteer) -> Iterator[tuple[str, str]]:
    """Each part of a condition as (where it stands, its words): "front" before the subject, "back" after the rest."""
    if isinstance(guard, All):
        for part in guard.parts:
            yield from conditions(part, gazetteer)
    elif isinstance(guard, Happens):
        yield _happens(guard.event, gazetteer)
    elif isinstance(guard, Not) and isinstance(guard.guard, Happens):
        inner = guard.guard.event
        yield ("back", "in wartime") if inner.key == "peacetime" else ("back", f"before {event(inner, gazetteer)}")
    elif isinstance(guard, AnyOf):
        words = [words for part in guard.parts for _, words in conditions(part, gazetteer)]
        yield "back", listed(words, "or")


def _happens(found: Event, gazetteer: Gazetteer) -> tuple[str, str]:
    if found.key in STATES:
        return "back", STATES[found.key]
    kind, _, rest = found.key.partition(":")
    if kind == "attack" and rest.partition(">")[2] not in ("", "*"):
        by, _, upon = rest.partition(">")
        return "back", f"if {_names(upon, gazetteer)} is attacked{_side(' by ', by, gazetteer)}"
    if kind == "opaque":
        return "back", f"if {rest}"
    return "back", f"after {event(found, gazetteer)}"


def deadline(found: Deadline, gazetteer: Gazetteer) -> str:
    if found.date:
        return f"not later than {found.date}"
    if found.duration is None:
        return found.text or "immediately"
    if found.lead:
        before = f" before {event(found.anchor, gazetteer)}" if found.anchor else " in advance"
        return f"at least {length(found.duration)}{before}"
    after = f" of {event(found.anchor, gazetteer)}" if found.anchor else ""
    return f"within {length(found.duration)}{after}"


def period(found: Period, gazetteer: Gazetteer) -> str:
    words = []
    if found.start is not None:
        words.append(f"from {_moment(found.start, gazetteer)}")
    if found.end is not None and found.end.anchor.startswith("date:"):
        words.append(f"until {_moment(found.end, gazetteer)}")
    elif found.end is not None:
        # without an anchor a length runs from the entry into force
        since = "" if found.end.anchor == "entry-into-force" else f" from {_anchor(found.end, gazetteer)}"
        words.append(f"for {length(found.end.offset)}{since}")
    return " ".join(words)


def _moment(found: Moment, gazetteer: Gazetteer) -> str:
    if found.anchor.startswith("date:"):
        return found.anchor.removeprefix("date:")
    return f"{length(found.offset)} after {_anchor(found, gazetteer)}"


def _anchor(found: Moment, gazetteer: Gazetteer) -> str:
    return event(Event(found.anchor), gazetteer)


def exception(found: Exemption, gazetteer: Gazetteer) -> str:
    """"Except in R", "except police", "unless A consents", "provided that …"."""
    if isinstance(found.guard, Happens):
        key = found.guard.event.key
        if found.kind == "except" and key.startswith("consent:"):
            return f"except with {f'the {found.words}' if found.words else event(found.guard.event, gazetteer)}"
        if key.startswith("consent:"):
            return f"without {event(found.guard.event, gazetteer)}"
        word = "provided that" if found.kind == "provided" else "unless"
        return f"{word} {found.words or event(found.guard.event, gazetteer)}"
    parts = [force(item, gazetteer) for item in found.forces]
    parts += [place(item, gazetteer) for item in found.places]
    if found.actors is not None and not found.forces:
        parts.insert(0, actors(found.actors, gazetteer))
    return f"except {' '.join(parts) or found.words}"


def override(found: Override) -> str:
    targets = [reference.text or reference.provision or "this Agreement" for reference in found.targets]
    return f"{OVERRIDES.get(found.kind, found.kind)} {listed(targets)}"
