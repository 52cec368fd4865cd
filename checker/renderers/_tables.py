"""Tables for the terminal: cells wrapped to their columns, widths by what a terminal shows."""

from collections.abc import Sequence

from attrs import frozen

from treatylint.checker.terminal import Screen, columns, wrapped

__all__ = ["Cell", "table"]


@frozen
class Cell:
    text: str
    role: str = ""


def table(head: Sequence[str], rows: Sequence[Sequence[Cell]], shares: Sequence[int], screen: Screen) -> str:
    """A table as wide as the screen. ``shares``: 0 makes a column as wide as its widest cell; the others divide the
    rest in these proportions."""
    if not rows:
        return ""
    widths = _widths(head, rows, shares, screen.width - 2 - 2 * (len(head) - 1))
    lines = _row([Cell(word, "dim") for word in head], widths, screen)
    for row in rows:
        lines += _row(row, widths, screen)
    return "\n".join(lines)


def _row(cells: Sequence[Cell], widths: Sequence[int], screen: Screen) -> list[str]:
    """The lines of one row: as many as its longest cell needs."""
    columns_of = [wrapped(cell.text, width) for cell, width in zip(cells, widths, strict=True)]
    return [
        _line([column[n] if n < len(column) else "" for column in columns_of], cells, widths, screen)
        for n in range(max(map(len, columns_of)))
    ]


def _line(words: Sequence[str], cells: Sequence[Cell], widths: Sequence[int], screen: Screen) -> str:
    """One line of a row; it ends with its last word, whether painted or not."""
    line, gap = "", "  "
    for word, cell, width in zip(words, cells, widths, strict=True):
        if word:
            line += gap + (screen.paint(word, cell.role) if cell.role else word)
            gap = ""
        gap += " " * (width - columns(word) + 2)
    return line


def _widths(
    head: Sequence[str], rows: Sequence[Sequence[Cell]], shares: Sequence[int], room: int
) -> list[int]:
    widest = [max(columns(h), *(columns(row[n].text) for row in rows)) for n, h in enumerate(head)]
    fixed = sum(width for width, share in zip(widest, shares, strict=True) if not share)
    left, total = max(room - fixed, 10 * len(head)), sum(shares) or 1
    return [
        width if not share else max(8, left * share // total)
        for width, share in zip(widest, shares, strict=True)
    ]
