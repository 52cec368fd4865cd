"""BLOCKS -> SENTENCES: one provision at a time, each with what leads into it and the choices under which it stands."""

from typing import Literal

from attrs import frozen

from treatylint.grammar.block import Block
from treatylint.grammar.brackets import Brackets
from treatylint.grammar.choices import Pair
from treatylint.grammar.source import Source
from treatylint.grammar.span import Span

__all__ = ["Role", "Sentence", "read_sentences"]

Role = Literal["operative", "preamble", "title", "definition", "signature", "heading"]


@frozen
class Sentence:
    """One sentence, or one list item that completes a chapeau.

    ``span`` starts and ends with a visible character and keeps the closing stop; a trailing "and" or "or" that only joins items is
    left out and stands in ``joined_by``. ``at`` is the path of its block. ``lead_in`` is the index of the chapeau sentence that it
    continues; ``is_chapeau`` says that items continue this one; ``is_tail`` that it resumes the chapeau after the list.
    ``choice`` are the bracket options that must be chosen for it to stand.
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
    """All sentences of a draft, in the order of the text."""
    return tuple(
        Sentence(b.text_span, b.path, None, "operative", brackets.enclosing(b.text_span), False, block=i)
        for i, b in enumerate(blocks) if len(b.text_span)
    )
