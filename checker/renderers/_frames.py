"""A finding as a frame: the headline, where it stands, the words themselves underlined, facts and help."""

from collections.abc import Iterator

from attrs import frozen

from treatylint.checker.diagnostics import Finding
from treatylint.checker.provisions import provision_in_words
from treatylint.checker.terminal import Screen, columns, wrapped
from treatylint.grammar.source import Source, Span

__all__ = ["frame"]

MAX_LINES = 3  # of a long provision; its first lines tell enough, and the place is named


def frame(finding: Finding, source: Source, screen: Screen) -> str:
    """The lines of one finding, no wider than the screen."""
    line, column = source.line_column(finding.span.start)
    last = max([line, *(source.line_column(other.span.start)[0] for other in finding.related)])
    gutter = len(str(last))
    place = provision_in_words(finding.at)
    bar = screen.paint(" " * gutter + " |", "frame")
    lines = [
        *_headline(finding, screen),
        f"{' ' * gutter}{screen.paint('-->', 'frame')} {source.path}:{line}:{column}"
        + (f"  {place}" if place else ""),
        bar,
        *_excerpt(source, finding.span, "^", "", gutter, screen, finding.severity.value),
    ]
    for other in finding.related:
        where = f" ({provision_in_words(other.at)})" if other.at else ""
        lines += _excerpt(source, other.span, "-", other.message + where, gutter, screen, "info")
    notes = [*finding.notes, *_advice(finding, source)]
    lines += [bar] if notes else []
    for note in notes:
        lines += _note(note, gutter, screen)
    return "\n".join(lines)


def _advice(finding: Finding, source: Source) -> Iterator[str]:
    if finding.help:
        yield f"help: {finding.help}"
    if finding.fix and finding.fix.applicability == "safe" and not source.word:
        yield f"fix: {finding.fix.message} (--fix does it)"
    elif finding.fix and finding.fix.message not in finding.help:
        yield f"suggestion: {finding.fix.message}"


def _headline(finding: Finding, screen: Screen) -> list[str]:
    """What is wrong, in as many lines as it needs."""
    mark = f"{finding.severity.value}[{finding.code}]"
    first, *rest = wrapped(f"{mark} {finding.name}: {finding.message}", screen.width - 2)
    painted = first.replace(mark, screen.paint(mark, finding.severity.value), 1)
    return [painted, *(f"  {line}" for line in rest)]


def _note(text: str, gutter: int, screen: Screen) -> list[str]:
    first, *rest = wrapped(text, screen.width - gutter - 3)
    sign = screen.paint("=", "frame")
    return [f"{' ' * gutter} {sign} {first}", *(f"{' ' * gutter}   {line}" for line in rest)]


@frozen
class _Row:
    """A stretch of one source line that fits the screen, and the part of it to underline."""

    number: int
    text: str
    start: int
    end: int


def _excerpt(
    source: Source, span: Span, sign: str, label: str, gutter: int, screen: Screen, role: str
) -> Iterator[str]:
    rows = list(_rows(source, span, screen.width - gutter - 3))
    seen = 0
    for row in rows[:MAX_LINES]:
        number = str(row.number) if row.number != seen else ""
        seen = row.number
        yield f"{screen.paint(f'{number:>{gutter}} |', 'frame')} {row.text}"
        before = " " * columns(row.text[: row.start])
        signs = sign * max(1, columns(row.text[row.start : row.end]))
        yield f"{screen.paint(' ' * gutter + ' |', 'frame')} {before}{screen.paint(signs, role)}"
    if len(rows) > MAX_LINES:
        yield f"{screen.paint(' ' * gutter + ' |', 'frame')} …"
    if label:
        yield f"{screen.paint(' ' * gutter + ' |', 'frame')} {screen.paint(label, role)}"


def _rows(source: Source, span: Span, width: int) -> Iterator[_Row]:
    """The span in rows of at most ``width`` columns, the first and last with as much text around as has room.

    Looks at no more of a line than can be shown: a line of a million characters costs no more than a short one.
    """
    text, at = source.text, span.start
    end = min(max(span.end, at + 1), len(text))
    for number in range(MAX_LINES + 1):
        line_start = max(text.rfind("\n", max(0, at - 10 * width), at) + 1, at - 10 * width, 0)
        line_end = text.find("\n", at, at + 10 * width)
        line_end = min(at + 10 * width, len(text)) if line_end < 0 else line_end
        start = at if number else _start(text, at, min(end, line_end), line_start, width - 4)
        stop = _stop(text, start, at, line_end, width - 4)
        before = "… " if line_start < start and not number else ""
        after = " …" if min(end, line_end) <= stop < line_end else ""
        shown = before + "".join(c if c.isprintable() else " " for c in text[start:stop]) + after
        yield _Row(source.line_column(at)[0], shown, at - start + len(before), min(end, stop) - start + len(before))
        at = stop
        while at < end and text[at].isspace():
            at += 1
        if at >= end:
            return


def _start(text: str, at: int, end: int, line_start: int, width: int) -> int:
    """Where to begin: with the line if that leaves the span in view (or hides no more than a number), else a few words
    before the span."""
    if columns(text[line_start:end]) <= width or at - line_start <= 6:
        return line_start
    start = at if columns(text[at:end]) > width * 2 // 3 else max(line_start, at - width // 4)
    while line_start < start < at and not text[start - 1].isspace():
        start += 1
    return start


def _stop(text: str, start: int, at: int, line_end: int, width: int) -> int:
    """Where to end: with the line if it fits, else after the last whole word that does."""
    stop, room = start, width
    while stop < line_end and (room := room - columns(text[stop])) >= 0:
        stop += 1
    cut = text.rfind(" ", max(start, at) + 1, stop) if stop < line_end else -1
    return cut if cut > at else stop
