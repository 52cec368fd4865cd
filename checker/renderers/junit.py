"""``junit``: one test suite a draft, one test case a red line and a rule that found something."""

import re
from xml.etree import ElementTree

from treatylint.checker.diagnostics import Severity
from treatylint.checker.report import Report, Run
from treatylint.checker.terminal import Screen
from treatylint.checker.verdicts import VerdictKind

__all__ = ["render"]

FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # what XML 1.0 cannot hold


def render(run: Run, _: Screen) -> str:
    root = ElementTree.Element("testsuites", name="treatylint")
    for report in run.reports:
        root.append(_suite(report))
    for suite in root:
        for total in ("tests", "failures"):
            root.set(total, str(int(root.get(total, "0")) + int(suite.get(total, "0"))))
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _suite(report: Report) -> ElementTree.Element:
    suite = ElementTree.Element("testsuite", name=_clean(report.path))
    failures = 0
    for verdict in report.verdicts:
        line = verdict.red_line
        case = ElementTree.SubElement(suite, "testcase", classname=_clean(line.party), name=_clean(line.id))
        if verdict.kind is not VerdictKind.RESPECTED and verdict.applies:
            tag = "skipped" if verdict.kind is VerdictKind.UNKNOWN else "failure"
            failures += tag == "failure"
            outcome = ElementTree.SubElement(case, tag, message=_clean(f"{verdict.kind.value}: {verdict.message}"))
            outcome.text = _clean(verdict.witness.text if verdict.witness else "")
    for finding in report.findings:
        if finding.code.startswith("RED"):
            continue
        line_number, column = report.source.line_column(finding.span.start)
        case = ElementTree.SubElement(
            suite, "testcase", classname=_clean(finding.name), name=f"{finding.code} at {line_number}:{column}"
        )
        if finding.severity is not Severity.INFO:
            failures += 1
            ElementTree.SubElement(case, "failure", message=_clean(finding.message))
    suite.set("tests", str(len(suite)))
    suite.set("failures", str(failures))
    return suite


def _clean(text: str) -> str:
    return FORBIDDEN.sub("\ufffd", text)
