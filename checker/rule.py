"""What a drafting rule is: its facts, its explanation, its examples and its check, together in one file of ``rules/``.

    RULE = Rule(code="XYZ001", name="kebab-case-name", since="0.1", examples=(bad("…«here»…"), good("…")))

    @RULE.check
    def any_name(sentence: ReadSentence, draft: Draft) -> Iterator[Finding]:
        yield RULE.finding(sentence.span, "what is wrong, in plain words", at=sentence.at)

The first annotation chooses the nodes that the check is given, one by one: ``ReadSentence``, ``Clause`` or one of its
kinds, ``Norm``, ``Problem``, ``Verdict``, or a union of them; ``Document`` or ``Draft`` for the whole at once. The
second argument is the ``Draft`` and may be left out. A rule in preview runs only when it is asked for.
"""

import re
import sys
from collections.abc import Callable, Iterator
from types import CodeType
from typing import Any

from attrs import define, field, frozen

from treatylint.checker.diagnostics import Finding, Fix, Related, Severity
from treatylint.grammar.source import Span

__all__ = ["Example", "Rule", "bad", "good"]

Check = Callable[..., Iterator[Finding]]
MARK = re.compile("«(.*?)»", re.DOTALL)


@frozen
class Example:
    """A draft, or a piece of one, that is also a test of its rule.

    ``marked`` may set the words that a finding must stand at between «guillemets» (square brackets are treaty text).
    ``red_lines`` are sentences that it is held against; ``says`` must occur in the message.
    """

    marked: str
    is_bad: bool
    says: str = ""
    red_lines: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return MARK.sub(r"\1", self.marked)

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the marked words stand in ``text``."""
        return tuple(
            Span(m.start() - 2 * n, m.end() - 2 * n - 2) for n, m in enumerate(MARK.finditer(self.marked))
        )


def bad(marked: str, *, says: str = "", red_lines: tuple[str, ...] = ()) -> Example:
    """An example with exactly one finding of the rule for each marked place (one somewhere, if none is marked)."""
    return Example(marked, True, says, red_lines)


def good(text: str, *, red_lines: tuple[str, ...] = ()) -> Example:
    """An example in which the rule finds nothing; the best ones stand on the boundary."""
    return Example(text, False, "", red_lines)


@define(eq=False)
class Rule:
    """The facts of a rule. The docstring of its module explains it under the headings What it does, Why it matters to
    negotiators, Better and, where there is something to say, What it cannot see and Source."""

    code: str
    name: str
    since: str
    examples: tuple[Example, ...]
    severity: Severity = Severity.WARNING
    preview: bool = False
    wants: Any = field(init=False, default=None)
    explanation: str = field(init=False, default="", repr=False)
    _check: Check | None = field(init=False, default=None, repr=False)
    _arguments: int = field(init=False, default=0, repr=False)

    def check(self, function: Check) -> Check:
        """The decorator for the one function that finds; its first annotation says what it looks at."""
        code: CodeType = function.__code__
        self.wants = function.__annotations__[code.co_varnames[0]]
        self.explanation = sys.modules[function.__module__].__doc__ or ""
        self._check, self._arguments = function, code.co_argcount
        return function

    def apply(self, node: object, draft: object) -> Iterator[Finding]:
        """The findings on one node."""
        if self._check is None:
            raise TypeError(f"rule {self.code} has no check")
        yield from self._check(*(node, draft)[: self._arguments])

    def findings(self, draft: Any) -> tuple[Finding, ...]:
        """What the rule finds in a whole ``Draft``."""
        return tuple(finding for node in draft.nodes(self.wants) for finding in self.apply(node, draft))

    def finding(
        self, span: Span, message: str, *, at: str = "", related: tuple[Related, ...] = (),
        notes: tuple[str, ...] = (), help: str = "", fix: Fix | None = None, severity: Severity | None = None,
    ) -> Finding:  # fmt: skip
        """A finding of this rule; ``severity`` only where it depends on the case."""
        return Finding(
            code=self.code, name=self.name, severity=severity or self.severity, message=message, span=span,
            at=at, related=related, notes=notes, help=help, fix=fix,
        )  # fmt: skip

    @property
    def summary(self) -> str:
        """The first line of the explanation."""
        return self.explanation.strip().partition("\n")[0]
