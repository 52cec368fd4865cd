"""A duty is measured by what is appropriate, necessary or feasible, and the text does not say who judges that.

What it does: finds "appropriate measures", "as necessary", "where feasible", "such action as it deems necessary" and
    their like in the provisions.
Why it matters to negotiators: such words are often meant: they buy a signature and leave the measure to each side.
    They also mean that nobody can show a breach. The finding is a note, for the one who did not mean it.
Better: "appropriate measures" becomes "the measures listed in Annex C"; or name who decides what is appropriate.
What it cannot see: whether the latitude was intended; a standard that another provision gives to the same words.
Source: candidate VAG-01; the disputes over the wording of Security Council resolution 242.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="VAG001",
    name="vague-measure",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad("1. The Parties shall take «appropriate measures» to protect civilians.", says="appropriate measures"),
        bad("1. Each Party shall provide such assistance «as it deems necessary»."),
        bad("1. The Commission shall, «to the extent feasible», visit every site."),
        good("1. The Parties shall take the measures listed in Annex C."),
        good("1. A Party may exercise its right of necessary self-defence against an attack."),
        good("1. The request shall be sent to the appropriate authority named in Annex A."),
    ),
)

HEDGES = Wording(
    "appropriate (?:measures?|steps?|actions?|means|assistance|arrangements|support|responses?|manner)",
    "as (?:may be |is |are )?(?:deemed )?(?:appropriate|necessary|required)",
    "as (?:it|they|he|each|each party|the parties) (?:may )?(?:deems?|considers?|finds?|judges?|sees?) "
    "(?:to be )?(?:necessary|appropriate|fit|proper)",
    "where (?:appropriate|necessary|feasible|practicable|possible)",
    "if (?:appropriate|necessary|feasible|practicable|possible)",
    "whenever (?:appropriate|necessary|feasible|practicable|possible)",
    "necessary (?:measures|steps|action)",
    "as far as (?:is |reasonably )?(?:possible|practicable|feasible)",
    "so far as (?:is |reasonably )?(?:possible|practicable|feasible)",
    "to the (?:greatest |maximum |fullest |largest )?(?:possible )?extent (?:possible|feasible|practicable)",
    "to the (?:greatest|maximum|fullest) (?:possible )?extent",
    "reasonable (?:measures|steps|efforts|time)",
    "adequate (?:measures|steps|means)",
)


@RULE.check
def vague_measure(draft: Draft) -> Iterator[Finding]:
    for hit in HEDGES.hits(draft):
        yield RULE.finding(
            hit.span,
            f'"{hit.words}" leaves the measure of this provision to whoever applies it',
            at=hit.at,
            help="name the measures, or say who decides what they are",
        )
