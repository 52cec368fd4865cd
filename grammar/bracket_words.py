"""What the words inside one bracket are: a label, an attribution, a placeholder, a note, or plain text."""

import re
from collections.abc import Container
from typing import Literal

from attrs import frozen

from treatylint.grammar.figures import FIGURE_WORDS

WordsKind = Literal["text", "option", "attributed", "linked", "placeholder", "figure", "note", "wrapper"]


@frozen
class BracketWords:
    """The inside of a bracket. ``start .. end`` is the text that stands when it is chosen; ``none`` says there is
    none.
    """

    kind: WordsKind
    start: int
    end: int
    label: str = ""
    attribution: str | None = None
    none: bool = False
    targets: str = ""


_OPTION_WORD = r"(?:Option|Alternative|Alt\.|Opt\.|Variant|Version)"
_LABEL = re.compile(
    rf"\s*(?:(?i:{_OPTION_WORD})\s{{1,4}}(?P<named>[A-Za-z]|\d{{1,2}}"
    rf"|[IVX]{{1,4}})\b[ \t]{{0,4}}(?P<by>\([^()\[\]]{{1,40}}\))?[ \t]{{0,4}}(?:[:.–—-]|(?=\n))"
    r"|(?P<bare>[A-Z]|\d{1,2})\s{0,4}(?P<by2>\([^()\[\]:]{1,40}\))?\s{0,4}:(?!\d))\s*"
)
_LINKED = re.compile(
    r"\s*(?i:Alternative\s+(?:text\s+)?(?:to|for)|Instead\s+of|In\s+place\s+of|Replacing"
    r"|Replaces)\s+(?P<targets>[^:\[\]\n]{1,120}?)\s{0,4}:\s*"
)
_CODE = r"(?:[A-Z]{2,6}\d?)"
_WHOSE = r"(?:\s{1,4}(?i:proposal|position|text|version|reservation|reserve|wording|variant))?"
_CODES = re.compile(rf"\s*(?P<who>{_CODE}(?:\s?(?:[/,&+]|and)\s?{_CODE}){{0,20}}){_WHOSE}\s{{0,4}}:\s*")
_NAME = re.compile(
    r"\s*(?P<who>(?:[Tt]he )?[A-Z][\w'’.-]*(?:,? (?:(?:of|the|and"
    r"|&) ){0,2}[A-Z][\w'’.-]*){0,5})" + _WHOSE + r"\s{0,4}:\s+"
)
# A capitalised word before a colon is a delegation unless it plainly names a part of the text.
_NOT_A_DELEGATION = frozenset(
    "Article Articles Section Paragraph Annex Chapter Part Note Notes Phase Stage Step Day Title "
    "Definition Definitions Duration Scope Purpose Example Appendix Schedule Clause Item Figure Table "
    "Map Zone Option Alternative Provided Except However".split()
)
_PLACEHOLDER = re.compile(
    r"(?i:(?:[xnyzm]{1,3}(?:[,.]\d{3}|[.%])?|[xy]{2,4}[./-][xy]{2,4}(?:[./-][xy]{2,4})?|[●•…\s_–—-]*|\.{2,}|_+|\?+"
    r"|dates?|day|month|year|number|names?|place|location|figure|amount|percentage|distance|tb[dcan]|blank"
    r"|dd[./-]mm[./-]yy(?:yy)?|to be (?:agreed|added|completed|confirmed|decided|defined|determined|discussed"
    r"|filled in|inserted|named|negotiated|specified)[\w ]{0,40}|(?:insert|specify|fill in|name of|date of"
    r"|list of)\b[\w ,/'’-]{0,60}))"
)
_FIGURE = re.compile(
    rf"(?i:(?:\d[\d,.\s]*|(?:{FIGURE_WORDS})(?:[\s-]+(?:and\s+)?(?:{FIGURE_WORDS}))*)"
    r"(?:\s*\(\d[\d,.]*\))?(?:\s*%|(?:\s+[a-z0-9-]+){0,2}))"
)
_NO_TEXT = re.compile(
    r"(?i:(?:no text|no provision|no article|no paragraph|no reference|none|nothing|delet(?:ed?|ion)"
    r"|omit(?:ted)?|[-–—])\s{0,4}[.;,]?)"
)
_NOTE = re.compile(r"(?i:(?:sic|sic!|ed\.|eds\.|emphasis (?:added|in (?:the )?original)))")
_STATUS = re.compile(  # how far a text has come: what delegations write beside it, and no part of it
    r"(?i:(?:agreed|ad ref(?:erendum|\.)?)(?:[ ,]+(?:ad ref(?:erendum|\.)?|in principle))?"
    r"(?: (?:on|by) [\w ,./-]{1,40})?"
    r"|(?:[\w ,/&+-]{1,60} )?(?:reserves?(?: (?:its|their|his|her|the) positions?)?|reservations?|scrutiny reservation)"
    r"|(?:scrutiny )?reservations? (?:by|of) [\w ,/&+-]{1,60}|(?:still )?under (?:discussion|consideration|review)"
    r"|(?:text )?(?:not (?:yet )?agreed|disputed|pending|to be (?:discussed|reviewed) further))\s{0,4}\.?"
)
_APART = re.compile(r"(?:\A|[.;:\])\n])[ \t*_]*\Z")
_NEXT = re.compile(r"[ \t*_]*(?:[A-Z\[\n]|\Z)")
_NOTE_START = re.compile(
    r"(?i:\s*(?:note|editor.?s note|editorial note|drafting note|drafter.?s note|comment|nb)(?: (?:by|to"
    r"|from)[\w ]{1,40})?\s*:)"
)
_FOOTNOTE = re.compile(r"\^?\d{1,3}")
_LONGEST_FIXED = 200
_LONGEST_FIGURE = 60


