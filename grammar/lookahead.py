"""Look-ahead that LALR(1) lacks, done once per sentence: separators, prepositions and figures get a narrower class.

A comma in a list is not a comma between clauses; "of" before a figure is not "of" before a noun. Each chunk is looked
at with its neighbours only, so the pass is linear.
"""

from treatylint.grammar.ands import joined
from treatylint.grammar.chunk import NOMINAL, Chunk
from treatylint.grammar.contents import content_clauses
from treatylint.grammar.figure_lists import join_figure_lists
from treatylint.grammar.finiteness import is_finite
from treatylint.grammar.pairs import paired_nouns
from treatylint.grammar.reduced import contact_clauses, one_preposition, reduced, stranded, time_clauses

__all__ = ["narrow"]

PREPOSITIONS = frozenset({"IN", "FROM", "TO", "BY", "FOR", "WITH", "TIME", "BASIS", "OVR"})
_INSIDE_PHRASE = NOMINAL | {"OF", "QUANT", "POSS", "JOIN", "NUMBER"}
_OBJECTS = NOMINAL | {"QUANT", "NUMBER", "NUM_N", "NUM_L", "NUM_D", "NUM_S", "BOUND", "REFN", "DATE"}
_AFTER_FIGURE = {"LENGTH": "NUM_L", "DURATION": "NUM_D", "SHARE": "NUM_S"}


def narrow(chunks: list[Chunk]) -> list[Chunk]:
    """Narrow the class of every chunk whose class depends on what follows."""
    chunks = one_preposition(stranded(_articles(contact_clauses(joined(chunks)))))
    time_clauses(chunks)
    reduced(chunks)
    content_clauses(chunks)
    present = {chunk.type for chunk in chunks}
    if "NUMBER" in present and present & {"COLON", "LPAR", "SEMI"}:
        join_figure_lists(chunks)
    if present & _REFERRING:
        _references(chunks)
    if present & _COUNTED:
        _figures(chunks)
    if "BOUND" in present:
        _comparisons(chunks)
    if "COMMA" in present or "AND" in present:
        _joins(chunks)
    _prepositions(chunks)
    return chunks


_REFERRING = frozenset({"REFN", "LABEL", "REFJOIN"})  # without one of these no mark joins or opens a reference
_COUNTED = frozenset({"NUMBER", "LENGTH", "DURATION", "SHARE"})


def _type(chunks: list[Chunk], at: int) -> str:
    return chunks[at].type if 0 <= at < len(chunks) else "END"


_THEY = frozenset({"it", "they", "he", "she"})


def _articles(chunks: list[Chunk]) -> list[Chunk]:
    """An article or "it" after a noun begins another phrase: "grants the Council | the right", "in war | it may …"."""
    out: list[Chunk] = []
    for chunk in chunks:
        if (chunk.det or chunk.key in _THEY) and out and out[-1].type in NOMINAL and chunk.type in NOMINAL:
            out.append(Chunk("QUANT", chunk.start, chunk.start, "the"))
        out.append(chunk)
    return out


def _references(chunks: list[Chunk]) -> None:
    """ "Articles 2, 3 and 5, paragraph 1, of the Protocol": the marks inside a reference join its pieces."""
    for at, chunk in enumerate(chunks):
        if chunk.type in ("LPAR", "RPAR") and _type(chunks, at + 1) == "LABEL":
            chunk.type = "LOOSE"
        if _type(chunks, at - 1) not in ("LABEL", "REFN", "REFJOIN"):
            continue
        after = _type(chunks, at + 1)
        if chunk.type == "COMMA" and after == "OF" and "REFN" in (_type(chunks, at + 2), _type(chunks, at + 3)):
            chunk.type = "REFJOIN"
        elif chunk.type in ("COMMA", "AND", "TO"):
            if after == "REFN" and chunk.type != "TO":
                chunk.type = "REFJOIN"
            elif after in ("LABEL", "NUMBER") and _may_be_label(chunks[at + 1]):
                chunk.type, chunks[at + 1].type = "REFJOIN", "LABEL"
        elif chunk.type == "OF" and (after == "REFN" or (after == "QUANT" and _type(chunks, at + 2) == "REFN")):
            chunk.type = "REFJOIN"
            if after == "QUANT":
                chunks[at + 1].type = "THIS"


