"""Where sentences end in treaty text: after a full stop that is no abbreviation, initial, ordinal or decimal, even
with no space behind it.
"""

import re
from itertools import pairwise

from treatylint.grammar.span import Span

_STOP = re.compile(r"[.!?]+[\"”’»)\]]*")
_ABBREVIATIONS = frozenset(
    "art arts no nos para paras subpara subparas sec secs chap ch cl cf e.g i.e eg ie etc viz vol vols "
    "p pp op cit ed eds mr mrs ms dr st sts prof gen lt col maj capt sgt adm brig hon amb rev jr sr vs "
    "v inc ltd co corp approx ca fig figs ref add doc ser res est incl resp jan feb mar apr jun jul aug "
    "sep sept oct nov dec km ft in lat long max min a.m p.m ibid supp".split()
)
# After these a capital is the rule and the stop is never the end.
_NEVER_LAST = frozenset(
    "e.g i.e eg ie mr mrs ms dr prof gen lt col maj capt art arts no nos para paras cf viz subpara "
    "subparas amb hon".split()
)
# Ordinary words unless something marks them as short.
_SHORT_WORDS_TOO = frozenset("no in co v p ch st add long max min rev".split())
_BEFORE_NAMES = frozenset({"St", "Sts", "Ste", "Mt", "Mts", "Ft"})
"""Short for what a name begins with: "St. Petersburg", "Mt. Hermon"."""
_STARTERS = frozenset(
    "the each every no nothing none any all both either neither this that these those such it they he "
    "she we its their a an in on at upon if when where whenever should unless until after before during "
    "within for by with without as notwithstanding subject except pursuant nor only however moreover "
    "furthermore further also thereafter thereupon states parties party other others".split()
)
_MONTH = re.compile(r"\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")
_WORD_BEFORE = re.compile(r"([^\W_]+(?:\.[^\W_]+)*)$")
_VISIBLE = re.compile(r"\S")
_NEXT_WORD = re.compile(r"[\"“‘«'(\[]{0,4}\s{0,2}([^\s]{1,60})")
_LOOK_BACK = 24


def split_sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a text with nothing else in it (no markers, no headings): trimmed spans, in order."""
    edges = [0, *sentence_ends(text, 0, len(text)), len(text)]
    spans = (trimmed(text, start, end) for start, end in pairwise(edges))
    return tuple(span for span in spans if len(span))


def sentence_ends(text: str, start: int, end: int) -> list[int]:
    """The offsets, strictly inside ``start .. end``, just past the closing stop of a sentence that another one
    follows.
    """
    return [
        match.end()
        for match in _STOP.finditer(text, start, end)
        if match.end() < end and _ends(text, start, end, match)
    ]


def trimmed(text: str, start: int, end: int) -> Span:
    """The stretch without the white space at its ends."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _ends(text: str, start: int, end: int, stop: re.Match[str]) -> bool:
    visible = _VISIBLE.search(text, stop.end(), end)
    following = _NEXT_WORD.match(text, visible.start(), end) if visible else None
    if visible is None or following is None:
        return False
    word, gap = following[1], visible.start() > stop.end()
    if not (word[0].isupper() or (word[0].isdigit() and gap)) or (stop[0].startswith("..") and not gap):
        return False
    last = _WORD_BEFORE.search(text[max(start, stop.start() - _LOOK_BACK) : stop.start()])
    if last is None or stop[0][0] in "!?":
        return True
    return _word_may_end(last[1], gap, word, text, stop.end())


def _word_may_end(last: str, gap: bool, word: str, text: str, at: int) -> bool:
    lower = last.lower()
    if not gap:
        # "treaty.Next": a lost space, unless a capital or a figure stands before ("U.S", "St.Louis", "3.A").
        return (
            len(last) > 2
            and last[-1].islower()
            and lower not in _ABBREVIATIONS
            and word[0].isupper()
            and "." not in last
        )
    if last.isdigit() and len(last) <= 2 and _MONTH.match(text, at):
        return False
    if lower in _NEVER_LAST and not _plain_word(last, word):
        return False
    short = lower in _ABBREVIATIONS and lower not in _SHORT_WORDS_TOO
    if len(last) == 1 or "." in last or short or last in _BEFORE_NAMES:
        return re.sub(r"\W+$", "", word).lower() in _STARTERS
    return True


def _plain_word(last: str, word: str) -> bool:
    """ "No." and "art." before a figure or numeral are short for something; "… says no. The …" is not."""
    return last.lower() == "no" and not (word[0].isdigit() or re.fullmatch(r"[IVXLC]+\W*", word))
