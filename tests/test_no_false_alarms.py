"""Four treaties that were signed and kept: the rules find no error in them, and next to no warning.

The warnings are printed (pytest -s), so that whoever changes a rule sees what it does to real text.
"""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from treatylint.checker.check import check
from treatylint.checker.diagnostics import Finding, Severity
from treatylint.grammar.source import Source

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus" / "treaties"
TREATIES = sorted(CORPUS.glob("*.md"))
MOST_WARNINGS = 3
"""Of one rule, over all four: a rule that warns more often than that of treaties which work is a rule that errs."""

pytestmark = pytest.mark.skipif(not TREATIES, reason=f"the treaties are not beside this checkout ({CORPUS.name})")


def _findings(path: Path) -> list[Finding]:
    report = check(Source(path.name, path.read_text(encoding="utf-8")), on=date(2026, 3, 1))
    return list(report.findings)


@pytest.mark.parametrize("path", TREATIES, ids=lambda path: path.stem)
def test_a_treaty_that_was_signed_has_no_error(path: Path) -> None:
    found = _findings(path)
    for finding in found:
        if finding.severity is Severity.WARNING:
            print(f"{path.name} {finding.at}: {finding.code} {finding.name}: {finding.message}")
    assert not [(f.code, f.at, f.message) for f in found if f.severity is Severity.ERROR]


def test_no_rule_warns_again_and_again_of_treaties_that_work() -> None:
    warned = Counter(
        finding.code for path in TREATIES for finding in _findings(path) if finding.severity is Severity.WARNING
    )
    assert not {code: number for code, number in warned.items() if number > MOST_WARNINGS}
