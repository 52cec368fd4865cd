"""Figures that stand in a list behind a colon, and figures said a second time in brackets.

"Shall not exceed: six frigates; four corvettes" is one clause: its colon and semicolons part nothing. "35,000 tons
(35,560 metric tons)" is one figure: what stands in the brackets says it again in another unit.
"""

from treatylint.grammar.chunk import NOMINAL, Chunk

__all__ = ["join_figure_lists"]

_OPENS_FIGURE = frozenset({"NUMBER", "BOUND"})
_UNITS = frozenset({"LENGTH", "SHARE", "DURATION"})
_BEFORE_LIST = frozenset({"BOUND", "TO", "BE", "VERB"})
_ANNOUNCES = NOMINAL | {"QUANT", "COND", "JOIN", "AND", "OF", "TOGETHER", "IN"}
_LONGEST_ANNOUNCEMENT = 8
_LONGEST_BRACKET = 5


def join_figure_lists(chunks: list[Chunk]) -> None:
    """Turn marks that only stand inside a figure, or between figures of one list, into loose ones."""
    for at, chunk in enumerate(chunks):
        if chunk.type == "LPAR" and at and chunks[at - 1].type in _UNITS:
            _said_again(chunks, at)
        elif chunk.type == "SEMI" and _goes_on(chunks, at):
            chunk.type = "COMMA"
        elif chunk.type == "COLON" and at and _type(chunks, at + 1) in _OPENS_FIGURE and _announced(chunks, at):
            chunk.type = "LOOSE"
            _run_on(chunks, at + 1)


def _type(chunks: list[Chunk], at: int) -> str:
    return chunks[at].type if 0 <= at < len(chunks) else "END"


def _goes_on(chunks: list[Chunk], semi: int) -> bool:
    """ "For A 30,000 tons; for B 20,000 tons": on either side of the semicolon somebody's figure."""
    return _is_share(chunks, semi + 1) and any(
        chunk.key == "for" and _is_share(chunks, at)
        for at, chunk in enumerate(chunks[max(0, semi - _LONGEST_SHARE) : semi], max(0, semi - _LONGEST_SHARE))
    )


def _is_share(chunks: list[Chunk], at: int) -> bool:
    """A name behind "for", and right after it a figure."""
    if _type(chunks, at) == "AND":
        at += 1
    if at >= len(chunks) or chunks[at].key != "for":
        return False
    end = next((k for k in range(at + 1, at + _LONGEST_NAME) if _type(chunks, k) == "NUMBER"), 0)
    return end > at + 1 and all(chunk.type in _NAMES for chunk in chunks[at + 1 : end])


_NAMES = NOMINAL | {"QUANT", "OF", "COMMA"}
_LONGEST_NAME = 7
_LONGEST_SHARE = 14


def _said_again(chunks: list[Chunk], at: int) -> None:
    """ "(Some 406 millimetres)": nothing but a figure and its unit between the brackets."""
    end = next((k for k in range(at, min(at + _LONGEST_BRACKET, len(chunks))) if chunks[k].type == "RPAR"), 0)
    inner = [chunk.type for chunk in chunks[at + 1 : end]]
    if "NUMBER" in inner and inner[-1] in _UNITS:
        for chunk in chunks[at : end + 1]:
            chunk.type = "LOOSE"


def _announced(chunks: list[Chunk], colon: int) -> bool:
    """Whether a list of figures is what the clause waits for: "do not exceed:", "limited to the following ships:"."""
    if chunks[colon - 1].type in _BEFORE_LIST or _shares_out(chunks, colon):
        return True
    for at in range(colon - 1, max(-1, colon - _LONGEST_ANNOUNCEMENT), -1):
        if chunks[at].key.split()[0] in ("following", "follows"):
            _loosen(chunks, at, colon)
            return True
        if chunks[at].type not in _ANNOUNCES:
            return False
    return False


def _shares_out(chunks: list[Chunk], colon: int) -> bool:
    """ "The ceilings shall be | A | : 400": the figure of each one named."""
    named = chunks[colon - 1].type in ("NAME", "ACTOR")
    return named and colon > 1 and any(chunk.type in ("BE", "MODAL") for chunk in chunks[max(0, colon - 4) : colon])


def _loosen(chunks: list[Chunk], start: int, end: int) -> None:
    """The announcement itself names nothing: "| to the following vessels | :"."""
    if start and (chunks[start - 1].type in ("TO", "OF", "IN", "WITH") or chunks[start - 1].key == "as"):
        start -= 1
    for chunk in chunks[start:end]:
        chunk.type = "LOOSE"


def _run_on(chunks: list[Chunk], start: int) -> None:
    """Semicolons between the figures of the list are commas of it."""
    for at in range(start, len(chunks)):
        if chunks[at].type == "STOP":
            return
        if chunks[at].type == "SEMI":
            after = at + 2 if _type(chunks, at + 1) == "AND" else at + 1
            if _type(chunks, after) not in _OPENS_FIGURE:
                return
            chunks[at].type = "COMMA"
