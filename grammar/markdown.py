"""Markdown markup, blanked with spaces of the same length so that offsets stay true.

This file knows lines: headings, quotes, fences, tables, rules, comments, front matter. What stands inside a line is in
``markdown_inline.py``. Brackets of the draft itself (``[four] [six]``) are never touched.
"""

import re
from collections.abc import Iterator, Mapping

from attrs import define, field, frozen

from treatylint.grammar.blanking import blanked
from treatylint.grammar.markdown_inline import Stretch, inline_markup


@frozen
class Markup:
    """The masked text and what the blanked markup said, by the offset at which a line starts.

    ``headings`` gives the level (1 to 6) of heading lines, ``rows`` the lines of tables; ``marked`` is whether the
    file was read as Markdown at all.
    """

    masked: str
    headings: Mapping[int, int] = field(factory=dict)
    rows: frozenset[int] = frozenset()
    marked: bool = False


_PLAINLY_MARKED = re.compile(
    r"(?m)^#{1,6} +\S|\*\*\w[^*\n]*\*\*|\]\(https?:|^(?:```|~~~)|^\|[^\n]*\|[ \t]*\n\|[ :|-]+\|[ \t]*$"
    r"|^\[\^[^\]\s]+\]:"
)
_ESCAPED = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_LINE = re.compile(r"[^\n]*\n?")
_QUOTE = re.compile(r"(?:[ \t]{0,3}>[ \t]?)+")
_FENCE = re.compile(r"[ \t]*(?P<fence>`{3,}|~{3,})[ \t]*(?P<language>[\w+-]*)[^`\n]*$")
_PROSE_FENCES = frozenset({"", "text", "txt", "plain", "treaty", "md", "markdown"})
_ATX = re.compile(r"[ ]{0,3}(?:\\?\[[ ]?(?:[A-Z]{1,6}:[ ]?)?)*+(?P<signs>#{1,6})(?=[ \t]|$)")  # "[## Article 9" too
_TASK = re.compile(r"[ ]{0,3}(?:[-*+]|\d{1,3}[.)])[ \t]+(?P<box>\[[ x]\])(?=[ \t]+[^\W\d_])")
_RULE = re.compile(r"[ ]{0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
_UNDERLINE = re.compile(r"[ ]{0,3}(?P<sign>=+|-+)[ \t]*$")
_TABLE_RULE = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?$|\|[ \t]*:?-+:?[ \t]*\|$")
_DEFINITION = re.compile(
    r"[ ]{0,3}\[(?!\^)(?P<label>[^\[\]\n]{1,200})\]:[ \t]+<?(?P<to>[^\s<>]+)>?(?:[ \t]+[\"'(][^\n]*)?[ \t]*$"
)
_FOOTNOTE = re.compile(r"[ ]{0,3}\[\^[^\]\s]{1,60}\]:")
_FRONT_MATTER = re.compile(r"---[ \t]*\n(?=[\w-]+[ \t]*:)")


def looks_like_markdown(text: str) -> bool:
    """Whether a file without a Markdown ending is plainly Markdown."""
    return bool(_PLAINLY_MARKED.search(text))


def plain(text: str) -> Markup:
    """No Markdown; only comments and escaped signs (``1\\.``), which stray into plain text, are blanked."""
    escapes = (match.span() for match in _ESCAPED.finditer(text))
    return Markup(blanked(text, [*_comments(text), *escapes]) if "\\" in text or "<!--" in text else text)


def read_markup(text: str) -> Markup:
    """The masked text of a Markdown file, of the same length."""
    reader = _LineReader()
    comments = list(_comments(text))
    readable = blanked(text, [*comments, *_front_matter(text)])
    for match in _LINE.finditer(readable):
        if match[0]:
            reader.read(match.start(), match[0].rstrip("\r\n"))
    inline = inline_markup(readable, reader.definitions)
    masked = blanked(readable, [*reader.blanks, *inline])
    return Markup(masked, reader.headings, frozenset(reader.rows), True)


def _comments(text: str) -> Iterator[Stretch]:
    start = text.find("<!--")
    while start >= 0:
        end = text.find("-->", start + 4)
        if end < 0:
            return
        yield start, end + 3
        start = text.find("<!--", end + 3)


def _front_matter(text: str) -> Iterator[Stretch]:
    if _FRONT_MATTER.match(text):
        end = re.compile(r"(?m)^(?:---|\.\.\.)[ \t]*$").search(text, 4)
        if end:
            yield 0, end.end()


@define
class _LineReader:
    """What the lines of a Markdown file say, read one after the other."""

    blanks: list[Stretch] = field(factory=list)
    headings: dict[int, int] = field(factory=dict)
    rows: list[int] = field(factory=list)
    definitions: set[str] = field(factory=set)
    _fence: str = ""
    _code: bool = False
    _table: bool = False
    _before: list[tuple[int, str]] = field(factory=list)  # the lines of the running paragraph

    def read(self, start: int, line: str) -> None:
        quote = _QUOTE.match(line)
        words = line
        if quote and not self._fence:
            self.blanks.append((start, start + quote.end()))
            words = " " * quote.end() + line[quote.end() :]
        if self._read_fence(start, words):
            self._before = []
        elif not words.strip():
            self._before, self._table = [], False
        elif self._read_title(start, words) or self._read_apart(start, words):
            self._before = []
        else:
            self._read_row(start, words)
            self._before.append((start, words))

    def _read_fence(self, start: int, line: str) -> bool:
        fence = _FENCE.match(line)
        if self._fence:
            closes = fence is not None and fence["fence"].startswith(self._fence) and not fence["language"]
            if closes or self._code:
                self.blanks.append((start, start + len(line)))
            if closes:
                self._fence = ""
            return True
        if fence:
            self._fence, self._code = fence["fence"], fence["language"].lower() not in _PROSE_FENCES
            self.blanks.append((start, start + len(line)))
        return fence is not None

    def _read_title(self, start: int, line: str) -> bool:
        atx = _ATX.match(line)
        if atx:
            self.headings[start] = len(atx["signs"])
            self.blanks.append((start + atx.start("signs"), start + atx.end("signs")))
            words = line.rstrip()
            closing = len(words.rstrip("#"))
            if words[closing - 1 : closing].isspace():
                self.blanks.append((start + closing, start + len(words)))
            return True
        underline = _UNDERLINE.match(line)
        if underline and self._before and not self._table:
            self.blanks.append((start, start + len(line)))
            if len(self._before) == 1 and (underline["sign"][0] == "=" or len(underline["sign"]) > 1):
                self.headings[self._before[0][0]] = 1 if underline["sign"][0] == "=" else 2
            return True
        return False

    def _read_apart(self, start: int, line: str) -> bool:
        """Rules, link definitions, the mark of a footnote, the box of a task: no words of the draft, except the
        footnote's own.
        """
        definition = _DEFINITION.match(line)
        if definition and re.search(r"[/#.]", definition["to"]):
            self.definitions.add(" ".join(definition["label"].lower().split()))
        if _RULE.match(line) or (definition and re.search(r"[/#.]", definition["to"])):
            self.blanks.append((start, start + len(line)))
            return True
        footnote, task = _FOOTNOTE.match(line), _TASK.match(line)
        if footnote:
            self.blanks.append((start, start + footnote.end()))
        if task:
            self.blanks.append((start + task.start("box"), start + task.end("box")))
        return False

    def _read_row(self, start: int, line: str) -> None:
        if _TABLE_RULE.match(line.strip()) and self._before:
            self.blanks.append((start, start + len(line)))
            self._table = True
            self._blank_pipes(*self._before[-1])
        elif self._table or (line.lstrip().startswith("|") and line.rstrip().endswith("|")):
            self._blank_pipes(start, line)

    def _blank_pipes(self, start: int, line: str) -> None:
        self.rows.append(start)
        pipes = (match.end() for match in re.finditer(r"(?<!\\)\|", line))
        self.blanks += ((start + at - 1, start + at) for at in pipes)
