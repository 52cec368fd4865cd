"""The clean text of one choice: the draft as written, with brackets, labels and what was not chosen taken out."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from treatylint.grammar.brackets import Brackets, ChoiceGroup, Option
from treatylint.grammar.source import Source

__all__ = ["clean_text"]

Stretch = tuple[int, int]
LONGEST_NOTE = 400
REACH = 400
"""How far back from a gap the end of a line is looked for."""

_MARKS_ALONE = re.compile(r"(?:^|(?<=\n))[ \t]*(?:#{1,6}|[-+>•]|\*{1,3}|_{2,3}|[ \t])*\Z")
_EMPTY_REST = re.compile(r"[ \t]*(?:\*{1,3}|_{2,3}|#{1,6})?[ \t]*(?=\n|\Z)")
_EMPHASIS = re.compile(r"(\*{1,3}|_{1,3})\Z")


def clean_text(source: Source, brackets: Brackets, choice: Mapping[str, str]) -> str:
    """The draft under a choice (group id to option id). Words that stand are those of the draft, to the character;
    blanks and Markdown signs that only held what was taken out go with it. Placeholders without a value stay."""
    resolved = brackets.resolve(choice)
    settled = list(_joined(_settled(source.text, brackets, choice)))
    signs = _signs(source.masked, resolved, settled)
    gone = list(_joined(_escaped(source.text, [*settled, *signs])))
    starts, ends = [start for start, _ in gone], [end for _, end in gone]
    text, *others = [source.text[a:b] for a, b in zip([0, *ends], [*starts, len(source.text)], strict=True)]
    done = []
    for piece, (start, end) in zip(others, gone, strict=True):
        text = _met(text, piece, source.text[start:end], source.markup.marked)
        done.append(text[:-REACH])  # what lies further back is settled: no gap looks at it again
        text = text[-REACH:]
    return "".join([*done, text])


def _settled(text: str, brackets: Brackets, choice: Mapping[str, str]) -> Iterator[Stretch]:
    """What each group loses: all of its bracket but the words that were chosen, and what it stood against."""
    for group in (group for group in brackets.groups if group.options):
        chosen = _chosen(group, choice)
        kept = chosen.text_span
        if kept is None or not group.span.covers(kept):  # "kept" stands for words outside the bracket
            yield group.span.start, group.span.end
        else:
            yield from ((group.span.start, _line_start(text, group, kept.start)), (kept.end, group.span.end))
        for option in group.options:
            if option.id != chosen.id:
                yield from ((span.start, span.end) for span in option.elsewhere)


def _line_start(text: str, group: ChoiceGroup, at: int) -> int:
    """Where the words of an option begin, with the signs of a heading or a list before them (``[A:`` and a new line
    with ``## Article 4``)."""
    line = text.rfind("\n", group.span.start, at) + 1
    return line if line and not text[line:at].strip(" \t#*_>+-") else at


def _chosen(group: ChoiceGroup, choice: Mapping[str, str]) -> Option:
    wanted = choice.get(group.id, group.options[0].id)
    return next(option for option in group.options if option.id == wanted)


def _signs(before: str, after: str, settled: list[Stretch]) -> Iterator[Stretch]:
    """The other stretches that were blanked (notes, brackets around options), each within one line."""
    start = end = -1
    edges = [0, *(edge for stretch in settled for edge in stretch), len(before)]
    outside = chain.from_iterable(map(range, edges[::2], edges[1::2]))
    for at in (at for at in outside if before[at] != after[at]):
        if start >= 0 and before[end:at].strip(" \t") == "" and at - end < LONGEST_NOTE:
            end = at + 1
            continue
        if start >= 0:
            yield start, end
        start, end = at, at + 1
    if start >= 0:
        yield start, end


def _escaped(text: str, gone: list[Stretch]) -> Iterator[Stretch]:
    r"""A backslash before a bracket (``\[four\]``) goes with the bracket."""
    for start, end in gone:
        yield (start - 1 if text[start - 1 : start] == "\\" and text[start : start + 1] in "[]" else start), end


def _joined(gone: Iterable[Stretch]) -> Iterator[Stretch]:
    start = end = 0
    for first, last in sorted(stretch for stretch in gone if stretch[0] < stretch[1]):
        if first > end:
            if end > start:
                yield start, end
            start = first
        end = max(end, last)
    if end > start:
        yield start, end


def _met(left: str, right: str, gone: str, marked: bool) -> str:
    """Two stretches that stand, with a gap between them: one blank or as many empty lines as the wider side had, and
    no signs of Markdown around nothing."""
    if marked:
        left, right = _without_marks(left, right)
    indent = _MARKS_ALONE.search(left)
    if indent is not None and not indent[0].strip():
        left, right = _lines_met(left[: indent.start()], indent[0], right, len(gone) - len(gone.rstrip("\n")))
    if left[-1:] in (" ", "\n") and right[:1] == " ":
        right = right.lstrip(" ")
    if left[-1:] == " " and right[:1] in (*",.;:)\n", ""):
        left = left.rstrip(" ")
    return left + right


def _lines_met(left: str, indent: str, right: str, more: int) -> tuple[str, str]:
    """At the beginning of a line: if nothing is left of the line it goes, and the wider gap between lines
    stays; ``more`` line breaks ended what went."""
    rest = right.lstrip(" \t")
    if rest and not rest.startswith("\n"):
        return left + indent, right
    above, below = len(left) - len(left.rstrip("\n")), more + len(rest) - len(rest.lstrip("\n"))
    body = rest.lstrip("\n")
    return left.rstrip("\n") + "\n" * (max(above, below) if left else 0), body


def _without_marks(left: str, right: str) -> tuple[str, str]:
    """Emphasis that opened before the gap and closes right after it, and a line with nothing left but its signs."""
    opened = _EMPHASIS.search(left)
    if opened and right.startswith(opened[1]):
        return left[: opened.start()], right[len(opened[1]) :]
    alone, rest = _MARKS_ALONE.search(left), _EMPTY_REST.match(right)
    if alone and alone[0].strip() and rest:
        return left[: alone.start()], right[rest.end() :]
    return left, right
