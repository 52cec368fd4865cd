"""Verdicts as findings, so that a crossed red line stands beside the drafting defects in every format."""

from attrs import evolve

from treatylint.checker.diagnostics import Finding, Related, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule
from treatylint.checker.verdicts import Verdict
from treatylint.grammar.source import Source, Span

__all__ = ["red_finding"]

_LOWER = {Severity.ERROR: Severity.WARNING, Severity.WARNING: Severity.INFO, Severity.INFO: Severity.INFO}


def red_finding(rule: Rule, verdict: Verdict, draft: Draft) -> Finding:
    """A verdict at the first of its deciding clauses, the others beside it; at the top of the draft where none decides.

    A line that is only a preference weighs one step less than the rule says.
    """
    line = verdict.red_line
    spans = verdict.spans or (_first_line(draft.source),)
    others = zip(verdict.clauses[1:], verdict.spans[1:], strict=False)
    made = rule.finding(
        spans[0],
        f"{draft.names.get(line.party, line.party)}, {line.id}: {verdict.message}",
        at=verdict.clauses[0] if verdict.clauses else "",
        related=tuple(Related(span, "decides it too", at) for at, span in others if span != spans[0]),
        notes=tuple(_notes(verdict)),
        severity=_LOWER[rule.severity] if line.hardness == "preference" else rule.severity,
    )
    return evolve(made, red_line=line.id)


def _notes(verdict: Verdict) -> list[str]:
    line = verdict.red_line
    notes = [f"red line: {line.text}"] if line.text else []
    if verdict.witness and verdict.witness.case not in verdict.message:
        notes.append(f"for instance: {verdict.witness.case}")
    if verdict.found or verdict.bound:
        notes.append(f"the draft: {verdict.found or 'no figure'}; the line: {verdict.bound or 'no figure'}")
    notes += [f"it depends on this: {reading}" for reading in verdict.readings]
    notes += [f"assumed: {assumption}" for assumption in verdict.assumptions]
    if line.source:
        notes.append(f"source: {line.source}")
    return notes


def _first_line(source: Source) -> Span:
    start = len(source.text) - len(source.text.lstrip())
    end = source.text.find("\n", start)
    return Span(start, end if end >= 0 else len(source.text))
