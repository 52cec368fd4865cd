"""A draft read with a stand-in for each figure that it leaves open, which is then found again in the norms.

So values are tried on the norms, never by reading anew, and a figure that stays open leaves what rests on it in doubt.
"""

import re
from collections.abc import Mapping
from datetime import date

from attrs import evolve, frozen

from treatylint.checker.options.filled import filled, stand_ins_in
from treatylint.checker.options.groups import Choices, choices_of
from treatylint.checker.options.stakes import Judging, places_of
from treatylint.checker.settings import DEFAULT, Settings
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.reading import read_document
from treatylint.clauses.to_norms import norms_of
from treatylint.grammar.brackets import ChoiceGroup
from treatylint.grammar.source import Source

__all__ = ["StoodIn", "stood_in"]

STAND_IN = 7_700_007
"""A figure that no draft states; the next open one is stood in for by the next odd number, and so on."""

_NO_FIGURE = re.compile(r"(?i)\b(?:dates?|day|month|year|names?|place|location|list|dd)\b|[xy]{2,4}[./-][xy]{2,4}")


@frozen(eq=False)
class StoodIn:
    """``groups`` are the open figures; ``figures`` their stand-ins and ``proposed`` the values in the draft, by id."""

    judging: Judging
    groups: tuple[ChoiceGroup, ...]
    figures: Mapping[str, int]
    proposed: Mapping[str, int | None]
    resting: frozenset[str]  # the norms that rest on a stand-in

    def norms_with(self, figure: int) -> frozenset[str]:
        norms = self.judging.meaning.norms
        return frozenset(norm.id for norm in norms if stand_ins_in(norm, frozenset([figure])))

    def judging_with(self, values: Mapping[str, int | None]) -> Judging:
        """The draft with these values, by placeholder; the other figures as proposed, or open."""
        given = {**self.proposed, **values}
        figures = {stand_in: given[id_] for id_, stand_in in self.figures.items()}
        meaning = self.judging.meaning
        norms = tuple(filled(norm, figures) if norm.id in self.resting else norm for norm in meaning.norms)
        return evolve(self.judging, meaning=evolve(meaning, norms=norms))


def stood_in(
    source: Source, choices: Choices, on: date, gazetteer: Gazetteer, settings: Settings = DEFAULT
) -> StoodIn | None:
    """The draft with stand-ins; None where it leaves no figure open."""
    groups = tuple(group for group in choices.brackets.groups if _is_figure(group, source))
    if not groups:
        return None
    figures = {group.id: STAND_IN + 2 * n for n, group in enumerate(groups)}
    text = evolve(source, text=_with_figures(source, choices, groups, figures))
    made = choices_of(text, choices.neighbours)
    if [len(group.options) for group in made.groups] != [len(group.options) for group in choices.groups]:
        return None  # the brackets would be others
    document = read_document(text, gazetteer, neighbours=choices.neighbours)
    meaning = norms_of(document, gazetteer, on)
    judging = Judging(document, meaning, gazetteer, on, places_of(made.groups), settings)
    numbers = frozenset(figures.values())
    resting = frozenset(norm.id for norm in meaning.norms if stand_ins_in(norm, numbers))
    return StoodIn(judging, groups, figures, {group.id: _proposed(group, source) for group in groups}, resting)


def _is_figure(group: ChoiceGroup, source: Source) -> bool:
    return group.kind == "placeholder" and not (not group.options and _NO_FIGURE.search(group.span.text(source.text)))


def _with_figures(source: Source, choices: Choices, groups: tuple[ChoiceGroup, ...], figures: Mapping[str, int]) -> str:
    """The draft with figures for brackets. A bracket that is an option too, as in ``[10] [X] days``, stays one."""
    options = {option.span for group in choices.brackets.groups for option in group.options if group not in groups}
    pieces, at = [], 0
    for group in groups:
        figure = f"{figures[group.id]:,}"
        pieces += [source.text[at : group.span.start], f"[{figure}]" if group.span in options else figure]
        at = group.span.end
    return "".join([*pieces, source.text[at:]])


def _proposed(group: ChoiceGroup, source: Source) -> int | None:
    words = group.options[0].text_span.text(source.text) if group.options and group.options[0].text_span else ""
    digits = words.replace(",", "").split()[:1]
    return int(digits[0]) if digits and digits[0].isdecimal() else None
