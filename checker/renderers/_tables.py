"""Tables for the terminal: cells wrapped to their columns, widths by what a terminal shows."""

from collections.abc import Sequence

from attrs import frozen

from treatylint.checker.terminal import Screen, columns, padded, wrapped

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
    lines = [_line([screen.paint(padded(h, w), "dim") for h, w in zip(head, widths, strict=True)])]
    for row in rows:
        cells = [wrapped(cell.text, width) for cell, width in zip(row, widths, strict=True)]
        for n in range(max(map(len, cells))):
            parts = [
                _painted(padded(lines_[n] if n < len(lines_) else "", width), cell.role, screen)
                for lines_, width, cell in zip(cells, widths, row, strict=True)
            ]
            lines.append(_line(parts))
    return "\n".join(lines)


def _painted(text: str, role: str, screen: Screen) -> str:
    return screen.paint(text, role) if role else text


def _line(parts: Sequence[str]) -> str:
    return ("  " + "  ".join(parts)).rstrip()


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
