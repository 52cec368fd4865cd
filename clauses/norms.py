"""Norms: what clauses do to the space of situations: the only thing that the engine sees of a draft.

A situation puts non-negative whole quantities on cells; a cell is one value in each dimension (actor, act, force,
place, object, and measured attributes). A norm is a modality over a box of cells, with a bound, a guard and a period.
"""

from collections.abc import Mapping
from fractions import Fraction

from attrs import field, frozen

from treatylint.clauses.box import Box
from treatylint.clauses.document import ChoicePoint
from treatylint.clauses.guards import ALWAYS, Guard
from treatylint.clauses.times import Moment, Period
from treatylint.clauses.values import NOWHERE, Modality
from treatylint.grammar.problems import Problem
from treatylint.grammar.source import Span

__all__ = ["IN_FORCE", "Choice", "Edge", "Limit", "Meaning", "Norm", "Query"]

IN_FORCE = Period(Moment("entry-into-force"))
"""When an agreement binds that says nothing of it: from its entry into force, without end."""


@frozen
class Limit:
    """How much. A prohibition forbids more than ``number`` (``strict``: forbids ``number`` itself too); an obligation
    asks for at least it; a permission reaches up to it. ``number`` None: no figure is stated (verdicts that rest on
    it are unknown). ``unit`` "personnel", an echelon id ("brigade"), a weapon id, or "" for bare acts."""

    number: Fraction | None
    unit: str = ""
    strict: bool = False
    each: bool = False  # per state of the actor set, not over all of them together
    cumulative: bool = False  # over a period, not at any one time
    window: int = 0  # the length of that period in hours; 0 is the whole time of the agreement
    placeholder: str = ""  # the id of the bracket placeholder that stands for the figure


@frozen
class Edge:
    """An override to the norms at ``paths``: "notwithstanding", "subject_to", "except_as_provided",
    "without_prejudice"."""

    kind: str
    paths: tuple[str, ...]


@frozen
class Choice:
    """One option of a choice group: (a bracket's option, a reading's, or what an unknown may turn out to be)."""

    group: str
    option: str


@frozen(kw_only=True)
class Norm:
    """One norm. ``holes`` are boxes that the norm's own exceptions leave out; ``unless`` are the cases in which it
    does not hold at all. ``implied`` marks a permission that a cap carries. ``suspends`` lists the paths that a power
    can switch off. ``doubts``: why a verdict that rests on this norm alone is not certain. ``force`` is when the
    agreement binds its parties to this norm: from its entry into force without end, where the draft says no more."""

    id: str
    modality: Modality
    box: Box
    limit: Limit | None = None
    when: Guard = ALWAYS
    unless: tuple[Guard, ...] = ()
    holes: tuple[Box, ...] = ()
    period: Period = Period()
    edges: tuple[Edge, ...] = ()
    suspends: tuple[str, ...] = ()
    implied: bool = False
    choice: tuple[Choice, ...] = ()
    at: str = ""
    span: Span = NOWHERE
    text: str = ""
    doubts: tuple[str, ...] = ()
    force: Period = IN_FORCE


@frozen(kw_only=True)
class Query:
    """A red line's act S as a quantity over cells: what is counted, where, when, and the figure N.

    ``form`` is "not_permit" (max q <= N), "permit" (max q >= N), "require" (min q >= N) or "not_require"
    (min q <= N). ``limit`` None stands for none at all (not_permit, not_require) or at least one (permit, require).
    """

    form: str
    box: Box
    limit: Limit | None = None
    when: Guard = ALWAYS
    unless: tuple[Guard, ...] = ()
    holes: tuple[Box, ...] = ()
    period: Period = Period()
    choice: tuple[Choice, ...] = ()
    doubts: tuple[str, ...] = ()
    points: tuple[ChoicePoint, ...] = field(default=(), eq=False, repr=False)  # those that the line itself opens


@frozen(kw_only=True)
class Meaning:
    """All that a draft does: its norms, and every point that leaves more than one way open."""

    norms: tuple[Norm, ...]
    points: tuple[ChoicePoint, ...] = ()
    problems: tuple[Problem, ...] = ()
    written: Mapping[str, str] = field(factory=dict, eq=False, repr=False)  # folded keys as the draft writes them
