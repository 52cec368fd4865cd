"""Comments of a Word document that are meant for treatylint: their words, and the stretch of text they stand on.

The reader of the body writes a sign where such a comment begins and ends; here the signs become places again. XML 1.0
cannot hold the characters that they are made of, so no draft has them of its own.
"""

import re
from collections.abc import Iterator

from attrs import define, field, frozen

from treatylint.grammar.span import Span
from treatylint.grammar.word_xml import Element

__all__ = ["MARKS", "Comments", "WordComment", "without_signs"]

MARKS = frozenset({"commentRangeStart", "commentRangeEnd", "commentReference"})
MOST = 2000
"""Comments of one document that are looked at."""
LONGEST = 2000
"""Characters of a comment that are read."""

_OURS = re.compile(r"\s*treatylint\s*:", re.IGNORECASE)
_SIGN = re.compile("\x01([<>])([^\x01\x02]*)\x02")


@frozen
class WordComment:
    """``text`` in one line; ``span`` is what the comment was put on, a single place where it was put on nothing."""

    text: str
    span: Span


@define
class Comments:
    """The comments of one document that begin with ``treatylint:``, by their id."""

    texts: dict[str, str] = field(factory=dict)
    _open: set[str] = field(factory=set)

    @classmethod
    def read(cls, part: Element | None) -> "Comments":
        found = part.findall("comment")[:MOST] if part is not None else []
        texts = {comment.get("id", ""): _words(comment) for comment in found}
        return cls({id_: text for id_, text in texts.items() if _OURS.match(text) and id_.isalnum()})

    def sign(self, mark: Element) -> str:
        """What to write for a mark in the body; nothing for a comment that is none of ours."""
        id_ = mark.get("id", "")
        if id_ not in self.texts:
            return ""
        if mark.tag == "commentRangeStart":
            self._open.add(id_)
            return f"\x01<{id_}\x02"
        if mark.tag == "commentRangeEnd" or id_ not in self._open:  # a reference without a range is a place
            self._open.add(id_)
            return f"\x01>{id_}\x02"
        return ""

    def placed(self, text: str) -> tuple[str, tuple[WordComment, ...]]:
        """The text without signs, and each comment with its place in it."""
        starts: dict[str, int] = {}
        found: list[WordComment] = []
        plain, last, gone = [], 0, 0
        for sign in _SIGN.finditer(text):
            plain.append(text[last : sign.start()])
            here = sign.start() - gone
            gone, last = gone + len(sign[0]), sign.end()
            if sign[1] == "<":
                starts[sign[2]] = here
            else:
                found.append(WordComment(self.texts[sign[2]], Span(starts.get(sign[2], here), here)))
        return "".join([*plain, text[last:]]), tuple(sorted(found, key=lambda comment: comment.span))


def without_signs(text: str) -> str:
    return _SIGN.sub("", text) if "\x01" in text else text


def _words(comment: Element) -> str:
    return " ".join("".join(_pieces(comment))[:LONGEST].split())


def _pieces(comment: Element) -> Iterator[str]:
    for element in comment.iter():
        if element.tag == "t":
            yield element.text or ""
        elif element.tag in ("p", "br", "tab"):
            yield " "
