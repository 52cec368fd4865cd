"""A place is given by words of nearness or direction that no map can settle.

What it does: finds "near", "adjacent to", "in the vicinity of", "far western", "deep inside", "border areas" and
    their like where a provision says where something must or must not be.
Why it matters to negotiators: the monitor stands at a particular village. Whether it is "near" the line decides a
    breach, and each side has its own answer.
Better: "the far western areas" becomes "Lviv and Volyn oblasts"; "near the line" becomes "within 5 km of the line".
What it cannot see: a definition of the area elsewhere, unless the finding's words are the defined ones.
Source: candidate VAG-06; practice with map annexes.
"""

import re
from collections.abc import Iterator

from treatylint.checker.diagnostics import Finding, Severity
from treatylint.checker.draft import Draft
from treatylint.checker.rule import Rule, bad, good
from treatylint.checker.rule_kit.wording import Wording

__all__ = ["RULE"]

RULE = Rule(
    code="VAG006",
    name="vague-place",
    severity=Severity.INFO,
    since="0.1",
    examples=(
        bad("1. Arland shall not station artillery «near the frontier».", says="no map"),
        bad("1. The force shall be present only in the «far western areas» of Ostland."),
        bad("1. Patrols shall keep out of the «vicinity of» the dam."),
        good("1. Arland shall not station artillery within 5 km of the frontier."),
        good("1. The force shall be present only in the two western provinces listed in Annex A."),
        good("1. The Parties shall act in the near future."),
        good('1. "Border Areas" means the districts listed in Annex A. Arland shall leave the Border Areas.'),
    ),
)

PLACES = r"(?:areas?|regions?|parts?|zones?|territor(?:y|ies)|districts?|provinces?|strips?)"
GROUND = "line|border|frontier|front|boundary|zone|coast|area|city|town|river|dam|plant"
NEARNESS = Wording(
    f"near (?:the|its|their|to|any|that) (?:[a-z-]+ ){{0,3}}?(?:{GROUND})",
    "adjacent to (?:the|its|their|that)", f"close to the (?:{GROUND})",
    "vicinity of", "in proximity to", "surroundings of",
    f"far (?:north|south|east|west)(?:ern)? {PLACES}",
    "deep (?:inside|into|within|in)", f"neighbouring {PLACES}", f"surrounding {PLACES}", f"border {PLACES}",
    f"frontline {PLACES}",
    f"adjacent {PLACES}", f"adjoining {PLACES}", f"rear {PLACES}",
)  # fmt: skip
FIGURE = re.compile(
    r"^\s*(?:,|\()?\s*(?:as )?(?:shown|marked|listed|defined|described|delimited)\b|^[^.;]{0,40}\bwithin\s+\d"
)


@RULE.check
def vague_place(draft: Draft) -> Iterator[Finding]:
    for hit in NEARNESS.hits(draft):
        if not FIGURE.search(hit.after) and not hit.words[:1].isupper() and not hit.words.istitle():
            yield RULE.finding(
                hit.span,
                f'"{hit.words}": no map can settle where that is',
                at=hit.at,
                help="give a distance from a line, or list the places",
            )
