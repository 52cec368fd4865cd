"""What the options of a draft come to: who can live with how many texts, the best ones, and what stands in the way."""

from collections.abc import Mapping

from attrs import field, frozen

from treatylint.checker.options.placeholders import Range
from treatylint.checker.options.table import Outcome, Stake, Table

__all__ = ["Answer", "Candidate", "Clash", "Forced", "RuledOut", "Shares"]

Text = tuple[int, ...]


@frozen
class Shares:
    """How many texts respect every binding line (``acceptable``); how many more would but for readings that are in
    dispute, or for what is unknown. None: not counted, because the brackets interact too widely (``width``)."""

    acceptable: int | None
    disputed: int | None
    unknown: int | None
    width: int
    some: bool


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
    """Red lines that no text respects together, none of them superfluous; ``provisions`` decide against each."""

    lines: tuple[Stake, ...]
    provisions: tuple[tuple[str, ...], ...]


@frozen(kw_only=True)
class Answer:
    """The whole answer. ``ways_out`` are sets of lines to move, each with its cost, the cheapest first; ``complete`` is
    False where conflicts or ways out are too many to list all."""

    table: Table
    combinations: int | None
    everyone: Shares
    by_party: Mapping[str, Shares]
    by_pair: Mapping[tuple[str, str], Shares]
    best: Candidate | None
    runner_up: Candidate | None
    favourites: Mapping[str, Candidate]
    forced: tuple[Forced, ...]
    ruled_out: tuple[RuledOut, ...]
    clashes: tuple[Clash, ...]
    ways_out: tuple[tuple[tuple[Stake, ...], int], ...]
    complete: bool
    placeholders: tuple[Range, ...] = field(default=())
