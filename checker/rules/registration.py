"""A whole agreement does not say who registers it with the United Nations.

What it does: in a whole agreement with final clauses, looks for registration or for Article 102 of the Charter.
Why it matters to negotiators: a treaty that is not registered cannot be invoked before any organ of the United Nations.
Better: add "The depositary shall register this Agreement under Article 102 of the Charter".
What it cannot see: that the parties mean to register it anyway; an understanding that is not to be registered.
Source: LAW-17; Article 102 of the Charter of the United Nations.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.drafting_style import drafting_style
from treatylint.checker.rule_kit.instrument import heading_of, is_instrument, mentions
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

BODY = "".join(
    f"## Article {n}\n\nArland shall keep lists. Borland shall keep lists. Both shall meet.\n\n" for n in range(1, 6)
)
FORCE = "## Article 6\n\nThis Agreement shall enter into force on ratification.\n"

RULE = Rule(
    code="LAW017",
    name="registration",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad("«# Agreement on Lists»\n\n" + BODY + FORCE, says="regist"),
        good(
            "# Agreement on Lists\n\n" + BODY + FORCE + "\nIt shall be registered under Article 102 of the Charter.\n"
        ),
        good("1. This Agreement shall enter into force on ratification."),
        good("# Agreement on Lists\n\n" + BODY),
    ),
)

RATIFIED = Wording("ratified", "ratification", "ratify")
REGISTERED = Wording("registered", "register", "registration", "article 102")


@RULE.check
def registration(draft: Draft) -> Iterator[Finding]:
    treaty = is_instrument(draft) and drafting_style(draft) != "understanding"
    if treaty and mentions(draft, RATIFIED) and not mentions(draft, REGISTERED):
        yield RULE.finding(
            heading_of(draft), "the agreement does not say who registers it with the United Nations",
            help="let the depositary register it under Article 102 of the Charter",
        )  # fmt: skip
