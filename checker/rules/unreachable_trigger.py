"""The condition of a provision can never be given, so it never applies.

What it does: asks the engine for a case in which the condition, the exceptions and the time of a provision all allow it
    to hold, and finds those for which there is none: "if A attacks B, unless B is attacked", "in wartime" inside "in
    peacetime", an end before the beginning.
Why it matters to negotiators: the provision looks like a concession and is none. The side that paid for it learns so on
    the day that it invokes it.
Better: say the exception in narrower words than the condition.
What it cannot see: a condition that only the facts exclude, or that is said in words of which no data knows that they
    contradict one another.
Source: the kind "unreachable" of rule systems; Article 31 of the Vienna Convention (an interpretation that gives words
    effect).
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good

__all__ = ["RULE"]

RULE = Rule(
    code="CON007",
    name="unreachable-trigger",
    since="0.1",
    examples=(
        bad("1. «If Russia attacks Ukraine, France shall assist Ukraine, unless Ukraine is attacked».", says="never"),
        bad("1. «In peacetime, France shall not station forces in Ukraine in wartime»."),
        good("1. If Ukraine is attacked, France shall assist Ukraine, unless Russia attacks Ukraine."),
        good("1. If Russia attacks Ukraine, France shall assist Ukraine, unless Poland is attacked."),
        good("1. In peacetime, France shall not station forces in Ukraine."),
        good("1. From 1 May 2027 until 1 June 2027 France shall not station forces in Ukraine."),
    ),
)


@RULE.check
def unreachable_trigger(draft: Draft) -> Iterator[Finding]:
    from treatylint.checker.conflicts.triggers import unreachable

    for norm in unreachable(draft):
        yield RULE.finding(
            norm.span, "this can never apply: its condition, exceptions and time exclude one another", at=norm.at,
            notes=("the situation: none; whatever has happened and whenever it is, one of them stands in the way",),
            help="say the exception in narrower words than the condition",
        )  # fmt: skip
