"""``sarif``: SARIF 2.1.0, one run, for code scanning and anything else that reads it."""

import inspect
import json
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from treatylint import __version__
from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.provisions import provision_in_words
from treatylint.checker.renderers._keys import keyed, shared_path
from treatylint.checker.report import Report, Run, Suppressed
from treatylint.checker.rule import Rule
from treatylint.checker.rule_pages import as_page
from treatylint.checker.rules import all_rules
from treatylint.checker.terminal import Screen
from treatylint.grammar.source import Source, Span

__all__ = ["render"]

Table = dict[str, Any]
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
MOST_RESULTS = 25_000
"""What GitHub's code scanning takes of one run; a file with more is refused whole, so the gravest are kept."""
MOST_WORDS = 1000
"""Characters of a description; code scanning shows 1,024. The whole page stands in ``help``."""
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render(run: Run, _: Screen) -> str:
    results, left_out = _within_limits([result for report in run.reports for result in _results(report)])
    driver = {"name": "treatylint", "semanticVersion": __version__, "rules": _rules(run, results)}
    invocation: Table = {"executionSuccessful": not run.failures}
    notes = [{"level": "error", "message": {"text": failure}} for failure in run.failures]
    if left_out:
        notes.append({"level": "warning", "message": {"text": f"{left_out} lesser findings are left out"}})
    if notes:
        invocation["toolExecutionNotifications"] = notes
    only = {
        "tool": {"driver": driver},
        "automationDetails": {"id": "treatylint/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [invocation],
        "results": results,
    }
    return json.dumps({"version": "2.1.0", "$schema": SCHEMA, "runs": [only]}, ensure_ascii=False, indent=1) + "\n"


def _results(report: Report) -> Iterator[Table]:
    accepted = [None] * len(report.findings) + list(report.suppressed)
    for (key, finding), suppressed in zip(keyed(report, suppressed=True), accepted, strict=True):
        yield _result(finding, key, report, suppressed)


def _within_limits(results: list[Table]) -> tuple[list[Table], int]:
    """At most what is taken, the gravest first where something must go; and how many are left out."""
    if len(results) > MOST_RESULTS:
        order = list(LEVELS.values())
        results = sorted(results, key=lambda result: ("suppressions" in result, order.index(result["level"])))
    return results[:MOST_RESULTS], max(0, len(results) - MOST_RESULTS)


def _rules(run: Run, results: list[Table]) -> list[Table]:
    """Each rule that found something; of a project's own rules only what their findings say."""
    used = {result["ruleId"] for result in results}
    ours = {rule.code: _rule(rule) for rule in all_rules() if rule.code in used}
    found = (f for report in run.reports for f in (*report.findings, *(aside.finding for aside in report.suppressed)))
    names = {finding.code: finding.name for finding in found if finding.code in used and finding.code not in ours}
    others = {
        code: {"id": code, "name": name, "shortDescription": {"text": name.replace("-", " ")}}
        for code, name in names.items()
    }
    return [{**ours, **others}[code] for code in sorted(used)]


def _rule(rule: Rule) -> Table:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": _short(inspect.cleandoc(rule.explanation))},
        "help": {"text": as_page(rule), "markdown": as_page(rule, markdown=True)},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": ["treaty", rule.code[:3]]},
    }


def _short(text: str) -> str:
    return text if len(text) <= MOST_WORDS else text[:MOST_WORDS].rpartition(" ")[0] + " …"


def _result(finding: Finding, key: str, report: Report, suppressed: Suppressed | None) -> Table:
    notes = [*finding.notes, *([f"help: {finding.help}"] if finding.help else [])]
    result: Table = {
        "ruleId": finding.code,
        "level": LEVELS[finding.severity],
        "message": {"text": "\n".join([finding.message, *notes])},
        "locations": [_location(finding.span, finding.at, report)],
        # Code scanning looks at the first alone, and would make one from the words around where it is not given.
        "partialFingerprints": {"primaryLocationLineHash": f"{key[:16]}:1", "treatylint/v1": key},
    }
    if finding.related:
        result["relatedLocations"] = [
            {**_location(other.span, other.at, report), "message": {"text": other.message}}
            for other in finding.related[:100]
        ]
    if suppressed:
        kind = "inSource" if suppressed.by == "comment" else "external"
        result["suppressions"] = [{"kind": kind, "status": "accepted", "justification": suppressed.reason}]
    return result


def _location(span: Span, at: str, report: Report) -> Table:
    place: Table = {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(report.path)},
            "region": _region(span, report.source),
        }
    }
    if at:
        place["logicalLocations"] = [{"fullyQualifiedName": at, "name": provision_in_words(at)}]
    return place


def _uri(path: str) -> str:
    """Relative to where the run was made, as uploads want it; a whole URI for a draft that lies elsewhere."""
    shared = shared_path(path)
    return PurePath(shared).as_uri() if PurePath(shared).is_absolute() else quote(shared)


def _region(span: Span, source: Source) -> Table:
    line, column = source.line_column(span.start)
    end_line, end_column = source.line_column(span.end)
    return {
        "startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column,
        "charOffset": span.start, "charLength": len(span),
    }  # fmt: skip