def wrapping(start: int, end: int) -> BracketWords:
    """A bracket that only holds a run of options together."""
    return BracketWords("wrapper", start + 1, end - 1)


def read_words(text: str, start: int, end: int, names: Container[str] | None) -> BracketWords:
    """Classify the bracket that opens at ``start`` and ends just before ``end``.

    ``names`` are the delegations known by name; without them any short capitalised name before a colon is taken for
    one.
    """
    inside, close = start + 1, end - 1
    short = text[inside:close].strip() if close - inside <= _LONGEST_FIXED else ""
    if _is_note(text, start, close, short):
        return BracketWords("note", inside, close, none=True)
    labelled = _labelled(text, inside, close, names)
    if labelled:
        return labelled
    if close - inside <= _LONGEST_FIXED:
        if _PLACEHOLDER.fullmatch(short):
            return BracketWords("placeholder", start, end)
        if _NO_TEXT.fullmatch(short):
            return BracketWords("text", inside, close, none=True)
        if len(short) <= _LONGEST_FIGURE and _FIGURE.fullmatch(short):
            return BracketWords("figure", inside, close)
    return BracketWords("text", inside, close)


def _is_note(text: str, start: int, close: int, short: str) -> bool:
    """``[sic]`` and the like, ``[agreed ad ref]`` beside a sentence, and a footnote figure glued to the word or stop
    before it.
    """
    if _NOTE.fullmatch(short) or _NOTE_START.match(text, start + 1, close):
        return True
    if _STATUS.fullmatch(short) and _APART.search(text, max(0, start - 80), start) and _NEXT.match(text, close + 1):
        return True
    before = text[start - 1 : start]
    glued = before.isalnum() or (before != "" and before in ".,;:”’\"')")
    return glued and bool(_FOOTNOTE.fullmatch(short))


def _labelled(text: str, inside: int, close: int, names: Container[str] | None) -> BracketWords | None:
    linked = _LINKED.match(text, inside, close)
    if linked:
        return BracketWords("linked", linked.end(), close, targets=linked["targets"])
    option = _LABEL.match(text, inside, close)
    if option:
        by = option["by"] or option["by2"]
        return BracketWords(
            "option",
            option.end(),
            close,
            label=(option["named"] or option["bare"]).upper(),
            attribution=by.strip("()").removesuffix("proposal").strip() if by else None,
            none=_says_nothing(text, option.end(), close),
        )
    who = _attribution(text, inside, close, names)
    if who:
        return BracketWords(
            "attributed",
            who.end(),
            close,
            label=who["who"],
            attribution=who["who"],
            none=_says_nothing(text, who.end(), close),
        )
    return None


def _says_nothing(text: str, start: int, end: int) -> bool:
    words = text[start:end].strip() if end - start < _LONGEST_FIXED else text[start : start + 1]
    return not words or bool(_NO_TEXT.fullmatch(words))


def _attribution(text: str, inside: int, close: int, names: Container[str] | None) -> re.Match[str] | None:
    codes = _CODES.match(text, inside, close)
    if codes:
        return codes
    name = _NAME.match(text, inside, close)
    if not name:
        return None
    if names is not None:
        known = name["who"] in names or name["who"].removeprefix("the ").removeprefix("The ") in names
        return name if known else None
    return None if name["who"].split()[0] in _NOT_A_DELEGATION else name
