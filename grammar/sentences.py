"""BLOCKS -> SENTENCES: one provision at a time, each with what leads into it and the choices under which it
stands."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from attrs import evolve, frozen

from treatylint.grammar.block import Block
from treatylint.grammar.brackets import Brackets
from treatylint.grammar.choices import Pair
from treatylint.grammar.headings import is_title
from treatylint.grammar.roles import has_operative_modal, is_definition, is_recital
from treatylint.grammar.run_in_lists import split_run_in_lists
from treatylint.grammar.sentence_spans import sentence_spans, title_span
from treatylint.grammar.source import Source
from treatylint.grammar.span import Span

__all__ = ["Role", "Sentence", "read_sentences"]

Role = Literal["operative", "preamble", "title", "definition", "signature", "heading"]

_JOINED_BY = re.compile(r"(?:(?<=[;,.])\s*|\s+)(?P<word>and/or|and|or|but)\s*[,;]?$")
_LEADS_ON = re.compile(r"(?:[:–—]|--)[\"”’)]*$")
_STOPPED = re.compile(r"[.!?;][\"”’)]*$")


@frozen
class Sentence:
    """One sentence, or one list item that completes a chapeau.

    ``span`` starts and ends with a visible character (words or a bracket) and keeps the closing stop; a trailing
    "and" or "or" that only joins items is left out and stands in ``joined_by``. ``at`` is the path of its block,
    ``block`` that block's index. ``lead_in`` is the index of the chapeau sentence that it continues; ``is_chapeau``
    says that it leads into items, ``is_tail`` that it resumes the chapeau after them. ``choice`` are the bracket
    options that must be chosen for it to stand.
    """

    span: Span
    at: str
    lead_in: int | None
    role: Role
    choice: tuple[Pair, ...]
    is_chapeau: bool
    is_tail: bool = False
    joined_by: str = ""
    block: int = 0


def read_sentences(source: Source, blocks: tuple[Block, ...], brackets: Brackets) -> tuple[Sentence, ...]:
    """All sentences of a draft, titles and headings included, in the order of the text.

    Raises ``ValueError`` when the brackets are those of another text.
    """
    if len(brackets.masked) != len(source.text):
        raise ValueError(f"these brackets were not read from {source.path}")
    sentences: list[Sentence] = []
    last_of: dict[int, int] = {}
    for index, block in enumerate(blocks):
        if block.heading is not None and len(block.heading):
            sentences.append(_heading(block.heading, block, index, brackets))
        first = len(sentences)
        sentences += _of_block(block, index, first, brackets)
        if len(sentences) > first:
            if first and sentences[first - 1].block == index:
                sentences[first - 1] = _up_to(sentences[first - 1], sentences[first].span.start, brackets.masked)
            lead_in = _lead_in(block, sentences[first], last_of, sentences, brackets.masked)
            sentences[first] = evolve(sentences[first], lead_in=lead_in)
            last_of[index] = len(sentences) - 1
    titled = list(_titled(sentences, blocks, brackets.masked, source.text))
    return tuple(_with_chapeaux(titled, brackets.masked))


def _up_to(heading: Sentence, start: int, masked: str) -> Sentence:
    """The heading without a bracket behind it that the words of its block begin with."""
    if heading.span.end <= start:
        return heading
    words = masked[heading.span.start : start].rstrip()
    return evolve(heading, span=Span(heading.span.start, heading.span.start + len(words))) if words else heading


def _titled(
    sentences: Sequence[Sentence], blocks: Sequence[Block], masked: str, text: str
) -> Iterator[Sentence]:
    """ "B. Heavy weapons" above paragraphs that do not continue it is their heading."""
    led = {sentence.lead_in for sentence in sentences}
    above = {block.parent for block in blocks}
    for number, sentence in enumerate(sentences):
        bold = _bold(sentence, text)
        if sentence.role == "operative" and number not in led and (bold or sentence.block in above):
            words = sentence.span.text(masked).strip()
            words = words.removesuffix(".") if bold else words
            if is_title(words) and not has_operative_modal(words) and not _LEADS_ON.search(words[-8:]):
                sentence = evolve(sentence, role="heading")
        yield sentence


def _bold(sentence: Sentence, text: str) -> bool:
    """ "**Zones.** In the Zone …": set off by Markdown from the sentence behind it."""
    start, end = sentence.span.start, sentence.span.end
    return text[max(start - 2, 0) : start] in ("**", "__") and text[end : end + 2] in ("**", "__")


def _with_chapeaux(sentences: Sequence[Sentence], masked: str) -> Iterator[Sentence]:
    led = {sentence.lead_in: sentence.role for sentence in reversed(sentences) if sentence.lead_in is not None}
    for number, sentence in enumerate(sentences):
        words = sentence.span.text(masked)
        if led.get(number) == "definition" and not has_operative_modal(words):
            # "For the purposes of this Agreement:" belongs to the definitions that it opens.
            sentence = evolve(sentence, role="definition")
        if number in led or _ends_in_colon(sentence, masked):
            sentence = evolve(sentence, is_chapeau=True)
        yield sentence


def _heading(title: Span, block: Block, index: int, brackets: Brackets) -> Sentence:
    span = title_span(brackets, block, title)
    return Sentence(span, block.path, None, "heading", brackets.enclosing(title), False, block=index)


def _of_block(block: Block, index: int, first: int, brackets: Brackets) -> list[Sentence]:
    tail = block.path.rpartition("/")[2].partition("~")[0] == "tail"
    whole = block.kind in ("title", "heading") and not block.marker and len(block.text_span) > 0
    spans = [title_span(brackets, block, block.text_span)] if whole else sentence_spans(brackets, block)
    parts = [(span, None) for span in spans] if whole else _parts(brackets, spans)
    found = [
        Sentence(
            span,
            block.path,
            None if lead is None else first + lead,
            _role(block, span, brackets.masked),
            brackets.enclosing(_visible(span, brackets.masked)),
            False,
            block=index,
        )
        for span, lead in parts
    ]
    if not found:
        return found
    found[0] = evolve(found[0], is_tail=tail)
    if block.kind in ("item", "paragraph", "definition"):
        found[-1] = _without_joint(found[-1], brackets.masked)
    return found


def _parts(brackets: Brackets, spans: list[Span]) -> list[tuple[Span, int | None]]:
    """The sentences with lists that run on inside them taken apart, unless that would tear a bracket."""
    parts = split_run_in_lists(brackets.masked, spans)
    cuts = {span.start for span, _ in parts} - {span.start for span in spans}
    torn = any(
        group.span.start < cut < group.span.end
        for span in spans
        if cuts
        for group in brackets.within(span)
        for cut in cuts
    )
    return [(span, None) for span in spans] if torn else parts


def _visible(span: Span, masked: str) -> Span:
    words = span.text(masked)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _role(block: Block, span: Span, masked: str) -> Role:
    words = span.text(masked)
    if block.kind == "signature":
        return "signature"
    if block.kind == "preamble" and (not has_operative_modal(words) or is_recital(words)):
        return "preamble"
    # A chapter may hold text of its own, and a provision may be set as a heading: neither may be lost.
    titled = not has_operative_modal(words) and (not block.marker or is_title(words.strip()))
    if titled and (block.kind == "title" or block.kind == "heading"):
        return block.kind
    if is_definition(words):
        return "definition"
    # A second instrument in the same file has a preamble of its own, after the articles of the first.
    return "preamble" if block.parent is None and not block.marker and is_recital(words) else "operative"


def _without_joint(sentence: Sentence, masked: str) -> Sentence:
    words = sentence.span.text(masked).rstrip()
    joint = _JOINED_BY.search(words[-24:])
    if not joint:
        return sentence
    length = len(words) - len(words[-24:]) + joint.start()
    kept = words[:length].rstrip()
    if not kept:
        return sentence
    return evolve(sentence, span=Span(sentence.span.start, sentence.span.start + len(kept)), joined_by=joint["word"])


def _lead_in(
    block: Block, sentence: Sentence, last_of: dict[int, int], sentences: Sequence[Sentence], masked: str
) -> int | None:
    """The last sentence of the block above, where it leads on or the item does not start as a sentence of its own."""
    if block.parent is None or block.parent not in last_of:
        return None
    above = last_of[block.parent]
    if sentences[above].role not in ("operative", "definition"):
        return None
    if sentence.is_tail:
        return above
    starts_low = sentence.span.text(masked).lstrip()[:1].islower()
    if block.kind == "paragraph" and not block.marker and not starts_low:
        return None
    words = sentences[above].span.text(masked).strip()
    if is_title(words) and not starts_low and has_operative_modal(sentence.span.text(masked)):
        return None  # a heading above sentences that are whole without it
    return above if _LEADS_ON.search(words[-8:]) or not _STOPPED.search(words[-8:]) or starts_low else None


def _ends_in_colon(sentence: Sentence, masked: str) -> bool:
    if sentence.role not in ("operative", "definition"):
        return False
    return bool(_LEADS_ON.search(masked[max(sentence.span.start, sentence.span.end - 8) : sentence.span.end].rstrip()))
