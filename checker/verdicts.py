"""The answer for one red line: five verdicts, each with what decides it and a situation that proves it."""

from enum import Enum

from attrs import frozen

from treatylint.clauses.red_lines import RedLine
from treatylint.grammar.source import Span

__all__ = ["NOTHING", "Verdict", "VerdictKind", "Witness", "WitnessCell"]


NOTHING = "nothing at all"
"""The situation in which nobody does any of it."""


class VerdictKind(Enum):
    RESPECTED = "respected"  # holds under every reading
    CROSSED = "crossed"  # fails under every reading, and a clause says so
    UNGUARDED = "unguarded"  # fails, but only by silence
    DISPUTED = "disputed"  # depends on the reading (or on the bracket chosen)
    UNKNOWN = "unknown"  # rests on something that nobody has stated or understood


@frozen
class WitnessCell:
    """A quantity in one cell: ``values`` gives each dimension's atom (actor, act, force, place, object …)."""

    quantity: int
    values: tuple[tuple[str, str], ...]


@frozen
class Witness:
    """A situation: quantities on cells, the events that have happened and have not, and the moment."""

    cells: tuple[WitnessCell, ...]
    happened: tuple[str, ...] = ()
    not_happened: tuple[str, ...] = ()
    moment: str = ""
    text: str = ""  # in plain words: "10,001 personnel of France in Lviv oblast, in peacetime"

    @property
    def case(self) -> str:
        """The words that add something to a verdict: where nobody does anything, only the events that matter."""
        return self.text.removeprefix(NOTHING).removeprefix(", ")


@frozen(kw_only=True)
class Verdict:
    """The verdict on one red line of one party. ``clauses`` are the paths of a minimal deciding set,
    ``also`` those that would decide in their place; ``bound`` is the
    red line's figure and ``found`` the optimum over the lawful situations (None: unbounded or no figure);
    ``applies`` is False where the line's own ``when``/``unless`` takes it out of play."""

    red_line: RedLine
    kind: VerdictKind
    message: str
    clauses: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    witness: Witness | None = None
    bound: str = ""
    found: str = ""
    readings: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    applies: bool = True
