"""Where subordinate groups end: conditions, exceptions, relative and purpose clauses get a closing mark.

English marks where such a group begins ("if", "except", "which") but rarely where it ends. The end is told from commas
and finite verbs: a fronted group runs to the comma before the main clause, an interposed one to its own comma, a
trailing one to the end of the sentence or to the next opener of the same rank.
"""

from treatylint.grammar.chunk import NOMINAL, Chunk
from treatylint.grammar.finiteness import is_finite
from treatylint.grammar.parentheses import hush
from treatylint.grammar.provisos import provides

__all__ = ["close_groups"]

OPENERS = frozenset({"COND", "EXC", "REL", "PURPOSE"})
_RANK = {"COND": 2, "EXC": 2, "PURPOSE": 1, "REL": 0}
NOMINAL_EXCEPTIONS = frozenset(
    {
        "other than",
        "excluding",
        "excepting",
        "with the exception of",
        "apart from",
        "except for",
        "save for",
        "except",
        "save",
    }
)
"""After a noun these leave out another noun ("States other than A and B") and end with it."""
BREAKS = frozenset({"SEMI", "STOP", "COLON", "CLAUSE", "THAT", "RESULT"})
_PHRASE = NOMINAL | {"OF", "JOIN", "QUANT", "POSS"}


class _State:
    """What the main clause has shown so far, left of the chunk at hand."""

    def __init__(self) -> None:
        self.modal = self.verb = False


