"""A comment is meant as a suppression but is none.

What it does: finds comments that begin with "treatylint:" and do not follow the form, starts without an end, ends
    without a start, a suppression of the whole draft that stands below its first article, and attempts to suppress
    the rules on suppressions.
Why it matters to negotiators: such a comment does nothing, and whoever wrote it believes the matter settled.
Better: `<!-- treatylint: ignore[CODE] -- reason -->`, or the pair `ignore-start[CODE]` and `ignore-end[CODE]`.
What it cannot see: comments that misspell the first word.
Source: generic; linters for code.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.suppressions.scopes import scoped

__all__ = ["RULE"]

RULE = Rule(
    code="SUP005",
    name="malformed-suppression",
    since="0.1",
    examples=(
        bad("1. Arland shall leave. «<!-- treatylint: ignore STY002 -->»", says="no suppression"),
        bad("1. Arland shall leave. «<!-- treatylint: ignored[STY002] -- x -->»", says="none of"),
        bad("«<!-- treatylint: ignore-start[STY002] -- x -->»\n\n1. Arland shall leave.", says="no ignore-end"),
        bad("1. Arland shall leave.\n\n«<!-- treatylint: ignore-end[STY002] -->»\n", says="no ignore-start"),
        bad("1. Arland shall leave. «<!-- treatylint: ignore[STY002] until=tomorrow -- x -->»", says="no date"),
        bad("1. Arland shall leave. «<!-- treatylint: ignore[SUP001] -- x -->»", says="settings"),
        bad(
            "## Article 1\n\nArland shall leave.\n\n«<!-- treatylint: ignore-file[STY002] -- x -->»\n",
            says="before the first article",
        ),
        good("1. Arland shall leave. <!-- treatylint: ignore[STY002] -- x -->"),
        good("1. Arland shall leave. <!-- see treatylint -->"),
        good("<!-- treatylint: ignore-file[STY002] -- x -->\n\n## Article 1\n\nArland shall leave.\n"),
    ),
)


@RULE.check
def malformed(draft: Draft) -> Iterator[Finding]:
    found = scoped(draft)
    for directive in found.idle:
        yield RULE.finding(directive.span, f"this suppression does nothing: {directive.problem}")
    for directive, _ in found.reaching:
        if any(target.word.casefold().startswith("sup") for target in directive.targets):
            yield RULE.finding(
                directive.span, "rules on suppressions cannot be suppressed in a draft; switch them off in the settings"
            )
