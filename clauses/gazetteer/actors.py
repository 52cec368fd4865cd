"""Rows of states, organisations and groups, read into their types."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import zip_longest

from treatylint.clauses.gazetteer.errors import did_you_mean
from treatylint.clauses.gazetteer.model import Entry, Group, Membership, Name, Organisation, State
from treatylint.clauses.gazetteer.rows import GRADES, Row
from treatylint.clauses.gazetteer.tables import Tables
from treatylint.clauses.gazetteer.trees import both_numbers

__all__ = ["actor_names", "groups", "membership", "organisations", "states"]

STATE_KEYS = ("name", "official", "adjective", "aliases", "short", "former")
GROUP_KEYS = ("name", "forms", "attributive", "organisation", "only_with", "note", "grade", "source", "entry")
ENTRY_KEYS = (
    "valid_from",
    "members",
    "joins",
    "leaves",
    "uncertain",
    "excluded",
    "complete",
    "ends",
    "grade",
    "source",
)


def states(tables: Tables) -> dict[str, State]:
    return {row.key: _state(row) for row in tables.rows("state")}


def _state(row: Row) -> State:
    row.only(STATE_KEYS)
    return State(
        id=row.key,
        name=row.text("name"),
        official=row.text("official", ""),
        adjectives=row.texts("adjective"),
        aliases=row.texts("aliases"),
        short=row.texts("short"),
        former=row.flag("former", False),
    )


def organisations(tables: Tables) -> dict[str, Organisation]:
    found = {}
    for row in tables.rows("organisation"):
        row.only(("name", "forms", "short", "is"))
        id_ = f"org:{row.key}"
        found[id_] = Organisation(id_, row.text("name"), row.texts("forms"), row.texts("short"), row.texts("is"))
    return found


def groups(tables: Tables, known: Mapping[str, State]) -> dict[str, Group]:
    return {f"group:{row.key}": _group(row, known) for row in tables.rows("group")}


def _group(row: Row, known: Mapping[str, State]) -> Group:
    row.only(GROUP_KEYS)
    organisation = row.text("organisation", "")
    return Group(
        id=f"group:{row.key}",
        name=row.text("name"),
        forms=tuple(form for text in row.texts("forms") for form in both_numbers(text)),
        attributive=row.texts("attributive"),
        organisation=f"org:{organisation}" if organisation else "",
        entries=tuple(_entries(row, known)),
        note=row.text("note", ""),
    )


def _entries(group: Row, known: Mapping[str, State]) -> Iterator[Entry]:
    """Each entry holds until the next begins; ``joins`` and ``leaves`` change its predecessor's members."""
    rows = group.rows("entry")
    members: frozenset[str] = frozenset()
    previous: date | None = None
    for row, following in zip_longest(rows, rows[1:]):
        row.only(ENTRY_KEYS)
        start = row.day("valid_from")
        if start is None or (previous and start <= previous):
            raise row.error("each entry needs a valid_from later than the one before", "valid_from")
        members = frozenset(row.texts("members")) or (members | {*row.texts("joins")}) - {*row.texts("leaves")}
        end = following.day("valid_from") if following else row.day("ends")
        yield _entry(group, row, known, members, start, end)
        previous = start


def _entry(
    group: Row, row: Row, known: Mapping[str, State], members: frozenset[str], start: date, end: date | None
) -> Entry:
    uncertain, excluded = frozenset(row.texts("uncertain")), frozenset(row.texts("excluded"))
    for state in sorted((members | uncertain | excluded) - known.keys()):
        raise row.error(f'"{state}" is no state code{did_you_mean(state, known)}', "members")
    return Entry(
        valid_from=start,
        valid_to=end,
        members=members,
        uncertain=uncertain,
        excluded=excluded,
        complete=row.flag("complete", True),
        grade=(row if "grade" in row.values else group).one_of("grade", GRADES),
        source=row.text("source", group.text("source", "")),
    )


def membership(group: Group, on: date, known: Mapping[str, State]) -> Membership:
    """Where no entry holds on that date, nothing is known of any state."""
    current = {id_ for id_, state in known.items() if not state.former}
    entry = next((entry for entry in group.entries if entry.holds(on)), None)
    if entry is None:
        return Membership(frozenset(), frozenset(current), "inferred", f"no dated list of {group.name} holds then")
    rest = current - entry.members - entry.excluded
    uncertain = entry.uncertain if entry.complete else entry.uncertain | rest
    return Membership(entry.members, frozenset(uncertain), entry.grade, entry.source)


def actor_names(
    known: Mapping[str, State], bodies: Mapping[str, Organisation], sets: Mapping[str, Group]
) -> Iterator[Name]:
    for state in known.values():
        yield from (Name(text, "actor", state.id) for text in _once(state.name, state.official, *state.aliases))
        yield from (Name(text, "actor", state.id, use="adjective") for text in state.adjectives)
        yield from (Name(text, "actor", state.id, exact=True) for text in state.short)
    for body in bodies.values():
        yield from (Name(text, "organisation", body.id) for text in _once(body.name, *body.forms))
        yield from (Name(text, "organisation", body.id, exact=True) for text in body.short)
    for group in sets.values():
        yield from (Name(text, "group", group.id) for text in _once(group.name, *group.forms))
        yield from (Name(text, "group", group.id, use="adjective") for text in group.attributive)


def _once(*texts: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))
