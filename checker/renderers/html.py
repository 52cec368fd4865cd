"""``html``: one file that a browser shows without a network: verdicts by party, findings, what was understood."""

from html import escape
from itertools import groupby

from treatylint.checker.diagnostics import Finding
from treatylint.checker.provisions import provision_in_words, provisions_in_words
from treatylint.checker.renderers._words import case_of, closing_lines, verdict_word
from treatylint.checker.report import Report, Run
from treatylint.checker.terminal import Screen
from treatylint.checker.verdicts import Verdict

__all__ = ["render"]

STYLE = """\
body { font: 16px/1.5 Georgia, serif; margin: 2em auto; max-width: 70em; padding: 0 1em; color: #222; }
h1, h2, h3, th, .word { font-family: Helvetica, Arial, sans-serif; }
table { border-collapse: collapse; width: 100%; } td, th { border-bottom: 1px solid #ccc; padding: .4em .6em;
text-align: left; vertical-align: top; } td:first-child { white-space: nowrap; }
.word { font-weight: bold; } .crossed, .error { color: #a00; }
.respected { color: #060; } .unguarded, .disputed, .warning { color: #850; } .unknown, .info { color: #046; }
blockquote { margin: .3em 0; padding-left: 1em; border-left: 3px solid #ccc; }
@media (prefers-color-scheme: dark) { body { background: #181818; color: #ddd; } .crossed, .error { color: #f88; }
.respected { color: #8d8; } .unguarded, .disputed, .warning { color: #ec7; } .unknown, .info { color: #8cf; } }"""


def render(run: Run, _: Screen) -> str:
    closing = "<br>".join(map(escape, closing_lines(run)))
    body = "\n".join([f"<p>{closing}</p>", *(_report(report, run) for report in run.reports)])
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">\n'
        f"<title>Red lines and drafting</title>\n<style>{STYLE}</style></head>\n"
        f"<body>\n<h1>Red lines and drafting</h1>\n{body}\n</body></html>\n"
    )


def _report(report: Report, run: Run) -> str:
    names = dict(run.profiles)
    parts = [f"<h2>{escape(report.path)}</h2>"]
    for party, verdicts in groupby(report.verdicts, key=lambda v: v.red_line.party):
        head = "".join(f"<th>{word}</th>" for word in ("red line", "verdict", "what it says", "decided by", "why"))
        rows = "\n".join(map(_row, verdicts))
        parts.append(f"<h3>{escape(names.get(party, party))}</h3>\n<table><tr>{head}</tr>\n{rows}</table>")
    others = [_finding(f, report) for f in report.findings if not f.code.startswith("RED")]
    if others:
        parts += ["<h3>Drafting</h3>", "<ul>", *others, "</ul>"]
    return "\n".join(parts)


def _row(verdict: Verdict) -> str:
    line, case = verdict.red_line, case_of(verdict)
    why = escape(verdict.message) + (f"<br><em>For instance: {escape(case)}</em>" if case else "")
    cells = (escape(line.id), escape(line.text), escape(provisions_in_words(verdict.clauses) or "-"), why)
    word = f'<td class="word {verdict.kind.value}">{verdict_word(verdict)}</td>'
    return f"<tr><td>{cells[0]}</td>{word}" + "".join(f"<td>{cell}</td>" for cell in cells[1:]) + "</tr>"


def _finding(finding: Finding, report: Report) -> str:
    place = provision_in_words(finding.at) or f"line {report.source.line_column(finding.span.start)[0]}"
    words = " ".join(report.source[finding.span].split())[:400]
    return (
        f'<li><span class="word {finding.severity.value}">{finding.severity.value} {finding.code}</span> '
        f"{escape(finding.name)}, {escape(place)}: {escape(finding.message)}"
        f"{f'<br><em>{escape(finding.help)}</em>' if finding.help else ''}<blockquote>{escape(words)}</blockquote></li>"
    )
