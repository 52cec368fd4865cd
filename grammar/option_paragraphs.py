"""Whole paragraphs as options: lines that open with "Alternative A" or "Option 1", outside any bracket of
their own."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from treatylint.grammar.bracket_words import BracketWords
from treatylint.grammar.run_rules import label_step

_LABEL_LINE = re.compile(
    r"(?m)^[ \t]*(?:[-*•–] +)?(?i:Alternative|Option|Variant|Version)[ \t]+(?P<label>[A-Z]|\d{1,2}|[IVX]{2,4})\b"
    r"[ \t]*(?P<by>\([^()\[\]\n]{1,40}\))?[ \t]*(?:[:.–—-][ \t]*|$)"
)
_STOP_LINE = re.compile(
    r"(?m)^[ \t]*(?i:Article|Annex|Section|Chapter|Part|Appendix)[ \t]+(?:\d+|[IVXLC]+)\b[^\n]{0,80}$"
)
_PARAGRAPH_END = re.compile(r"\n[ \t]*(?=\n)")


def option_paragraphs(text: str, pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int, BracketWords]]:
    """Each such paragraph as (start, end, words). A run whose options would cross a bracket is left as plain text."""
    lines = list(_LABEL_LINE.finditer(text))
    if not lines:
        return []
    stops = [match.start() for match in _STOP_LINE.finditer(text)]
    edges = _Edges(pairs)
    found: list[tuple[int, int, BracketWords]] = []
    for run in _consecutive(lines):
        if len(run) < 2:
            continue
        options = list(_options(text, run, stops))
        if all(edges.same_level(start, end) for start, end, _ in options):
            found += options
    return found


def _consecutive(lines: Sequence[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    run: list[re.Match[str]] = []
    for line in lines:
        if run and (label_step(run[-1]["label"], line["label"]) or 0) <= 0:
            yield run
            run = []
        run.append(line)
    yield run


def _options(text: str, run: list[re.Match[str]], stops: Sequence[int]) -> Iterator[tuple[int, int, BracketWords]]:
    """Each option runs to the next label; the last one has as many paragraphs as the longest before it, and no
    heading.
    """
    paragraphs = 1
    for line, following in zip(run, [*run[1:], None], strict=True):
        if following is not None:
            end = following.start()
            paragraphs = max(paragraphs, _paragraphs(text[line.end() : end]))
        else:
            end = _end_of_last(text, line.end(), paragraphs)
        stop = bisect_left(stops, line.end())
        end = min(end, stops[stop]) if stop < len(stops) else end
        by = line["by"].strip("()").strip() if line["by"] else None
        yield line.start(), end, BracketWords("option", line.end(), end, label=line["label"], attribution=by)


def _paragraphs(words: str) -> int:
    return len(re.findall(r"\n[ \t]*\n\s*\S", words.strip())) + 1


def _end_of_last(text: str, start: int, paragraphs: int) -> int:
    begin = re.compile(r"\s*").match(text, start)
    at = begin.end() if begin else start
    for _ in range(paragraphs):
        gap = _PARAGRAPH_END.search(text, at)
        if not gap:
            return len(text)
        after = re.compile(r"\s*").match(text, gap.end())
        at = after.end() if after else gap.end()
        end = gap.start() + 1
    return end


class _Edges:
    """Tells whether two offsets lie in the same bracket, by the nearest bracket edges around them."""

    def __init__(self, pairs: Sequence[tuple[int, int]]) -> None:
        changes = sorted([(start, index) for index, (start, _) in enumerate(pairs)] + [(end, -1) for _, end in pairs])
        self._offsets: list[int] = []
        self._inside: list[int] = []
        open_now: list[int] = []
        for offset, index in changes:
            if index >= 0:
                open_now.append(index)
            elif open_now:
                open_now.pop()
            self._offsets.append(offset)
            self._inside.append(open_now[-1] if open_now else -1)

    def same_level(self, start: int, end: int) -> bool:
        return self._at(start) == self._at(end)

    def _at(self, offset: int) -> int:
        index = bisect_left(self._offsets, offset) - 1
        return self._inside[index] if index >= 0 else -1
