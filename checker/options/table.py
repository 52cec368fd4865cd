"""A bracketed draft as a table: the groups that its drafters choose in, and what each red line says of every choice."""

from collections.abc import Iterable, Sequence
from enum import IntEnum

from attrs import frozen

from treatylint.checker.options.partial import Partial, holds
from treatylint.clauses.red_lines import RedLine
from treatylint.grammar.span import Span

__all__ = ["Group", "Outcome", "Stake", "Table"]


class Outcome(IntEnum):
    """How a text fares against a red line, worst first."""

    BROKEN = 0  # crossed or left unguarded, whatever the reading
    DISPUTED = 1
    UNKNOWN = 2
    RESPECTED = 3


@frozen
class Group:
    """One bracket that the drafters settle: ``options`` are (id, words) pairs; words may be empty ("no text")."""

    id: str
    options: tuple[tuple[str, str], ...]
    span: Span
    at: str = ""


@frozen
class Stake:
    """One red line over all texts: ``broken``, ``disputed`` and ``unknown`` are the choices that have that outcome, the
    worse one counting where several hold."""

    line: RedLine
    broken: tuple[Partial, ...] = ()
    disputed: tuple[Partial, ...] = ()
    unknown: tuple[Partial, ...] = ()

    @property
    def party(self) -> str:
        return self.line.party

    @property
    def binding(self) -> bool:
        """Whether a text that does not respect the line is unacceptable to its party: preferences only weigh."""
        return self.line.hardness != "preference"

    def below(self, outcome: Outcome) -> tuple[Partial, ...]:
        """The choices that fare worse than ``outcome``."""
        return tuple(part for worse in (self.broken, self.disputed, self.unknown)[:outcome] for part in worse)

    def outcome(self, text: Sequence[int]) -> Outcome:
        for outcome, parts in zip(Outcome, (self.broken, self.disputed, self.unknown), strict=False):
            if any(holds(text, part) for part in parts):
                return outcome
        return Outcome.RESPECTED


@frozen
class Table:
    """``idle`` are choices that make no text of their own: a bracket inside an option that falls is settled as its
    first option, so that each text is counted once. ``agreed`` rules out what is no longer open: each a choice of one
    group."""

    groups: tuple[Group, ...]
    stakes: tuple[Stake, ...]
    idle: tuple[Partial, ...] = ()
    agreed: tuple[Partial, ...] = ()

    @property
    def hard(self) -> tuple[Partial, ...]:
        """The choices that make none of the texts in question."""
        return (*self.idle, *self.agreed)

    @property
    def sizes(self) -> tuple[int, ...]:
        return tuple(len(group.options) for group in self.groups)

    @property
    def parties(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(stake.party for stake in self.stakes))

    @property
    def hanging(self) -> frozenset[int]:
        """The groups on which some line hangs."""
        parts = (part for stake in self.stakes for part in stake.below(Outcome.RESPECTED))
        return frozenset(group for part in parts for group, _ in part)

    def of(self, parties: Iterable[str]) -> tuple[Stake, ...]:
        """The lines that decide whether a text is acceptable to all of ``parties``."""
        wanted = frozenset(parties)
        return tuple(stake for stake in self.stakes if stake.binding and stake.party in wanted)

    def picked(self, text: Sequence[int]) -> tuple[tuple[str, str], ...]:
        """A text as (group id, option id) pairs, without the groups that stand in options that fell."""
        return tuple(
            (group.id, group.options[option][0])
            for at, (group, option) in enumerate(zip(self.groups, text, strict=True))
            if not any(holds(text, part) for part in self.falls_when(at))
        )

    def falls_when(self, group: int) -> tuple[Partial, ...]:
        """The choices of other groups under which a group stands in no text."""
        return tuple(tuple(pair for pair in part if pair[0] != group) for part in self._idle_of(group))

    def _idle_of(self, group: int) -> tuple[Partial, ...]:
        beyond_first = (1 << len(self.groups[group].options)) - 2
        return tuple(part for part in self.idle if (group, beyond_first) in part)
