"""``grouped``: the findings of each draft under its name, one line each with its place in the terms of the trade."""

from treatylint.checker.provisions import provision_in_words
from treatylint.checker.renderers._words import closing_lines
from treatylint.checker.report import Report, Run
from treatylint.checker.terminal import Screen, padded, printable

__all__ = ["render"]


def render(run: Run, screen: Screen) -> str:
    groups = [_group(report, screen) for report in run.reports if report.findings]
    return "\n\n".join([*groups, "\n".join(closing_lines(run))]) + "\n"


def _group(report: Report, screen: Screen) -> str:
    lines = [screen.paint(report.path, "bold")]
    for finding in report.findings:
        line, column = report.source.line_column(finding.span.start)
        code = screen.paint(finding.code, finding.severity.value)
        place = provision_in_words(finding.at)
        message = printable(finding.message) + (f"  ({place})" if place else "")
        lines.append(f"  {padded(f'{line}:{column}', 8)} {code} {message}")
    return "\n".join(lines)
