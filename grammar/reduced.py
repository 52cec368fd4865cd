"""Clauses that stand in a sentence without the word that would show them: "bases to be named by A", "the lines they
held".

Told before anything else is, since what is inside such a clause is not said of the sentence itself.
"""

from treatylint.grammar.chunk import NOMINAL, Chunk
from treatylint.grammar.finiteness import is_finite

__all__ = ["contact_clauses", "one_preposition", "reduced", "stranded", "time_clauses"]

_BEFORE_HEAD = frozenset({"QUANT", "WORD", "WHEN", "MANNER", "STATE", "COMMA", "AND", "NUMBER"})


def reduced(chunks: list[Chunk]) -> None:
    """ "Bases to be designated by A": after the clause's own modal, or where a noun names the act ("evacuation of
    R, to be completed …"), "to be" only describes; so it does in "they consider an attack on A to be directed against
    all"."""
    act = _opens_with_act(chunks)
    seen = False
    for chunk in chunks:
        if chunk.type == "VERB" and chunk.value == "interpret":
            seen = True
        elif chunk.type == "MODAL":
            if chunk.key == "to be" and (seen or act):
                chunk.type = "AUX"
            seen = True
        elif chunk.type in ("SEMI", "STOP"):
            seen = False


def _opens_with_act(chunks: list[Chunk]) -> bool:
    """Whether the text is verbless: what it opens with names an act, and no modal but "to be" follows."""
    head = next((chunk for chunk in chunks if chunk.type not in _BEFORE_HEAD), None)
    acts = head is not None and head.type == "ACT" and chunks[0].value != "no"  # "no … to be made" forbids
    return acts and all(chunk.key == "to be" for chunk in chunks if chunk.type == "MODAL")


def contact_clauses(chunks: list[Chunk]) -> list[Chunk]:
    """ "The positions | they held on 1 May": a pronoun right behind a noun, and its verb, open a relative clause."""
    if all(chunk.key not in _PRONOUNS for chunk in chunks):
        return chunks
    out: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        if chunk.key in _PRONOUNS and out and out[-1].type in ("PLACE", "FORCE", "WORD") and _acts(chunks, at + 1):
            out.append(Chunk("REL", chunk.start, chunk.start, "that"))
        out.append(chunk)
    return out


_PRONOUNS = frozenset({"they", "it"})


def _acts(chunks: list[Chunk], at: int) -> bool:
    while at < len(chunks) and chunks[at].type in ("MANNER", "WHEN", "STATE"):
        at += 1
    return at < len(chunks) and chunks[at].type in ("VERB", "BE", "HAVE")


def time_clauses(chunks: list[Chunk]) -> None:
    """ "After the fighters have assembled", "until it is released": a word of time with a verb of its own opens a
    clause; with a noun alone it is a preposition."""
    for at, chunk in enumerate(chunks):
        if chunk.type == "TIME" and chunk.key in _WHILES and _has_subject_and_verb(chunks, at + 1):
            chunk.type, chunk.value = "COND", _WHILES[chunk.key]


_WHILES = {"after": "after", "before": "before", "until": "before", "till": "before", "pending": "before"}
_SUBJECT = NOMINAL | {"OF", "QUANT", "POSS", "AND"}
_FARTHEST = 12
_ACTS = frozenset({"NAME", "ACTOR"})
_EVENTS = frozenset({"EVENT", "ACT", "INSTRUMENT"})


def _has_subject_and_verb(chunks: list[Chunk], at: int) -> bool:
    """Whether one noun phrase and then a finite verb that is no modal come next."""
    start = at
    while at < len(chunks) and at < start + _FARTHEST and chunks[at].type in _SUBJECT:
        if at > start and (chunks[at].det or chunks[at].key == "the") and chunks[at - 1].type in NOMINAL:
            return False  # "after the ceasefire | the Force …"
        if at > start and chunks[at].type in _ACTS and chunks[at - 1].type in _EVENTS:
            return False  # "after the ceasefire | Norway …"
        at += 1
    verb = chunks[at] if start < at < len(chunks) else None
    return verb is not None and verb.type != "MODAL" and is_finite(chunks, at)


def stranded(chunks: list[Chunk]) -> list[Chunk]:
    """ "Enter into, cross or remain within R": a preposition before the next verb of a list shares its object, and
    goes with its own verb."""
    out: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        if chunk.type in _SHARED and out and out[-1].type == "VERB" and _next_verb(chunks, at + 1):
            out[-1].end = chunk.end
            continue
        out.append(chunk)
    return out


_SHARED = frozenset({"IN", "FROM", "TO"})


def one_preposition(chunks: list[Chunk]) -> list[Chunk]:
    """ "Within, from or against R", "to or from R": prepositions that share their object are one, the first."""
    out: list[Chunk] = []
    at = 0
    while at < len(chunks):
        out.append(chunks[at])
        if chunks[at].type in _SHARED:
            behind = _past_marks(chunks, at + 1)
            while behind > at + 1 and behind < len(chunks) and chunks[behind].type in _SHARED | {"WITH"}:
                out[-1].end, at = chunks[behind].end, behind
                behind = _past_marks(chunks, at + 1)
        at += 1
    return out


def _past_marks(chunks: list[Chunk], at: int) -> int:
    while at < len(chunks) and chunks[at].type in ("COMMA", "AND"):
        at += 1
    return at


def _next_verb(chunks: list[Chunk], at: int) -> bool:
    marks = 0
    while at < len(chunks) and chunks[at].type in ("COMMA", "AND"):
        at, marks = at + 1, marks + 1
    return marks > 0 and at < len(chunks) and chunks[at].type == "VERB"
