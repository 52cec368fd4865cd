"""A provision prevails over everything else in the agreement.

What it does: finds "notwithstanding any other provision of this Agreement" and the like in a provision that gives leave
    or forbids.
Why it matters to negotiators: it overrides what nobody had in mind, the other limits, the verification and the final
    clauses among them, and two such provisions leave no order at all.
Better: name the provision that is meant: "Notwithstanding Article 3, paragraph 1".
What it cannot see: whether the parties did mean everything.
Source: the override edges of this engine; exceptions that defeat everything are a known defect of rule systems.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good

__all__ = ["RULE"]

TEXT = (
    "1. No forces of France shall be deployed in Ukraine.\n\n"
    "2. {}Notwithstanding {}, France may deploy forces in Lviv oblast{}.\n"
)

RULE = Rule(
    code="CON011",
    name="override-of-everything",
    severity=Severity.WARNING,
    since="0.1",
    examples=(
        bad(TEXT.format("«", "any other provision of this Agreement", "»"), says="everything"),
        good(TEXT.format("", "paragraph 1", "")),
        good(TEXT.format("", "Article 5 of the North Atlantic Treaty", "")),
        good("1. No provision of this Agreement shall be interpreted as recognition."),
    ),
)


@RULE.check
def override_of_everything(draft: Draft) -> Iterator[Finding]:
    told: set[str] = set()
    for norm in draft.meaning.norms:
        if norm.at not in told and any("" in edge.paths for edge in norm.edges):
            told.add(norm.at)
            yield RULE.finding(
                norm.span, "this prevails over everything else in the agreement, whatever was meant", at=norm.at,
                help="name the provision that it is to prevail over",
            )  # fmt: skip
