"""``full``: every finding as a frame, then each party's red lines as a table, then what was done and understood."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.provisions import provisions_in_words
from treatylint.checker.renderers._frames import frame
from treatylint.checker.renderers._tables import Cell, table
from treatylint.checker.renderers._words import ROLES, case_of, closing_lines, counted, verdict_word
from treatylint.checker.report import Report, Run
from treatylint.checker.terminal import Screen
from treatylint.checker.verdicts import Verdict

__all__ = ["render"]

HEAD = ("red line", "verdict", "what the line says", "decided by", "why, and a case that shows it")
SHARES = (0, 0, 10, 5, 14)


def render(run: Run, screen: Screen) -> str:
    parts: list[str] = []
    for report in run.reports:
        parts += [frame(finding, report.source, screen) for finding in report.findings if _has_place(finding)]
        parts += _tables(report, run, screen)
    closing = "\n".join(closing_lines(run))
    return "\n\n".join([*parts, screen.paint(closing, "bold")]) + "\n"


def _has_place(finding: Finding) -> bool:
    """Whether a finding has words to point at; a line that no provision decides, or nobody can, has its row alone."""
    return not finding.code.startswith("RED") or bool(finding.at and finding.severity is not Severity.INFO)


def _tables(report: Report, run: Run, screen: Screen) -> Iterator[str]:
    names = dict(run.profiles)
    for party, verdicts in groupby(report.verdicts, key=lambda v: v.red_line.party):
        listed = list(verdicts)
        title = f"{names.get(party, party)}: {_tally(listed)}, as of {run.on}, on {report.path}"
        rows = [_row(verdict) for verdict in listed]
        yield screen.paint(title, "bold") + "\n" + table(HEAD, rows, SHARES, screen)


def _tally(verdicts: list[Verdict]) -> str:
    """``19 red lines (12 respected, 1 crossed, 6 unknown)``."""
    words = Counter(verdict_word(verdict) for verdict in verdicts)
    return f"{counted(len(verdicts), 'red line')} ({', '.join(f'{n} {word}' for word, n in words.most_common())})"


def _row(verdict: Verdict) -> tuple[Cell, ...]:
    line = verdict.red_line
    case = f". Case: {case_of(verdict)}." if case_of(verdict) else ""
    return (
        Cell(line.id),
        Cell(verdict_word(verdict), ROLES[verdict.kind] if verdict.applies else "dim"),
        Cell(line.text),
        Cell(provisions_in_words(verdict.clauses) or "-"),
        Cell(verdict.message.rstrip(".") + case),
    )
