"""Square brackets first: what a draft leaves open, before anything else is read.

``read_brackets`` finds the choice groups; ``Brackets.masked`` is the text with delimiters, labels, attributions and
separators blanked and every option's words kept, ``resolve`` the text of one choice. All of them have the length of
the draft.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Literal

from attrs import evolve, field, frozen

from treatylint.grammar.blanking import blanked
from treatylint.grammar.block import Block
from treatylint.grammar.choices import ChoiceGroup, Option, Pair
from treatylint.grammar.linked import linked_options
from treatylint.grammar.option_runs import read_groups
from treatylint.grammar.problems import Problem
from treatylint.grammar.references import article_index
from treatylint.grammar.source import Source
from treatylint.grammar.span import Span
from treatylint.grammar.torn import torn_brackets

__all__ = ["Brackets", "ChoiceGroup", "Option", "read_brackets"]


@frozen
class Brackets:
    """The choice groups of one draft, in the order in which they open, and the texts they give."""

    groups: tuple[ChoiceGroup, ...]
    problems: tuple[Problem, ...]
    masked: str = field(repr=False)
    _starts: list[int] = field(init=False, repr=False, eq=False)
    _by_id: dict[str, ChoiceGroup] = field(init=False, repr=False, eq=False)
    _edges: list[int] = field(init=False, repr=False, eq=False)
    _standing: list[tuple[Pair, ...]] = field(init=False, repr=False, eq=False)

    @_starts.default
    def _sort_starts(self) -> list[int]:
        return [group.span.start for group in self.groups]

    @_by_id.default
    def _index_ids(self) -> dict[str, ChoiceGroup]:
        return {group.id: group for group in self.groups}

    def __attrs_post_init__(self) -> None:
        edges, standing = _sweep(self.groups)
        object.__setattr__(self, "_edges", edges)
        object.__setattr__(self, "_standing", standing)

    def link(self, blocks: Sequence[Block]) -> "Brackets":
        """The same brackets with each ``[Alternative to Articles 9 to 11: …]`` set against the blocks that it names.

        Each problem gets the path of the block it lies in.
        """
        groups, missing = linked_options(self.groups, blocks)
        problems = (*self.problems, *missing, *torn_brackets(self.masked, groups, blocks))
        index = article_index(blocks) if problems else None
        placed = (evolve(p, at=p.at or index.path_at(p.span.start)) if index else p for p in problems)
        return evolve(self, groups=groups, problems=tuple(placed))

    def resolve(self, choice: Mapping[str, str]) -> str:
        """The draft under one choice (group id to option id): the words of the options not chosen are blanked too.

        A group that the choice does not mention takes its first option. Raises ``ValueError`` for an unknown group or
        option.
        """
        self._check(choice)
        return blanked(self.masked, _not_chosen(self.groups, choice))

    def resolve_within(self, span: Span, choice: Mapping[str, str]) -> str:
        """The words of ``span`` under a choice: as ``resolve(choice)`` cut to the span, but only groups inside the
        span are touched.
        """
        self._check(choice)
        stretches = (
            (max(start, span.start) - span.start, min(end, span.end) - span.start)
            for start, end in _not_chosen(self.within(span), choice)
            if start < span.end and end > span.start
        )
        return blanked(span.text(self.masked), stretches)

    def within(self, span: Span) -> tuple[ChoiceGroup, ...]:
        """The groups, outer before inner, that open and close inside the span."""
        first, last = bisect_left(self._starts, span.start), bisect_right(self._starts, span.end)
        return tuple(group for group in self.groups[first:last] if span.covers(group.span))

    def enclosing(self, span: Span) -> tuple[Pair, ...]:
        """The (group id, option id) pairs, outer first, that must be chosen for the span to stand in the text."""
        at_start = self._standing_at(span.start)
        at_end = set(self._standing_at(max(span.start, span.end - 1)))
        return tuple(pair for pair in at_start if pair in at_end)

    def _standing_at(self, offset: int) -> tuple[Pair, ...]:
        index = bisect_right(self._edges, offset) - 1
        return self._standing[index] if index >= 0 else ()

    def _check(self, choice: Mapping[str, str]) -> None:
        for group_id, option_id in choice.items():
            group = self._by_id.get(group_id)
            if group is None:
                raise ValueError(f"no bracket group {group_id!r} in this draft")
            if all(option.id != option_id for option in group.options):
                known = ", ".join(option.id for option in group.options) or "none: it is an open placeholder"
                raise ValueError(f"bracket group {group_id} has no option {option_id!r} (options: {known})")


def read_brackets(
    source: Source,
    neighbours: Literal["alternatives", "independent"] = "alternatives",
    names: Container[str] | None = None,
) -> Brackets:
    """Read the square brackets of a draft; never raises on bad text, problems say what did not fit.

    ``neighbours`` says what two unlabelled brackets side by side are. ``names`` are the delegations that an attribution
    (``[Arland: …]``) may name; without them, any short capitalised name before a colon is one.
    """
    groups, blanks, problems = read_groups(source.masked, neighbours, names)
    return Brackets(groups, problems, blanked(source.masked, blanks))


def _not_chosen(groups: Sequence[ChoiceGroup], choice: Mapping[str, str]) -> Iterator[tuple[int, int]]:
    for group in groups:
        if not group.options:
            continue
        chosen = choice.get(group.id, group.options[0].id)
        for option in group.options:
            if option.id != chosen:
                yield from ((span.start, span.end) for span in option.stretches)


def _sweep(groups: Sequence[ChoiceGroup]) -> tuple[list[int], list[tuple[Pair, ...]]]:
    """The offsets at which the set of enclosing options changes, and that set from each offset on."""
    edges: list[int] = []
    standing: list[tuple[Pair, ...]] = []
    now: dict[Pair, None] = {}
    for offset, opens, _, pair in sorted(_changes(groups)):
        if opens:
            now[pair] = None
        else:
            now.pop(pair, None)
        if edges and edges[-1] == offset:
            standing[-1] = tuple(now)
        else:
            edges.append(offset)
            standing.append(tuple(now))
    return edges, standing


def _changes(groups: Sequence[ChoiceGroup]) -> Iterator[tuple[int, int, int, Pair]]:
    """Where options begin and end: at one offset ends come first, then the longer of two that begin."""
    choices = (group for group in groups if len(group.options) > 1)
    for pair, option in (((group.id, option.id), option) for group in choices for option in group.options):
        for span in (span for span in option.stretches if len(span)):
            yield span.end, 0, 0, pair
            yield span.start, 1, -span.end, pair
