"""When two neighbouring brackets are options of one choice."""

import re

from treatylint.grammar.bracket_words import BracketWords
from treatylint.grammar.figures import roman_value

_SEPARATOR = re.compile(r"\s*(?:(?:or|and/or|/|\|)\s*)?")
# Labelled options may stand in a list of their own: "- [A: …];", a new line, "- [B: …]".
_LABELLED_SEPARATOR = re.compile(r"[\s;,.|/]*(?:[-*•–—]\s+)?(?:(?:or|and/or)\b[\s,]*)?(?:[-*•–—]\s+)?")
_LONGEST_SEPARATOR = 200
_ADDS = re.compile(r"\s*[,;]")
_ADDED = re.compile(r"[,;]\s*")
_CONJOINED = re.compile(r"\s*(and|or|as well as|but)\s+\S+\s*\S")
_LIST_MARKER = re.compile(r"\s*(\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})[.)]|Article\s+\w+|[A-Z]{1,2}\d{1,3}\b)")


def joins(
    text: str, left: tuple[int, int, BracketWords], right: tuple[int, int, BracketWords], independent: bool
) -> bool:
    """Whether the bracket on the right continues the choice that the left one belongs to. Each is (start, end,
    words).
    """
    first, second = left[2], right[2]
    between = text[left[1] : min(right[0], left[1] + _LONGEST_SEPARATOR + 1)]
    if len(between) > _LONGEST_SEPARATOR:
        return False
    if first.kind == second.kind == "option":
        return bool(_LABELLED_SEPARATOR.fullmatch(between)) and (label_step(first.label, second.label) or 0) > 0
    if not _SEPARATOR.fullmatch(between):
        return False
    if first.kind == second.kind == "linked":
        return first.targets == second.targets
    if first.kind == second.kind == "attributed":
        return first.attribution != second.attribution
    kinds = {first.kind, second.kind}
    if kinds <= {"figure", "placeholder"}:
        return "figure" in kinds and (not independent or bool(between.strip()))
    if not kinds <= {"text", "figure", "attributed"} or (independent and not between.strip()):
        return False
    if not (first.none or second.none) and _closed(text, first) != _closed(text, second):
        return False
    return not _additive(text, first, second) and not _separate_items(text, first, second)


def _closed(text: str, words: BracketWords) -> bool:
    """Whether the words end a sentence: a whole sentence is no alternative to a part of one."""
    return text[max(words.start, words.end - 8) : words.end].rstrip()[-1:] in (".", ";")


def _additive(text: str, first: BracketWords, second: BracketWords) -> bool:
    """``[, DE] [, PL]`` and ``[and DE] [and PL]`` add to a list; each may stand or fall alone."""
    if any(
        _ADDS.match(text, w.start, w.end) or _ADDED.fullmatch(text[w.start : w.end].rstrip()[-1:])
        for w in (first, second)
    ):
        return True
    left, right = _CONJOINED.match(text, first.start, first.end), _CONJOINED.match(text, second.start, second.end)
    return bool(left and right and left[1] == right[1])


def _separate_items(text: str, first: BracketWords, second: BracketWords) -> bool:
    """``[2. …] [3. …]`` are two provisions, each open; ``[2. …] [2. …]`` are two wordings of one."""
    left, right = _LIST_MARKER.match(text, first.start, first.end), _LIST_MARKER.match(text, second.start, second.end)
    return (left[1] if left else "") != (right[1] if right else "")


def label_step(first: str, second: str) -> int | None:
    """How far the second option label lies behind the first, in the one series (figures, letters, Roman) that holds
    both.
    """
    steps = [b - a for a, b in zip(_values(first), _values(second), strict=True) if a is not None and b is not None]
    return 1 if 1 in steps else steps[0] if steps else None


def label_value(label: str) -> int:
    """The place of a label in its own series, the lowest where two series hold it; ``A``, ``1`` and ``I`` are 1."""
    return min(value for value in _values(label) if value is not None)


def _values(label: str) -> tuple[int | None, int | None, int | None]:
    figure = int(label) if label.isdecimal() else None
    letter = ord(label) - ord("A") + 1 if len(label) == 1 and "A" <= label <= "Z" else None
    return figure, letter, roman_value(label)
