"""The questions that code may ask of the names: who belongs, what a place covers, what a kind stands for."""

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from functools import cached_property

from treatylint.clauses.gazetteer import actors, measures
from treatylint.clauses.gazetteer.belts import belt
from treatylint.clauses.gazetteer.errors import did_you_mean, near_misses
from treatylint.clauses.gazetteer.ground import OWN, Ground
from treatylint.clauses.gazetteer.labels import label
from treatylint.clauses.gazetteer.model import (
    Belt,
    Claim,
    Echelon,
    Group,
    Instrument,
    Line,
    Membership,
    Name,
    Organisation,
    PlaceReading,
    State,
    Unit,
)  # fmt: skip
from treatylint.clauses.gazetteer.rows import Row
from treatylint.clauses.gazetteer.subdivisions import Subdivision, parts_of
from treatylint.clauses.gazetteer.tables import Tables
from treatylint.clauses.gazetteer.trees import Tree

__all__ = ["Gazetteer"]


class Gazetteer:
    """Everything the data knows.

    A question about an id that the data does not know is a KeyError, unless it says otherwise: ids come from
    :meth:`names`, so an unknown one is a mistake in code, not in a draft.
    """

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def rows(self, section: str) -> Iterator[Row]:
        """The rows of one section as they stand in the files."""
        return self._tables.rows(section)

    @cached_property
    def states(self) -> Mapping[str, State]:
        return actors.states(self._tables)

    @cached_property
    def organisations(self) -> Mapping[str, Organisation]:
        return actors.organisations(self._tables)

    @cached_property
    def groups(self) -> Mapping[str, Group]:
        return actors.groups(self._tables, self.states)

    @cached_property
    def ground(self) -> Ground:
        return Ground(self._tables, frozenset(self.states))

    @cached_property
    def parts(self) -> Mapping[tuple[str, str], Row]:
        """How the parts of units are said, by state and tag."""
        return parts_of(self._tables)

    @cached_property
    def lines(self) -> Mapping[str, Line]:
        return self.ground.lines()

    @cached_property
    def forces(self) -> Tree:
        return Tree.grown_from(self._tables, "force")

    @cached_property
    def activities(self) -> Tree:
        return Tree.grown_from(self._tables, "activity")

    @cached_property
    def echelons(self) -> Mapping[str, Echelon]:
        return measures.echelons(self._tables)

    @cached_property
    def units(self) -> Mapping[str, Unit]:
        return measures.units(self._tables)

    @cached_property
    def instruments(self) -> Mapping[str, Instrument]:
        return measures.instruments(self._tables)

    @cached_property
    def roles(self) -> Mapping[str, tuple[str, ...]]:
        """What a force is for, with its words: "combat", "training" …"""
        return measures.manners(self._tables, "role")

    @cached_property
    def postures(self) -> Mapping[str, tuple[str, ...]]:
        """How a force is there, with its words: "permanent", "rotational" …"""
        return measures.manners(self._tables, "posture")

    @cached_property
    def _names(self) -> tuple[Name, ...]:
        found = dict.fromkeys(actors.actor_names(self.states, self.organisations, self.groups))
        for state in self.states.values():
            places = (Name(text, "place", state.id) for text in (state.name, state.official, *state.aliases))
            found.update(dict.fromkeys(name for name in places if name.text))
        found.update(dict.fromkeys(self.ground.names()))
        found.update(dict.fromkeys(measures.thing_names(self.forces, self.echelons, self.units, self.instruments)))
        found.update(dict.fromkeys(self._added_names(tuple(found))))
        return tuple(found)

    def _added_names(self, known: tuple[Name, ...]) -> Iterator[Name]:
        """``[name."UA-32"] also = ["…"]``: further names of something known, with each kind that it has."""
        for row in self._tables.rows("name"):
            row.only(("also",))
            kinds = {name.kind for name in known if name.id == row.key}
            if not kinds:
                raise row.error(f"no such id{did_you_mean(row.key, {name.id for name in known})}")
            yield from (Name(text, kind, row.key) for text in row.texts("also") for kind in sorted(kinds))

    @cached_property
    def common_names(self) -> Mapping[str, frozenset[str]]:
        """The lines and groups whose names are common nouns elsewhere ("line of contact"), each with the states of
        which a draft must name one for its name to count."""
        return {
            f"{section}:{row.key}": frozenset(row.texts("only_with"))
            for section in ("line", "group")
            for row in self._tables.rows(section)
            if row.texts("only_with")
        }

    def names(self) -> Iterator[Name]:
        """Every surface form with what it stands for, in the order of the data; no pair comes twice."""
        return iter(self._names)

    def members(self, group: str, on: date) -> Membership:
        """Who belongs to ``group:…`` on a date, on what evidence."""
        return actors.membership(self.groups[group], on, self.states)

    def organisations_of(self, sort: str) -> frozenset[str]:
        """The organisations that fall under a common noun ("military alliance"); none where the data has no such."""
        return frozenset(id_ for id_, body in self.organisations.items() if sort in body.sorts)

    def member_group(self, organisation: str) -> str | None:
        """The group of an organisation's members ("org:NATO": "group:NATO"); None where there is no list."""
        found = (group.id for group in self.groups.values() if group.organisation == organisation)
        return next(found, None)

    def is_state(self, id_: str) -> bool:
        """Whether an id is a state's: of the data, or ("own:Norland") one that only a draft names."""
        return id_ in self.states or id_.startswith(OWN)

    def territory(self, state: str) -> frozenset[str]:
        """The land atoms of a state."""
        if not self.is_state(state):
            raise KeyError(state)
        return self.ground.territory(state)

    def place_readings(self, place: str) -> tuple[PlaceReading, ...]:
        """Each way to draw a place, the preferred one first; () where the data cannot draw it."""
        return self.ground.readings(place)

    def place_atoms(self, place: str) -> tuple[frozenset[str], ...]:
        """The atom sets a place may mean: several are readings, none is an overlap that nobody knows."""
        return tuple(dict.fromkeys(reading.atoms for reading in self.place_readings(place)))

    def subdivisions(self, state: str) -> tuple[Subdivision, ...]:
        return tuple(unit for unit in self.ground.units.values() if unit.state == state)

    def neighbours(self, place: str) -> frozenset[str] | None:
        """The subdivisions and states across the land borders of one; None where not recorded."""
        if place in self.ground.units:
            return self.ground.units[place].neighbours
        units = {unit.id: unit for unit in self.subdivisions(place)}
        if not units:
            return None
        return frozenset(next_ for unit in units.values() for next_ in unit.neighbours) - units.keys()

    def contested(self) -> frozenset[str]:
        """Subdivisions whose status the parties dispute. Who claims what is an overlay's business."""
        return frozenset(unit.id for unit in self.ground.units.values() if unit.contested)

    def claims(self, place: str) -> tuple[Claim, ...]:
        rows = (claim for row in self._tables.rows("claim") if row.key == place for claim in row.rows("by"))
        return tuple(Claim(place, row.text("state"), row.day("since")) for row in rows)

    def line_territory(self, line: str) -> frozenset[str]:
        """The states in whose territory a line lies."""
        return self.lines[line].territory

    def line_side(self, line: str, side: str) -> frozenset[str] | None:
        """The atoms on one side of a line ("west", "right_bank", "UA"); None where the data does not say."""
        return self.lines[line].sides.get(side)

    def belt(self, line: str, km: float, side: str = "") -> Belt:
        """What is known of the ground within ``km`` kilometres of a line, on one side of it or on both."""
        return belt(self.ground, self.lines[line], km, side)

    def force_leaves(self, force: str) -> frozenset[str]:
        return self.forces.leaves(force)

    def activity_leaves(self, activity: str) -> frozenset[str]:
        return self.activities.leaves(activity)

    def echelon(self, id_: str) -> tuple[int, int]:
        """The least and the most personnel of a unit of that name."""
        return self.echelons[id_].low, self.echelons[id_].high

    def unit(self, id_: str) -> Unit:
        """What a figure counts. Echelons and countable kinds ("tank") are units of their own, one for one."""
        if id_ in self.units:
            return self.units[id_]
        if id_ in self.echelons:
            return Unit(id_, id_, Fraction(1), self.echelons[id_].forms)
        node = self.forces.nodes[id_]
        return Unit(id_, node.measures, Fraction(1), node.forms)

    def provision(self, instrument: str, article: str) -> str | None:
        """What an article of another instrument does ("mutual_defence"); None where the data does not say."""
        return self.instruments[instrument].provisions.get(article)

    def label(self, id_: str) -> str:
        """Plain words for any id, for messages; the id itself where the data has none."""
        return label(self, id_)

    def near_misses(self, word: str, kind: str) -> tuple[str, ...]:
        """The names of one kind that look most like ``word``, best first."""
        return near_misses(word, {name.text for name in self._names if name.kind == kind})

    def check(self) -> None:
        """Reads and draws everything; the first thing wrong is a DataError."""
        _ = self._names, self.lines, self.activities, self.roles, self.postures
        for place in self.ground.ids():
            self.place_readings(place)
        for row in self._tables.rows("claim"):
            row.only(("by",))
            self.claims(row.key)
