"""``json-lines``: one JSON object a line: each verdict, each finding, and the summary last."""

import json

from treatylint.checker.renderers._plain import finding_of, summary_of, verdict_of
from treatylint.checker.report import Run
from treatylint.checker.terminal import Screen

__all__ = ["render"]


def render(run: Run, _: Screen) -> str:
    lines: list[dict[str, object]] = []
    for report in run.reports:
        place = {"path": report.path}
        lines += [{"type": "verdict", **place, **verdict_of(verdict, report)} for verdict in report.verdicts]
        lines += [{"type": "finding", **place, **finding_of(finding, report)} for finding in report.findings]
    lines.append({"type": "summary", **summary_of(run)})
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
