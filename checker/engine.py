"""A draft's norms, compiled once: boxes as bits, one rule for each way a norm can be taken, and a fast first sieve."""

from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from itertools import product

from attrs import define, field, frozen

from treatylint.checker.measures import Measures
from treatylint.checker.places import Ground
from treatylint.checker.provisions import provision_in_words
from treatylint.checker.settings import Settings
from treatylint.checker.space import Masks, Space
from treatylint.clauses.box import Box
from treatylint.clauses.document import ChoicePoint
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.norms import IN_FORCE, Choice, Limit, Meaning, Norm, Query
from treatylint.clauses.places import PlaceExpr
from treatylint.clauses.times import Period
from treatylint.clauses.values import NOWHERE, Modality

__all__ = ["Engine", "Rule"]

FORCES = (Modality.OBLIGATION, Modality.PROHIBITION, Modality.PERMISSION, Modality.POWER)
ENDS_TREATY = frozenset({"withdraw_from_treaty", "terminate"})
FIGURE = (("none", "nought"), ("any", "as large as may be"))


@frozen(eq=False)
class Rule:
    """One norm taken one way. ``limit`` is None where the norm, taken so, has no figure of its own to go by."""

    norm: Norm
    box: Masks
    holes: tuple[Masks, ...]
    limit: Limit | None
    choice: tuple[Choice, ...]
    drawn: Mapping[str, int]
    undrawn: bool

    @property
    def modality(self) -> Modality:
        return self.norm.modality

    @property
    def is_ban(self) -> bool:
        return self.norm.modality is Modality.PROHIBITION

    @property
    def is_duty(self) -> bool:
        return self.norm.modality is Modality.OBLIGATION

    @property
    def is_leave(self) -> bool:
        return self.norm.modality is Modality.PERMISSION

    @property
    def releases(self) -> bool:
        """A permission of nought permits nothing: it says that nothing need be done."""
        limit = self.norm.limit
        return self.norm.modality is Modality.PERMISSION and limit is not None and limit.number == 0


Row = tuple[int, int, int, int, int, Rule]


PURSE = 24_000
"""Cases looked at for all contradictions of one draft together: a long draft costs no more than this."""


