"""``markdown``: the verdict table and the findings, to paste into a memo or a pull request."""

from itertools import groupby

from treatylint.checker.provisions import provision_in_words, provisions_in_words
from treatylint.checker.renderers._words import case_of, closing_lines, verdict_word
from treatylint.checker.report import Report, Run
from treatylint.checker.terminal import Screen
from treatylint.checker.verdicts import Verdict

__all__ = ["render"]


def render(run: Run, _: Screen) -> str:
    parts = [part for report in run.reports for part in _report(report, dict(run.profiles))]
    return "\n\n".join([*parts, "  \n".join(map(_text, closing_lines(run)))]) + "\n"


def _report(report: Report, names: dict[str, str]) -> list[str]:
    parts = [f"## {_text(report.path)}"]
    for party, verdicts in groupby(report.verdicts, key=lambda v: v.red_line.party):
        rows = ["| red line | verdict | what the line says | decided by | why | case |", "|---|---|---|---|---|---|"]
        parts += [f"### {_text(names.get(party, party))}", "\n".join([*rows, *map(_row, verdicts)])]
    others = [finding for finding in report.findings if not finding.code.startswith("RED")]
    lines = [
        f"- {finding.severity.value} **{finding.code}** {finding.name}, "
        f"{_text(provision_in_words(finding.at)) or 'line ' + str(report.source.line_column(finding.span.start)[0])}: "
        f"{_text(finding.message)}"
        for finding in others
    ]
    return [*parts, "### Drafting", "\n".join(lines)] if lines else parts


def _row(verdict: Verdict) -> str:
    line = verdict.red_line
    case = case_of(verdict)
    decided = provisions_in_words(verdict.clauses)
    cells = (line.id, f"**{verdict_word(verdict)}**", _text(line.text), decided, _text(verdict.message), _text(case))
    return "| " + " | ".join(cells) + " |"


def _text(text: str) -> str:
    """Words of a draft as they are: no markup of theirs takes effect, and no row of a table breaks."""
    return "".join(f"\\{c}" if c in "\\`*_[]<>|#" else c for c in " ".join(text.split()))
