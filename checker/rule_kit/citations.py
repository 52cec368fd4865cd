"""Where the draft points at a provision: "Article 3(2)", "paragraphs 1 and 2 of this Article", "Annex B", "Map 1".

A citation of another instrument ("Article 51 of the Charter") is told apart by the words around it.
"""

import re
from collections.abc import Iterator

from attrs import frozen

from treatylint.checker.draft import Draft
from treatylint.checker.rule_kit.prose import Prose, prose_of
from treatylint.clauses.document import ReadSentence
from treatylint.grammar.references import ArticleIndex, article_index, read_reference
from treatylint.grammar.source import Span

__all__ = ["Citation", "citations_of", "provisions_of"]

_KINDS = (
    "article articles paragraph paragraphs subparagraph subparagraphs sub-paragraph sub-paragraphs annex annexes "
    "appendix appendices section sections chapter chapters clause clauses protocol protocols schedule schedules"
).split()
_PIECE = re.compile(
    r"(?:\s*(?:,|–|—|-)\s*|\s+)?(?:(?:and|or|to|of|through|the|in)\s+)*"
    r"(?P<end>(?:this|the present)\s+(?:articles?|paragraphs?|sub-?paragraphs?|annex|section|protocol)\b"
    r"|(?:articles?|paragraphs?|sub-?paragraphs?|annex(?:es)?|appendix|appendices|sections?|chapters?|clauses?|protocols?"
    r"|schedules?)\s+(?=[\dIVXLCA-H(])"
    r"|(?-i:\d{1,3}(?:\.\d{1,3})*(?:\s?(?:bis|ter))?|[IVXLC]{1,8}|[A-H])(?![\w.]\w)(?!-\w)|\([a-z\d]{1,5}\))",
    re.IGNORECASE,
)
_OWN = (
    r"(?:this|the present)\s+(?:treaty|agreement|convention|protocol|charter|accord|memorandum|framework|text|document)"
)
_OWN_INSTRUMENT = re.compile(
    rf"\s+(?:of|to)\s+(?:{_OWN}|the\s+(?:treaty|agreement|convention|protocol)(?!\s+(?:on|of|between|for|concerning|establishing)\b))",
    re.IGNORECASE,
)
_OTHER_INSTRUMENT = re.compile(
    r",?\s+(?:of|to|in)\s+(?:the|that|its|their|a|an|any|such|said|those|[A-Z])|\s+(?:thereof|ibid|[A-Z])"
)
_POSSESSED = re.compile(r"\b(?:its|their|whose|[A-Z]\w+['’]s|[A-Z]{2,})\s+$")


@frozen
class Citation:
    """``words`` as written, ``kind`` its first word in lower case. ``external`` citations name another instrument;
    ``paths`` are the blocks that the others name, None where the draft has no such block."""

    span: Span
    words: str
    kind: str
    at: str
    sentence: ReadSentence | None
    external: bool
    paths: tuple[str, ...] | None


def provisions_of(draft: Draft) -> ArticleIndex:
    """The blocks of the draft by reference."""
    return draft.once(_provisions)


def citations_of(draft: Draft) -> tuple[Citation, ...]:
    """All citations, in the order of the text, headings and markers left out."""
    return draft.once(_citations)


def _provisions(draft: Draft) -> ArticleIndex:
    return article_index(prose_of(draft).blocks)


def _citations(draft: Draft) -> tuple[Citation, ...]:
    prose, index = prose_of(draft), provisions_of(draft)
    starts = sorted(start for kind in _KINDS for start in prose.words.get(kind, ()))
    found, done = [], -1
    for start in starts:
        if start >= done and (citation := _read(prose, index, start)):
            found.append(citation)
            done = citation.span.end
    return tuple(found)


def _read(prose: Prose, index: ArticleIndex, start: int) -> Citation | None:
    block = prose.block_at(start)
    if block is None or not block.text_span.start <= start < block.text_span.end:
        return None
    end = start
    for piece in _pieces(prose.text, start, block.text_span.end):
        end = piece.end()
    words = prose.text[start:end].strip()
    references = read_reference(words)
    if not references:
        return None
    span = Span(start, start + len(words))
    external = _is_external(prose, span)
    named = None if external else [index.resolve(reference, block.path) for reference in references]
    paths = tuple(path for paths in named for path in paths or ()) if named and all(named) else None
    kind = words.split()[0].lower()
    return Citation(span, words, kind, block.path, prose.sentence_at(start), external, paths)


def _pieces(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    at = start
    while piece := _PIECE.match(text, at, end):
        yield piece
        at = piece.end()


def _is_external(prose: Prose, span: Span) -> bool:
    after = prose.text[span.end : span.end + 80]
    if _OWN_INSTRUMENT.match(after) or re.match(r"\s+(?:of|to)\s+this\b", after, re.IGNORECASE):
        return False
    return bool(_OTHER_INSTRUMENT.match(after) or _POSSESSED.search(prose.text[max(0, span.start - 40) : span.start]))
