"""References as words into references as steps: "paragraph 2 (a) of Article 3", "Articles 9 to 11", "D9–D11"."""

import re
from collections.abc import Iterator, Sequence
from itertools import product

from attrs import define, field

Step = tuple[str, str]
"""A kind of block and its label: ``("article", "3")``, ``("label", "D9")``, for a range ``("article", "9-11")``."""

RANKS = {
    "annex": 0, "appendix": 0, "schedule": 0, "protocol": 0,
    "part": 1, "chapter": 2, "section": 3, "article": 4, "clause": 4,
    "label": 4, "paragraph": 5, "subparagraph": 6, "item": 7,
}  # fmt: skip
_SAME = {
    "art": "article",
    "para": "paragraph",
    "sub-paragraph": "subparagraph",
    "subpara": "subparagraph",
    "point": "subparagraph",
}
_TOKEN = re.compile(
    r"\s*(?:(?P<kind>\b(?i:articles?|arts?\.?|paragraphs?|paras?\.?|sub-?paragraphs?|subparas?\.?|points?"
    r"|items?|annex(?:es)?|appendix|"
    r"appendices|schedules?|protocols?|sections?|chapters?|parts?|clauses?))(?=\W|$)"
    r"|(?P<to>–|—|-|\b(?i:to|through)\b)|(?P<of>\b(?i:of)\b)|(?P<and>,?\s*\b(?i:and|or)\b|&)|(?P<comma>,)"
    r"|(?P<this>\b(?i:this|the present|the same)\b)|(?P<filler>\b(?i:the)\b|\.)"
    r"|(?P<label>\b\d{1,4}(?:\.\d{1,3})*(?:\s?(?:bis|ter|quater)\b)?[a-z]?\b|\b[IVXLC]{1,8}\b"
    r"|\b[A-Z]{1,3}-?\d{1,3}\b|\b[A-Za-z]\b)"
    r"|(?P<inner>\([A-Za-z\d]{1,5}\)))"
)


@define
class _Part:
    kind: str
    labels: list[str] = field(factory=list)


def read_reference(words: str) -> tuple[tuple[Step, ...], ...]:
    """The references that some words make, each as steps from the outermost block inwards.

    A range stands in one step as ``9-11``, figures in brackets as steps of their own. Words that are no reference
    give none.
    """
    return tuple(reference for parts in _references(words) for reference in _steps(parts))


def _references(words: str) -> Iterator[list[_Part]]:
    parts: list[_Part] = []
    link, position = "", 0
    while match := _TOKEN.match(words, position):
        position = match.end()
        token, text = match.lastgroup or "", match[0].strip()
        if token in ("kind", "this"):
            if _opens_another(parts, token, text, link):
                yield parts
                parts = []
            _add_kind(parts, token, text)
        elif token == "label":
            _add_label(parts, text, link)
        elif token == "inner" and parts:
            _add_inner(parts[-1], text.strip("()"), link)
        if token == "comma" and parts and parts[-1].labels:
            link = "and"
        elif token not in ("filler", "comma"):
            link = token
    if parts:
        yield parts


def _opens_another(parts: list[_Part], token: str, text: str, link: str) -> bool:
    """ "Article 3 and Article 5" are two references, "Article 3, paragraph 2" and "paragraph 2 of Article 3" one."""
    if not parts or not parts[-1].labels or link not in ("and", "to"):
        return False
    return token == "this" or RANKS[_kind(text)] <= RANKS.get(parts[-1].kind, len(RANKS))


def _add_kind(parts: list[_Part], token: str, text: str) -> None:
    kind = _kind(text) if token == "kind" else ""
    if parts and parts[-1].labels == ["this"] and not parts[-1].kind:
        parts[-1].kind = kind
    else:
        parts.append(_Part(kind, ["this"] if token == "this" else []))


def _kind(text: str) -> str:
    word = text.lower().rstrip(".")
    word = {"annexes": "annex", "appendices": "appendix"}.get(word, word)
    word = word.removesuffix("s") if word not in RANKS else word
    return _SAME.get(word, word)


def _add_label(parts: list[_Part], text: str, link: str) -> None:
    if not parts:
        parts.append(_Part("label" if text[:1].isalpha() and text[-1:].isdecimal() else "paragraph"))
    labels = parts[-1].labels
    if link == "to" and labels:
        labels[-1] += f"-{text}"
    else:
        labels.append(text)


def _add_inner(part: _Part, text: str, link: str) -> None:
    """``3(2)(a)`` goes deeper; ``(a) and (b)``, ``(a) to (c)`` and a bare ``(a)`` do not."""
    if link == "to" and part.labels:
        part.labels[-1] += f"-{text}"
    elif part.labels and link in ("label", "inner") and part.labels[-1] != "this":
        part.labels[-1] += f"({text})"
    elif part.labels and "(" in part.labels[-1]:
        part.labels.append(part.labels[-1].rpartition("(")[0] + f"({text})")
    else:
        part.labels.append(text)


def _steps(parts: Sequence[_Part]) -> Iterator[tuple[Step, ...]]:
    # "of this Document", "of the same Treaty": a pronoun without a kind of block names none.
    named = (part for part in parts if part.labels and (part.kind or part.labels != ["this"]))
    ordered = sorted(named, key=lambda part: RANKS.get(part.kind, 9))
    if not ordered or any(not part.kind for part in ordered):
        return
    for labels in product(*(part.labels[:50] for part in ordered[:4])):
        steps: list[Step] = []
        for part, label in zip(ordered, labels, strict=False):
            steps += _deepened(part.kind, label)
        yield tuple(steps)


def _deepened(kind: str, label: str) -> Iterator[Step]:
    outer, *inner = re.split(r"[()]+", label.rstrip(")"))
    yield kind, outer
    for text in inner:
        kind = "paragraph" if RANKS[kind] <= 4 and text[:1].isdecimal() else "subparagraph"
        yield kind, text
