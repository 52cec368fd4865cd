"""What is promised, enshrined or assured: "that" opens a clause of its own where a word of saying governs it.

"Enshrines in its constitution that it will not …", "a provision that A will not …", "assures A that it will …". After
any other noun "that" opens a relative clause.
"""

from treatylint.grammar.chunk import NOMINAL, Chunk
from treatylint.grammar.finiteness import is_finite

__all__ = ["content_clauses"]

_NOUNS = frozenset(
    "provision clause undertaking commitment pledge promise declaration assurance stipulation law statute decree "
    "article rule guarantee statement condition amendment".split()
)
_SAYING = frozenset({"agree", "guarantee", "ensure"})
_BETWEEN = NOMINAL | {"QUANT", "OF", "POSS", "IN", "BY", "TO", "WITH", "FOR", "WHEN", "MANNER", "BASIS"}
_ADVERBS = frozenset({"MANNER", "WHEN", "QUANT"})
_FARTHEST = 10
"""How many chunks may stand between the word of saying and its "that"."""


def content_clauses(chunks: list[Chunk]) -> None:
    """Turn every "that" which opens the content of a promise into the mark of a clause."""
    said = False  # whether a clause of content stands to the left: "…, and that …" opens another
    for at, chunk in enumerate(chunks):
        said = (said or chunk.type == "THAT") and chunk.type != "STOP"
        if chunk.key.split()[-1:] == ["that"] and chunk.type in ("REL", "QUANT") and at and _is_clause(chunks, at + 1):
            noun = chunks[at - 1].type in NOMINAL and chunks[at - 1].key in _NOUNS
            again = said and chunks[at - 1].type in ("AND", "SEMI")
            if noun or again or _is_view(chunks, at) or _is_said(chunks, at):
                chunk.type, chunk.value = "THAT", "again" if again else "that"


def _is_view(chunks: list[Chunk], at: int) -> bool:
    """ "It is the understanding of A and B | that …": a noun of saying, and whose it is."""
    left = at - 1
    while left > 0 and chunks[left].type in NOMINAL | {"QUANT", "AND", "JOIN", "COMMA"}:
        left -= 1
    return left > 0 and chunks[left].type == "OF" and chunks[left - 1].key.removeprefix("the ") in _VIEWS


_VIEWS = frozenset({"understanding", "intention", "view", "position", "opinion", "policy", "wish", "will"})


def _is_clause(chunks: list[Chunk], at: int) -> bool:
    """Whether a subject and then "shall", "will", "is" … come next."""
    start = at
    while at < len(chunks) and chunks[at].type in NOMINAL | {"QUANT", "OF", "AND", "POSS", "NOT"}:
        at += 1
    return start < at < len(chunks) and is_finite(chunks, at)


def _is_said(chunks: list[Chunk], at: int) -> bool:
    """Whether a word of saying stands to the left, with nothing between but whom it is said to and where."""
    for left in range(at - 1, max(-1, at - 1 - _FARTHEST), -1):
        chunk = chunks[left]
        between = chunks[left + 1 : at]
        if chunk.type == "VERB" and all(c.type in _ADVERBS or c.key in ("further", "also") for c in between):
            return chunk.form != "ing"  # "decides further that", "demands also that"
        if chunk.type == "VERB":
            return chunk.value in _SAYING and chunk.form != "ing" and _direct(between)
        if chunk.type not in _BETWEEN:
            return False
    return False


def _direct(between: list[Chunk]) -> bool:
    """ "Assures A that", "agrees with A that", "enshrines in its law that": not "promises the help | that"."""
    if not between:
        return True
    first = next((c for c in between if c.type not in ("QUANT", "MANNER", "WHEN")), between[0])
    return first.type in ("IN", "BY", "TO", "WITH", "FOR", "BASIS") or first.type in ("ACTOR", "NAME")
