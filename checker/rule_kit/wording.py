"""Wordings to look for: a rule lists phrases, and each is looked up by its first word in the words of the draft.

So the price of a rule is the number of places where a first word stands, not the length of the draft.
"""

import re
from collections.abc import Container, Iterator

from attrs import frozen

from treatylint.checker.draft import Draft
from treatylint.checker.rule_kit.prose import LONGEST, prose_of
from treatylint.clauses.document import ReadSentence
from treatylint.grammar.source import Span

__all__ = ["PROVISIONS", "Hit", "Wording"]

PROVISIONS = frozenset({"operative", "definition"})
"""The roles of sentences that say what the parties must, may or may not do, or what a word in them means."""

_FIRST = re.compile(r"[a-z]++(?:-[a-z]++)*+(?![\w\[-]|\(\?:[a-z\[])")


@frozen
class Hit:
    """A wording found. ``words`` is what the draft says there; ``before`` and ``after`` are the parts of its sentence
    on either side, in lower case (of a monster, what stands nearest)."""

    span: Span
    words: str
    sentence: ReadSentence
    before: str
    after: str

    @property
    def at(self) -> str:
        return self.sentence.at

    @property
    def context(self) -> str:
        return f"{self.before}{self.words.lower()}{self.after}"


class Wording:
    """Phrases in lower case; after its first word each may go on as a regular expression, a space in which matches any
    white space; the last letter of the first word may be optional ("hopes? to"). Of two phrases that begin alike, the
    one that is listed first is tried first."""

    def __init__(self, *phrases: str) -> None:
        rests: dict[str, list[str]] = {}
        for phrase in phrases:
            first = _FIRST.match(phrase)
            if not first:
                raise ValueError(f"a phrase must begin with a whole word, not {phrase!r}")
            optional = phrase.startswith("?", first.end())
            rest = phrase[first.end() + optional :].replace(" ", r"\s+")
            for word in {first[0], first[0][:-1] if optional else first[0]}:
                rests.setdefault(word, []).append(rest)
        self._rests = rests
        self._compiled: dict[str, re.Pattern[str]] = {}

    def _pattern(self, first: str) -> re.Pattern[str]:
        """Compiled when a draft is met that has the word: most drafts have few of the words that rules look for."""
        if first not in self._compiled:
            start = first.replace("-", "[-\u2010\u2011]")
            self._compiled[first] = re.compile(f"{start}(?:{'|'.join(self._rests[first])})(?![\\w-])")
        return self._compiled[first]

    def hits(self, draft: Draft, roles: Container[str] = PROVISIONS) -> Iterator[Hit]:
        """Where the phrases stand in sentences of these roles, in the order of the draft.

        A phrase never runs on into the next sentence, and of two that overlap the one that begins first counts.
        """
        prose, end = prose_of(draft), -1
        for start, match in sorted(self._matches(draft), key=lambda found: found[0]):
            sentence = prose.sentence_at(start)
            if sentence is None or sentence.role not in roles or start < end or match.end() > sentence.span.end:
                continue
            end = match.end()
            span = Span(start, end)
            before = prose.lower[max(sentence.span.start, start - LONGEST // 2) : start]
            after = prose.lower[end : min(sentence.span.end, end + LONGEST // 2)]
            yield Hit(span, " ".join(prose[span].split()), sentence, before, after)

    def found_in(self, text: str) -> Iterator[str]:
        """The phrases in a piece of lower-case text, each time they stand there; for short texts."""
        for first in self._rests:
            for match in self._pattern(first).finditer(text):
                if not match.start() or not (text[match.start() - 1].isalnum() or text[match.start() - 1] == "-"):
                    yield " ".join(match[0].split())

    def search(self, text: str) -> bool:
        """Whether one of the phrases stands in a piece of lower-case text."""
        return any(True for _ in self.found_in(text))

    def _matches(self, draft: Draft) -> Iterator[tuple[int, re.Match[str]]]:
        prose = prose_of(draft)
        for first in self._rests:
            for start in prose.words.get(first, ()):
                match = self._pattern(first).match(prose.lower, start)
                if match:
                    yield start, match
