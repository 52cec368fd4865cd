"""The same quantity has two limits.

What it does: finds two ceilings on the same act of the same actors, forces and place with different figures, where no
    word says which prevails.
Why it matters to negotiators: the lower one binds in law, the higher one is what the other side will remember.
Better: one ceiling, in one place; other provisions refer to it.
What it cannot see: ceilings that overlap only in part.
Source: candidate NUM-08 (the same quantity with two values); EU Joint Practical Guide.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Related
from treatylint.checker.draft import Draft
from treatylint.checker.provisions import provision_in_words
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.norm_pairs import pairs_of
from treatylint.clauses.norms import Limit
from treatylint.clauses.values import Modality

__all__ = ["RULE"]

RULE = Rule(
    code="NUM009",
    name="two-values",
    since="0.1",
    examples=(
        bad("1. France shall not station more than 400 personnel in Ukraine.\n\n2. «France shall not station more "
            "than 500 "
            "personnel in Ukraine».", says="400"),
        good("1. France shall not station more than 400 personnel in Ukraine.\n\n2. France shall not station more "
             "than 400 "
             "personnel in Ukraine."),
        good("1. France shall not station more than [400] [500] personnel in Ukraine."),
        good("1. France shall not station more than 400 personnel in Ukraine.\n\n2. France shall not station more "
             "than 500 "
             "personnel in Poland."),
        good("1. France shall not station more than 400 tanks in Ukraine.\n\n2. France shall not station more than 500 "
             "personnel in Ukraine."),
    ),
)  # fmt: skip


@RULE.check
def two_values(draft: Draft) -> Iterator[Finding]:
    for pair in pairs_of(draft, Modality.PROHIBITION, Modality.PROHIBITION):
        first, second = sorted((pair.one, pair.other), key=lambda norm: norm.span)
        a, b = first.limit, second.limit
        same_count = a and b and (a.unit, a.each, a.cumulative) == (b.unit, b.each, b.cumulative)
        if pair.equal and a and b and same_count and a.number and b.number and a.number != b.number:
            yield RULE.finding(
                second.span, f"the same is limited to {_said(a)} in "
                             f"{provision_in_words(first.at) or 'another provision'}",
                at=second.at, related=(Related(first.span, "the other limit", first.at),),
                help="keep one ceiling and refer to it",
            )  # fmt: skip


def _said(limit: Limit) -> str:
    number = limit.number or 0
    return f"{int(number):,}" if number == int(number) else str(number)
