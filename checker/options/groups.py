"""The choices that a draft's brackets leave to its drafters, as groups of the table."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from attrs import field, frozen

from treatylint.checker.options.partial import Partial
from treatylint.checker.options.table import Group
from treatylint.checker.run_drafts import Neighbours
from treatylint.grammar.blocks import Block, read_blocks
from treatylint.grammar.brackets import Brackets, ChoiceGroup, Option, read_brackets
from treatylint.grammar.source import Source

__all__ = ["Choices", "choices_of"]


@frozen
class Choices:
    """``groups`` are the brackets with more than one option, in the order of the draft; ``idle`` settles those that
    stand in an option that fell."""

    brackets: Brackets
    groups: tuple[Group, ...]
    idle: tuple[Partial, ...]
    places: Mapping[str, str] = field(factory=dict)  # where each bracket opens, placeholders included
    neighbours: Neighbours = "alternatives"


def choices_of(source: Source, neighbours: Neighbours = "alternatives") -> Choices:
    """Read the brackets of a draft, with those that stand against other Articles set against them. ``neighbours`` says
    what unlabelled brackets side by side are."""
    found = read_brackets(source, neighbours)
    blocks = read_blocks(source, found)
    brackets = found.link(blocks)
    open_ = [group for group in brackets.groups if len(group.options) > 1]
    places = _places(brackets, source, blocks)
    groups = tuple(Group(g.id, _options(g, source), g.span, places[g.id]) for g in open_)
    return Choices(brackets, groups, _idle(brackets, open_), places, neighbours)


def _options(group: ChoiceGroup, source: Source) -> tuple[tuple[str, str], ...]:
    return tuple((option.id, _words(option, group, source)) for option in group.options)


def _words(option: Option, group: ChoiceGroup, source: Source) -> str:
    if option.elsewhere:
        return group.targets
    return " ".join(option.text_span.text(source.masked).split()).strip(" ,;") if option.text_span else ""


def _places(brackets: Brackets, source: Source, blocks: Sequence[Block]) -> dict[str, str]:
    """For each bracket the deepest block that holds its first words, headings aside: ``[`` may stand on a line of its
    own before the Article that it holds."""
    starts = [block.span.start for block in blocks]
    places = {}
    for group in brackets.groups:
        first = group.options[0].text_span if group.options and not group.options[0].elsewhere else None
        span = first or group.span
        words = span.text(source.masked)
        at = span.start + len(words) - len(words.lstrip())
        last = max(bisect_right(starts, at) - 1, 0)
        path = blocks[last].path if blocks else ""
        places[group.id] = path.rpartition("/")[0] if "/heading" in path else path
    return places


def _idle(brackets: Brackets, open_: list[ChoiceGroup]) -> tuple[Partial, ...]:
    """For a group inside an option: another option of the outer group, and anything but the first of the inner one."""
    place = {group.id: at for at, group in enumerate(open_)}
    idle = []
    for at, group in enumerate(open_):
        for outer_id, option_id in brackets.enclosing(group.span):
            if outer_id not in place or outer_id == group.id:
                continue
            outer = open_[place[outer_id]]
            others = sum(1 << n for n, option in enumerate(outer.options) if option.id != option_id)
            beyond_first = (1 << len(group.options)) - 2
            idle.append(tuple(sorted(((place[outer_id], others), (at, beyond_first)))))
    return tuple(idle)