def _may_be_label(chunk: Chunk) -> bool:
    return chunk.type == "LABEL" or (chunk.number is not None and chunk.key.isdigit())


def _figures(chunks: list[Chunk]) -> None:
    numbered = False  # "Sectors 1, 2 and 4": figures behind ground are its names
    for at, chunk in enumerate(chunks):
        numbered = chunk.type == "PLACE" or (numbered and chunk.type in ("NUMBER", "WORD", "COMMA", "AND"))
        if chunk.type == "NUMBER" and numbered and chunk.key.isdigit() and _type(chunks, at + 1) not in _COUNTABLE:
            chunk.type = "WORD"
        elif chunk.type == "NUMBER":
            after = _type(chunks, at + 1)
            if after in ("TO", "AND") and _type(chunks, at + 2) == "NUMBER" and _ranges(chunks, at):
                chunks[at + 1].type = "RANGE"
            elif after in _AFTER_FIGURE:
                chunk.type = _AFTER_FIGURE[after]
            elif (after in NOMINAL and not chunks[at + 1].det) or (after == "QUANT" and not chunk.part):
                chunk.type = "NUM_N"
            else:
                chunk.type = "NUM"
        elif chunk.type in ("LENGTH", "DURATION", "SHARE") and _type(chunks, at - 1) not in _AFTER_FIGURE.values():
            chunk.type = "WORD"


_COUNTABLE = frozenset({*_AFTER_FIGURE, *NOMINAL, "QUANT", "TO", "OF", "BOUND"})


def _ranges(chunks: list[Chunk], at: int) -> bool:
    """ "Four to five", "one or two"; "between 2 and 4". Other figures with "and" between them are two figures."""
    return chunks[at + 1].key in ("to", "or") or (at > 0 and chunks[at - 1].key == "between")


def _comparisons(chunks: list[Chunk]) -> None:
    for at in range(len(chunks) - 1, -1, -1):
        if chunks[at].type == "BOUND":
            _comparison(chunks, at)


def _comparison(chunks: list[Chunk], at: int) -> None:
    if chunks[at].key.startswith(("or ", "and ")):
        chunks[at].type = (
            "BOUND_AFTER" if _type(chunks, at - 1) in (*_AFTER_FIGURE, *NOMINAL, "NUM", "SHARE") else "LOOSE"
        )
    elif _type(chunks, at + 1) not in ("NUMBER", "BOUND", "NUM", "NUM_N", *_AFTER_FIGURE.values()):
        chunks[at].type = "BOUND_OPEN"


def _joins(chunks: list[Chunk]) -> None:
    """From the right: does the noun phrase after a separator end in "and", in another list comma, or in a clause?"""
    ends_in = "END"  # what stands after the noun phrase that begins just right of here
    modal_left = _seen_left_of(chunks, ("MODAL",))
    opened = _seen_left_of(chunks, ("COND", "EXC", "PURPOSE", "REL"))
    finite_left = _finite_left_of(chunks)
    paired = paired_nouns(chunks)
    for at in range(len(chunks) - 1, -1, -1):
        type_ = chunks[at].type
        if type_ in ("AND", "COMMA"):
            left, right = _type(chunks, at - 1), _type(chunks, at + 1)
            before = (modal_left[at] or (finite_left[at] and not opened[at])) and not paired[at]
            chunks[at].type = _separator(type_, left, right, ends_in, before, opened[at])
            if chunks[at].type == "VJOIN" and type_ == "COMMA" and chunks[at - 1].form != chunks[at + 1].form:
                chunks[at].type = "COMMA"
            if paired[at] and chunks[at].type == "JOIN":
                continue  # what stands after the noun phrase stands after both of its nouns
            if chunks[at].type != "JOIN":
                ends_in = chunks[at].type
            elif type_ == "AND":
                ends_in = "JOIN"
        elif type_ not in _INSIDE_PHRASE and not (ends_in == "MODAL" and _describes(chunks[at])):
            ends_in = "FINITE" if type_ != "MODAL" and is_finite(chunks, at) else type_
    _end_of_front(chunks)


