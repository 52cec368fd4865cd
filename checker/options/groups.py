"""The choices that a draft's brackets leave to its drafters, as groups of the table."""

from collections.abc import Mapping

from attrs import field, frozen

from treatylint.checker.options.partial import Partial
from treatylint.checker.options.table import Group
from treatylint.grammar.blocks import Block, read_blocks
from treatylint.grammar.brackets import Brackets, ChoiceGroup, Option, read_brackets
from treatylint.grammar.source import Source
from treatylint.grammar.span import Span

__all__ = ["Choices", "choices_of"]


@frozen
class Choices:
    """``groups`` are the brackets with more than one option, in the order of the draft; ``idle`` settles those that
    stand in an option that fell."""

    brackets: Brackets
    groups: tuple[Group, ...]
    idle: tuple[Partial, ...]
    places: Mapping[str, str] = field(factory=dict)  # where each bracket opens, placeholders included


def choices_of(source: Source) -> Choices:
    """Read the brackets of a draft, with those that stand against other Articles set against them."""
    found = read_brackets(source)
    blocks = read_blocks(source, found)
    brackets = found.link(blocks)
    open_ = [group for group in brackets.groups if len(group.options) > 1]
    groups = tuple(Group(g.id, _options(g, source), g.span, _at(g.span, blocks)) for g in open_)
    return Choices(brackets, groups, _idle(brackets, open_), {g.id: _at(g.span, blocks) for g in brackets.groups})


def _options(group: ChoiceGroup, source: Source) -> tuple[tuple[str, str], ...]:
    return tuple((option.id, _words(option, group, source)) for option in group.options)


def _words(option: Option, group: ChoiceGroup, source: Source) -> str:
    if option.elsewhere:
        return group.targets
    return " ".join(option.text_span.text(source.text).split()).strip(" ,;") if option.text_span else ""


def _at(span: Span, blocks: tuple[Block, ...]) -> str:
    """The deepest block in which a bracket opens."""
    return next((block.path for block in reversed(blocks) if block.span.start <= span.start), "")


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
