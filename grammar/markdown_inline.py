"""Markdown inside a line: links, emphasis, code marks, tags, escapes. One pass over the signs, with stacks that are
bounded.
"""

import re
from collections.abc import Container, Iterator

from attrs import define, field

Stretch = tuple[int, int]

_SIGN = re.compile(
    r"(?P<break>\n[ \t]*(?=\n))"
    r"|(?P<escape>\\[!-/:-@\[-`{-~]|\\(?=\r?\n))|(?P<code>`+)|(?P<note>\[\^[^\]\s\[]{1,60}\])"
    r"|(?P<tag><(?:/?[A-Za-z][A-Za-z0-9-]{0,30}(?:[ \t][^<>\n]{0,400})?/?>|https?://[^<>\s]{1,2000}>))"
    r"|(?P<open>\[)|(?P<close>\])"
    r"|(?P<emphasis>\*+|_+)|(?P<entity>&(?:nbsp|ensp|emsp|thinsp|zwnj|shy);)"
)
_DESTINATION = re.compile(
    r"\((?P<to><[^<>\n]{0,2000}>"
    r"|[^\s()<>]{0,2000}(?:\([^\s()]{0,200}\)[^\s()<>]{0,2000})?)(?:\s+(?:\"[^\"\n]{0,500}\"|'[^'\n]{0,500}'))?\)"
)
_LABEL = re.compile(r"\[([^\[\]\n]{0,200})\]")
_STACK_LIMIT = 100
_LONGEST_EMPHASIS = 3


def inline_markup(text: str, definitions: Container[str]) -> Iterator[Stretch]:
    """The stretches of markup signs in a text; ``definitions`` are the labels of its link definitions, in
    lower case."""
    links, emphasis = _Links(text, definitions), _Emphasis(text)
    skip_to = 0
    for match in _SIGN.finditer(text):
        if match.start() < skip_to:
            continue
        sign = match.lastgroup
        if sign == "break":
            links.open_at, emphasis.openers = [], []
        elif sign == "escape":
            yield match.start(), match.start() + 1
        elif sign == "tag" and match[0].startswith("<http"):
            yield from ((match.start(), match.start() + 1), (match.end() - 1, match.end()))
        elif sign in ("code", "note", "tag", "entity"):
            yield match.span()
        elif sign == "open":
            links.open(match.start())
        elif sign == "close":
            found, end = links.close(match.start())
            skip_to = max(skip_to, end)
            yield from found
        else:
            yield from emphasis.read(match.start(), match.end())


@define
class _Links:
    """Square brackets on their way to a link; those that become none are the draft's own and stay."""

    text: str
    definitions: Container[str]
    open_at: list[int] = field(factory=list)

    def open(self, at: int) -> None:
        self.open_at.append(at)
        del self.open_at[:-_STACK_LIMIT]

    def close(self, at: int) -> tuple[list[Stretch], int]:
        """The stretches to blank when this closing bracket ends a link, and where reading goes on."""
        if not self.open_at:
            return [], at
        start = self.open_at.pop()
        end = self._link_end(start, at)
        if end is None:
            return [], at
        if self.text[start - 1 : start] == "!":
            return [(start - 1, end)], end
        return [(start, start + 1), (at, end)], end

    def _link_end(self, start: int, at: int) -> int | None:
        target = _DESTINATION.match(self.text, at + 1)
        if target and (not target["to"] or re.search(r"[/.#:<]", target["to"])):
            return target.end()
        label = _LABEL.match(self.text, at + 1)
        if label and self._defined(label[1] or self.text[start + 1 : at]):
            return label.end()
        return at + 1 if at - start < 200 and self._defined(self.text[start + 1 : at]) else None

    def _defined(self, label: str) -> bool:
        return " ".join(label.lower().split()) in self.definitions


@define
class _Emphasis:
    """Runs of ``*`` and ``_``, paired as CommonMark does for ordinary text. ``[__]`` and rows of ``____`` are blanks
    to fill in.
    """

    text: str
    openers: list[tuple[str, int, int]] = field(factory=list)

    def read(self, start: int, end: int) -> Iterator[Stretch]:
        before, after, sign = self.text[start - 1 : start] or " ", self.text[end : end + 1] or " ", self.text[start]
        if end - start > _LONGEST_EMPHASIS or (before == "[" and after == "]"):
            return
        opens, closes = not after.isspace(), not before.isspace()
        if sign == "_":
            opens, closes = opens and not before.isalnum(), closes and not after.isalnum()
        position = self._opener(sign) if closes else -1
        while position >= 0 and start < end:
            _, opened, opened_end = self.openers[position]
            length = min(end - start, opened_end - opened)
            yield from ((opened_end - length, opened_end), (start, start + length))
            start += length
            del self.openers[position:]
            if opened < opened_end - length:
                self.openers.append((sign, opened, opened_end - length))
            position = self._opener(sign)
        if opens and start < end:
            self.openers.append((sign, start, end))
            del self.openers[:-_STACK_LIMIT]

    def _opener(self, sign: str) -> int:
        """The place of the nearest open run of this sign, -1 for none."""
        return max((place for place, opener in enumerate(self.openers) if opener[0] == sign), default=-1)