def _describes(chunk: Chunk) -> bool:
    """ "Any State | so | called upon | shall …": between a subject and its modal."""
    return chunk.type == "MANNER" or (chunk.type == "VERB" and chunk.form == "ed")


def _end_of_front(chunks: list[Chunk]) -> None:
    """ "In A, B and C shall …", "If A attacks B, C and D shall …": the first comma of the list before the main verb
    ends
    what is fronted, unless another comma does so already."""
    if not chunks or chunks[0].type not in PREPOSITIONS | {"COND", "PURPOSE", "EXC", "OVR"}:
        return
    verbs = [at for at, chunk in enumerate(chunks) if chunk.type == "MODAL"]
    main = verbs[0] if verbs else 0
    comma = 0
    for at in range(main - 1, 0, -1):
        if chunks[at].type == "COMMA":
            break
        if chunks[at].type == "JOIN" and chunks[at].key == ",":
            comma = at
        elif comma and chunks[at].type not in _INSIDE_PHRASE:
            break
    if comma:
        chunks[comma].type = "COMMA"


def _separator(type_: str, left: str, right: str, ends_in: str, finite_left: bool, opened: bool) -> str:
    nominal = right in NOMINAL or right == "QUANT"
    if left == "VERB" and right == "VERB":
        return "VJOIN"
    if nominal and ends_in == "MODAL" and finite_left and (type_ == "AND" or not opened):
        return "CLAUSE"
    if nominal and ends_in == "FINITE" and finite_left and type_ == "AND" and not opened:
        return "CLAUSE"
    if left not in NOMINAL or not nominal:
        return type_
    if type_ == "AND":
        return "JOIN"
    return "JOIN" if ends_in == "JOIN" else "COMMA"


def _seen_left_of(chunks: list[Chunk], types: tuple[str, ...]) -> list[bool]:
    seen, marks = False, []
    for at, chunk in enumerate(chunks):
        marks.append(seen)
        if chunk.type in types and not (chunk.type == "MODAL" and (chunk.key == "to be" or _inverts(chunks, at))):
            seen = True
        elif chunk.type in ("SEMI", "STOP"):
            seen = False
    return marks


def _finite_left_of(chunks: list[Chunk]) -> list[bool]:
    seen, marks = False, []
    for at, chunk in enumerate(chunks):
        marks.append(seen)
        seen = (seen or (is_finite(chunks, at) and not _inverts(chunks, at))) and chunk.type not in ("SEMI", "STOP")
    return marks


def _inverts(chunks: list[Chunk], at: int) -> bool:
    """ "Under no circumstances shall | the forces of A and B | enter": the modal still waits for its verb."""
    opens = at == 0 or chunks[at - 1].type in ("STOP", "SEMI", "COLON", "COMMA")
    return chunks[at].type == "MODAL" and opens and _type(chunks, at + 1) in NOMINAL | {"QUANT"}


def _prepositions(chunks: list[Chunk]) -> None:
    """A preposition with nothing to govern is loose; "of" joins nouns only."""
    for at, chunk in enumerate(chunks):
        after = _type(chunks, at + 1)
        if chunk.type == "TO" and after == "VERB" and chunks[at + 1].form == "base":
            chunk.type = "INF"
        elif chunk.type in PREPOSITIONS and (after not in _OBJECTS or after == "NUM"):
            chunk.type = "WITH" if after == "NUM" else "LOOSE"
        elif chunk.type == "OF":
            before = _type(chunks, at - 1)
            if after not in NOMINAL | {"QUANT"}:
                chunk.type = "WITH" if after in _OBJECTS | {"NUM"} else "LOOSE"
            elif before in ("DURATION", "LENGTH", "SHARE"):
                chunk.type = "OF_AFTER"
            elif before not in NOMINAL | {"QUANT"}:
                chunk.type = "WITH"
        elif chunk.type == "POSS" and _type(chunks, at - 1) not in NOMINAL:
            chunk.type = "LOOSE"
