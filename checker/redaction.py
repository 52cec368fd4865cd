"""What of a confidential red line may leave the machine: whose it is and how it fares; no wording, number or figure."""

from collections.abc import Iterable

from attrs import evolve

from treatylint.checker.draft import Draft
from treatylint.checker.report import Report, Run
from treatylint.checker.rule import Rule
from treatylint.checker.rules import findings_of
from treatylint.checker.verdicts import Verdict, VerdictKind

__all__ = ["redacted", "redacted_run"]

_WORDS = {
    VerdictKind.RESPECTED: "respects",
    VerdictKind.CROSSED: "crosses",
    VerdictKind.UNGUARDED: "leaves unguarded",
    VerdictKind.DISPUTED: "leaves open to dispute",
    VerdictKind.UNKNOWN: "may or may not respect",
}


def redacted_run(run: Run, rules: Iterable[Rule]) -> Run:
    """The run as it may be passed on. The findings that follow from verdicts are made anew from the redacted ones."""
    if not any(v.red_line.confidential for report in run.reports for v in report.verdicts):
        return run
    of_verdicts = [rule for rule in rules if rule.wants is Verdict]
    return evolve(run, reports=tuple(_redacted_report(report, run, of_verdicts) for report in run.reports))


def _redacted_report(report: Report, run: Run, of_verdicts: list[Rule]) -> Report:
    from treatylint.clauses.gazetteer import load_gazetteer

    verdicts = tuple(map(redacted, report.verdicts))
    draft = Draft(report.document, load_gazetteer(), run.on, verdicts, dict(run.profiles))
    codes = {rule.code for rule in of_verdicts}
    kept = [finding for finding in report.findings if finding.code not in codes]
    merged = sorted([*kept, *findings_of(draft, of_verdicts)], key=lambda f: (f.span.start, f.span.end, f.code))
    return evolve(report, verdicts=verdicts, findings=tuple(merged))


def redacted(verdict: Verdict) -> Verdict:
    """The verdict as it may be passed on; unchanged where the line is not confidential."""
    line = verdict.red_line
    if not line.confidential:
        return verdict
    bare = evolve(
        line, id="confidential", text="", when=(), unless=(), source="", note="", reason=None, path=None, line=None,
        supersedes=(), valid_from=None, valid_to=None,
    )  # fmt: skip
    return evolve(
        verdict,
        red_line=bare,
        message=f"the draft {_WORDS[verdict.kind]} a confidential red line of {line.party}",
        witness=None, bound="", found="", readings=(), assumptions=(),
    )  # fmt: skip
