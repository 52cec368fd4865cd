"""One question with all that bears on it: norms in one unit, their conditions, who yields to whom, what is open.

Built once for a query; the search then only asks which of these hold in a world and under a choice.
"""

from collections.abc import Iterable

from attrs import define, evolve, field, frozen

from treatylint.checker.engine import Engine, Rule
from treatylint.checker.locating import Cells
from treatylint.checker.space import ACTOR, PLACE, Masks, cut_out, meet
from treatylint.checker.worlds import TRUE, Both, Condition, Either, Is, Variables
from treatylint.clauses.guards import Always, Guard
from treatylint.clauses.norms import Choice, Query
from treatylint.clauses.times import Period

__all__ = ["Edge", "Local", "Problem", "boxes_less"]

BAN, DUTY, LEAVE = "ban", "duty", "leave"
NO_PERIOD = Period()


@frozen(eq=False)
class Local:
    """A rule as it bears on one question. ``figure``: the most of a ban or of leave (None: without limit), the least
    of a duty. ``rule`` is None for what the settings add (a closed class of acts) and for the test of coverage."""

    key: int
    kind: str
    boxes: tuple[Masks, ...]
    figure: int | None
    condition: Condition
    rule: Rule | None = None
    each: bool = False
    cumulative: bool = False

    @property
    def id(self) -> str:
        return self.rule.norm.id if self.rule else ""


@frozen(eq=False)
class Edge:
    """``over`` prevails over ``under`` where ``condition`` holds; for a ban this opens a hole of at most ``most``."""

    over: int
    under: int
    condition: Condition
    most: int | None
    boxes: tuple[Masks, ...]
    each: bool = False


@define(eq=False)
class Problem:
    """``asked`` are the boxes of the question, ``when`` the worlds it speaks of, ``applies`` the choices under which
    the line reads as this query. ``notes`` are assumptions that were made on the way."""

    engine: Engine
    query: Query
    unit: str
    asked: tuple[Masks, ...]
    powers: list[Rule] = field(factory=list)
    variables: Variables = field(factory=Variables)
    cells: Cells | None = None
    locals: list[Local] = field(factory=list)
    edges: list[Edge] = field(factory=list)
    when: Condition = TRUE
    applies: Condition = TRUE
    ground: dict[int, int] = field(factory=dict)  # variable -> the cell whose existence it is
    notes: dict[str, set[str]] = field(factory=dict)  # each with the norms that it goes with ("": with any answer)
    closing: int = -1  # key of the ban that tests whether leave covers a situation
    required: frozenset[str] = frozenset()  # events without which the question does not arise
    outside: bool = False  # whether the question names a time, and so may reach beyond that of the agreement
    _named: tuple[int, int] = (-1, 0)

    def literal(self, choice: Choice) -> Is:
        """The condition that one option of a choice group is taken."""
        point = self.engine.points.get(choice.group)
        options = [option for option, _ in point.options] if point else ["", choice.option]
        if choice.option not in options:
            # An option that no point lists can only be told from "anything else".
            variable = self.variables.variable("choice", f"{choice.group}={choice.option}")
            return Is(variable, 0b10)
        variable = self.variables.variable("choice", choice.group, len(options))
        return Is(variable, 1 << options.index(choice.option))

    def all_of(self, choices: tuple[Choice, ...], guards: tuple[Guard, ...] = (), unless: tuple[Guard, ...] = (),
               period: Period = NO_PERIOD) -> Condition:  # fmt: skip
        """Choices taken, guards true, exceptions false, inside the period."""
        parts: list[Condition] = [self.literal(choice) for choice in choices]
        parts += [self.variables.guard(guard) for guard in guards if not isinstance(guard, Always)]
        parts += [self.variables.guard(guard, positive=False) for guard in unless]
        if period.start is not None or period.end is not None:
            parts.append(self.variables.period(period))
        return parts[0] if len(parts) == 1 else Both(tuple(parts)) if parts else TRUE

    def negated(self, condition: Condition) -> Condition:
        if isinstance(condition, Is):
            return Is(condition.variable, self.variables.full[condition.variable] & ~condition.mask)
        if isinstance(condition, Both):
            return Either(tuple(self.negated(part) for part in condition.parts))
        assert isinstance(condition, Either)
        return Both(tuple(self.negated(part) for part in condition.parts))

    def add_local(
        self, kind: str, boxes: tuple[Masks, ...], figure: int | None, condition: Condition,
        rule: Rule | None = None, each: bool = False, cumulative: bool = False,
    ) -> Local:  # fmt: skip
        local = Local(len(self.locals), kind, boxes, figure, condition, rule, each, cumulative)
        self.locals.append(local)
        return local

    def replace_locals(self, kept: list[Local]) -> None:
        """Keep only these norms, under new keys; to be done before overrides are linked."""
        self.locals = [evolve(local, key=key) for key, local in enumerate(kept)]

    def note(self, text: str, norm: str = "") -> None:
        """Remember an assumption, and the norm for whose sake it was made."""
        self.notes.setdefault(text, set()).add(norm)

    def notes_for(self, norms: Iterable[str]) -> tuple[str, ...]:
        """The assumptions that an answer resting on these norms rests on."""
        wanted = {"", *norms}
        return tuple(text for text, behind in self.notes.items() if behind & wanted)

    def named_actors(self) -> int:
        """The actors that the question or a norm tells apart."""
        if self._named[0] != len(self.locals):
            named = 0
            for boxes in (self.asked, *[local.boxes for local in self.locals]):
                for box in boxes:
                    named |= box[ACTOR] if box[ACTOR] >= 0 else ~box[ACTOR]
            self._named = (len(self.locals), named)
        return self._named[1]

    def placed(self, rule_box: Masks, place: int) -> Masks:
        return (*rule_box[:PLACE], place, *rule_box[PLACE + 1 :])


def boxes_less(box: Masks, holes: tuple[Masks, ...]) -> tuple[Masks, ...]:
    """A box without its holes, as boxes that do not overlap."""
    if not all(box):
        return ()
    parts = [box]
    for hole in holes:
        parts = [rest for part in parts for rest in (cut_out(part, hole) if meet(part, hole) else (part,))]
    return tuple(parts)
