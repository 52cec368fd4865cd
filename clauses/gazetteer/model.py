"""What the gazetteer's data says, in types: names, states, dated groups, places, units, instruments."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Literal

from attrs import field, frozen

__all__ = ["Claim", "Echelon", "Entry", "Membership", "Name", "NameKind", "PlaceReading", "Unit"]

NameKind = Literal["actor", "group", "organisation", "place", "line", "force", "echelon", "unit", "instrument"]


@frozen
class Name:
    """One surface form of one thing. A form may stand for several ("Ukraine" is an actor and a place).

    ``text`` has no article. ``use`` "adjective" marks a form that only stands before a noun ("Ukrainian
    forces", "NATO troops"). ``exact`` forms are matched in this letter case only ("US" is a state,
    "us" is not); all others in any.
    """

    text: str
    kind: NameKind
    id: str
    use: Literal["noun", "adjective"] = "noun"
    exact: bool = False


@frozen
class State:
    """``id`` is the ISO 3166-1 alpha-2 code; for a former state the alpha-4 code of ISO
    3166-3, or words in small letters where it ended before that list began.

    ``short`` forms are codes as they stand in text.
    """

    id: str
    name: str
    official: str = ""
    adjectives: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    former: bool = False


@frozen
class Organisation:
    """An actor of its own, not the sum of its members. ``id`` starts with "org:". ``sorts`` are the common nouns that
    it falls under ("military alliance")."""

    id: str
    name: str
    forms: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    sorts: tuple[str, ...] = ()


@frozen
class Entry:
    """Who belongs to a group from ``valid_from`` (included) to ``valid_to`` (not included; None: open).

    ``uncertain`` may belong; ``excluded`` do not. Where the list is not ``complete`` the rest may too.
    """

    valid_from: date
    valid_to: date | None
    members: frozenset[str]
    uncertain: frozenset[str] = frozenset()
    excluded: frozenset[str] = frozenset()
    complete: bool = True
    grade: str = "official"
    source: str = ""

    def holds(self, on: date) -> bool:
        return self.valid_from <= on and (self.valid_to is None or on < self.valid_to)


@frozen
class Group:
    """A dated set of states. ``id`` starts with "group:". ``attributive`` forms stand before a noun only."""

    id: str
    name: str
    forms: tuple[str, ...]
    attributive: tuple[str, ...]
    organisation: str
    entries: tuple[Entry, ...]
    note: str = ""


@frozen
class Membership:
    """Who belongs on a date: ``states`` do, ``uncertain`` may, nobody else does. ``grade`` is the evidence."""

    states: frozenset[str]
    uncertain: frozenset[str] = frozenset()
    grade: str = "official"
    source: str = ""

    def answer(self, state: str) -> Literal["member", "not_member", "unknown"]:
        if state in self.states:
            return "member"
        return "unknown" if state in self.uncertain else "not_member"


@frozen
class PlaceReading:
    """One way to draw a place: the atoms that it covers, who draws it so, and how good the evidence is."""

    name: str
    atoms: frozenset[str]
    grade: str = "official"
    source: str = ""


@frozen
class Line:
    """A named line. ``id`` starts with "line:".

    ``sides`` maps a bank, a point of the compass or an actor to the atoms on that side.
    """

    id: str
    name: str
    forms: tuple[str, ...]
    territory: frozenset[str]
    sides: Mapping[str, frozenset[str]] = field(factory=dict)
    runs_through: frozenset[str] = frozenset()
    farther_than_km: Mapping[str, int] = field(factory=dict)
    source: str = ""


@frozen
class Belt:
    """Which atoms of a line's territory a belt along it covers: wholly in, wholly out, or not known."""

    inside: frozenset[str]
    outside: frozenset[str]
    unclear: frozenset[str]


@frozen
class Echelon:
    """A unit size by name: from ``low`` to ``high`` personnel, both included, because usage differs."""

    id: str
    low: int
    high: int
    forms: tuple[str, ...]
    source: str = ""


@frozen
class Unit:
    """What figures are counted in. ``factor`` converts to the base unit of ``measures``, exactly.

    ``measures`` is "personnel", "items", "sites", "flights", "inspections", "length" (metres), "mass"
    (kilograms), "tons" (of displacement), "yield" (kilotons), "duration" (seconds), "working_days", "calendar"
    (months) or "share" (of one). Different measures never compare: a month is not thirty days, a ton is not a tonne.
    """

    id: str
    measures: str
    factor: Fraction
    forms: tuple[str, ...] = ()


@frozen
class Instrument:
    """Another treaty. ``provisions`` maps an article number, in small letters, to
    what the article does ("5": "mutual_defence")."""

    id: str
    name: str
    forms: tuple[str, ...]
    provisions: Mapping[str, str] = field(factory=dict)


@frozen
class Claim:
    """A state's claim to a place, as an overlay records it; the core holds none."""

    place: str
    by: str
    since: date | None = None
