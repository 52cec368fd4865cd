"""``concise``: one line a finding, ``file:line:column: CODE message``, then what was done and understood."""

from treatylint.checker.renderers._words import closing_lines
from treatylint.checker.report import Run
from treatylint.checker.terminal import Screen, printable

__all__ = ["render"]


def render(run: Run, screen: Screen) -> str:
    lines = []
    for report in run.reports:
        for finding in report.findings:
            line, column = report.source.line_column(finding.span.start)
            level = finding.severity.value
            code = screen.paint(finding.code, level)
            lines.append(f"{report.path}:{line}:{column}: {code} {level}: {printable(finding.message)}")
    return "\n".join([*lines, *closing_lines(run)]) + "\n"
