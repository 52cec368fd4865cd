"""What a check found: one report a draft, one run over all of them; the renderers know nothing else."""

from collections import Counter
from datetime import date

from attrs import field, frozen

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.verdicts import Verdict, VerdictKind
from treatylint.clauses.document import Coverage, Document
from treatylint.grammar.source import Source

__all__ = ["REDACTED", "Report", "Run", "Summary", "Suppressed"]

REDACTED = "confidential"
"""Stands where the id of a red line would, in a run that is made to be passed on."""


@frozen
class Suppressed:
    """A finding that was accepted. ``by`` is "comment" (in the draft) or "baseline" (in a file of its own)."""

    finding: Finding
    reason: str
    by: str


@frozen
class Report:
    """One draft: how it was read, the verdict on each red line, and the findings in the order of the text.

    ``suppressed`` findings were accepted and count for nothing.
    """

    document: Document
    verdicts: tuple[Verdict, ...] = ()
    findings: tuple[Finding, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()

    @property
    def source(self) -> Source:
        return self.document.source

    @property
    def path(self) -> str:
        return self.source.path


@frozen
class Summary:
    """What the closing line says, over all drafts of a run."""

    drafts: int
    coverage: Coverage
    verdicts: tuple[tuple[VerdictKind, int], ...]
    severities: tuple[tuple[Severity, int], ...]
    suppressed: int = 0

    @property
    def red_lines(self) -> int:
        return sum(number for _, number in self.verdicts)


@frozen
class Run:
    """All drafts of one run. ``profiles`` are the parties whose red lines were used: (id, name) pairs. ``on`` is the
    date of the run; ``failures`` are the lines that say what could not be checked, ``warnings`` what to look at."""

    reports: tuple[Report, ...]
    on: date
    profiles: tuple[tuple[str, str], ...] = ()
    rules: int = 0
    failures: tuple[str, ...] = field(default=())
    warnings: tuple[str, ...] = field(default=())

    @property
    def summary(self) -> Summary:
        coverages = [report.document.coverage for report in self.reports]
        verdicts = Counter(v.kind for report in self.reports for v in report.verdicts)
        severities = Counter(f.severity for report in self.reports for f in report.findings)
        return Summary(
            drafts=len(self.reports),
            coverage=Coverage(
                sum(c.operative for c in coverages),
                sum(c.understood for c in coverages),
                sum(c.partly for c in coverages),
                sum(c.not_understood for c in coverages),
            ),
            verdicts=tuple((kind, verdicts[kind]) for kind in VerdictKind),
            severities=tuple((severity, severities[severity]) for severity in Severity),
            suppressed=sum(len(report.suppressed) for report in self.reports),
        )

    def exit_code(self, fail_on: str) -> int:
        """2 if something could not be checked, 1 if a finding is at or above ``fail_on`` ("never": none is), else 0."""
        if self.failures:
            return 2
        order = [severity.value for severity in Severity]
        grave = order[: order.index(fail_on) + 1] if fail_on in order else []
        return int(any(number and severity.value in grave for severity, number in self.summary.severities))
