"""Another option of a bracket as an edit: what the draft itself offers in place of what was chosen."""

from collections.abc import Iterator

from treatylint.checker.brackets import read_choice, settle
from treatylint.checker.options.groups import Choices, choices_of
from treatylint.checker.options.words import group_words, option_words
from treatylint.checker.repair.edits import Edit
from treatylint.checker.run_drafts import Neighbours
from treatylint.grammar.source import Source
from treatylint.grammar.span import Span

__all__ = ["option_edits"]


def option_edits(source: Source, brackets: str, neighbours: Neighbours) -> Iterator[Edit]:
    """For a draft that is settled as ``brackets`` says: the edits that take another option in one bracket."""
    if brackets == "none":
        return
    choices = choices_of(source, neighbours)
    known = choices.brackets.groups
    taken = {id_: option.id for id_, option in read_choice(brackets, known).items() if option is not None}
    for n, group in enumerate(choices.groups):
        for option, (id_, _) in enumerate(group.options if group.id in taken else ()):
            if id_ == taken[group.id] or not _stands(choices, group.id, taken):
                continue
            other = settle(source, ",".join(f"{g}={o}" for g, o in {**taken, group.id: id_}.items()), neighbours)
            says = f"{group_words(choices.groups[n])}: take {option_words(group, option)}"
            yield _edit(settle(source, brackets, neighbours).text, other.text, group.at, says)


def _stands(choices: Choices, group: str, taken: dict[str, str]) -> bool:
    """Whether all the brackets around a group are settled so that it is there at all."""
    span = next(one.span for one in choices.brackets.groups if one.id == group)
    return all(taken.get(outer, option) == option for outer, option in choices.brackets.enclosing(span))


def _edit(before: str, after: str, at: str, says: str) -> Edit:
    """From where two texts of one length begin to differ to where they end to."""
    differing = [n for n, (one, other) in enumerate(zip(before, after, strict=True)) if one != other]
    span = Span(differing[0], differing[-1] + 1) if differing else Span(0, 0)
    return Edit("option", at, span, span.text(after), says, 1)
