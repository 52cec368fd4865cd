"""States promise to send forces, and nothing reserves the approval that their constitutions ask for.

What it does: finds duties of named states to deploy, send or contribute forces or to use force, in a draft that nowhere
    mentions ratification, approval, a parliament or constitutional procedures.
Why it matters to negotiators: several parliaments must vote before troops leave. A promise over their heads is either
    empty or a crisis at home; either way it does not deter.
Better: "Arland shall send a brigade" becomes "Arland shall send a brigade once its Parliament has approved".
What it cannot see: which constitution asks for what.
Source: candidate FIN-04; the conditions of the United Kingdom and of Germany (UK-01, DE-01).
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.instrument import mentions
from treatylint.checker.rule_kit.names import names_in
from treatylint.checker.rule_kit.wording import Wording
from treatylint.grammar.source import Span

__all__ = ["RULE"]

RULE = Rule(
    code="FIN004",
    name="approval-assumed",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad("1. France «shall deploy» a brigade in Ukraine.", says="approv"),
        bad("1. The United Kingdom and France «shall contribute» two brigades to the force."),
        good("1. France shall deploy a brigade in Ukraine once its Parliament has approved."),
        good("1. France may deploy a brigade in Ukraine."),
        good("1. France shall deploy a brigade in Ukraine.\n\n2. This Agreement is subject to ratification."),
        good("1. France shall not deploy forces in Ukraine."),
    ),
)

SEND = Wording(
    "shall (?:deploy|send|contribute|provide)(?= (?:[a-z,'-]+ |\\d[\\d,]* ){0,4}(?:forces?|troops|brigades?|"
    "battalions?|contingents?|personnel|"
    "division|units|observers))",
)
APPROVAL = Wording(
    "ratified",
    "ratification",
    "ratify",
    "approval",
    "approved",
    "parliament",
    "parliaments",
    "constitutional",
    "constitution",
    "constitutions",
    "vote of",
    "mandate of",
    "domestic (?:law|procedures)",
    "national procedures",
)


@RULE.check
def approval_assumed(draft: Draft) -> Iterator[Finding]:
    hits = [
        hit for hit in SEND.hits(draft, {"operative"})
        if names_in(draft, Span(hit.sentence.span.start, hit.span.start), ("actor",))
    ]  # fmt: skip
    if hits and not mentions(draft, APPROVAL):
        yield RULE.finding(
            hits[0].span, "nothing reserves the approval that a parliament may have to give", at=hits[0].at,
            help="make the duty subject to constitutional procedures, with a date",
        )  # fmt: skip
