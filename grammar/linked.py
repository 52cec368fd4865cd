"""``[Alternative to Articles 9 to 11: …]``: set such a text against the blocks that it names."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from treatylint.grammar.block import Block
from treatylint.grammar.choices import ChoiceGroup
from treatylint.grammar.problems import Problem
from treatylint.grammar.references import article_index
from treatylint.grammar.span import Span

LINKED_LIMIT = 200
"""Texts set against other blocks beyond this number stand for themselves: each one costs at every sentence it
touches.
"""


def linked_options(
    groups: Sequence[ChoiceGroup], blocks: Sequence[Block]
) -> tuple[tuple[ChoiceGroup, ...], list[Problem]]:
    """The groups with the first option of each linked one filled in, and a problem for each that names no block."""
    if all(group.kind != "linked" for group in groups):
        return tuple(groups), []
    index = article_index(blocks)
    linked: list[ChoiceGroup] = []
    problems: list[Problem] = []
    count = 0
    for group in groups:
        count += group.kind == "linked"
        if group.kind != "linked" or count > LINKED_LIMIT:
            linked.append(group)
            continue
        spans = index.spans_named(group.targets, index.path_at(group.span.start))
        spans = tuple(part for span in spans for part in _without(span, group.span))
        if not spans:
            message = f"this text is an alternative to {group.targets}, which the draft does not hold"
            problems.append(Problem("BRK002", message, group.span))
        first = spans[0] if spans else None
        kept = evolve(group.options[0], span=first, text_span=first, elsewhere=spans)
        linked.append(evolve(group, options=(kept, *group.options[1:])))
    return tuple(linked), problems


def _without(span: Span, hole: Span) -> Iterator[Span]:
    """What is left of a block when the text that may replace it, which often stands right in it, is taken out."""
    if not span.overlaps(hole):
        yield span
        return
    if span.start < hole.start:
        yield Span(span.start, hole.start)
    if hole.end < span.end:
        yield Span(hole.end, span.end)
