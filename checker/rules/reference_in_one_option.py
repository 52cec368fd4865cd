"""A reference is good only if one option of a bracket is chosen.

What it does: finds references to a provision that stands in one option of a bracket, from a place that remains when
    another option is chosen.
Why it matters to negotiators: brackets are settled one by one, late at night. If option B is chosen, the reference
    points at nothing, or at another provision that has taken the number.
Better: "as in Article 9", where Article 9 stands in option A only, becomes "[A: as in Article 9]".
What it cannot see: a reference whose target is a rival text of the same number in each option.
Source: candidate BRK-03.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.citations import citations_of, provisions_of
from treatylint.checker.rule_kit.prose import Prose, prose_of
from treatylint.grammar.source import Span

__all__ = ["RULE"]

HEAD = "## Article 1\n\nArland shall withdraw.\n\n## Article 2\n\n"

RULE = Rule(
    code="BRK003",
    name="reference-in-one-option",
    since="0.1",
    examples=(
        bad(HEAD + "1. Borland shall keep the limits in «paragraph 2».\n\n[2. The limit is 500 personnel.]\n",
            says="in one option"),
        good(HEAD + "1. Borland shall keep the limits in Article 1.\n\n[2. The limit is 500 personnel.]\n"),
        good(HEAD + "Borland shall keep the limits [of Article 1].\n"),
        good(HEAD + "[1. Arland shall go.]\n\n2. Borland shall keep the limit of 500 personnel.\n"),
    ),
)  # fmt: skip


@RULE.check
def reference_in_one_option(draft: Draft) -> Iterator[Finding]:
    prose, index = prose_of(draft), provisions_of(draft)
    for citation in citations_of(draft) if prose.brackets.groups else ():
        here = set(prose.brackets.enclosing(citation.span))
        for path in citation.paths or ():
            target = index.subtree(path)
            words = _words(prose, target) if target else None
            missing = [pair for pair in prose.brackets.enclosing(words) if pair not in here] if words else []
            if missing:
                yield RULE.finding(
                    citation.span, f"{citation.words} stands in one option of a bracket, and this reference does not",
                    at=citation.at, help="put the reference into the same option",
                )  # fmt: skip
                break


def _words(prose: Prose, span: Span) -> Span:
    """The span without the white space and the bracket signs around it."""
    text = prose[span]
    start = span.start + len(text) - len(text.lstrip())
    return Span(start, max(start, span.start + len(text.rstrip())))
