"""Words that several formats share: counts, verdicts, and the closing line."""

from treatylint.checker.report import REDACTED, Run
from treatylint.checker.verdicts import Verdict, VerdictKind

__all__ = ["ROLES", "case_of", "closing_lines", "counted", "verdict_word"]

ROLES = {
    VerdictKind.RESPECTED: "good",
    VerdictKind.CROSSED: "error",
    VerdictKind.UNGUARDED: "warning",
    VerdictKind.DISPUTED: "warning",
    VerdictKind.UNKNOWN: "info",
}


def counted(number: int, one: str, many: str = "") -> str:
    """``1 draft``, ``2 drafts``, ``no drafts``."""
    return f"{number or 'no'} {one if number == 1 else many or one + 's'}"


def case_of(verdict: Verdict) -> str:
    """The witness in words, where the message has not said it already."""
    case = verdict.witness.case.strip().rstrip(".") if verdict.witness else ""
    return "" if case and case in verdict.message else case


def verdict_word(verdict: Verdict) -> str:
    return verdict.kind.value if verdict.applies else "set aside"


def closing_lines(run: Run) -> list[str]:
    """What was done, how much was understood, and what was found: said whether or not anything was found."""
    summary, coverage = run.summary, run.summary.coverage
    lines = [
        f"{counted(summary.drafts, 'draft')}, {counted(coverage.operative, 'operative sentence')}: "
        f"{coverage.understood} understood, {coverage.partly} partly, {coverage.not_understood} not understood."
    ]
    if run.profiles:
        kinds = ", ".join(f"{number} {kind.value}" for kind, number in summary.verdicts)
        parties = counted(len(run.profiles), "party", "parties")
        lines.append(f"{counted(summary.red_lines, 'red line')} of {parties} as of {run.on}: {kinds}.")
    else:
        lines.append("No red lines were given: only the drafting rules ran (--redlines NAME adds a party).")
    lines += _hidden(run)
    found = ", ".join(counted(number, severity.value) if severity.value != "info" else f"{number or 'no'} info"
                      for severity, number in summary.severities)  # fmt: skip
    hidden = f" ({summary.suppressed} more suppressed)" if summary.suppressed else ""
    lines.append(f"{counted(run.rules, 'rule')} ran: {found}{hidden}.{_mendable(run)}")
    if run.failures:
        lines.append(f"{counted(len(run.failures), 'thing')} could not be checked; see the errors above.")
    return lines


def _mendable(run: Run) -> str:
    """How much of it ``--fix`` would mend, unless a clause turned out to change."""
    found = (f.fix for report in run.reports if not report.source.word for f in report.findings)
    number = sum(fix is not None and fix.applicability == "safe" for fix in found)
    return f" {number} can be mended by --fix." if number else ""


def _hidden(run: Run) -> list[str]:
    """What was left out of a redacted run, so that nobody takes it for all that is known."""
    number = sum(v.red_line.id == REDACTED for report in run.reports for v in report.verdicts)
    return [f"{counted(number, 'confidential red line')}: what they say is left out here."] if number else []