def close_groups(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with a CLOSE after each group; THAT, RESULT, colons and semicolons part segments instead."""
    finite = [is_finite(chunks, at) for at in range(len(chunks))]
    resumes = _resumptions(chunks, finite)
    parted = hush(chunks)
    out: list[Chunk] = []
    state, at = _State(), 0
    while at < len(chunks):
        chunk = chunks[at]
        if chunk.type == "EXC" and state.verb and provides(chunks, at):
            chunk.type = "CLAUSE"
        if chunk.type in OPENERS:
            end = _end(chunks, at, state, finite, resumes)
            end -= end - 1 > at and chunks[end - 1].type == "COMMA"
            out += [chunk, *_inside(chunk, chunks[at + 1 : end])]
            out.append(Chunk("CLOSE", chunks[end - 1].end, chunks[end - 1].end))
            at = end
            continue
        _note(chunk, state, finite[at])
        out.append(chunk)
        at += 1
    for chunk in parted:
        chunk.type = "COMMA"
    return out


def _inside(opener: Chunk, inner: list[Chunk]) -> list[Chunk]:
    """Groups do not nest: a lesser opener inside a group is loose words of it."""
    if inner and inner[-1].type in ("JOIN", "OF"):
        inner[-1].type = "LOOSE"
    for chunk in inner:
        if chunk.type in OPENERS or chunk.type in BREAKS:
            chunk.type = "LOOSE"
        elif chunk.type == "MODAL":
            chunk.type = "AUX"
    return inner


def _note(chunk: Chunk, state: _State, finite: bool) -> None:
    if chunk.type in BREAKS:
        state.modal = state.verb = False
    elif chunk.type == "MODAL" or finite:
        state.modal = True
        state.verb = state.verb or chunk.type != "MODAL"
    elif chunk.type in ("VERB", "BE") and state.modal:
        state.verb = True


def _resumptions(chunks: list[Chunk], finite: list[bool]) -> list[bool]:
    """For each comma: whether a clause of its own (a finite verb before the next comma) stands right of it."""
    marks, ahead, modal = [False] * len(chunks), False, False
    for at in range(len(chunks) - 1, -1, -1):
        type_ = chunks[at].type
        if type_ == "COMMA":
            following = chunks[at + 1].type if at + 1 < len(chunks) else "END"
            marks[at] = (ahead and following not in ("AND", "VERB")) or (modal and _subject_alone(chunks, at + 1))
            ahead = following in OPENERS and marks[at]
        elif type_ in BREAKS or type_ in OPENERS:
            ahead = False
        elif finite[at]:
            ahead = True
            modal = modal or type_ == "MODAL"
    return marks


def _subject_alone(chunks: list[Chunk], at: int) -> bool:
    """ "…, each of them, in the exercise of its right, will …": a subject with a parenthesis before its verb."""
    start = at
    while at < len(chunks) and chunks[at].type in _PHRASE:
        at += 1
    acts = any(chunk.type in ("ACTOR", "NAME") for chunk in chunks[start:at])
    return (
        acts
        and at + 1 < len(chunks)
        and chunks[at].type == "COMMA"
        and chunks[at + 1].type in ("PURPOSE", "BASIS", "IN", "FOR", "TIME", "COND")
    )


def _end(chunks: list[Chunk], at: int, state: _State, finite: list[bool], resumes: list[bool]) -> int:
    """The index just past the last chunk of the group that opens at ``at``."""
    if chunks[at].value == "that_case":  # "in that event" is a whole condition by itself
        return at + 1
    if chunks[at].type == "REL":
        return _relative_end(chunks, at, state, finite)
    if chunks[at].type == "EXC" and chunks[at].key in NOMINAL_EXCEPTIONS and at and chunks[at - 1].type in NOMINAL:
        end = _noun_phrase_end(chunks, at + 1)
        if end > at + 1:
            return end
    return _inner_end(chunks, at, state) if state.modal else _front_end(chunks, at, finite, resumes)


def _stops(chunks: list[Chunk], at: int, k: int) -> bool:
    """Whether the sentence, or an opener of no lesser rank behind a comma, ends the group that opened at ``at``."""
    kind = chunks[k].type
    if kind in ("SEMI", "STOP", "COLON", "RESULT"):
        return True
    return kind in OPENERS and _RANK[kind] >= _RANK[chunks[at].type] and chunks[k - 1].type == "COMMA"


def _inner_end(chunks: list[Chunk], at: int, state: _State) -> int:
    """A group behind the modal: to its own comma before the verb, to the end of the sentence after it."""
    interposed = not state.verb
    parenthesis = at > 0 and chunks[at - 1].type == "COMMA"
    for k in range(at + 1, len(chunks)):
        kind = chunks[k].type
        if _stops(chunks, at, k) or kind == "CLAUSE" or (interposed and kind in ("COMMA", "MODAL")):
            return k
        if interposed and _resumes_verb(chunks, at, k):
            return k
        if kind == "COMMA" and parenthesis and _parenthesis_ends(chunks, k):
            return k
    return len(chunks)


def _resumes_verb(chunks: list[Chunk], at: int, k: int) -> bool:
    """ "May at any hour and without notice | enter": a noun, then the verb that the modal still waits for."""
    bare = chunks[at].type == "EXC" and chunks[at].key.startswith("without")
    return bare and chunks[k].type == "VERB" and chunks[k].form == "base" and chunks[k - 1].type in NOMINAL


def _front_end(chunks: list[Chunk], at: int, finite: list[bool], resumes: list[bool]) -> int:
    """A group before the main clause: to the comma where that begins, or, without one, to the subject of its verb."""
    type_ = chunks[at].type
    nominal = _nominal_opener(chunks[at])
    needed = 0 if nominal or type_ != "COND" else 1  # finite verbs that the group must have had before it can end
    own = 1 if type_ == "COND" and not nominal else 0  # finite verbs before a modal that are the group's own
    fallback = resumed = finites = 0
    for k in range(at + 1, len(chunks)):
        if _stops(chunks, at, k):
            return k
        if chunks[k].type == "COMMA":
            if type_ == "PURPOSE" or ((resumes[k] or _opens_next(chunks, k)) and finites >= needed):
                return k
            fallback = fallback or k
            resumed = k if resumes[k] else resumed
        if chunks[k].type == "THAT" and " " in chunks[k].key and fallback and finites >= needed:
            return fallback  # "in the event of a dispute, they agree that …"
        finites += finite[k]
        if chunks[k].type == "MODAL" and type_ == "COND" and _goes_on(chunks, k, resumes):
            continue  # "as soon as the line shall have been drawn, …"
        if chunks[k].type == "MODAL" and finites > own:
            interposed = nominal and at > 0 and chunks[at - 1].type in NOMINAL  # "the aid of A in case of war | will …"
            return fallback or (k if interposed else _phrase_start(chunks, k, at))
        if chunks[k].type == "MODAL" and resumed:
            return resumed  # "if A undergoes an attack, B shall …": a verb that no table knows
    return len(chunks)


def _goes_on(chunks: list[Chunk], modal: int, resumes: list[bool]) -> bool:
    """Whether a comma not far behind this modal opens the main clause, with a modal of its own."""
    for k in range(modal + 1, min(len(chunks), modal + _FAR)):
        if chunks[k].type in BREAKS:
            return False
        if chunks[k].type == "COMMA" and resumes[k]:
            return any(chunk.type == "MODAL" for chunk in chunks[k : k + _FAR])
    return False


_FAR = 60  # chunks: a look ahead without end would make long sentences slow


def _nominal_opener(opener: Chunk) -> bool:
    """ "In the event of an attack" needs no finite verb; "if" does."""
    return opener.type == "COND" and opener.value in ("in_the_event", "because", "when", "should")


def _opens_next(chunks: list[Chunk], comma: int) -> bool:
    return comma + 1 < len(chunks) and chunks[comma + 1].type in ("COND", "EXC", "OVR")


def _parenthesis_ends(chunks: list[Chunk], comma: int) -> bool:
    after = chunks[comma + 1].type if comma + 1 < len(chunks) else "END"
    return after in ("BY", "IN", "TIME", "FROM", "TO", "WHEN", "MANNER", "VERB", "MODAL", "NUM_N", "BOUND", "END")


def _phrase_start(chunks: list[Chunk], verb: int, floor: int) -> int:
    """The start of the noun phrase that ends just before a verb: the subject of the main clause."""
    at = verb
    while at - 1 > floor + 1 and chunks[at - 1].type in _PHRASE:
        at -= 1
        if chunks[at].value == "they" or (chunks[at].det and chunks[at - 1].type not in ("OF", "JOIN", "QUANT")):
            break
    return at


def _noun_phrase_end(chunks: list[Chunk], at: int) -> int:
    start = at
    while at < len(chunks) and (chunks[at].type in _PHRASE or chunks[at].type.startswith("NUM")):
        at += 1
    return max(at, start)


def _relative_end(chunks: list[Chunk], at: int, state: _State, finite: list[bool]) -> int:
    """A relative clause has one finite verb of its own; a second one, or a comma, gives the word back."""
    own = False
    for k in range(at + 1, len(chunks)):
        kind = chunks[k].type
        if kind in BREAKS or kind == "COMMA" or (kind in OPENERS and _RANK[kind] > 0):
            return k
        if finite[k]:
            if own and not state.modal and chunks[k - 1].type not in ("MODAL", "BE", "NOT"):
                return k
            own = True
        elif kind == "VERB" and chunks[k].form in ("base", "ed"):
            own = True
    return len(chunks)
