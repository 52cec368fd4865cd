"""A presence is called temporary, and nothing in the sentence says when it ends.

What it does: finds "temporary", "interim" and "provisional" said of forces, bases or a presence in a sentence without
    a date, a length of time or an event that ends it.
Why it matters to negotiators: "temporary" has no length. One side hears weeks, the other until further notice, and a
    ban on a "permanent" presence next to it can be met by one that is never ended.
Better: "a temporary presence" becomes "a presence until 1 January 2028".
What it cannot see: an end that another provision sets.
Source: candidate VAG-02; drafting practice.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="VAG002",
    name="temporary-without-end",
    since="0.1",
    examples=(
        bad(
            "1. The contributing States may maintain a «temporary presence» in the Zone.",
            says="does not say when it ends",
        ),
        bad("1. Arland may «temporarily station» two battalions in Bergen province."),
        good("1. The contributing States may maintain a temporary presence in the Zone until 1 January 2028."),
        good("1. Arland may temporarily station two battalions in Bergen province for no more than 90 days."),
        good("1. The Parties shall not allow even temporary deployments of third States."),
        good("1. A temporary secretariat shall prepare the first session of the Commission."),
        good("1. The temporary force shall leave the Zone when the Commission has certified the clearance of mines."),
    ),
)

THINGS = (
    "presence|stay|stationing|deployments?|(?:military |foreign )?(?:forces?|troops?|contingents?|units?|bases?)"
    "|garrisons?|occupation|zones?|lines?"
)
TEMPORARY = Wording(
    f"temporary (?:{THINGS})", f"interim (?:{THINGS})", f"provisional (?:{THINGS})",
    "temporarily (?:stationed|stations?|deployed|deploys?|maintained|maintains?|present|based|located)",
    "temporarily (?:remains?|occup(?:y|ied))",
)  # fmt: skip
END = re.compile(
    r"\b(?:until|till|ends?|expires?|terminat\w+|when|once|as soon as|within|by|before|after|during|pending|"
    r"\d+ (?:hours|days|weeks|months|years)|(?:day|week|month|year)s?)\b"
)

# The presence itself is allowed or ordered: it stands at most a few words after the modal.
ALLOWED = re.compile(
    r"\b(?:may|shall|will|permitted|allowed|entitled)\b(?:\s+(?!(?:of|not|no|nor|even|examine|discuss)\b)[\w-]+){0,6}\s*$"
)


@RULE.check
def temporary_without_end(draft: Draft) -> Iterator[Finding]:
    for hit in TEMPORARY.hits(draft):
        if ALLOWED.search(hit.before) and not END.search(hit.context):
            yield RULE.finding(
                hit.span,
                f'"{hit.words}": the sentence does not say when it ends',
                at=hit.at,
                help="give a date, a length of time or an event that ends it",
            )
