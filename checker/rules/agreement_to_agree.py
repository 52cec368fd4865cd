"""The provision is a promise to agree later: until then it says nothing.

What it does: finds "shall agree on", "to be agreed", "shall be determined by mutual agreement" and their like, in
    sentences that do not say what holds in the meantime or who decides if nothing is agreed.
Why it matters to negotiators: whoever is content with silence need only go on negotiating. A limit that is still to be
    agreed is no limit.
Better: "shall agree on a limit" becomes "the limit is 5,000 until it is changed under Article 20".
What it cannot see: a fallback in another provision.
Source: candidate MOD-03; LAW-18 (a duty that depends on a future agreement has no content of its own).
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="MOD003",
    name="agreement-to-agree",
    since="0.1",
    examples=(
        bad("1. The Parties «shall agree on» a limit for artillery.", says="agree later"),
        bad("1. The size of the force «shall be determined by mutual agreement»."),
        bad("1. The route shall follow a line «to be agreed» between the Parties."),
        good("1. The limit for artillery is 300 pieces until it is changed under Article 20."),
        good("1. The Parties shall agree on a route within 30 days, failing which the Commission shall determine it."),
        good("1. The limit may be raised if the Parties agree."),
        good("1. The Parties agree on the limits in Annex A."),
    ),
)

TALKS = "(?:a )?(?:further|separate|subsequent|future) (?:agreements?|negotiations?|talks)"
LATER = Wording(
    "shall (?:seek to )?agree (?:on|upon|to (?:determine|establish|set|fix))",
    "will (?:seek to )?agree (?:on|upon|to (?:determine|establish|set|fix))",
    "shall be (?:agreed|determined|decided|settled|fixed|regulated|resolved) (?:upon )?"
    "(?:by (?:mutual|common|separate|further) (?:agreement|consent)|by agreement|at a later (?:date|stage|time)|later|"
    f"between the parties|in {TALKS})",
    f"shall be the subject of {TALKS}",
    "to be (?:mutually |jointly )?(?:agreed|negotiated)(?! (?:before|within|by|not later|and concluded|with))",
    "remains? to be agreed",
)
FALLBACK = re.compile(
    r"\b(?:failing|otherwise|until|in the absence|fail(?:s|ed|ing)? to agree|(?:do|does) not agree|pending)\b"
)


@RULE.check
def agreement_to_agree(draft: Draft) -> Iterator[Finding]:
    for hit in LATER.hits(draft):
        if not FALLBACK.search(hit.context):
            yield RULE.finding(
                hit.span,
                f'"{hit.words}" promises to agree later, and nothing holds until then',
                at=hit.at,
                help="set the rule now and say how it may be changed, or say what holds if nothing is agreed",
            )
