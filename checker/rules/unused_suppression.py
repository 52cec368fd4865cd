"""A suppression takes nothing away.

What it does: for each target of each suppression, asks whether the rule or red line finds anything within its scope.
Why it matters to negotiators: the comment says that something was accepted which is no longer there; the next defect
    at that place would be accepted unseen.
Better: strike the target; where it was the only one, strike the comment.
What it cannot see: targets that are red lines, in a run without those red lines, are not judged.
Source: generic; the unused suppressions of linters for code.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Fix
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.suppressions.directives import Directive, Target
from treatylint.checker.suppressions.scopes import scoped
from treatylint.checker.suppressions.targets import findings_of_target
from treatylint.grammar.source import Span

__all__ = ["RULE"]

RULE = Rule(
    code="SUP001",
    name="unused-suppression",
    since="0.1",
    examples=(
        bad(
            "1. Arland shall notify us.\n\n«<!-- treatylint: ignore[STY002] -- a name -->\n\n»2. Arland shall leave.\n",
            says="nothing here",
        ),
        bad("1. Arland shall notify the the Commission. <!-- treatylint: ignore[STY002«, and-or»] -- quoted -->"),
        good("1. Arland shall notify the the Commission. <!-- treatylint: ignore[STY002] -- quoted -->"),
        good("<!-- treatylint: ignore-file[STY002] -- quoted -->\n\n1. Arland shall notify the the Commission."),
        good("<!-- treatylint: ignore[UA-07] -- agreed -->\n\n1. Arland shall notify the Commission."),
    ),
)

_LINE_END = re.compile(r"[ \t]*(?:\r?\n|\Z)")


@RULE.check
def unused(draft: Draft) -> Iterator[Finding]:
    for directive, scope in scoped(draft).reaching:
        idle = [target for target in directive.targets if directive.holds(draft.on) and _unused(target, scope, draft)]
        for target in idle:
            span = _comment(directive, draft) if len(idle) == len(directive.targets) else _with_comma(target, directive)
            yield RULE.finding(
                span, f'"{target.word}" finds nothing here: this suppression has no use', help="strike it",
                fix=None if directive.put_on else Fix("strike it", ((span, ""),), _grade(directive)),
            )  # fmt: skip
            if len(idle) == len(directive.targets):
                break


def _grade(directive: Directive) -> str:
    """Of a stretch two comments would have to go, and front matter has a form of its own: that is left to people."""
    return "safe" if directive.verb == "ignore" else "suggestion"


def _unused(target: Target, scope: Span, draft: Draft) -> bool:
    found = findings_of_target(target.word, draft)
    return found is not None and not any(scope.start <= f.span.start < max(scope.end, scope.start + 1) for f in found)


def _comment(directive: Directive, draft: Draft) -> Span:
    """The comment; where it has a line to itself, the line too and an empty one after it, if one stands before it."""
    text, start = draft.source.text, directive.span.start
    if directive.put_on:
        return directive.span
    while start and text[start - 1] in " \t":
        start -= 1
    line = _LINE_END.match(text, directive.span.end)
    if line is None or (start and text[start - 1] != "\n"):
        return Span(start, directive.span.end)
    if start and not text[:start].endswith(("\n\n", "\n\r\n")):
        return directive.span
    empty = _LINE_END.match(text, line.end())
    return Span(start, empty.end() if empty else line.end())


def _with_comma(target: Target, directive: Directive) -> Span:
    """The word and the comma that parts it from its neighbour."""
    if directive.put_on:
        return directive.span
    at = directive.targets.index(target)
    if at:
        return Span(directive.targets[at - 1].span.end, target.span.end)
    return Span(target.span.start, directive.targets[1].span.start)
