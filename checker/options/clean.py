"""The clean text of one choice: the draft as written, with brackets, labels and what was not chosen taken out."""

from collections.abc import Iterator, Mapping

from treatylint.grammar.brackets import Brackets
from treatylint.grammar.source import Source

__all__ = ["clean_text"]


def clean_text(source: Source, brackets: Brackets, choice: Mapping[str, str]) -> str:
    """The draft under a choice (group id to option id). Words that stand are those of the draft, to the character;
    blanks that only parted what was taken out go with it. Placeholders without a value stay as they are."""
    resolved = brackets.resolve(choice)
    gone = list(_gone(source.masked, resolved))
    starts, ends = [start for start, _ in gone], [end for _, end in gone]
    first, *others = [source.text[a:b] for a, b in zip([0, *ends], [*starts, len(source.text)], strict=True)]
    text = first
    for piece in others:
        text = _joined(text, piece)
    return text


def _gone(before: str, after: str) -> Iterator[tuple[int, int]]:
    """The stretches that were blanked; stretches that only blanks part are one."""
    start = end = -1
    for at, (was, is_) in enumerate(zip(before, after, strict=True)):
        if was == is_:
            continue
        if start >= 0 and before[end:at].strip() == "":
            end = at + 1
            continue
        if start >= 0:
            yield start, end
        start, end = at, at + 1
    if start >= 0:
        yield start, end


def _joined(left: str, right: str) -> str:
    """Two stretches that stand, with a gap between them: one blank or empty line where there were two, none before a
    stop."""
    if left.endswith("\n\n") or not left:
        right = right.lstrip("\n")
    if left[-1:] in (" ", "\n") and right[:1] == " ":
        right = right.lstrip(" ")
    if left[-1:] == " " and right[:1] in ",.;:)\n":
        left = left.rstrip(" ")
    return left + right
