"""Forces or acts are called substantial, significant or limited, and no figure says what that is.

What it does: finds words of size without a figure before forces, attacks, violations and deployments.
Why it matters to negotiators: "substantial combat forces" stood in a founding document of 1997, and no joint
    definition of it was ever reached. Each side will count by its own measure, and both will be right.
Better: "substantial forces" becomes "more than 3,000 personnel".
What it cannot see: a definition of the same words elsewhere, unless the words stand in quotation marks there.
Source: candidate VAG-03; the Founding Act of 1997 between NATO and Russia.
"""

from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="VAG003",
    name="vague-size",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad("1. The Alliance shall not station «substantial combat forces» in Ostland.", says="no figure"),
        bad('1. "Trigger" means a «significant, deliberate and sustained armed attack» on Arland.'),
        bad("1. Each side may keep a «limited number of» observers in the Zone."),
        good("1. The Alliance shall not station more than 3,000 combat personnel in Ostland."),
        good("1. The Parties acknowledge the significant contribution of the Mission."),
        good("1. The Zone is limited to the territory shown on Map 1."),
    ),
)

SIZES = (
    "substantial significant considerable sizeable sizable large-scale small-scale major minor massive limited token"
)
MORE = (
    "substantial|significant|considerable|sizeable|major|serious|large-scale|small-scale|deliberate|sustained|grave|"
    "massive|limited|additional|foreign|combat|military|armed|ground|naval|air"
)
THINGS = (
    "forces?|troops?|units?|contingents?|formations?|deployments?|presence|(?:armed )?attacks?|aggressions?|"
    "violations?|breach(?:es)?|incursions?|exercises?|weapons?|movements?|reinforcements?|quantit(?:y|ies)|"
    "numbers? of|increases?"
)
WORDING = Wording(
    *(f"{size}(?:(?:,| and|, and)? (?:{MORE})){{0,5}} (?:{THINGS})" for size in SIZES.split()),
    "serious (?:violations?|breach(?:es)?|incidents?)",
)


@RULE.check
def vague_size(draft: Draft) -> Iterator[Finding]:
    for hit in WORDING.hits(draft):
        yield RULE.finding(
            hit.span,
            f'"{hit.words}": no figure says what that is',
            at=hit.at,
            help="give a figure or a test that an outsider can apply, or define the words",
        )
