"""Verdicts and findings as plain tables of the public JSON format (``checker/schema.json`` describes it)."""

from typing import Any

from treatylint.checker.diagnostics import Finding, Fix
from treatylint.checker.report import Report, Run, Suppressed
from treatylint.checker.verdicts import Verdict, Witness
from treatylint.grammar.source import Source, Span

__all__ = ["finding_of", "summary_of", "suppressed_of", "verdict_of"]

Table = dict[str, Any]


def finding_of(finding: Finding, report: Report) -> Table:
    source = report.source
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "at": finding.at,
        "span": _span(finding.span, source),
        "related": [
            {"at": other.at, "span": _span(other.span, source), "message": other.message}
            for other in finding.related
        ],
        "notes": list(finding.notes),
        "help": finding.help,
        "fix": _fix(finding.fix, source),
    }


def suppressed_of(accepted: Suppressed, report: Report) -> Table:
    return {**finding_of(accepted.finding, report), "suppressed_by": accepted.by, "reason": accepted.reason}


def verdict_of(verdict: Verdict, report: Report) -> Table:
    line = verdict.red_line
    return {
        "party": line.party,
        "red_line": line.id,
        "text": line.text,
        "hardness": line.hardness,
        "verdict": verdict.kind.value,
        "applies": verdict.applies,
        "clauses": list(verdict.clauses),
        "also": list(verdict.also),
        "spans": [_span(span, report.source) for span in verdict.spans],
        "witness": _witness(verdict.witness),
        "bound": verdict.bound,
        "found": verdict.found,
        "readings": list(verdict.readings),
        "assumptions": list(verdict.assumptions),
        "message": verdict.message,
    }


def summary_of(run: Run) -> Table:
    summary, coverage = run.summary, run.summary.coverage
    return {
        "drafts": summary.drafts,
        "as_of": run.on.isoformat(),
        "parties": [name for name, _ in run.profiles],
        "coverage": {
            "operative": coverage.operative,
            "understood": coverage.understood,
            "partly": coverage.partly,
            "not_understood": coverage.not_understood,
        },
        "verdicts": {kind.value: number for kind, number in summary.verdicts},
        "findings": {severity.value: number for severity, number in summary.severities},
        "suppressed": summary.suppressed,
        "rules": run.rules,
        "failures": list(run.failures),
    }


def _span(span: Span, source: Source) -> Table:
    line, column = source.line_column(span.start)
    return {"start": span.start, "end": span.end, "line": line, "column": column}


def _fix(fix: Fix | None, source: Source) -> Table | None:
    if fix is None:
        return None
    edits = [{"span": _span(span, source), "text": text} for span, text in fix.edits]
    return {"message": fix.message, "applicability": fix.applicability, "edits": edits}


def _witness(witness: Witness | None) -> Table | None:
    if witness is None:
        return None
    return {
        "text": witness.text,
        "cells": [{"quantity": cell.quantity, **dict(cell.values)} for cell in witness.cells],
        "happened": list(witness.happened),
        "not_happened": list(witness.not_happened),
        "moment": witness.moment,
    }
