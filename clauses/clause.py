"""What one provision says, in the slots that all kinds share. A kind is a subclass in ``kinds/``, one file each."""

from typing import ClassVar

from attrs import field, frozen

from treatylint.clauses.guards import ALWAYS, Guard
from treatylint.clauses.places import Place
from treatylint.clauses.times import Deadline, Override, Period
from treatylint.clauses.values import NOWHERE, Actors, Bound, Force, Modality, Reference, Words
from treatylint.grammar.source import Span

__all__ = ["Clause", "Exemption"]


@frozen
class Exemption:
    """What a clause leaves out: a case (guard), a place, a force, an actor, a provision, or words only."""

    kind: str  # "except" | "unless" | "provided"
    guard: Guard = ALWAYS
    places: tuple[Place, ...] = ()
    forces: tuple[Force, ...] = ()
    actors: Actors | None = None
    references: tuple[Reference, ...] = ()
    words: str = ""
    span: Span = field(default=NOWHERE, eq=False, repr=False)


@frozen(kw_only=True)
class Clause:
    """A provision as written; no opinion on it. ``at`` is the path of its block, ``span`` its words.

    ``act`` is an activity id of the gazetteer. ``actor`` bears the duty or holds the right; ``counterpart`` is the
    actor acted upon (assisted, joined, notified, recognised). ``choice`` lists the (group, option) pairs of brackets
    and readings under which the clause stands. ``doubts`` says, in words, which deciding slot was not fully
    understood: a clause with doubts is partly understood.
    """

    kind: ClassVar[str] = "other"
    families: ClassVar[tuple[str, ...]] = ()

    modality: Modality
    act: str
    actor: Actors | None = None
    counterpart: Actors | None = None
    force: Force | None = None
    bounds: tuple[Bound, ...] = ()
    places: tuple[Place, ...] = ()
    when: Guard = ALWAYS
    trigger: Words | None = None
    period: Period = Period()
    deadline: Deadline | None = None
    exceptions: tuple[Exemption, ...] = ()
    overrides: tuple[Override, ...] = ()
    references: tuple[Reference, ...] = ()
    qualifiers: tuple[str, ...] = ()
    objects: tuple[Words, ...] = ()

    span: Span = field(default=NOWHERE, eq=False, repr=False)
    at: str = field(default="", eq=False, repr=False)
    choice: tuple[tuple[str, str], ...] = field(default=(), eq=False)
    doubts: tuple[str, ...] = field(default=(), eq=False)

    def to_text(self) -> str:
        """Treaty English that reads back as this clause. Kinds override it where their wording differs."""
        from treatylint.clauses.printer import print_clause

        return print_clause(self)
