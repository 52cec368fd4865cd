"""Something is to happen "if aggression occurs", and nobody is named who finds that it has.

What it does: finds conditions on an attack, aggression, violation or breach that set a consequence in motion, where
    neither the sentence nor any other provision says who determines, finds or certifies it.
Why it matters to negotiators: the side that is to answer will wait for proof, and the other will supply doubt. A
    trigger without a finder is pulled by nobody, or by everybody.
Better: "if aggression occurs" becomes "if the Commission determines that …".
What it cannot see: a body whose task the draft describes in other words than finding or determining.
Source: candidate TRG-01; the missing determiner of the Minsk package of 2015.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.instrument import mentions
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="TRG001",
    name="trigger-without-determiner",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad("1. «If aggression occurs», the contributing States may deploy forces in Ostland.", says="who finds"),
        bad("1. «If the force is attacked», Cland shall assist it."),
        bad("1. «In the event of a violation», the limits of Article 2 shall cease to apply."),
        good("1. If the Commission determines that aggression has occurred, the contributing States may deploy "
             "forces."),
        good("1. If an armed attack occurs, each Party shall consult the others.\n\n2. The Council shall determine "
             "whether an "
             "armed attack has occurred."),
        good("1. If a Party withdraws, the other Party may withdraw."),
        good("1. Each Party shall report any violation to the Commission."),
    ),
)  # fmt: skip

EVENTS = (
    "(?:armed )?(?:attacks?|aggression|violations?|breach(?:es)?|hostilities|incursions?|invasion|"
    "provocations?|threats?)"
)
THE = "(?:an? |any |such an? |such |the |renewed |new |serious |significant |material |further ){0,3}"
IF = Wording(
    "if (?:[a-z'’-]+ ){1,6}(?:is|are) (?:attacked|invaded)",
    rf"if {THE}{EVENTS} (?:occurs?|takes place|is committed|happens|resumes?|continues?)",
    rf"in (?:the event|case) of {THE}{EVENTS}", rf"in the event that {THE}{EVENTS} (?:occurs?|takes place)",
    rf"should {THE}{EVENTS} (?:occur|take place)", rf"upon {THE}{EVENTS} (?:against|on|by|of)",
)  # fmt: skip
FINDING = Wording(
    "determines?", "determined", "determination", "finds", "found by", "finding", "certifies", "certified",
    "establishes "
    "that", "establish that", "confirmed by", "confirms", "declares that", "in the opinion of", "attributes?",
)  # fmt: skip


@RULE.check
def trigger_without_determiner(draft: Draft) -> Iterator[Finding]:
    hits = list(IF.hits(draft, {"operative"}))
    if not hits or mentions(draft, FINDING):
        return
    for hit in hits:
        yield RULE.finding(
            hit.span, f'"{hit.words}": nobody is named who finds that it has come about', at=hit.at,
            help="name who determines it, by what vote, and how fast",
        )  # fmt: skip
