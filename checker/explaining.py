"""How a verdict came about, both sides laid open: what the red line asks, what the deciding provisions do, and why."""

from collections.abc import Iterator
from datetime import date

from treatylint.checker.check import draft_of, read_draft
from treatylint.checker.draft import Draft
from treatylint.checker.naming import Names
from treatylint.checker.norm_words import norms_in_words, queries_in_words
from treatylint.checker.provisions import provision_in_words
from treatylint.checker.terminal import wrapped
from treatylint.checker.verdicts import Verdict
from treatylint.clauses.gazetteer import load_gazetteer
from treatylint.clauses.reading import read_statement
from treatylint.clauses.red_lines import Profile, RedLine
from treatylint.clauses.to_query import queries_of
from treatylint.grammar.source import Source

__all__ = ["explained"]

WIDTH = 96


def explained(source: Source, profile: Profile, line: RedLine, on: date, brackets: str = "all") -> str:
    """The trace as text: red line, verdict, deciding provisions, case, readings and assumptions, in this order."""
    gazetteer = load_gazetteer()
    draft = draft_of(read_draft(source, gazetteer, brackets), [line], gazetteer, on)
    verdict = draft.verdicts[0]
    parts = [_red_line(profile, line, draft), _verdict(verdict, draft), _decided(verdict, draft), _beside(verdict)]
    return "\n\n".join(filter(None, parts))


def _red_line(profile: Profile, line: RedLine, draft: Draft) -> str:
    weight = f"{line.hardness}, {line.grade}{', contested' if line.contested else ''}"
    lines = [f"Red line {line.id} of {profile.name} ({weight})", *_indented(line.text)]
    lines += [row for sentence in line.when for row in _indented(f"only when: {sentence}")]
    lines += [row for sentence in line.unless for row in _indented(f"unless: {sentence}")]
    lines += _indented(f"source: {line.source}") if line.source else []
    if not line.sayable:
        return "\n".join([*lines, *_indented(f"not decided: {line.reason}")])
    statement = read_statement(line.text, draft.gazetteer, draft.document)
    queries = queries_of(statement, draft.gazetteer, draft.on, draft.document)
    names = Names(draft.gazetteer, draft.meaning.written)
    asked = [f"  {row}" for said in queries_in_words(queries, names) for row in _indented(said)]
    return "\n".join([*lines, "  it asks:", *asked])


def _verdict(verdict: Verdict, draft: Draft) -> str:
    word = verdict.kind.value if verdict.applies else "set aside: its own conditions are not met"
    lines = [f"Verdict on {draft.source.path}, as of {draft.on}: {word}", *_indented(verdict.message)]
    if verdict.bound or verdict.found:
        lines.append(f"  the draft: {verdict.found or 'no figure'}; the line: {verdict.bound or 'no figure'}")
    if verdict.witness:
        lines += _indented(f"for instance: {verdict.witness.case}")
    return "\n".join(lines)


def _decided(verdict: Verdict, draft: Draft) -> str:
    """The deciding provisions: their words, and the norms that they make."""
    lines: list[str] = []
    names = Names(draft.gazetteer, draft.meaning.written)
    for path, span in zip(verdict.clauses, verdict.spans, strict=False):
        number, _ = draft.source.line_column(span.start)
        lines.append(f"Decided by {provision_in_words(path)}, line {number}:")
        lines += _indented(f"“{' '.join(draft.source[span].split())}”")
        lines.append("  which makes:")
        here = [norm for norm in draft.meaning.norms if norm.at == path]
        norms = norms_in_words(here, names, draft.meaning.points)
        lines += [f"  {row}" for said in norms for row in _indented(said)]
    return "\n".join(lines)


def _beside(verdict: Verdict) -> str:
    lines = [row for reading in verdict.readings for row in _indented(f"it depends on this: {reading}")]
    lines += [row for assumption in verdict.assumptions for row in _indented(f"assumed: {assumption}")]
    return "\n".join(["Beside the text:", *lines]) if lines else ""


def _indented(text: str) -> Iterator[str]:
    return (f"  {row}" for row in wrapped(text, WIDTH))
