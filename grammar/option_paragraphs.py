"""Options that are set as paragraphs: each opens with a line like "Alternative A", "Option 1: …", "[Variant B]"."""

import re
import sys
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from attrs import frozen

from treatylint.grammar.bracket_words import BracketWords
from treatylint.grammar.run_rules import label_step

_LABEL_LINE = re.compile(
    r"(?m)(?:^[ \t]*+(?:[-*•–] ++)?(?P<open>\[)?|(?P<inner>\[))[ \t]*+(?i:Alternative|Option|Variant|Version)[ \t]+"
    r"(?P<label>[A-Z]|\d{1,2}|[IVX]{2,4})\b[ \t]*(?P<by>\([^()\[\]\n]{1,40}\))?[ \t]*(?:\](?P<shut>[ \t]*$"
    r"|(?(open)[ \t]+|(?!)))"
    r"|[:.–—-][ \t]*|$)"
)
_STOP_LINE = re.compile(
    r"(?m)^[ \t]*+(?i:Article|Annex|Section|Chapter|Part|Appendix)[ \t]+(?:\d+|[IVXLC]+)\b[^\n]{0,80}$"
)
_PARAGRAPH_END = re.compile(r"\n[ \t]*(?=\n)")
_SPACE = re.compile(r"\s*")


@frozen
class OptionParagraphs:
    """The options found, as (start, end, words), and the brackets that they leave without a meaning of their own.

    ``labels`` are the openings of brackets that hold a label alone (``[Alternative 1]``), ``wrappers`` of those that
    hold a whole run of options and are no option themselves.
    """

    options: tuple[tuple[int, int, BracketWords], ...] = ()
    labels: frozenset[int] = frozenset()
    wrappers: frozenset[int] = frozenset()


def option_paragraphs(text: str, pairs: Sequence[tuple[int, int]]) -> OptionParagraphs:
    """The options set as paragraphs. A run whose options would cross a bracket is left to the brackets."""
    lines = [_Line.of(match) for match in _LABEL_LINE.finditer(text)]
    stops = [match.start() for match in _STOP_LINE.finditer(text)] if lines else []
    edges = _Edges(pairs)
    options: list[tuple[int, int, BracketWords]] = []
    labels: set[int] = set()
    wrappers: set[int] = set()
    for run in _runs(text, lines, stops):
        found = list(_options(text, run, stops, edges.end_around(run[0].start)))
        if not all(edges.same_level(start, end) for start, end, _ in found):
            continue
        options += found
        labels.update(line.bracket for line in run if line.bracket is not None and line.alone)
        wrappers.update(line.bracket for line in run[:1] if line.bracket is not None and not line.alone)
    return OptionParagraphs(tuple(options), frozenset(labels), frozenset(wrappers))


@frozen
class _Line:
    """A label: where its option starts, where its words start, the bracket it opens in, and whether it fills that
    bracket.
    """

    start: int
    words: int
    label: str
    by: str | None
    bracket: int | None
    alone: bool

    @classmethod
    def of(cls, match: re.Match[str]) -> "_Line":
        bracket = next((match.start(name) for name in ("open", "inner") if match[name]), None)
        alone = bracket is not None and match["shut"] is not None
        start = match.start() if bracket is None or alone else bracket + 1
        by = match["by"].strip("()").strip().removeprefix("proposed by ") if match["by"] else None
        return cls(start, match.end(), match["label"], by, bracket, alone)


def _runs(text: str, lines: Sequence[_Line], stops: Sequence[int]) -> Iterator[list[_Line]]:
    """Two labels or more in order; an article between two ends the run, unless each option is an article."""
    run: list[_Line] = []
    for line in lines:
        if run and not _follows(text, run[-1], line, stops):
            yield from [run] if len(run) > 1 else []
            run = []
        run.append(line)
    yield from [run] if len(run) > 1 else []


def _follows(text: str, last: _Line, line: _Line, stops: Sequence[int]) -> bool:
    if (label_step(last.label, line.label) or 0) <= 0:
        return False
    stop = bisect_left(stops, last.words)
    between = stop < len(stops) and stops[stop] < line.start
    return not between or _opens_at(text, last.words, stops[stop])


def _opens_at(text: str, words: int, stop: int) -> bool:
    return not text[words : min(stop, words + 200)].strip() and stop - words < 200


def _options(text: str, run: list[_Line], stops: Sequence[int], limit: int) -> Iterator[tuple[int, int, BracketWords]]:
    """Each option runs to the next label; the last one has as many paragraphs as the longest before it, and no
    heading.
    """
    paragraphs = 1
    for line, following in zip(run, [*run[1:], None], strict=True):
        if following is not None:
            end = following.start
            paragraphs = max(paragraphs, _paragraphs(text[line.words : end]))
        else:
            end = min(_end_of_last(text, line.words, paragraphs), limit)
            first = bisect_left(stops, line.words)
            later = (stop for stop in stops[first : first + 2] if not _opens_at(text, line.words, stop))
            end = min(end, next(later, end))
        words = min(line.words, end)
        yield line.start, end, BracketWords("option", words, end, label=line.label, attribution=line.by)


def _paragraphs(words: str) -> int:
    return len(re.findall(r"\n[ \t]*\n\s*\S", words.strip())) + 1


def _end_of_last(text: str, start: int, paragraphs: int) -> int:
    at = end = _after_space(text, start)
    for _ in range(paragraphs):
        gap = _PARAGRAPH_END.search(text, at)
        if not gap:
            return len(text)
        at, end = _after_space(text, gap.end()), gap.start() + 1
    return end


def _after_space(text: str, start: int) -> int:
    space = _SPACE.match(text, start)
    return space.end() if space else start


class _Edges:
    """Tells whether two offsets lie in the same bracket, by the nearest bracket edges around them."""

    def __init__(self, pairs: Sequence[tuple[int, int]]) -> None:
        self._pairs = pairs
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

    def end_around(self, offset: int) -> int:
        """Where the words of the bracket around an offset end; no bound outside all brackets."""
        inside = self._at(offset)
        return self._pairs[inside][1] - 1 if inside >= 0 else sys.maxsize

    def _at(self, offset: int) -> int:
        index = bisect_left(self._offsets, offset) - 1
        return self._inside[index] if index >= 0 else -1
