"""``json``: everything, in the public format 1 that ``checker/schema.json`` describes."""

import json

from treatylint.checker.renderers._plain import finding_of, summary_of, suppressed_of, verdict_of
from treatylint.checker.report import Run
from treatylint.checker.terminal import Screen
from treatylint.clauses.to_json import document_to_json

__all__ = ["render"]


def render(run: Run, _: Screen) -> str:
    documents = [
        {
            **document_to_json(report.document),
            "verdicts": [verdict_of(verdict, report) for verdict in report.verdicts],
            "findings": [finding_of(finding, report) for finding in report.findings],
            "suppressed": [suppressed_of(accepted, report) for accepted in report.suppressed],
        }
        for report in run.reports
    ]
    whole = {"format": 1, "documents": documents, "summary": summary_of(run)}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
