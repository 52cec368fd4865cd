"""The stages of reading a draft, each as text for the terminal: ``treatylint show STAGE FILE``."""

from collections.abc import Iterator
from math import inf

from treatylint.checker.terminal import printable
from treatylint.clauses.box import Atoms, Box
from treatylint.clauses.clause import Clause
from treatylint.clauses.document import Document
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.norms import Limit, Meaning, Norm, Query
from treatylint.clauses.places import Belt, Inside, Known, Minus, PlaceExpr, Union, Zone
from treatylint.grammar.blocks import read_blocks
from treatylint.grammar.brackets import read_brackets
from treatylint.grammar.source import Source, Span

__all__ = ["blocks", "clauses", "norm_lines", "norms", "query_lines", "sentences", "trees"]

MARKS = {"understood": "+", "partly": "~", "not_understood": "!", "": " "}


def blocks(source: Source) -> str:
    """Each block with its line, kind and path, indented by its depth, and the beginning of its words."""
    brackets = read_brackets(source)
    lines = [
        f"{_line(source, block.span)}{'  ' * block.depth}{block.kind} {block.path}: {_words(source, block.text_span)}"
        for block in read_blocks(source, brackets)
    ]
    for group in brackets.groups:
        options = [f"{o.id} {_words(source, o.text_span) if o.text_span else '(no text)'}" for o in group.options]
        lines.append(f"{_line(source, group.span)}bracket {group.id} ({group.kind}): {', '.join(options) or 'open'}")
    return "\n".join(lines)


def sentences(document: Document) -> str:
    """Each sentence with a sign for how it was read (+ understood, ~ partly, ! not) and its clauses below it."""
    lines: list[str] = []
    for sentence in document.sentences:
        lines.append(
            f"{_line(document.source, sentence.span)}{MARKS.get(sentence.status, '?')} "
            f"{sentence.at or '-'}: {_words(document.source, sentence.span, 90)}"
        )
        lines += [f"        {_clause_head(clause)}" for clause in sentence.clauses]
        lines += [f"        because: {reason}" for reason in sentence.reasons]
    coverage = document.coverage
    lines.append(
        f"{document.source.path}: {coverage.operative} operative sentences, {coverage.understood} understood, "
        f"{coverage.partly} partly, {coverage.not_understood} not understood"
    )
    return "\n".join(lines)


def trees(document: Document, gazetteer: Gazetteer) -> str:
    """Each operative sentence by itself, as the grammar takes it apart (a list item without its chapeau)."""
    from treatylint.clauses.terms import with_terms
    from treatylint.clauses.vocabulary import lexicon_of
    from treatylint.grammar.parser import parse

    lexicon = with_terms(lexicon_of(gazetteer), dict(document.terms))
    masked = read_brackets(document.source).masked
    parts = []
    for sentence in document.sentences:
        if sentence.status:
            words = masked[sentence.span.start : sentence.span.end]
            tree = parse(((words, sentence.span.start),), lexicon)
            parts.append(f"{_line(document.source, sentence.span)}{sentence.at or '-'}\n{tree.pretty('  ').rstrip()}")
    return "\n".join(parts)


def clauses(document: Document) -> str:
    """Each clause with its slots, one a line, as far as the text fills them."""
    parts = []
    for clause in document.clauses:
        head = f"{_line(document.source, clause.span)}{clause.at or '-'}: {_clause_head(clause)}"
        parts.append("\n".join([head, *_slots(clause)]))
    return "\n".join(parts)


def _clause_head(clause: Clause) -> str:
    families = f" ({', '.join(clause.families)})" if clause.families else ""
    return f"{clause.kind}{families}: {clause.modality.value} of {clause.act or 'an act without a name'}"


