"""What the options of a draft come to: who can live with how many texts, the best ones, and what stands in the way."""

from collections.abc import Mapping

from attrs import field, frozen

from treatylint.checker.options.placeholders import Range
from treatylint.checker.options.table import Outcome, Stake, Table

__all__ = ["Answer", "Candidate", "Clash", "Coalition", "Forced", "RuledOut", "Shares", "WayOut"]

Text = tuple[int, ...]


@frozen
class Shares:
    """How many texts respect every binding line (``acceptable``); how many more would but for readings that are in
    dispute, or for what is unknown. None: not counted, because the brackets interact too widely (``width``)."""

    acceptable: int | None
    disputed: int | None
    unknown: int | None
    width: int
    some: bool  # whether there is a text in which no line is broken or in dispute

    @property
    def standing(self) -> int | None:
        """The texts in which no line is broken or in dispute: acceptable, or kept from it by what is unknown only."""
        return None if self.acceptable is None or self.unknown is None else self.acceptable + self.unknown


@frozen
class Candidate:
    """One text, with its cost in weights and the lines that it does not respect."""

    text: Text
    cost: int
    party_costs: Mapping[str, int]
    lapses: tuple[tuple[Stake, Outcome], ...]


@frozen
class Forced:
    """The one option of a group that is left to the parties named, if they are to accept any text."""

    group: int
    option: int
    parties: tuple[str, ...]


@frozen
class RuledOut:
    """An option that by itself puts every text out of reach of a party; ``lines`` are its lines that do so."""

    group: int
    option: int
    party: str
    lines: tuple[Stake, ...]


@frozen
class Clash:
    """Red lines that no text respects together, none of them superfluous."""

    lines: tuple[Stake, ...]


@frozen
class WayOut:
    """What it takes for some text to do for all: lines to move, and brackets (groups of the table) to reopen and write
    anew, so that no line that stays and hangs on them fails."""

    lines: tuple[Stake, ...]
    groups: tuple[int, ...]
    cost: int


@frozen(kw_only=True)
class Coalition:
    """A largest set of parties that some text breaks no line of; ``holdouts`` are the others, each with a conflict that
    keeps it out, where one was found."""

    parties: tuple[str, ...]
    shares: Shares
    holdouts: tuple[tuple[str, Clash | None], ...]


@frozen(kw_only=True)
class Answer:
    """The whole answer. What is unknown stands in nobody's way here: it is counted apart, and ``undecided`` are the
    lines that are unknown in every text. ``hopeless`` are binding lines that no text respects: they say nothing of the
    brackets, so ``otherwise`` (by party, and for all), ``coalition``, ``forced``, ``clashes`` and ``ways_out`` leave
    them aside. ``ways_out`` are sets of lines to move and brackets to reopen, the cheapest first; ``complete`` is
    False where conflicts or ways out are too many to list all. ``opposed`` are pairs of lines, by id, that no wording
    of any draft respects together."""

    table: Table
    combinations: int | None
    everyone: Shares
    hopeless: tuple[Stake, ...]
    otherwise: Mapping[str, Shares]
    otherwise_all: Shares
    coalition: Coalition
    undecided: tuple[Stake, ...]
    by_party: Mapping[str, Shares]
    by_pair: Mapping[tuple[str, str], Shares]
    best: Candidate | None
    runner_up: Candidate | None
    favourites: Mapping[str, Candidate]
    forced: tuple[Forced, ...]
    ruled_out: tuple[RuledOut, ...]
    clashes: tuple[Clash, ...]
    ways_out: tuple[WayOut, ...]
    complete: bool
    opposed: frozenset[frozenset[str]] = frozenset()
    placeholders: tuple[Range, ...] = ()
    provisions: Mapping[str, tuple[str, ...]] = field(factory=dict)  # what decides each line that is named, by its id
