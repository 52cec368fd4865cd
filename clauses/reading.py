"""A whole draft, or one sentence of a red line, read into clauses. Reading never raises on a draft."""

import re

from attrs import evolve

from treatylint.clauses.assembly.page import Page
from treatylint.clauses.common_names import names_of_others
from treatylint.clauses.document import ChoicePoint, Document
from treatylint.clauses.framing import frames_of
from treatylint.clauses.from_tree import read_segments
from treatylint.clauses.gazetteer import Gazetteer
from treatylint.clauses.mentions import head_of, parties_of
from treatylint.clauses.own_names import find_own_names, with_own_names
from treatylint.clauses.readings import read_sentence
from treatylint.clauses.statement import Statement
from treatylint.clauses.stating import stated_clauses
from treatylint.clauses.terms import find_terms, with_terms
from treatylint.clauses.unread import left_out
from treatylint.clauses.vocabulary import lexicon_of
from treatylint.clauses.zone_names import with_full_zone_names, with_zones_of
from treatylint.grammar.blocks import read_blocks
from treatylint.grammar.brackets import Brackets, ChoiceGroup, read_brackets
from treatylint.grammar.problems import Problem
from treatylint.grammar.references import article_index
from treatylint.grammar.sentences import read_sentences
from treatylint.grammar.source import Source, Span

__all__ = ["read_document", "read_statement"]

_LEAD_IN = re.compile(
    r"\s*The Agreement shall (?P<negated>not )?(?P<verb>permit|require)\s+(?P<rest>.+?)\s*\.?\s*$",
    re.IGNORECASE | re.DOTALL,
)


def read_document(source: Source, gazetteer: Gazetteer, *, neighbours: str = "alternatives") -> Document:
    """Every sentence of the draft with its status and clauses. ``neighbours`` says what unlabelled brackets side by
    side are: "alternatives" or "independent"."""
    brackets = read_brackets(source, neighbours)  # type: ignore[arg-type]
    blocks = read_blocks(source, brackets)
    brackets = brackets.link(blocks)
    sentences = read_sentences(source, blocks, brackets)
    known = lexicon_of(gazetteer)
    own = find_own_names(head_of(sentences, brackets.masked), brackets.masked, known)
    names = {**names_of_others(brackets.masked, gazetteer, bool(own.forms)), **own.forms}
    lexicon = with_own_names(known, names)
    page = Page((), lexicon, gazetteer, article_index(blocks), own=names)
    page.terms = find_terms(brackets.masked, page)
    page.lexicon = with_terms(lexicon, page.terms)
    led = {sentence.lead_in for sentence in sentences if sentence.lead_in is not None}
    read = with_full_zone_names(
        [
            read_sentence(sentence, sentences, brackets, page, completed=sentence.is_chapeau and at in led)
            for at, sentence in enumerate(sentences)
        ]
    )
    return Document(
        source,
        read,
        points=tuple(_point(group, brackets) for group in brackets.groups),
        problems=brackets.problems,
        parties=own.parties or parties_of(sentences, brackets, page),
        terms={term.lower(): value for term, value in page.terms.items()},
        own_names=names,
    )


def _point(group: ChoiceGroup, brackets: Brackets) -> ChoicePoint:
    options = tuple(
        (option.id, " ".join(option.text_span.text(brackets.masked).split()) if option.text_span else "no text")
        for option in group.options
    )
    kind = "unknown" if group.kind == "placeholder" else "bracket"
    return ChoicePoint(
        group.id, kind, "Which text stands?" if options else "What is to be filled in?", options, group.span
    )


def read_statement(text: str, gazetteer: Gazetteer, document: Document | None = None) -> Statement:
    """A red line's sentence: which of the four forms it has, and the clauses that it speaks of.

    The terms of ``document`` are in scope. A sentence that cannot be read has the form "" and says why.
    """
    match = _LEAD_IN.match(text)
    if not match:
        return Statement(
            "", (), text, (_problem(text, 'does not open as "The Agreement shall [not] permit|require …"'),)
        )
    form = ("not_" if match["negated"] else "") + match["verb"].lower()
    lexicon = with_own_names(lexicon_of(gazetteer), document.own_names if document else {})
    terms = dict(document.terms) if document else {}
    page = Page(
        ((match["rest"], match.start("rest")),),
        with_terms(lexicon, {t.title(): v for t, v in terms.items()}),
        gazetteer,
        terms=terms,
    )
    frames = frames_of(read_segments(page.pieces, page.lexicon, page.seen), page)
    clauses = stated_clauses(frames, form)
    if not clauses:
        return Statement("", (), text, (_problem(text, "names no act that is known"),))
    doubts = left_out(clauses, page.seen)
    clauses = with_zones_of(clauses, document.sentences) if document else clauses
    return Statement(form, tuple(evolve(clause, doubts=(*clause.doubts, *doubts)) for clause in clauses), text)


def _problem(text: str, why: str) -> Problem:
    return Problem("PRS001", f"this red line {why}", Span(0, len(text)))
