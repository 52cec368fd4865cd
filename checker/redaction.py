"""What of a confidential red line may leave the machine: whose it is and how it fares; no wording, number or figure."""

from collections.abc import Iterable

from attrs import evolve

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.report import REDACTED, Report, Run
from treatylint.checker.rule import Rule
from treatylint.checker.rules import findings_of
from treatylint.checker.verdicts import Verdict, VerdictKind
from treatylint.clauses.red_lines import RedLine

__all__ = ["redacted", "redacted_line", "redacted_run"]

_WORDS = {
    VerdictKind.RESPECTED: "respects",
    VerdictKind.CROSSED: "crosses",
    VerdictKind.UNGUARDED: "leaves unguarded",
    VerdictKind.DISPUTED: "leaves open to dispute",
    VerdictKind.UNKNOWN: "may or may not respect",
}


def redacted_run(run: Run, rules: Iterable[Rule]) -> Run:
    """The run as it may be passed on. The findings on confidential lines are made anew from the redacted verdicts."""
    if not any(v.red_line.confidential for report in run.reports for v in report.verdicts):
        return run
    of_verdicts = [rule for rule in rules if rule.wants is Verdict]
    return evolve(run, reports=tuple(_redacted_report(report, run, of_verdicts) for report in run.reports))


def _redacted_report(report: Report, run: Run, of_verdicts: list[Rule]) -> Report:
    """Each finding on a confidential line in its redacted form; its severity and whether it is accepted stay."""
    from treatylint.clauses.gazetteer import load_gazetteer

    verdicts = tuple(map(redacted, report.verdicts))
    drafts = [
        [Draft(report.document, load_gazetteer(), run.on, (verdict,), dict(run.profiles)) for verdict in pair]
        for pair in zip(report.verdicts, verdicts, strict=True) if pair[0].red_line.confidential
    ]  # fmt: skip
    bare: dict[tuple[object, ...], Finding] = {
        _key(known): hidden
        for pair in drafts
        for known, hidden in zip(*(findings_of(draft, of_verdicts) for draft in pair), strict=True)
    }
    secret = {verdict.red_line.id for verdict in report.verdicts if verdict.red_line.confidential}

    def passed_on(finding: Finding) -> Finding | None:
        hidden = bare.get(_key(finding))
        if hidden is None:
            return None if finding.red_line in secret else finding
        return evolve(hidden, severity=finding.severity)

    findings = filter(None, map(passed_on, report.findings))
    accepted = ((passed_on(a.finding), a) for a in report.suppressed)
    aside = tuple(evolve(a, finding=finding) for finding, a in accepted if finding)
    return evolve(report, verdicts=verdicts, findings=tuple(findings), suppressed=aside)


def _key(finding: Finding) -> tuple[object, ...]:
    return finding.code, finding.span, finding.message


def redacted_line(line: RedLine) -> RedLine:
    """The line as it may be named elsewhere; unchanged where it is not confidential."""
    if not line.confidential:
        return line
    return evolve(
        line, id=REDACTED, text="", when=(), unless=(), source="", note="", reason=None, path=None, line=None,
        supersedes=(), valid_from=None, valid_to=None,
    )  # fmt: skip


def redacted(verdict: Verdict) -> Verdict:
    """The verdict as it may be passed on; unchanged where the line is not confidential."""
    line = verdict.red_line
    if not line.confidential:
        return verdict
    return evolve(
        verdict,
        red_line=redacted_line(line),
        message=f"the draft {_WORDS[verdict.kind]} a confidential red line of {line.party}",
        witness=None, bound="", found="", readings=(), assumptions=(),
    )  # fmt: skip
