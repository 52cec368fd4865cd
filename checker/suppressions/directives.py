"""The suppressions that stand in a draft, as written: comments and keys of the front matter.

    <!-- treatylint: ignore[NUM005] -- agreed in round 3 until=2027-01-31 -->
    <!-- treatylint: ignore-start[VAG, UA-07] -- under review --> … <!-- treatylint: ignore-end[VAG, UA-07] -->
    <!-- treatylint: ignore-file[MOD003] -- a memorandum -->

In front matter ``treatylint-ignore: NUM005 -- agreed`` is an ignore-file. HTML comments are never treaty text, and the
reader blanks them in Markdown and in plain text alike, so one form serves both. In Word, a comment on the words in
question says the same without the signs: ``treatylint: ignore[NUM005] agreed in round 3``.
"""

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from treatylint.grammar.source import Source, Span

if TYPE_CHECKING:
    from treatylint.grammar.word_comments import WordComment

__all__ = ["MOST", "VERBS", "Directive", "Target", "read_directives"]

VERBS = ("ignore", "ignore-start", "ignore-end", "ignore-file")
MOST = 1000
"""Suppressions of one draft that are honoured: a draft that needs more wants another set of rules."""

_OURS = re.compile(r"<!--\s*treatylint\s*:\s*")
_FORM = re.compile(r"(?P<verb>[\w-]+)\s*\[(?P<targets>[^\[\]]*)\](?P<rest>.*)", re.DOTALL)
_KEY = re.compile(r"(?m)^treatylint-ignore[ \t]*:[ \t]*(?P<targets>[^\n]*?)(?P<rest>[ \t]--[^\n]*)?$")
_WORD = re.compile(r"[^\s,]+(?: +[^\s,]+)*")
_UNTIL = re.compile(r"\buntil\s*=\s*(?P<day>\S*)")
_SHOWN = "write it as <!-- treatylint: ignore[CODE] -- reason -->"


@frozen
class Target:
    """What is suppressed, as written: the code, name or prefix of a rule, or the id of a red line."""

    word: str
    span: Span


@frozen
class Directive:
    """One suppression. ``span`` is the comment, or the words that a comment in Word was ``put_on``; ``problem`` says
    why it can do nothing, "" if it can."""

    verb: str
    targets: tuple[Target, ...]
    span: Span
    reason: str = ""
    until: date | None = None
    problem: str = ""
    put_on: bool = False

    def expired(self, on: date) -> bool:
        return self.until is not None and self.until < on

    def holds(self, on: date) -> bool:
        """Whether it counts on a day: well formed, with a reason, and not expired."""
        return not self.problem and bool(self.reason) and not self.expired(on)


def read_directives(source: Source) -> tuple[Directive, ...]:
    """Every suppression of a draft in the order of its text; what is written wrongly is there with its problem."""
    in_text = (*_front_matter(source.text), *_comments(source.text)) if "treatylint" in source.text else ()
    return tuple(islice((*map(_of_word, source.comments), *in_text), MOST + 1))


def _of_word(comment: "WordComment") -> Directive:
    """A comment in a Word file. All its places are the words that it was put on: it has none in the text itself."""
    body = comment.text.partition(":")[2].strip()
    form = _FORM.fullmatch(body)
    # Word makes a dash of two hyphens, and people leave them out: what follows the bracket is the reason.
    tidy = f"{body[: form.start('rest')]} -- {form['rest'].lstrip(' -:–—')}" if form else body
    made = _directive(tidy, 0, len(tidy), comment.span)
    return evolve(made, put_on=True, targets=tuple(evolve(target, span=comment.span) for target in made.targets))


def _comments(text: str) -> Iterator[Directive]:
    start = text.find("<!--")
    while start >= 0:
        end = text.find("-->", start + 4)
        ours = _OURS.match(text, start, end if end >= 0 else len(text))
        if end < 0:
            return
        if ours:
            yield _directive(text, ours.end(), end, Span(start, end + 3))
        start = text.find("<!--", end + 3)


def _directive(text: str, start: int, end: int, span: Span) -> Directive:
    form = _FORM.fullmatch(text, start, end)
    if form is None:
        return Directive("", (), span, problem=f"this is no suppression; {_SHOWN}")
    targets = _targets(text, *form.span("targets"))
    if form["verb"] not in VERBS:
        return Directive(form["verb"], targets, span, problem=f'"{form["verb"]}" is none of {", ".join(VERBS)}')
    return _with_reason(form["verb"], targets, span, form["rest"])


def _with_reason(verb: str, targets: tuple[Target, ...], span: Span, rest: str) -> Directive:
    until, problem = None, "" if targets else "it names nothing between its brackets"
    day = _UNTIL.search(rest)
    if day:
        try:
            until = date.fromisoformat(day["day"].rstrip(".,;"))
        except ValueError:
            problem = f"until={day['day']} is no date; write it as until=2027-01-31"
        rest = rest[: day.start()] + rest[day.end() :]
    _, _, reason = rest.partition("--")
    return Directive(verb, targets, span, " ".join(reason.split()), until, problem)


def _targets(text: str, start: int, end: int) -> tuple[Target, ...]:
    return tuple(Target(match[0], Span(*match.span())) for match in _WORD.finditer(text, start, end))


def _front_matter(text: str) -> Iterator[Directive]:
    if not re.match(r"---[ \t]*\r?\n", text):
        return
    end = re.compile(r"(?m)^(?:---|\.\.\.)[ \t]*\r?$").search(text, 4)
    for key in _KEY.finditer(text, 0, end.start() if end else 0):
        first, last = key.span("targets")
        inner = re.compile(r"\[?(?P<words>[^\[\]]*)\]?").fullmatch(text, first, last)
        targets = _targets(text, *inner.span("words")) if inner else ()
        yield _with_reason("ignore-file", targets, Span(*key.span()), key["rest"] or "")
