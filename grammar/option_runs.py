"""Brackets into groups: which neighbours are options of one choice, and what each group is."""

from collections.abc import Container, Iterator, Sequence
from itertools import count, pairwise
from typing import Literal

from attrs import define

from treatylint.grammar.bracket_pairs import Matching, match_brackets, parents_of
from treatylint.grammar.bracket_words import BracketWords, read_words, wrapping
from treatylint.grammar.choices import ChoiceGroup, Option, Pair
from treatylint.grammar.option_paragraphs import option_paragraphs
from treatylint.grammar.problems import Problem
from treatylint.grammar.run_rules import joins, label_step, label_value
from treatylint.grammar.span import Span

Neighbours = Literal["alternatives", "independent"]
Stretch = tuple[int, int]


@define
class Unit:
    """One bracket (or one "Alternative A" paragraph) on its way into a group."""

    start: int
    end: int
    words: BracketWords
    parent: int | None
    pair: Pair | None = None  # the option that it became, parent of whatever is nested in it

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def text_span(self) -> Span:
        return Span(self.words.start, self.words.end)


def read_groups(
    text: str, neighbours: Neighbours, names: Container[str] | None
) -> tuple[tuple[ChoiceGroup, ...], list[Stretch], tuple[Problem, ...]]:
    """The groups, the stretches to blank (delimiters, labels, separators, notes), and the problems of one text."""
    matching = match_brackets(text)
    problems = list(_unmatched(text, matching))
    blanks = [(at, at + 1) for at in matching.strays]
    for start, end in matching.too_deep:
        blanks += ((start, start + 1), (end - 1, end))
    groups: list[ChoiceGroup] = []
    units = _units(text, matching, names)
    ids = count(1)
    for run in _runs(text, units, neighbours == "independent"):
        problems += _label_problems(run)
        blanks += _blanks(run)
        groups += _groups(run, units, ids)
    return tuple(groups), blanks, tuple(problems)


def _units(text: str, matching: Matching, names: Container[str] | None) -> list[Unit]:
    paragraphs = option_paragraphs(text, matching.pairs)
    found = [
        (start, end, wrapping(start, end) if start in paragraphs.wrappers else read_words(text, start, end, names))
        for start, end in matching.pairs
        if start not in paragraphs.labels
    ]
    found += paragraphs.options
    found.sort(key=lambda unit: (unit[0], -unit[1]))
    parents = parents_of([(start, end) for start, end, _ in found])
    return [Unit(start, end, words, parent) for (start, end, words), parent in zip(found, parents, strict=True)]


def _runs(text: str, units: Sequence[Unit], independent: bool) -> list[list[Unit]]:
    """Units grouped into choices, ordered by the first unit of each."""
    runs: list[list[Unit]] = []
    latest: dict[int | None, list[Unit]] = {}
    for unit in units:
        run = latest.get(unit.parent)
        if run and joins(text, _seen(run[-1]), _seen(unit), independent):
            run.append(unit)
        else:
            run = [unit]
            runs.append(run)
        latest[unit.parent] = run
    return runs


def _seen(unit: Unit) -> tuple[int, int, BracketWords]:
    return unit.start, unit.end, unit.words


def _blanks(run: Sequence[Unit]) -> Iterator[Stretch]:
    for unit in run:
        if unit.words.none:
            yield unit.start, unit.end
        else:
            yield unit.start, unit.words.start
            yield unit.words.end, unit.end
    for left, right in pairwise(run):
        yield left.end, right.start


def _groups(run: list[Unit], units: Sequence[Unit], ids: "count[int]") -> Iterator[ChoiceGroup]:
    first = run[0]
    parent = units[first.parent].pair if first.parent is not None else None
    if first.words.kind in ("note", "wrapper") or (len(run) == 1 and first.words.kind == "text" and first.words.none):
        first.pair = parent  # no choice of its own: what is nested in it hangs one level higher
        return
    group_id = f"g{next(ids)}"
    span = Span(first.start, run[-1].end)
    if len(run) > 1 or first.words.kind == "linked":
        options = _options(run, group_id)
        if first.words.kind == "linked":
            options = (Option("kept", first.words.targets, None, None), *options)
        kind: Literal["linked", "alternatives"] = "linked" if first.words.kind == "linked" else "alternatives"
        yield ChoiceGroup(group_id, kind, options, span, _common_attribution(run), parent, first.words.targets)
        for unit in run:
            if unit.words.kind == "placeholder":
                yield ChoiceGroup(f"g{next(ids)}", "placeholder", (), unit.span, None, unit.pair)
    elif first.words.kind == "placeholder":
        yield ChoiceGroup(group_id, "placeholder", (), span, None, parent)
    elif first.words.kind == "figure":
        first.pair = (group_id, "proposed")
        yield ChoiceGroup(group_id, "placeholder", (Option("proposed", "", span, first.text_span),), span, None, parent)
    else:
        first.pair = (group_id, "in")
        options = (
            Option("in", first.words.label, span, first.text_span, first.words.attribution),
            Option("out", "", None, None),
        )
        yield ChoiceGroup(group_id, "in_or_out", options, span, first.words.attribution, parent)


def _options(run: Sequence[Unit], group_id: str) -> tuple[Option, ...]:
    options: list[Option] = []
    taken: set[str] = {"kept"}
    for number, unit in enumerate(run, start=1):
        words = unit.words
        option_id = words.label or ("alternative" if words.kind == "linked" else str(number))
        while option_id in taken:
            option_id += "+"
        taken.add(option_id)
        unit.pair = (group_id, option_id)
        text_span = None if words.none else unit.text_span
        options.append(Option(option_id, words.label, unit.span if text_span else None, text_span, words.attribution))
    return tuple(options)


def _common_attribution(run: Sequence[Unit]) -> str | None:
    by = {unit.words.attribution for unit in run}
    return by.pop() if len(by) == 1 else None


def _label_problems(run: Sequence[Unit]) -> Iterator[Problem]:
    first = run[0]
    if first.words.kind != "option":
        return
    if len(run) == 1:
        yield Problem(
            "BRK002", f"option {first.words.label} stands alone: no other option follows or precedes it", first.span
        )
    elif label_value(first.words.label) != 1:
        yield Problem("BRK002", f"the options start at {first.words.label}: an earlier one is missing", first.span)
    for left, right in pairwise(run):
        if label_step(left.words.label, right.words.label) != 1:
            message = f"option {right.words.label} follows option {left.words.label}: one between them is missing"
            yield Problem("BRK002", message, right.span)


def _unmatched(text: str, matching: Matching) -> Iterator[Problem]:
    for at in matching.strays:
        opening = text[at] == "["
        message = "this bracket is never closed" if opening else "this bracket closes none that is open"
        yield Problem("BRK002", message, Span(at, at + 1))
    if matching.too_deep:
        start, end = matching.too_deep[0]
        message = (
            f"brackets are nested too deeply here; {len(matching.too_deep)} of them are read as if they were not there"
        )
        yield Problem("BRK002", message, Span(start, end))