@define(eq=False)
class Engine:
    """``rules`` in the order of the norms; ``points`` has every choice point by id, the engine's own among them."""

    meaning: Meaning
    gazetteer: Gazetteer
    settings: Settings
    space: Space = field(factory=Space)
    ground: Ground = field(init=False)
    measures: Measures = field(init=False)
    rules: list[Rule] = field(factory=list)
    points: dict[str, ChoicePoint] = field(factory=dict)
    duties: list[Rule] = field(factory=list)
    powers: list[Rule] = field(factory=list)
    forces: frozenset[Period] = frozenset()  # when it binds, where the draft says more than "from entry into force"
    purse: list[int] = field(factory=lambda: [PURSE])
    """What is left of the cases that may be looked at for questions that nobody asked, one figure for the draft."""
    _rows: list[Row] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        self.ground = Ground(self.gazetteer, self.space)
        self.measures = Measures(self.gazetteer)
        self.points = {point.id: point for point in self.meaning.points}
        self.space.add_cuts(box for norm in self.meaning.norms for box in (norm.box, *norm.holes))
        self.forces = frozenset(norm.force for norm in self.meaning.norms if norm.force is not IN_FORCE)
        self._compile()

    def _compile(self) -> None:
        self.rules = [
            r for norm in self.meaning.norms if norm.modality in FORCES for r in self._rules_of(norm)
        ]
        self._sort()

    def _sort(self) -> None:
        self.duties = [rule for rule in self.rules if rule.is_duty]
        self.powers = [
            r
            for r in self.rules
            if r.modality is Modality.POWER and r.norm.suspends and not ends_treaty(r.norm)
        ]
        self._rows = [(*rule.box[:5], rule) for rule in self.rules]  # type: ignore[misc]

    def among(self, rules: Iterable[Rule]) -> "Engine":
        """The same draft, compiled already, as if it had only some of its norms."""
        fewer = copy(self)
        fewer.rules = list(rules)
        fewer._sort()
        return fewer

    def _rules_of(self, norm: Norm) -> Iterator[Rule]:
        plain = self.ground.plain(norm.box.place)
        if plain is not None and not norm.holes and not norm.doubts and _stated(norm.limit):
            yield Rule(norm, self.space.masks(norm.box, plain), (), norm.limit, norm.choice, {}, False)
            return
        exprs = (norm.box.place, *(hole.place for hole in norm.holes))
        undrawn = any(self.ground.features(expr) for expr in exprs if expr is not None)
        doubt = self.doubt(norm)
        for drawn, choice in self.drawings(exprs):
            for limit, figure in self._limits(norm):
                chosen = (*norm.choice, *doubt, *choice, *figure)
                holes = tuple(self.masks(hole, drawn) for hole in norm.holes)
                yield Rule(norm, self.masks(norm.box, drawn), holes, limit, chosen, drawn, undrawn)

    def doubt(self, norm: Norm) -> tuple[Choice, ...]:
        if not norm.doubts:
            return ()
        group = f"unknown:doubt:{norm.id}"
        why = f"{provision_in_words(norm.at) or 'the text'} is not fully understood ({'; '.join(norm.doubts)})"
        self.open(group, "unknown", "; ".join(norm.doubts), (("as-read", why), ("otherwise", why)), norm)
        return (Choice(group, "as-read"),)

    def _limits(self, norm: Norm) -> Iterator[tuple[Limit | None, tuple[Choice, ...]]]:
        """The norm's figure; where none is stated, the two ends of what it may be."""
        limit = norm.limit
        if limit is None or limit.number is not None:
            yield limit, ()
            return
        group = f"unknown:figure:{limit.placeholder or norm.id}"
        where = provision_in_words(norm.at) or "the text"
        words = tuple((option, f"the figure that {where} leaves open is {size}") for option, size in FIGURE)
        self.open(group, "unknown", "What is the figure that the text leaves open?", words, norm)
        if norm.modality is Modality.PROHIBITION:
            yield None, (Choice(group, "none"),)
        else:
            yield None, (Choice(group, "any"),)

    def drawings(
        self, exprs: Iterable[PlaceExpr | None]
    ) -> Iterator[tuple[dict[str, int], tuple[Choice, ...]]]:
        """Each way to draw the places in question, with the readings it rests on."""
        several = [name for expr in exprs if self.ground.plain(expr) is None for name in self.ground.several(expr)]
        several = list(dict.fromkeys(several))
        if not several:
            yield {}, ()
            return
        for ways in product(*(range(len(self.ground.ways(name))) for name in several)):
            drawn = dict(zip(several, ways, strict=True))
            yield drawn, tuple(self._drawing(name, way) for name, way in drawn.items())

    def _drawing(self, place: str, way: int) -> Choice:
        group = f"reading:place:{place}"
        if group not in self.points:
            name = self.gazetteer.label(place)
            options = tuple(
                (str(i), f"{name} is {self._ground_words(atoms)}")
                for i, atoms in enumerate(self.gazetteer.place_atoms(place))
            )
            self.points[group] = ChoicePoint(group, "reading", f"What is {name}?", options, NOWHERE)
        return Choice(group, str(way))

    def _ground_words(self, atoms: frozenset[str]) -> str:
        units = dict.fromkeys(self.gazetteer.label(atom.partition(".")[0]) for atom in sorted(atoms))
        return (
            ", ".join(units)
            if len(units) <= 8
            else f"{len(units)} units ({', '.join(list(units)[:4])} and others)"
        )

    def open(
        self,
        group: str,
        kind: str,
        question: str,
        options: tuple[tuple[str, str], ...],
        norm: Norm | None = None,
    ) -> None:
        if group not in self.points:
            span, at = (norm.span, norm.at) if norm else (NOWHERE, "")
            self.points[group] = ChoicePoint(group, kind, question, options, span, at)

    def open_size(self, group: str) -> None:
        """The reading of how large an echelon is: its most and its least."""
        echelon = group.rpartition(":")[2]
        name, (low, high) = self.gazetteer.label(echelon), self.gazetteer.echelon(echelon)
        options = (("most", f"a {name} has {high:,} personnel"), ("least", f"a {name} has {low:,} personnel"))
        self.open(group, "reading", f"How many personnel has a {name}?", options)

    def size_words(self, group: str) -> str:
        """The assumption that goes with that reading."""
        echelon = group.rpartition(":")[2]
        low, high = self.gazetteer.echelon(echelon)
        return f"a {self.gazetteer.label(echelon)} has between {low:,} and {high:,} personnel"

    def masks(self, box: Box, drawn: Mapping[str, int]) -> Masks:
        plain = self.ground.plain(box.place)
        return self.space.masks(box, self.ground.outer(box.place, drawn) if plain is None else plain)

    def ready_for(self, query: Query) -> None:
        """Cut the axes of measured attributes where the query's ranges end; the compiled boxes follow."""
        for point in query.points:
            self.points.setdefault(point.id, point)
        if self.space.cuts and self.space.add_cuts((query.box, *query.holes), known_only=True):
            self._compile()

    def meeting(self, box: Masks) -> list[Rule]:
        """The rules whose box shares a cell with ``box``, unrolled: this is the one loop over a whole draft."""
        actor, act, force, thing, place = box[:5]
        found = [
            row[5]
            for row in self._rows
            if row[1] & act and row[0] & actor and row[4] & place and row[2] & force and row[3] & thing
        ]
        if len(box) == 5:
            return found
        return [rule for rule in found if all(a & b for a, b in zip(rule.box[5:], box[5:], strict=True))]


def _stated(limit: Limit | None) -> bool:
    return limit is None or limit.number is not None


def ends_treaty(norm: Norm) -> bool:
    """Whether a power ends the agreement itself; what holds after the end is no question of what the text permits."""
    acts = norm.box.dims.get("act")
    return acts is not None and not acts.all_but and bool(acts.items) and acts.items <= ENDS_TREATY

