"""``gitlab``: a Code Quality report."""

import json

from treatylint.checker.diagnostics import Severity
from treatylint.checker.renderers._keys import keyed, shared_path
from treatylint.checker.report import Run
from treatylint.checker.terminal import Screen

__all__ = ["render"]

LEVELS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(run: Run, _: Screen) -> str:
    issues = [
        {
            "description": finding.message,
            "check_name": f"{finding.code} {finding.name}",
            "fingerprint": key,
            "severity": LEVELS[finding.severity],
            "location": {
                "path": shared_path(report.path),
                "lines": {"begin": report.source.line_column(finding.span.start)[0]},
            },
        }
        for report in run.reports
        for key, finding in keyed(report)
    ]
    return json.dumps(issues, ensure_ascii=False, indent=1) + "\n"
