"""Lines that name a part of the draft: "Article 3", "ANNEX I", "Section II – Zones", and titles without a number."""

import re

from attrs import frozen

from treatylint.grammar.figures import ORDINALS, roman_value
from treatylint.grammar.roles import has_operative_modal

_KINDS = {
    "annex": "annex", "appendix": "appendix", "schedule": "schedule", "protocol": "protocol", "part": "part",
    "title": "title", "chapter": "chap", "section": "sec", "article": "art", "art": "art", "clause": "clause",
}  # fmt: skip
_RANKS = {
    "annex": 0,
    "appendix": 0,
    "schedule": 0,
    "protocol": 0,
    "part": 1,
    "title": 1,
    "chap": 2,
    "sec": 3,
    "art": 4,
    "clause": 4,
}
LABEL_RANK = 5
LIST_RANK = 9

_HEADING = re.compile(
    r"(?P<kind>(?i:article|art\.?|annex|appendix|schedule|protocol|part|chapter|section|clause)|TITLE)"
    r"(?:\s{0,4}(?P<label>\d{1,4}(?!\d)(?:\s?(?:bis|ter|quater)\b|[A-Z]\b)?|[IVXLC]{1,8}\b|[A-Z]\b|(?i:"
    + "|".join(ORDINALS)
    + r")\b))?"
    r"(?P<rest>[^\n]*)"
)
_TERMINAL = ".;:,"
_RUNNING_WORDS = re.compile(
    r"(?i)\b(?:shall|will|must|(?-i:may)|should|can|is|are|be|been|has|have|had|not|no|nor|than|within|which|that"
    r"|until|unless|agrees?|undertakes?)\b"
)
_BETWEEN_PEOPLES = re.compile(
    r"(?i)\b(?:treaty|agreement|convention|protocol|memorandum|declaration|charter|accord|pact|framework|draft"
    r"|act|document)\b"
    r"|^(?:signed|done|concluded|adopted) (?:at|in)\b"
)


@frozen
class NamedPart:
    """A line that opens an article, annex, section …: ``component`` is its place in a path, ``rest`` the offset of
    what follows.
    """

    kind: str
    marker: str
    component: str
    rank: int
    start: int
    rest: int
    title: bool  # what follows on the line is a title, not text


def read_named_part(text: str, start: int, end: int, marked_up: bool) -> NamedPart | None:
    """The named part that a line opens, or None for a running line ("Article 5 of the Charter applies …")."""
    match = _HEADING.match(text, start, end)
    if not match:
        return None
    name = _KINDS[match["kind"].lower().rstrip(".")]
    label, rest = match["label"], match["rest"]
    if not label and not (name in ("annex", "appendix", "schedule") and not rest.strip(" :.–—-")):
        return None
    if label and len(label) == 1 and label.isalpha() and _RANKS[name] > 3 and label not in "IVXLC":
        return None
    if not _opens(rest, marked_up):
        return None
    marker = text[start : match.start("rest")].rstrip()
    body = match.start("rest") + len(rest) - len(rest.lstrip(" \t.:–—-)"))
    component = f"{name}-{_label_value(label)}" if label else name
    kind = "annex" if _RANKS[name] == 0 else "article" if _RANKS[name] == 4 else "heading"
    title = is_title(words := text[body:end].strip()) or (marked_up and _titles_markup(words))
    return NamedPart(kind, marker, component, _RANKS[name], start, body, title)


def _titles_markup(words: str) -> bool:
    """Whether the words of a Markdown heading are a title: "No expansion" is one there, a whole provision is not."""
    return len(words) < 160 and words[-1:] not in tuple(_TERMINAL) and not has_operative_modal(words)


def _opens(rest: str, marked_up: bool) -> bool:
    words = rest.strip()
    if not words or words[0] in ".:–—-" or marked_up:
        return not words.startswith("..")
    if rest[:1] not in " \t(" or words[0] in ",;)":
        return False
    return (
        rest.startswith(("  ", "\t"))
        or (words[0].isupper() and is_title(words))
        or (words[0] == "(" and is_title(words.strip("()")))
    )


def _label_value(label: str) -> str:
    roman = roman_value(label) if label.isupper() else None
    ordinal = ORDINALS.get(label.lower())
    return str(roman or ordinal or re.sub(r"\s", "", label.lower()))


def is_title(words: str) -> bool:
    """Whether a line can be the title of an article: short, no sentence, no stop at its end."""
    return (
        bool(words)
        and len(words) < 160
        and words[-1] not in _TERMINAL
        and words.count(" ") < 14
        and not _RUNNING_WORDS.search(words)
    )


def is_heading(words: str) -> bool:
    """Whether a line between blank lines, elsewhere in the draft, is a heading: stricter, for a provision must never
    be lost to it.
    """
    return (
        is_title(words)
        and words.count(" ") < 8
        and not words[0].islower()
        and (_capitalised(words) or words.count(" ") < 4)
    )


def is_document_title(words: str) -> bool:
    """Whether a line at the very top names the instrument, its date or its place."""
    if not words or len(words) > 300 or words[-1] in ";:," or _RUNNING_WORDS.search(words):
        return False
    return not words.endswith(".") and (_capitalised(words) or bool(_BETWEEN_PEOPLES.search(words)))


def _capitalised(words: str) -> bool:
    long_words = [word for word in re.findall(r"[^\W\d_]+", words) if len(word) > 3]
    return bool(long_words) and sum(word[0].isupper() for word in long_words) >= 0.6 * len(long_words)
