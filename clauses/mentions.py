"""What a sentence names, understood or not: every actor, act, force and place with its id."""

from collections.abc import Iterator, Sequence

from treatylint.clauses.assembly.page import Page
from treatylint.clauses.facts import activity_of
from treatylint.clauses.terms import is_own_name
from treatylint.grammar.brackets import Brackets
from treatylint.grammar.chunk import Chunk
from treatylint.grammar.scanner import Piece, scan
from treatylint.grammar.sentences import Sentence

__all__ = ["head_of", "mentions_in", "mentions_of", "parties_of"]

_KINDS = {"ACTOR": "actor", "FORCE": "force", "PLACE": "place", "VERB": "act", "ACT": "act"}
_VAGUE = frozenset({"generic", "they", "area", "zone"})


def mentions_of(pieces: Sequence[Piece], page: Page) -> tuple[tuple[str, str], ...]:
    """(kind, id) pairs in the order of the text, each once, of text that has not been read."""
    return mentions_in(scan(pieces, page.lexicon))


def mentions_in(chunks: Sequence[Chunk]) -> tuple[tuple[str, str], ...]:
    """The same of chunks that reading has seen: a list item names what its lead-in names."""
    named = (chunk for chunk in chunks if chunk.senses or chunk.type == "NAME")
    return tuple(dict.fromkeys(pair for chunk in named for pair in _pairs(chunk)))


def _pairs(chunk: Chunk) -> Iterator[tuple[str, str]]:
    for sense in chunk.senses:
        kind = _KINDS.get(sense.type)
        if kind == "act":
            yield kind, activity_of(sense.value)
        elif kind and sense.value not in _VAGUE:
            yield kind, sense.value
    if chunk.type == "NAME" and not chunk.senses:
        yield "actor", chunk.value


def head_of(sentences: Sequence[Sentence], masked: str) -> list[tuple[str, str]]:
    """The stretches of title and preamble with their roles. A title over several lines is one stretch."""
    found: list[tuple[str, str]] = []
    for sentence in sentences:
        if sentence.role not in ("title", "preamble"):
            continue
        words = " ".join(sentence.span.text(masked).split())
        last = found[-1] if found else ("", "")
        if last[0] == sentence.role == "title" or last[1].lower().endswith((" and", "between", "among")):
            found[-1] = (last[0], f"{last[1]} {words}")
        else:
            found.append((sentence.role, words))
    return found


def parties_of(sentences: Sequence[Sentence], brackets: Brackets, page: Page) -> tuple[str, ...]:
    """The states and organisations that the title, preamble and signatures name, where none of them lists the
    parties."""
    opening = [sentence for sentence in sentences if sentence.role in ("title", "preamble", "signature")]
    found = (name for sentence in opening for name in _actors_in(sentence, brackets, page))
    return tuple(dict.fromkeys(found))


def _actors_in(sentence: Sentence, brackets: Brackets, page: Page) -> Iterator[str]:
    words = sentence.span.text(brackets.masked)
    for chunk in scan(((words, sentence.span.start),), page.lexicon):
        for sense in chunk.senses:
            own = sense.lemma == "term" and is_own_name(page.terms, sense.value)
            # "French forces" makes nobody a party
            named = sense.lemma in ("actor", "organisation") and sense.form != "adjective"
            if sense.type == "ACTOR" and (named or own):
                yield sense.value
