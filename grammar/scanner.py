"""Words to chunks: figures, dates, labels, then the longest wording that the lexicon knows; what is left is opaque."""

from collections.abc import Sequence

from treatylint.grammar.calendar import MONTHS, read_date
from treatylint.grammar.chunk import Chunk
from treatylint.grammar.lexicon import Lexicon
from treatylint.grammar.numbers import COUNTING, read_figure, read_ordinal
from treatylint.grammar.senses import settle
from treatylint.grammar.words import Word, read_words

__all__ = ["Piece", "scan"]

Piece = tuple[str, int]
"""A stretch of text with its offset in the draft; a list item is read as its lead-in and itself, two pieces."""

_PART_OF_GROUND = frozenset(
    "its their the each eastern western northern southern own".split()
)  # "its half of the zone"
_JOINTS = frozenset({":", "\u2013", "\u2014"})
_QUOTES = frozenset({'"', "\u201c", "\u201d"})

_ARTICLES = frozenset({"the", "a", "an"})
_MARKS = {",": "COMMA", ";": "SEMI", ":": "COLON", ".": "STOP", "(": "LPAR", ")": "RPAR"}
_ROMAN = frozenset("ivxlc")


def scan(pieces: Sequence[Piece], lexicon: Lexicon) -> list[Chunk]:
    """The chunks of a sentence, each with its sense settled from its neighbours. A colon between pieces is dropped."""
    words: list[Word] = []
    for text, offset in pieces:
        while words and words[-1].key in _JOINTS:
            words.pop()
        words += read_words(text, offset)
    chunks: list[Chunk] = []
    at, article, total = 0, False, len(words)
    while at < total:
        used, chunk = _next(words, at, lexicon, chunks)
        if chunk is None:
            article = article or words[at].key in _ARTICLES
        else:
            chunk.det, article = article, False
            chunks.append(chunk)
        at += used
    return settle(chunks)


_HELD = frozenset({"limited", "confined", "restricted", "reduced", "kept", "maintained", "fixed", "set"})


def _may_name(words: list[Word], at: int, used: int) -> bool:
    """ "Limited to", "a strength of": a comparison before a figure, else words like any other."""
    last = at + used - 1
    return (used == 2 and words[at].key in _HELD) or (words[last].key == "of" and words[last - 1].key != "excess")


def _counts(words: list[Word], at: int, lexicon: Lexicon) -> bool:
    """Whether a figure or a comparison comes next: "limited to 500" bounds, "confined to the base" places."""
    if at >= len(words) or words[at].key[0].isdigit() or words[at].key == "[":
        return True
    if words[at].key in _ARTICLES:
        at += 1
    return (
        bool(read_figure(words, at)) or any(sense.type == "BOUND" for sense in lexicon.longest(words, at)[1])
        if at < len(words)
        else False
    )


def _next(words: list[Word], at: int, lexicon: Lexicon, done: list[Chunk]) -> tuple[int, Chunk | None]:
    word = words[at]
    used, senses = lexicon.longest(words, at)
    if used > 1 and senses.first.type == "BOUND" and _may_name(words, at, used):
        used, senses = (used, senses) if _counts(words, at + used, lexicon) else lexicon.longest([word], 0)
    if used < 2:
        if word.key in _ARTICLES and not _letters(words, at, done):
            return 1, None
        if word.key == "[" and (gap := _open_figure(words, at, lexicon, done)):
            return gap
        found = _labelled_or_counted(words, at, done)
        if found:
            return found
    if used:
        key = word.key if used == 1 else " ".join([w.key for w in words[at : at + used]])
        chunk = Chunk("", word.start, words[at + used - 1].end, key, senses)
        chunk.capital = word.text[0].isupper()
        return used, chunk
    return 1, _opaque(word)


def _letters(words: list[Word], at: int, done: list[Chunk]) -> bool:
    """ "Zone A shall", "Lines A and B": a capital inside a sentence, with no capital behind it, is a letter."""
    inside = bool(done) and done[-1].type not in ("STOP", "COLON", "SEMI", "LOOSE", "LPAR")
    after = words[at + 1].text if at + 1 < len(words) else ""
    return words[at].text == "A" and inside and not after[:1].isupper()


