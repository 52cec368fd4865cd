"""``github``: workflow commands that become annotations. Ten of each level are shown at most, so the gravest come
first, and a line says how many more there are."""

from itertools import islice

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.renderers._keys import shared_path
from treatylint.checker.renderers._words import closing_lines
from treatylint.checker.report import Report, Run
from treatylint.checker.terminal import Screen

__all__ = ["render"]

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
MOST = 10


def render(run: Run, _: Screen) -> str:
    lines: list[str] = []
    for severity, level in LEVELS.items():
        found = [(r, f) for r in run.reports for f in r.findings if f.severity is severity]
        lines += [_annotation(level, report, finding) for report, finding in islice(found, MOST)]
        if len(found) > MOST:
            lines.append(f"{len(found) - MOST} more of level {level} are not shown here: use --format sarif or full")
    return "\n".join([*lines, *closing_lines(run)]) + "\n"


def _annotation(level: str, report: Report, finding: Finding) -> str:
    line, column = report.source.line_column(finding.span.start)
    end_line, end_column = report.source.line_column(max(finding.span.start, finding.span.end - 1))
    place = {
        "file": shared_path(report.path), "line": line, "endLine": end_line, "col": column, "endColumn": end_column + 1,
        "title": f"{finding.code} {finding.name}",
    }  # fmt: skip
    if end_line != line:  # columns are only taken where the lines are equal
        del place["col"], place["endColumn"]
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in place.items())
    text = "\n".join([finding.message, *finding.notes])
    return f"::{level} {properties}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
