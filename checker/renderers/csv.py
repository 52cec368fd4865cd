"""``csv``: an issue list for a spreadsheet: one row a verdict, one row a finding that is no verdict."""

import csv
import io

from treatylint.checker.provisions import provision_in_words, provisions_in_words
from treatylint.checker.renderers._words import verdict_word
from treatylint.checker.report import Report, Run
from treatylint.checker.terminal import Screen
from treatylint.checker.verdicts import Verdict

__all__ = ["render"]

HEAD = ("draft", "line", "provision", "party", "red line", "result", "message", "case", "source")


def render(run: Run, _: Screen) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEAD)
    for report in run.reports:
        writer.writerows(_safe(_verdict_row(verdict, report)) for verdict in report.verdicts)
        for finding in report.findings:
            if not finding.code.startswith("RED"):
                line = str(report.source.line_column(finding.span.start)[0])
                place = provision_in_words(finding.at)
                code = f"{finding.code} {finding.name}"
                writer.writerow(
                    _safe((report.path, line, place, "", code, finding.severity.value, finding.message, "", ""))
                )
    return out.getvalue()


def _verdict_row(verdict: Verdict, report: Report) -> tuple[str, ...]:
    line = str(report.source.line_column(verdict.spans[0].start)[0]) if verdict.spans else ""
    return (
        report.path, line, provisions_in_words(verdict.clauses), verdict.red_line.party, verdict.red_line.id,
        verdict_word(verdict), verdict.message, verdict.witness.text if verdict.witness else "",
        verdict.red_line.source,
    )  # fmt: skip


def _safe(row: tuple[str, ...]) -> tuple[str, ...]:
    """A cell that a spreadsheet would take for a formula becomes text: a draft may hold anything."""
    return tuple(f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell for cell in row)