def _labelled_or_counted(words: list[Word], at: int, done: list[Chunk]) -> tuple[int, Chunk] | None:
    if done and done[-1].type in ("REFN", "LABEL"):
        labelled = _label(words, at)
        if labelled:
            return labelled
    key = words[at].key
    if key in COUNTING or key in MONTHS or key[0].isdigit() or ("-" in key and key[0].isalpha()):
        return _figure(words, at)
    return None


def _opaque(word: Word) -> Chunk | None:
    if word.key in _MARKS:
        return Chunk(_MARKS[word.key], word.start, word.end, word.key)
    if word.key in ("'s", "'"):
        return Chunk("POSS", word.start, word.end, word.key)
    if word.key in _QUOTES:
        return Chunk("LOOSE", word.start, word.end, word.key)
    if not word.key[0].isalnum():
        return Chunk("COLON", word.start, word.end, word.key) if word.key in ("\u2013", "\u2014") else None
    chunk = Chunk("WORD", word.start, word.end, word.key)
    chunk.capital = word.text[0].isupper()
    return chunk


def _figure(words: list[Word], at: int) -> tuple[int, Chunk] | None:
    day = read_date(words, at)
    if day:
        chunk = Chunk("DATE", words[at].start, words[at + day.used - 1].end, "date")
        chunk.day = day.iso
        return day.used, chunk
    if words[at].key == "half" and at and words[at - 1].key in _PART_OF_GROUND:
        return None
    figure = read_figure(words, at) or read_ordinal(words, at)
    if not figure:
        return None
    chunk = Chunk("NUMBER", words[at].start, words[at + figure.used - 1].end, words[at].key)
    chunk.number, chunk.part = figure.value, figure.part
    chunk.value = "disagrees" if figure.disagrees else ""
    return figure.used, chunk


_LONGEST_GAP = 4
_FIGURE_GAPS = frozenset(
    {"", "x", "xx", "xxx", "n", "y", "z", "m", "number", "figure", "amount", "percentage", "distance", "blank"}
)
_COUNTED = frozenset({"UNIT", "FORCE", "DURATION", "LENGTH", "SHARE"})


def _open_figure(words: list[Word], at: int, lexicon: Lexicon, done: list[Chunk]) -> tuple[int, Chunk] | None:
    """ "[X] personnel", "not more than [ ] of them": a figure that is still to be filled in."""
    end = next((k for k in range(at + 1, min(at + _LONGEST_GAP, len(words))) if words[k].key == "]"), 0)
    if not end or " ".join(w.key for w in words[at + 1 : end]) not in _FIGURE_GAPS:
        return None
    follows = lexicon.longest(words, end + 1)[1] if end + 1 < len(words) else ()
    bounded = bool(done) and (done[-1].type in ("BOUND", "COLON", "BE") or done[-1].key.split()[-1] in ("exceed", "be"))
    if not bounded and not any(sense.type in _COUNTED for sense in follows):
        return None
    return end + 1 - at, Chunk("NUMBER", words[at].start, words[end].end, "[x]")


def _label(words: list[Word], at: int) -> tuple[int, Chunk] | None:
    """The label after "Article" or "paragraph": 5, IV, (a), 10(D). Capitals and figures only, or a bracketed letter."""
    end, key = at, ""
    word = words[at]
    if (
        word.key[0].isdigit()
        or (word.text.isupper() and (len(word.key) == 1 or set(word.key) <= _ROMAN))
        or (len(word.key) == 1 and word.key.isalpha() and word.key != "a")
    ):
        end, key = at + 1, word.key
    while end + 2 < len(words) and words[end].key == "(" and words[end + 2].key == ")" and len(words[end + 1].key) < 4:
        key, end = f"{key}({words[end + 1].key})", end + 3
    return (end - at, Chunk("LABEL", word.start, words[end - 1].end, key)) if key else None
