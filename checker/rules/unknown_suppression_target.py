"""A suppression names a rule or red line that does not exist.

What it does: holds each target against the codes, names and prefixes of the rules and the ids of the red lines in use.
Why it matters to negotiators: a mistyped target suppresses nothing, and whoever wrote it believes the matter settled.
Better: write the code as `treatylint rule` lists it, or the id as the red-line file has it.
What it cannot see: ids of red lines of parties that this run does not use.
Source: generic; linters for code.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Fix
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.suppressions.scopes import scoped
from treatylint.checker.suppressions.targets import is_red_line, known_words, rules_named

__all__ = ["RULE"]

RULE = Rule(
    code="SUP002",
    name="unknown-suppression-target",
    since="0.1",
    examples=(
        bad("<!-- treatylint: ignore[«STY02»] -- a name -->\n\n1. Arland shall leave.", says='did you mean "STY002"'),
        bad("<!-- treatylint: ignore[STY002, «doubled-wrod»] -- a name -->\n\n1. Arland shall leave."),
        bad(
            "<!-- treatylint: ignore[«L-8»] -- agreed -->\n\n1. Arland shall leave.",
            red_lines=("The Agreement shall not permit the stationing of personnel of Germany in Ukraine.",),
        ),
        good("<!-- treatylint: ignore[sty002, STY, doubled-word] -- a name -->\n\n1. Arland shall leave."),
        good("<!-- treatylint: ignore[UA-07] -- agreed -->\n\n1. Arland shall leave."),
        good(
            "<!-- treatylint: ignore[L1] -- agreed -->\n\n1. Arland shall leave.",
            red_lines=("The Agreement shall not permit the stationing of personnel of Germany in Ukraine.",),
        ),
    ),
)

_ID = re.compile(r"(?P<party>[A-Za-z]+)-?\d[\w.-]*", re.ASCII)


@RULE.check
def unknown(draft: Draft) -> Iterator[Finding]:
    for directive in scoped(draft).directives:
        for target in directive.targets:
            if (
                not rules_named(target.word, draft)
                and not is_red_line(target.word, draft)
                and _ours(target.word, draft)
            ):
                near = _nearest(target.word, draft)
                meant = f'; did you mean "{near}"?' if near else ""
                yield RULE.finding(
                    target.span, f'no rule and no red line is called "{target.word}"{meant}',
                    help="see: treatylint rule",
                    fix=Fix(f'write "{near}"', ((target.span, near),)) if near and not directive.put_on else None,
                )  # fmt: skip


def _ours(word: str, draft: Draft) -> bool:
    """Whether it cannot be a red line of a party that this run leaves out: such an id begins as that party's do."""
    form = _ID.fullmatch(word)
    if form is None or re.fullmatch(r"[A-Za-z]{3}\d*", word):
        return True
    heads = {head["party"] for v in draft.verdicts if (head := _ID.fullmatch(v.red_line.id))}
    return form["party"] in heads


def _nearest(word: str, draft: Draft) -> str:
    from treatylint.clauses.gazetteer.errors import near_misses

    near = near_misses(word, known_words(draft), 1)
    return near[0] if near else ""
