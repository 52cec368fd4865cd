"""Clauses and documents as JSON values, in the public shape of ``treatylint parse``."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from treatylint.clauses.clause import Clause
from treatylint.clauses.document import Document, ReadSentence
from treatylint.clauses.families import families_of
from treatylint.clauses.values import Bound, Modality
from treatylint.grammar.source import Source, Span

__all__ = ["clause_to_json", "document_to_json"]

OTHER = "obligation_other"
Json = Mapping[str, Any]


def clause_to_json(clause: Clause, source: Source) -> Json:
    """Actor, force, place, trigger and exception are words of the text; a deadline is ISO 8601 where it can be."""
    place = clause.places[0] if clause.places else None
    return {
        "kind": clause.kind,
        "families": list(families_of(clause)),
        "span": _span(clause.span),
        "actor": _doer(clause),
        "modality": clause.modality.value,
        "activity": clause.act,
        "force": clause.force.text if clause.force else None,
        "bounds": [_bound(bound, clause) for bound in clause.bounds],
        "place": {"relation": place.relation, "text": place.text} if place else None,
        "trigger": clause.trigger.text if clause.trigger else None,
        "deadline": clause.deadline.iso() if clause.deadline else None,
        "exception": clause.exceptions[0].words if clause.exceptions else None,
        "overrides": [
            {"kind": o.kind, "text": o.text, "targets": [p for t in o.targets for p in t.paths]}
            for o in clause.overrides
        ],
        "doubts": list(clause.doubts),
        "choice": [list(pair) for pair in clause.choice],
    }


def document_to_json(document: Document) -> Json:
    """The document's part of the answer; ``path`` is the name that the source was given."""
    coverage = document.coverage
    return {
        "path": document.source.path,
        "coverage": {
            "operative": coverage.operative,
            "understood": coverage.understood,
            "partly": coverage.partly,
            "not_understood": coverage.not_understood,
        },
        "sentences": [_sentence(sentence, document.source) for sentence in document.sentences],
    }


def _sentence(sentence: ReadSentence, source: Source) -> Json:
    line, column = source.line_column(sentence.span.start)
    return {
        "at": sentence.at,
        "span": {**_span(sentence.span), "line": line, "column": column},
        "role": sentence.role,
        "status": sentence.status,
        "reasons": list(sentence.reasons),
        "clauses": [
            {**clause_to_json(clause, source), "families": list(families)}
            for clause, families in zip(sentence.clauses, _shown(sentence.clauses), strict=True)
        ],
    }


def _shown(clauses: Sequence[Clause]) -> list[tuple[str, ...]]:
    """The families of each clause. "obligation_other" is for what no other family covers: it never stands beside
    one."""
    families = [families_of(clause) for clause in clauses]
    named = any(family != OTHER for of_one in families for family in of_one)
    return [tuple(family for family in of_one if not (named and family == OTHER)) for of_one in families]


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _doer(clause: Clause) -> str | None:
    """The actor's words; where only a force is named, it is the one that must or may."""
    if clause.actor is not None and clause.actor.text:
        return clause.actor.text
    return clause.force.text if clause.force is not None and clause.force.text else None


_CEILING_OF = {">": "<=", ">=": "<"}


def _bound(bound: Bound, clause: Clause) -> Json:
    """What may be: "shall not station more than N" is a ceiling of N, whichever side of it the words name."""
    names_excess = clause.modality is Modality.PROHIBITION and "cap" in families_of(clause)
    return {
        "op": _CEILING_OF.get(bound.op, bound.op) if names_excess else bound.op,
        "number": _number(bound.high if bound.high is not None else bound.number),
        "unit": bound.unit,
        "span": _span(bound.span),
    }


def _number(value: Fraction | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value.denominator == 1 else float(value)
