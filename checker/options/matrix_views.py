"""A matrix as a terminal table, as Markdown, as CSV and as JSON."""

import csv
import io
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from treatylint.checker.options.matrix import Cell, Matrix, Row
from treatylint.checker.provisions import provision_in_words
from treatylint.checker.renderers._tables import Cell as TableCell
from treatylint.checker.renderers._tables import table
from treatylint.checker.terminal import Screen

__all__ = ["matrix_csv", "matrix_json", "matrix_markdown", "matrix_text"]

ROLES = {
    "crossed": "error",
    "unguarded": "warning",
    "disputed": "warning",
    "unknown": "info",
    "depends": "dim",
    "respected": "good",
}
LONGEST = 60


def matrix_text(matrices: Sequence[Matrix], names: Mapping[str, str], screen: Screen) -> str:
    parts = []
    for matrix in matrices:
        head = ("provision", *(names.get(party, party) for party in matrix.parties))
        rows = [
            (TableCell(_label(row)), *(TableCell(_said(row.cells[p]), _role(row.cells[p])) for p in matrix.parties))
            for row in matrix.rows
        ]
        body = table(head, rows, (6, *(4 for _ in matrix.parties)), screen)
        parts.append(screen.paint(matrix.path, "bold") + "\n" + (body or "  no red line was given"))
    return "\n\n".join(parts) + "\n"


def matrix_markdown(matrices: Sequence[Matrix], names: Mapping[str, str]) -> str:
    parts = []
    for matrix in matrices:
        head = ["provision", *(names.get(party, party) for party in matrix.parties)]
        lines = [f"## {_escaped(matrix.path)}", "", _piped(map(_escaped, head)), _piped(["---"] * len(head))]
        for row in matrix.rows:
            cells = (_escaped(_said(row.cells[party])) for party in matrix.parties)
            lines += [_piped([_escaped(_label(row)), *cells])]
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def matrix_csv(matrices: Sequence[Matrix], names: Mapping[str, str]) -> str:
    """One row a provision or option and draft; parties that only some drafts are held against leave cells empty."""
    parties = list(dict.fromkeys(party for matrix in matrices for party in matrix.parties))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["draft", "provision", "option", "words", *(names.get(party, party) for party in parties)])
    for matrix in matrices:
        for row in matrix.rows:
            cells = [_said(row.cells.get(party, ())) for party in parties]
            writer.writerow(map(_safe, [matrix.path, provision_in_words(row.at), row.option, row.words, *cells]))
    return out.getvalue()


def matrix_json(matrices: Sequence[Matrix]) -> dict[str, Any]:
    return {
        "format": 1,
        "documents": [
            {
                "path": matrix.path,
                "rows": [
                    {
                        "at": row.at,
                        "option": row.option,
                        "text": row.words,
                        "verdicts": {
                            party: [{"red_line": line, "verdict": mark} for line, mark in cell]
                            for party, cell in row.cells.items()
                        },
                    }
                    for row in matrix.rows
                ],
            }
            for matrix in matrices
        ],
    }


def _label(row: Row) -> str:
    words = row.words if len(row.words) <= LONGEST else row.words[:LONGEST].rsplit(" ", 1)[0] + " …"
    where = provision_in_words(row.at)
    if row.option:
        return f"{where} [{row.option.partition('=')[0]}] {words}"
    return f"{where}: {words}" if where else words


def _said(cell: Cell) -> str:
    """``crossed RU-02, RU-03; respected RU-07``."""
    parts = []
    for mark, pairs in groupby(cell, key=lambda pair: pair[1]):
        parts.append(f"{mark} {', '.join(line for line, _ in pairs)}")
    return "; ".join(parts) or "-"


def _role(cell: Cell) -> str:
    return ROLES[cell[0][1]] if cell else "dim"


def _piped(cells: Any) -> str:
    return "| " + " | ".join(cells) + " |"


def _escaped(text: str) -> str:
    return "".join(f"\\{c}" if c in "\\`*_[]<>|#" else c for c in " ".join(text.split()))


def _safe(cell: str) -> str:
    """A cell that a spreadsheet would take for a formula becomes text."""
    return f"'{cell}" if cell[:1] in ("=", "+", "@", "\t", "\r") else cell