def _slots(clause: Clause) -> Iterator[str]:
    said = {
        "who": clause.actor.text if clause.actor else "",
        "whom": clause.counterpart.text if clause.counterpart else "",
        "what with": clause.force.text if clause.force else "",
        "how many": "; ".join(f"{b.op} {b.number if b.number is not None else b.text} {b.unit}" for b in clause.bounds),
        "where": "; ".join(f"{place.relation} {place.text}" for place in clause.places),
        "if": clause.trigger.text if clause.trigger else "",
        "by when": clause.deadline.iso() if clause.deadline else "",
        "except": "; ".join(e.words or e.kind for e in clause.exceptions),
        "beside": "; ".join(f"{o.kind} {o.text}" for o in clause.overrides),
        "only if chosen": ", ".join(f"{group}={option}" for group, option in clause.choice),
        "in doubt": "; ".join(clause.doubts),
    }
    width = max(map(len, said))
    return (f"        {name:<{width}}  {words}" for name, words in said.items() if words)


def norms(meaning: Meaning) -> str:
    """Each norm: its modality, what it is about, how much, and what it leaves out; then what stays open."""
    lines = [line for norm in meaning.norms for line in norm_lines(norm)]
    for point in meaning.points:
        options = " | ".join(f"{id_}: {words}" for id_, words in point.options)
        lines.append(f"open {point.id} ({point.kind}) at {point.at or '-'}: {point.question} {options}")
    return "\n".join(lines)


def norm_lines(norm: Norm) -> Iterator[str]:
    """One norm: what it does and how much, over what, and what it leaves out."""
    implied = " (implied)" if norm.implied else ""
    yield f"{norm.at or '-'} {norm.id}: {norm.modality.value}{implied}{_limit(norm.limit)}"
    yield f"        over {_box(norm.box)}"
    yield from (f"        but not {_box(hole)}" for hole in norm.holes)
    yield from (f"        {edge.kind} {', '.join(edge.paths)}" for edge in norm.edges)
    if norm.choice:
        yield "        only if " + ", ".join(f"{choice.group}={choice.option}" for choice in norm.choice)
    yield from (f"        in doubt: {doubt}" for doubt in norm.doubts)


def query_lines(query: Query) -> Iterator[str]:
    """What a red line asks: its form and figure, over what, and what it leaves out."""
    yield f"{query.form.replace('_', ' ')}{_limit(query.limit)}"
    yield f"        over {_box(query.box)}"
    yield from (f"        but not {_box(hole)}" for hole in query.holes)
    yield from (f"        in doubt: {doubt}" for doubt in query.doubts)


def _limit(limit: Limit | None) -> str:
    if limit is None:
        return ""
    figure = limit.placeholder or (str(limit.number) if limit.number is not None else "an open figure of")
    extra = [word for word, said in (("each", limit.each), ("over time", limit.cumulative)) if said]
    return " ".join([", below" if limit.strict else ", at", figure, limit.unit, *extra]).rstrip()


def _box(box: Box) -> str:
    parts = [f"{name} {_atoms(atoms)}" for name, atoms in sorted(box.dims.items())]
    parts += [f"{name} from {low} to {high}" for name, (low, high) in sorted(box.ranges.items())]
    parts += [f"place {_place(box.place)}"] if box.place else []
    return "; ".join(parts) or "everything"


def _place(expr: PlaceExpr) -> str:
    """A set of points in words, as deep as the text nests it."""
    match expr:
        case Known(id=id_):
            return id_
        case Zone(key=key):
            return f'the draft\'s "{key}"'
        case Belt(line=line, km=km, side=side) if km == inf:
            return f"{side} of {line}"
        case Belt(line=line, km=km, beyond=beyond):
            return f"{'more than' if beyond else 'within'} {km:g} km of {line}"
        case Union(parts=parts):
            return "(" + " or ".join(map(_place, parts)) + ")"
        case Minus(whole=whole, less=less):
            return f"({_place(whole)} without {_place(less)})"
        case Inside(whole=whole, key=key):
            return f'the part of {_place(whole)} "{key}"'
    return str(expr)


def _atoms(atoms: Atoms) -> str:
    listed = ", ".join(sorted(atoms.items))
    return (f"all but {listed}" if listed else "any") if atoms.all_but else listed or "none"


def _line(source: Source, span: Span) -> str:
    return f"{source.line_column(span.start)[0]:>5}  "


def _words(source: Source, span: Span, most: int = 60) -> str:
    words = printable(source.text[span.start : min(span.end, span.start + 3 * most)])
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + " …"
