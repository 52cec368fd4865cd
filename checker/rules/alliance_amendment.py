"""A few states promise that an alliance will change its treaty.

What it does: finds duties of NATO, or of another organisation, to amend its treaty, change its statutes or close its
    door, and promises that it will.
Why it matters to negotiators: such a treaty is amended by all its members in its own way. Those who sign here cannot
    deliver it.
Better: the parties that are members undertake to vote against, or not to consent to, the step.
What it cannot see: whether all members are parties.
Source: LAW-05; Articles 34, 35 and 39 to 41 of the Vienna Convention.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.names import names_in
from treatylint.checker.rule_kit.wording import Wording
from treatylint.grammar.source import Span

__all__ = ["RULE"]

RULE = Rule(
    code="LAW005",
    name="alliance-amendment",
    since="0.1",
    examples=(
        bad("1. The North Atlantic Treaty Organization «shall amend its Treaty» accordingly.", says="members"),
        bad("1. NATO «shall include in its statutes» a clause that Ostland will not join."),
        good("1. The Parties that are members of NATO shall not consent to the accession of Ostland."),
        good("1. Ostland shall amend its constitution."),
        good("1. The Parties may amend this Treaty by agreement."),
    ),
)

AMEND = Wording(
    "shall amend (?:its|the) (?:treaty|statutes?|charter|founding treaty)", "shall (?:change|revise|modify) its "
                                                                            "(?:treaty|statutes?|charter)",
    "shall include in its (?:treaty|statutes?|charter)", "agrees to (?:amend|include in|change) its (?:treaty|"
                                                         "statutes?|charter)",
    "will (?:amend|change|include in) its (?:treaty|statutes?|charter)",
)  # fmt: skip


@RULE.check
def alliance_amendment(draft: Draft) -> Iterator[Finding]:
    for hit in AMEND.hits(draft, {"operative"}):
        before = Span(hit.sentence.span.start, hit.span.start)
        if names_in(draft, before, ("organisation", "group")):
            yield RULE.finding(
                hit.span, "such a treaty can only be changed by all its members", at=hit.at,
                help="let the parties that are members undertake how they will vote",
            )  # fmt: skip
